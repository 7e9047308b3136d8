import { civilDayAt, meanDaysPerYear, msPerDay } from '../dates/calendar'
import { makeWhen } from '../dates/when'
import { shortWordsOf } from '../dates/wording'
import { yearInWords } from '../dates/years'
import { pointedDate } from './pointed-date'
import { lengthOf, type TimeWindow } from './time-window'
import { timelineWords } from '../words/timeline'

/** The visible time in words, no finer than it matters: “1988 – 2023”, “Sept – Oct 2023”, “44 BCE – 12 CE”. */
export function windowInWords(window: TimeWindow): string {
  const days = lengthOf(window) / msPerDay
  // Asked as if somebody pointed at the ends with this coarse a hand, so that a day, a month or a year comes of it.
  const hand = days < 100 ? 0 : days < 4 * meanDaysPerYear ? msPerDay : (msPerDay * meanDaysPerYear) / 12
  const from = pointedDate(window.from, hand)
  const to = pointedDate(window.to, hand)
  if (from !== null && to !== null) return shortWordsOf(makeWhen({ edtf: from === to ? from : `${from}/${to}` }))
  return timelineWords.visible(yearInWords(civilDayAt(window.from).year), yearInWords(civilDayAt(window.to).year))
}
