import type { Found } from '../found'
import type { Meaning } from '../meaning'
import type { Genre } from './scene'

/** A date expression with its place, before anything is resolved. */
export interface PlacedDate {
  readonly found: Found
  readonly sentence: number
  /** It stands at the beginning of a line as the head of what follows. */
  readonly headsEntry: boolean
}

/** A lead sentence of a report names its day; so many sentences are its lead. */
const lead = 4

/**
 * What kind of text this is, from its date words alone: entries if several lines begin with days of their own or clock times; a
 * narrative if it names years far from its dateline and hardly ever its own present; else a report.
 */
export function genreOf(dates: readonly PlacedDate[], writerYear: number): Genre {
  if (isEntries(dates)) return 'entries'
  let far = 0
  let near = 0
  let present = 0
  let isReportLead = false
  for (const { found, sentence } of dates) {
    const year = yearSaid(found.meaning)
    if (year !== null) {
      if (Math.abs(year - writerYear) >= 2) far += 1
      else near += 1
    } else if (namesPresent(found.meaning, far > 0)) {
      present += 1
      if (sentence < lead) isReportLead = true
    }
  }
  if (isReportLead) return 'report'
  return far >= 2 && far > near && far > 2 * present ? 'narrative' : 'report'
}

function isEntries(dates: readonly PlacedDate[]): boolean {
  const heads = dates.filter(({ headsEntry }) => headsEntry)
  const days = heads.filter(({ found }) => found.meaning.type === 'calendar' && found.meaning.month !== null)
  const times = heads.filter(({ found }) => found.meaning.type === 'time-only' && found.clock !== null)
  return days.length >= 2 || times.length >= 3
}

function yearSaid(meaning: Meaning): number | null {
  switch (meaning.type) {
    case 'calendar':
    case 'year-part':
    case 'holiday':
      return meaning.year
    case 'years':
      return meaning.first
    case 'part':
    case 'within':
      return yearSaid(meaning.of)
    case 'range':
      return yearSaid(meaning.from)
    default:
      return null
  }
}

/** "Tuesday", "yesterday", "this week"; after a year long ago a weekday may belong to that story. */
function namesPresent(meaning: Meaning, isStoryBegun: boolean): boolean {
  if (meaning.type === 'weekday') return !isStoryBegun || meaning.lean !== null
  if (meaning.type === 'shift')
    return (
      meaning.basis === 'writer' &&
      (meaning.unit === 'day' || meaning.unit === 'week' || meaning.unit === 'month') &&
      !meaning.isAbout
    )
  return false
}
