import { civilDay } from '../../dates/calendar'
import type { DateValue } from '../date-value'

/** A date that was told, and where. */
export interface Told {
  readonly value: DateValue
  /** Numbers of the sentence and paragraph, from 0. */
  readonly sentence: number
  readonly paragraph: number
  /** Its year was said, and not worked out. */
  readonly isYearSaid: boolean
  /** Its sentence begins with it: "Three years ago, when …". */
  readonly opensSentence: boolean
  /** It was said to be a night: what lasted until dawn lasted into the next day. */
  readonly isNight: boolean
}

/** What of the dates told so far later words can refer to. */
export interface Story {
  /** The date told last, however precise. */
  readonly last: Told | null
  /** The day told last, and the last of those that were over when the text was written. */
  readonly day: Told | null
  readonly pastDay: Told | null
  /** The month, or day, told last. */
  readonly month: Told | null
  /** The date named last, also one that was only mentioned beside the story ("…, who had died on 9 November"). */
  readonly mention: Told | null
  /** The quarter, half, season or stretch of months told last. */
  readonly part: Told | null
  /** Since the date told last the writer has spoken of the present: "this year", "yesterday". */
  readonly isInterrupted: boolean
}

export const emptyStory: Story = {
  last: null,
  day: null,
  pastDay: null,
  month: null,
  mention: null,
  part: null,
  isInterrupted: false,
}

/** Days. */
const halfQuarter = 45

/** The story after one more date. A coarser date does not make the finer ones before it forgotten. */
export function tellDate(story: Story, told: Told, writerDay: number, isFromWriter = false): Story {
  const { unit } = told.value
  const isMonth = unit === 'day' || unit === 'month'
  // What is compared with "a year earlier" is over already.
  const isMonths = unit === 'month' && told.value.edtf.includes('/')
  const isPart = isMonths || unit === 'quarter' || unit === 'half' || unit === 'season'
  return {
    // "today" and "this year" are never what "the following year" comes after.
    last: isFromWriter && story.last !== null ? story.last : told,
    isInterrupted: isFromWriter,
    day: unit === 'day' ? told : story.day,
    pastDay: unit === 'day' && told.value.first <= writerDay ? told : story.pastDay,
    month: isMonth ? told : story.month,
    mention: told,
    part: isPart && told.value.first + halfQuarter <= writerDay ? told : story.part,
  }
}

export function yearOfDay(day: number): number {
  return civilDay(day).year
}

/** Months since the year 0, for reckoning. */
export function monthNumber(day: number): number {
  const { year, month } = civilDay(day)
  return year * 12 + month - 1
}
