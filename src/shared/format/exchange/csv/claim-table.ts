import type * as z from 'zod'
import { whenSchema, type When } from '../../../dates/when'
import { wordsOf } from '../../../dates/wording'
import { citationsOfClaim } from '../../../project/lookups'
import { nameOf } from '../../../project/names'
import type { Project } from '../../../project/project'
import { blankClaim, claimValueSchema, type Claim, type ClaimValue } from '../../../project/records/claim'
import { importWords } from '../../../words/exchange'
import { figureText } from '../figure-text'
import { citationColumns, sourceIdsColumn } from './citation-cells'
import { fieldColumn, readFields, readNumber, stampColumns, unlessEdited, type Column } from './columns'
import { CompanionWriter } from './companions'
import type { CsvReading } from './csv-reading'
import { hiddenFields } from './hidden-fields'
import { readNamedCell } from './named-cells'
import { partOf, writeRemainder, type Remainder } from './remainder'
import type { Row } from './row'
import { readDateCell } from './when-cells'

const figureColumns: readonly Column<Claim>[] = [
  { name: 'figure_low', write: ({ value }) => numberText(value?.low) },
  { name: 'figure_best', write: ({ value }) => numberText(value?.best) },
  { name: 'figure_high', write: ({ value }) => numberText(value?.high) },
  { name: 'figure_unit', write: ({ value }) => value?.unit ?? '' },
  { name: 'figure_qualifier', write: ({ value }) => value?.qualifier ?? '' },
]

const citationsFor = ({ id }: Claim, project: Project) => citationsOfClaim(project, id)

/** The columns of the table of claims, but for the last. */
export const claimColumns: readonly Column<Claim>[] = [
  fieldColumn('id', 'id'),
  fieldColumn('event_id', 'eventId'),
  { name: 'event_code', write: ({ eventId }, { events }) => events.get(eventId)?.code ?? '' },
  { name: 'event_title', write: ({ eventId }, { events }) => events.get(eventId)?.title ?? '' },
  fieldColumn('statement', 'statement'),
  { name: 'asserted_by', write: ({ assertedBy }, project) => nameOf(project, 'actors', assertedBy ?? '') },
  fieldColumn('attribution_verb', 'attributionVerb'),
  { name: 'asserted_at', write: ({ assertedAt }) => assertedAt?.edtf ?? '' },
  { name: 'asserted_at_readable', write: ({ assertedAt }) => readable(assertedAt) },
  fieldColumn('stance', 'stance', 'choice'),
  fieldColumn('property', 'property'),
  { name: 'figure', write: ({ value }) => (value === null ? '' : figureText(value)) },
  ...figureColumns,
  { name: 'date', write: ({ when }) => when?.edtf ?? '' },
  { name: 'date_readable', write: ({ when }) => readable(when) },
  fieldColumn('credibility', 'credibility', 'number'),
  fieldColumn('status', 'status', 'choice'),
  ...citationColumns(citationsFor),
  fieldColumn('notes', 'notes'),
  fieldColumn('asserted_by_id', 'assertedBy', 'reference'),
  sourceIdsColumn(citationsFor),
  ...stampColumns,
]

const columnOf: Readonly<Record<string, string>> = {
  eventId: 'event_id',
  assertedBy: 'asserted_by_id',
  attributionVerb: 'attribution_verb',
  assertedAt: 'asserted_at',
  when: 'date',
  value: 'figure_best',
  'value.low': 'figure_low',
  'value.best': 'figure_best',
  'value.high': 'figure_high',
  'value.unit': 'figure_unit',
  'value.qualifier': 'figure_qualifier',
  createdAt: 'created_at',
  createdBy: 'created_by',
  modifiedAt: 'modified_at',
  modifiedBy: 'modified_by',
}

const hidden = hiddenFields(claimColumns, ['when', 'assertedAt', 'value'], blankClaim)

function numberText(number: number | null | undefined): string {
  return number === null || number === undefined ? '' : String(number)
}

function readable(when: When | null): string {
  return when === null ? '' : wordsOf(when)
}

export function claimRemainder(claim: Claim, project: Project, companions: CompanionWriter): string {
  const citations = citationsOfClaim(project, claim.id)
  return writeRemainder({
    assertedAt: claim.assertedAt ?? undefined,
    when: claim.when ?? undefined,
    value: claim.value ?? undefined,
    citations,
    more: hidden.of(claim),
    companions: companions.take({
      actors: [claim.assertedBy],
      ...CompanionWriter.behind(citations, [claim.when, claim.assertedAt]),
    }),
  })
}

export function readClaimRow(row: Row, remainder: Remainder | null, reading: CsvReading): void {
  const id = reading.idOf(row)
  const existing = reading.project.claims.get(id)
  const base: Claim = existing ?? { ...reading.stamp(id), ...blankClaim, eventId: '' }
  const part = <Value>(name: string, schema: z.ZodType<Value>, before: Value, none: Value): Value =>
    partOf(row, 'claims', remainder, name, schema, remainder === null ? before : none)
  const exact: Claim = {
    ...base,
    ...hidden.in(remainder),
    assertedAt: part<When | null>('assertedAt', whenSchema, base.assertedAt, null),
    when: part<When | null>('when', whenSchema, base.when, null),
    value: part<ClaimValue | null>('value', claimValueSchema, base.value, null),
  }
  const claim = {
    ...exact,
    ...readFields(claimColumns, row, { ...base, ...blankClaim }),
    id,
    assertedBy: readNamedCell(
      reading.named,
      row,
      'actors',
      { names: 'asserted_by', ids: 'asserted_by_id' },
      base.assertedBy,
    ),
    assertedAt: readDate(row, 'asserted_at', exact.assertedAt),
    when: readDate(row, 'date', exact.when),
    value: unlessEdited(
      figureColumns.map(({ name }) => row.cell(name)),
      figureColumns.map(({ write }) => write(exact, reading.project)),
      exact.value,
      () => readFigure(row, exact.value),
    ),
  }
  reading.take('claims', row, claim, columnOf, [{ table: 'citations', records: remainder?.citations }])
}

function readDate(row: Row, column: string, exact: When | null): When | null {
  return unlessEdited([row.cell(column)], [exact?.edtf ?? ''], exact, () => readDateCell(row, column, exact))
}

function readFigure(row: Row, exact: ClaimValue | null): ClaimValue | null {
  const number = (column: string, otherwise: number | null | undefined): number | null => {
    const cell = row.cell(column)?.trim()
    if (cell === undefined) return otherwise ?? null
    if (cell === '') return null
    const read = readNumber(cell)
    if (read === null) row.refuse(column, importWords.noNumber(cell))
    return read
  }
  const qualifier = row.cell('figure_qualifier')?.trim()
  const value = {
    low: number('figure_low', exact?.low),
    best: number('figure_best', exact?.best),
    high: number('figure_high', exact?.high),
    unit: row.cell('figure_unit') ?? exact?.unit ?? '',
    qualifier: (qualifier === undefined ? (exact?.qualifier ?? null) : qualifier || null) as ClaimValue['qualifier'],
    breakdown: exact?.breakdown ?? [],
  }
  const isEmpty =
    value.low === null &&
    value.best === null &&
    value.high === null &&
    value.unit === '' &&
    value.breakdown.length === 0
  return isEmpty ? null : value
}
