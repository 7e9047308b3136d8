import { figureInWords } from '../../claims/claim-sentence'
import { writeNumber } from '../../claims/number-text'
import { rangeOf, reconcile, type ReconcileRow } from '../../claims/reconciliation'
import { wordsOf } from '../../dates/wording'
import { figureText } from '../../format/exchange/figure-text'
import { allCitationsOf, citationsOfClaim } from '../../project/lookups'
import type { Claim, ClaimValue } from '../../project/records/claim'
import type { TimelineEvent } from '../../project/records/event'
import { briefingWords } from '../../words/briefing'
import { capital, chronologyWords } from '../../words/chronology'
import { eventReferences, longNameOf, type Composing } from '../composing'
import { dateHeading } from '../date-heading'
import type { Block, Inline, TableGroup } from '../document'
import { bold, italic, paragraph, words } from '../inline'
import { speakerOf } from './claim-line'

const { figures: texts } = briefingWords

/** How many groups of figures a short brief has room for. */
const mostInShort = 6

/** Every figure with its range and who gives it: by event and by what is counted, so that competing figures stand together. */
export function keyFiguresPart(composing: Composing): readonly Block[] {
  const { project, manner, told } = composing
  const isShort = manner.entries === 'short'
  // A short brief has the figures of the events that it tells of.
  const events = isShort && told.size > 0 ? composing.events.filter(({ id }) => told.has(id)) : composing.events
  const wanted = events.flatMap((event) => {
    const rows = reconcile(project, event.id).rows.filter((row) => figuresOf(row).length > 0)
    const properties = new Set([...event.reported.map(({ property }) => property), ...rows.map((row) => row.property)])
    return [...properties].map((property) => ({ event, property, row: rows.find((row) => row.property === property) }))
  })
  const shown = isShort ? wanted.slice(0, mostInShort) : wanted
  if (shown.length === 0) return [paragraph([words(texts.none)])]
  return [
    {
      kind: 'table',
      caption: texts.caption,
      columns: [
        { heading: texts.what, share: 0.38 },
        { heading: texts.range, share: 0.2 },
        { heading: texts.who, share: 0.42 },
      ],
      groups: shown.map(({ event, property, row }) => groupOf(event, property, row, composing)),
    },
    ...(shown.length < wanted.length ? [paragraph([words(texts.more(wanted.length - shown.length))], 'aside')] : []),
  ]
}

function figuresOf({ claims }: ReconcileRow): readonly Claim[] {
  return claims.filter(({ value }) => value !== null && amountOf(value) !== '')
}

function groupOf(
  event: TimelineEvent,
  property: string,
  row: ReconcileRow | undefined,
  composing: Composing,
): TableGroup {
  const { project, notes } = composing
  const reported = event.reported.find((figure) => figure.property === property)
  const agreement = row === undefined ? '' : texts.agreement[row.agreement]
  const [name = []] = eventReferences(composing, [event], longNameOf)
  return {
    heading: [
      ...(property === '' ? [] : [bold(`${capital(property)}. `)]),
      ...name,
      words(`, ${lowerFirst(dateHeading(event.when))}`),
      ...(agreement === '' ? [] : [italic(` – ${agreement}`)]),
    ],
    rows: [
      ...(reported === undefined
        ? []
        : [
            [
              [bold(capital(amountOf(reported.value)))],
              [words(rangeInWords(reported.value))],
              [words(texts.here), notes.note(allCitationsOf(project, event.id).map(unquoted))],
            ],
          ]),
      ...(row === undefined ? [] : figuresOf(row)).map((claim) => [
        [words(capital(claim.value === null ? '' : amountOf(claim.value)))],
        [words(claim.value === null ? '' : rangeInWords(claim.value))],
        sayer(claim, composing),
      ]),
    ],
  }
}

function sayer(claim: Claim, { project, notes }: Composing): readonly Inline[] {
  const on = claim.assertedAt === null ? '' : `, ${wordsOf(claim.assertedAt)}`
  const remarks = [
    claim.stance === 'denies' ? texts.denied : '',
    chronologyWords.credibilities[claim.credibility - 1] ?? '',
    chronologyWords.statuses[claim.status],
  ].filter((remark) => remark !== '')
  return [
    words(`${capital(speakerOf(claim, project))}${on}`),
    ...(remarks.length === 0 ? [] : [words(` (${remarks.join('; ')})`)]),
    notes.note(citationsOfClaim(project, claim.id).map(unquoted)),
  ]
}

/** The quote stands in the chronology, with the claim as a whole. */
function unquoted<Quoting extends { readonly quote: unknown }>(citation: Quoting): Quoting & { readonly quote: null } {
  return { ...citation, quote: null }
}

function amountOf(value: ClaimValue): string {
  return figureText(value) || figureInWords(value, '')
}

/** “25–30”, “12 or more”; a dash where the figure is one number. */
function rangeInWords(value: ClaimValue): string {
  if (value.low === null && value.best === null && value.high === null) return texts.exact
  const { low, high } = rangeOf(value)
  if (low === high) return texts.exact
  if (high === Infinity) return texts.orMore(writeNumber(low))
  if (low === -Infinity) return texts.orFewer(writeNumber(high))
  return texts.range2(writeNumber(low), writeNumber(high))
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]*(?: |$)/.test(text) &&
    !/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)/.test(
      text,
    )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
