import type { ClaimValue } from '../../../project/records/claim'
import { importWords } from '../../../words/exchange'
import { neighbourWords, ucdpWords } from '../../../words/neighbours'
import type { Gathering } from '../gathering'
import type { MappedField } from './column-mapping'
import { inOrder } from './estimate'
import type { MappedRow } from './mapped-row'
import type { CountedFate } from './names-of-fates'
import { claimPeople } from './people-claim'
import { readPeopleCounted } from './people-counted'

/** The columns that give the lowest and the highest estimate beside the best one. */
const boundsOf: Readonly<Partial<Record<CountedFate, { readonly low: MappedField; readonly high: MappedField }>>> = {
  deaths: { low: 'deathsLow', high: 'deathsHigh' },
}

/** How many a row counts, as its speaker does: one claim, with the estimates of all its columns. What is no figure stays in words. */
export function claimCounted(
  row: MappedRow,
  property: CountedFate,
  eventId: string,
  speaker: string,
  gathering: Gathering,
): void {
  const bounds = boundsOf[property]
  const told: string[] = []
  const read = (field: MappedField | undefined): ClaimValue | null => {
    if (field === undefined) return null
    const [column, text] = [row.column(field), row.text(field)]
    const reading = readPeopleCounted(text, property)
    if (reading === null) return null
    told.push(neighbourWords.inColumn(column, text))
    if (reading.ok) return reading.value
    gathering.warn(importWords.row(row.number, column), neighbourWords.peopleUnread(reading.reason))
    return null
  }
  const [best, low, high] = [read(property), read(bounds?.low), read(bounds?.high)]
  if (told.length === 0) return
  const where = importWords.row(
    row.number,
    row.column(property) || (bounds === undefined ? '' : row.column(bounds.low)),
  )
  const value = together(best, low?.best ?? low?.low ?? null, high?.best ?? high?.high ?? null, where, gathering)
  const known = { short: property, long: property }
  claimPeople(where, { eventId, property, known, statement: told.join('; '), value, notes: '' }, speaker, gathering)
}

/** The figure of one cell with what its neighbours say of its bounds; they go before bounds that the cell says itself. */
function together(
  figure: ClaimValue | null,
  low: number | null,
  high: number | null,
  where: string,
  gathering: Gathering,
): ClaimValue | null {
  if (low === null && high === null) return figure
  const base = figure ?? { low: null, best: null, high: null, unit: 'people', qualifier: null, breakdown: [] }
  const given = { low: low ?? base.low, best: base.best, high: high ?? base.high }
  const fitting = inOrder(given.low, given.best, given.high)
  if (fitting.low !== given.low || fitting.high !== given.high) {
    gathering.warn(where, ucdpWords.outOfOrder(given.low, given.best, given.high))
  }
  return { ...base, ...fitting }
}
