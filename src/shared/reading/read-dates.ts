import { dayNumber } from '../dates/calendar'
import { dayText, type DateValue } from './date-value'
import type { Found } from './found'
import type { Language, Relation } from './language'
import type { Meaning } from './meaning'
import { genreOf, type PlacedDate } from './resolving/genre'
import { orderOf, type DayMonthOrder } from './resolving/numeric-order'
import { resolveDate, type Resolution } from './resolving/resolve'
import type { Genre, Scene, Writer } from './resolving/scene'
import { emptyStory, tellDate, type Story } from './resolving/story'
import type { Sentence } from './text/sentences'

/** A date expression of a text, with what it means there. */
export interface ReadDate {
  readonly sentence: Sentence
  readonly found: Found
  readonly relation: Relation
  readonly resolution: Resolution
  readonly genre: Genre
  /** What it would be with day and month changed over, where that is possible too. */
  readonly other: DateValue | null
}

export interface ReadDatesOptions {
  /** Days since 1970-01-01. */
  readonly dateline: number
  /** Null: as the text itself shows. */
  readonly dayMonthOrder: DayMonthOrder | null
}

interface Progress {
  readonly story: Story
  readonly writer: Writer
}

/** Finds the dates of a text and works out, in the order of the text, which days they mean. */
export function readDates(sentences: readonly Sentence[], language: Language, options: ReadDatesOptions): ReadDate[] {
  const placed = sentences.flatMap((sentence) =>
    language.findDates(sentence).map((found) => ({
      found,
      place: sentence,
      sentence: sentence.index,
      headsEntry: language.headsEntry(sentence, found),
    })),
  )
  const genre = genreOf(placed, yearOf(options.dateline))
  const dayMonthOrder =
    options.dayMonthOrder ??
    orderOf(
      placed.map(({ found }) => found),
      options.dateline,
    ).order
  const dates: ReadDate[] = []
  let progress: Progress = { story: emptyStory, writer: { day: options.dateline, basis: 'dateline' } }
  for (const date of placed) {
    const { found, place } = date
    const scene: Scene = {
      genre,
      ...progress,
      outlook: language.outlookAt(place, found.from, found.to),
      sentence: place.index,
      paragraph: place.paragraph,
      dayMonthOrder,
    }
    const resolution = resolveDate(found, isHead(date, genre) ? headScene(scene) : scene)
    if (resolution === null) continue
    const relation = language.relationAt(place, found)
    dates.push({ sentence: place, found, relation, resolution, genre, other: otherReading(found, scene) })
    progress = afterDate(progress, date, place, resolution, relation, genre, language)
  }
  return dates
}

function yearOf(day: number): number {
  return Number(dayText(day).slice(0, -6))
}

function isHead({ headsEntry }: PlacedDate, genre: Genre): boolean {
  return headsEntry && genre === 'entries'
}

/** Heads go on from one another: after "Tuesday 27 June 1916" comes "Wednesday 28 June". */
function headScene(scene: Scene): Scene {
  return scene.story.last === null ? scene : { ...scene, genre: 'narrative', outlook: 'unknown' }
}

function afterDate(
  { story, writer }: Progress,
  date: PlacedDate,
  place: Sentence,
  { value }: Resolution,
  relation: Relation,
  genre: Genre,
  language: Language,
): Progress {
  if (value === null) return { story, writer }
  const isAside = story.last !== null && (language.isAside(place, date.found) || relation.word === 'since')
  const isWritersPresent = genre === 'narrative' && isFromWriter(date.found.meaning)
  const next =
    isAside || isWritersPresent ? story : tellDate(story, { value, sentence: place.index, paragraph: place.paragraph })
  const isNewDay = isHead(date, genre) && value.unit === 'day'
  return { story: next, writer: isNewDay ? { day: value.first, basis: 'text' } : writer }
}

function isFromWriter(meaning: Meaning): boolean {
  return meaning.type === 'shift' && meaning.basis === 'writer'
}

function otherReading(found: Found, scene: Scene): DateValue | null {
  if (found.meaning.type !== 'calendar' || found.meaning.figures !== 'either') return null
  return resolveDate(found, { ...scene, dayMonthOrder: scene.dayMonthOrder === 'dmy' ? 'mdy' : 'dmy' })?.value ?? null
}

/** The day number of `YYYY-MM-DD`, or null. */
export function dayNumberOf(edtf: string): number | null {
  const [, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(edtf) ?? []
  if (year === undefined) return null
  return dayNumber(Number(year), Number(month), Number(day))
}
