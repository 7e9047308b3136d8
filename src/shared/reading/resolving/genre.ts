import type { Found } from '../found'
import type { Meaning } from '../meaning'
import type { Genre } from './scene'

/** A date expression with its place, before anything is resolved. */
export interface PlacedDate {
  readonly found: Found
  readonly sentence: number
  readonly paragraph: number
  /** It stands at the beginning of a line as the head of what follows. */
  readonly headsEntry: boolean
}

/**
 * What kind of text this is, from its date words alone: entries if several lines begin with days of their own or clock times; a
 * narrative if it names years far from its dateline and hardly ever its own present; else a report.
 */
export function genreOf(dates: readonly PlacedDate[], writerYear: number): Genre {
  if (isEntries(dates)) return 'entries'
  let far = 0
  let near = 0
  let present = 0
  let linked = 0
  let storyParagraph = -1
  for (const { found, paragraph } of dates) {
    const year = yearSaid(found.meaning)
    if (isLinked(found.meaning)) linked += 1
    // "in three days" may as well be how long something took.
    if (found.onlyIf !== null) continue
    if (year === null) {
      present += presence(found.meaning, paragraph === storyParagraph, far + near > 0)
    } else if (Math.abs(year - writerYear) >= 2) {
      far += 1
      if (found.meaning.type === 'calendar' && found.meaning.day !== null) storyParagraph = paragraph
    } else {
      near += 1
    }
  }
  const isStory = far >= 2 || (far === 1 && linked > 0)
  return isStory && far > near && far > 3 * present ? 'narrative' : 'report'
}

/** "the 12th", "two days later": words that go on from a date told before. */
function isLinked(meaning: Meaning): boolean {
  if (meaning.type === 'calendar') return meaning.month === null && meaning.year === null
  return (
    meaning.type === 'from-story' ||
    ((meaning.type === 'shift' || meaning.type === 'stretch') && meaning.basis === 'story')
  )
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

/** How plainly words speak of the writer's present; a weekday may belong to a story with days of its own. */
function presence(meaning: Meaning, isInStory: boolean, isStoryBegun: boolean): number {
  switch (meaning.type) {
    case 'weekday':
      return isInStory && meaning.lean === null ? 0 : 1
    case 'shift':
      if (meaning.basis !== 'writer') return 0
      if (meaning.isAbout) return 0.5
      if (meaning.unit === 'day') return meaning.count === 0 ? 0.5 : 2
      // Histories have their "today", but hardly ever a "last month".
      return ['week', 'weekend', 'month', 'quarter', 'year'].includes(meaning.unit) ? (meaning.count === 0 ? 1 : 2) : 0
    case 'counterpart':
      return 1
    case 'year-part':
      return meaning.lean !== null ? 1 : meaning.code > 32 ? 0.5 : 0
    case 'holiday':
      return meaning.lean !== null ? 1 : 0
    case 'calendar':
      // "Dec. 11" before any year has been named is one of the days around the writer.
      if (meaning.lean !== null) return 1
      return isStoryBegun ? 0 : 3
    default:
      return 0
  }
}
