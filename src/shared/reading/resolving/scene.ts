import type { Story } from './story'

/**
 * How a text tells its dates: a *report* counts from the day it was written ("Tuesday", "last month"); a *narrative* tells of
 * the past in its own order, so that a month or weekday belongs to the dates told before it; *entries* (a diary, a chronology,
 * a log) count from the date that stands before each of them.
 */
export type Genre = 'report' | 'narrative' | 'entries'

/**
 * Where the sentence looks: told as past, as before the past ("had left"), as still to come; 'past-only' where nothing else is
 * possible ("since March"), and 'unknown' where its verbs do not tell.
 */
export type Outlook = 'past' | 'past-only' | 'before-past' | 'future' | 'unknown'

/** The day a writer's "today" is: the article's date, or the date an entry stands under. */
export interface Writer {
  readonly day: number
  readonly basis: 'dateline' | 'text'
}

/** All that decides what words at one place mean. */
export interface Scene {
  readonly genre: Genre
  readonly writer: Writer
  readonly story: Story
  readonly outlook: Outlook
  readonly sentence: number
  readonly paragraph: number
  readonly dayMonthOrder: 'dmy' | 'mdy'
  /** The text says BC or AD somewhere, so that "in 413" is a year in it. */
  readonly isEraSaid: boolean
}

/** What a date was counted from. */
export interface Anchor {
  readonly day: number
  /** The date as it was told. */
  readonly edtf: string
  readonly basis: 'dateline' | 'text'
}

/** Whether a date told before is close enough that a report is still speaking of it. */
export function isNear(scene: Scene, told: { sentence: number; paragraph: number } | null, sentences: number): boolean {
  return told !== null && scene.sentence - told.sentence <= sentences
}
