import { dayText, dayValue, valueOfPlain, type DateValue } from './date-value'
import type { Found } from './found'
import type { Language, Relation } from './language'
import type { Meaning } from './meaning'
import { genreOf, type PlacedDate } from './resolving/genre'
import { orderOf, type DayMonthOrder } from './resolving/numeric-order'
import { resolveDate, type Resolution } from './resolving/resolve'
import type { Genre, Scene, Writer } from './resolving/scene'
import { emptyStory, tellDate, type Story, type Told } from './resolving/story'
import type { Sentence } from './text/sentences'

/** A date expression of a text, with what it means there. */
export interface ReadDate {
  readonly sentence: Sentence
  readonly found: Found
  readonly relation: Relation
  readonly resolution: Resolution
  /** What it would be with day and month changed over, where that is possible too. */
  readonly other: DateValue | null
  /** "the 2020 agreement": which thing is meant. */
  readonly namesThing: boolean
}

interface ReadDatesOptions {
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
    language.findDates(sentence).map((found) => placedIn(sentence, found, language)),
  )
  const isEraSaid = placed.some(({ found: { meaning, onlyIf } }) => onlyIf === null && namesEra(meaning))
  const possible = placed.filter(({ found }) => isEraSaid || found.onlyIf !== 'era-said')
  const text: TextScene = {
    genre: genreOf(possible, yearOf(options.dateline)),
    dayMonthOrder:
      options.dayMonthOrder ??
      orderOf(
        possible.map(({ found }) => found),
        options.dateline,
      ),
    isEraSaid,
  }
  const dates: ReadDate[] = []
  let progress: Progress = { story: emptyStory, writer: { day: options.dateline, basis: 'dateline' } }
  for (const date of possible) {
    const scene = sceneAt(date, progress, text, language)
    const usual = resolveDate(date.found, scene)
    if (usual === null) continue
    const told = fromTellersDays(date, usual, scene)
    const isTold = told !== null && language.tellsOfOneself(date.place)
    const resolution = isTold ? told : usual
    const read: ReadDate = {
      sentence: date.place,
      found: date.found,
      relation: relationOf(date, dates.at(-1), language),
      resolution,
      other: told === null ? otherReading(date.found, scene) : isTold ? usual.value : told.value,
      namesThing: language.namesThing(date.place, date.found),
    }
    dates.push(read)
    // A head is read as a narrative is, but what comes after it as the text is.
    progress = afterDate(progress, date, read, { ...scene, genre: text.genre }, language)
  }
  return dates
}

/** What is the same throughout a text. */
type TextScene = Pick<Scene, 'genre' | 'dayMonthOrder' | 'isEraSaid'>

interface PlacedHere extends PlacedDate {
  readonly place: Sentence
}

function placedIn(place: Sentence, found: Found, language: Language): PlacedHere {
  return {
    found,
    place,
    sentence: place.index,
    paragraph: place.paragraph,
    headsEntry: language.headsEntry(place, found),
  }
}

function namesEra(meaning: Meaning): boolean {
  if (meaning.type === 'years') return meaning.first < 1000
  if (meaning.type === 'part' || meaning.type === 'within') return namesEra(meaning.of)
  if (meaning.type === 'range') return namesEra(meaning.from)
  return meaning.type === 'calendar' && meaning.year !== null && meaning.year <= 0
}

function yearOf(day: number): number {
  return Number(dayText(day).slice(0, -6))
}

function sceneAt(date: PlacedHere, progress: Progress, text: TextScene, language: Language): Scene {
  const { found, place } = date
  const outlook = language.outlookAt(place, found)
  const scene: Scene = { ...text, ...progress, outlook, sentence: place.index, paragraph: place.paragraph }
  return headsOwnDay(date, text.genre) ? headScene(scene) : scene
}

/** The line begins with a day, and not only with a clock time. */
function headsOwnDay({ headsEntry, found }: PlacedDate, genre: Genre): boolean {
  return headsEntry && genre === 'entries' && found.meaning.type !== 'time-only'
}

/** "Log, 5 October 2022" above entries that begin with clock times only. */
function titlesLog({ found, sentence }: PlacedDate, genre: Genre, writer: Writer): boolean {
  return genre === 'entries' && writer.basis === 'dateline' && sentence === 0 && saysYear(found.meaning)
}

/** Heads go on from one another: after "Tuesday 27 June 1916" comes "Wednesday 28 June". */
function headScene(scene: Scene): Scene {
  const { last } = scene.story
  if (scene.writer.basis === 'dateline') {
    const isTold = last !== null && last.isYearSaid
    return isTold ? { ...scene, genre: 'narrative', outlook: 'unknown' } : { ...scene, outlook: 'past' }
  }
  const value = dayValue(scene.writer.day)
  const head = {
    value,
    sentence: scene.sentence,
    paragraph: scene.paragraph,
    isYearSaid: false,
    opensSentence: true,
    isNight: false,
  }
  return { ...scene, genre: 'narrative', outlook: 'unknown', story: tellDate(emptyStory, head, scene.writer.day) }
}

/** "from January until October" has both its ends; "until October" alone had been going on before. */
function relationOf({ place, found }: PlacedHere, before: ReadDate | undefined, language: Language): Relation {
  const relation = language.relationAt(place, found)
  const isEnd = before?.sentence === place && before.relation.word === 'from' && found.from - before.found.to <= 4
  return relation.word === 'until' && isEnd ? { word: 'to', open: null } : relation
}

function afterDate(
  { story, writer }: Progress,
  date: PlacedHere,
  { resolution: { value }, relation }: ReadDate,
  scene: Scene,
  language: Language,
): Progress {
  if (value === null) return { story, writer }
  const { found, place } = date
  const { genre } = scene
  const isOwnDay = isHead(value, found.meaning) && (headsOwnDay(date, genre) || titlesLog(date, genre, writer))
  const told: Told = {
    value,
    sentence: place.index,
    paragraph: place.paragraph,
    isYearSaid: saysYear(found.meaning),
    opensSentence: found.from <= place.from + 1,
    isNight: found.partOfDay === 'night' || (found.clock !== null && found.clock.hour >= 18),
  }
  const isBeside =
    story.last !== null &&
    (language.isAside(place, found) || stepsAside(found.meaning, value, relation, scene, opensParagraph(place, story)))
  const isKept = isBeside || (genre === 'narrative' && isFromWriter(found.meaning))
  return {
    story: isKept ? { ...story, mention: told } : tellDate(story, told, writer.day, isFromWriter(found.meaning)),
    writer: isOwnDay ? { day: value.first, basis: 'text' } : writer,
  }
}

/** A day; or a year that stands above the entries of a chronology. */
function isHead({ unit }: DateValue, meaning: Meaning): boolean {
  return unit === 'day' || (unit === 'year' && saysYear(meaning))
}

/** "since 1540", the end of a range, "the month before", what "had been": the story does not go on from there. */
function stepsAside(
  meaning: Meaning,
  value: DateValue,
  relation: Relation,
  scene: Scene,
  opensParagraph: boolean,
): boolean {
  if (relation.word === 'since' || relation.word === 'to') return true
  if (scene.genre !== 'narrative') return false
  if (scene.outlook === 'before-past') return !opensParagraph
  if (isBackwards(value, scene)) return true
  if (meaning.type === 'from-story') return meaning.direction < 0 || value.last < (scene.story.last?.value.first ?? 0)
  return meaning.type === 'shift' && meaning.count < 0
}

/** "was arrested on 14 January on a warrant issued on 20 December": a sentence that has begun with its day looks back from it. */
function isBackwards(value: DateValue, { story, sentence }: Scene): boolean {
  const { day } = story
  return day !== null && day.sentence === sentence && value.unit === 'day' && value.last < day.value.first
}

/** A paragraph that begins with what "had been" goes on from there. */
function opensParagraph(place: Sentence, { last }: Story): boolean {
  return place.startsLine && last?.paragraph !== place.paragraph
}

function saysYear(meaning: Meaning): boolean {
  return meaning.type === 'calendar' && meaning.year !== null
}

function isFromWriter(meaning: Meaning): boolean {
  return meaning.type === 'shift' && meaning.basis === 'writer'
}

/**
 * "On 13 May we left. On Thursday we came to the river": a weekday that may be counted from the day told before instead of the
 * writer's; null where only one of them can be meant.
 */
function fromTellersDays({ found, paragraph }: PlacedHere, usual: Resolution, scene: Scene): Resolution | null {
  const { meaning } = found
  if (meaning.type !== 'weekday' || meaning.lean !== null || meaning.week !== null) return null
  const { pastDay, last, isInterrupted } = scene.story
  if (scene.genre !== 'report' || scene.outlook === 'future' || pastDay === null || isInterrupted) return null
  const isNearby = last === pastDay && paragraph - pastDay.paragraph <= 1 && scene.writer.day - pastDay.value.first > 7
  const told = isNearby ? resolveDate(found, { ...scene, genre: 'narrative' }) : null
  return told === null || told.value === null || told.value.edtf === usual.value?.edtf ? null : told
}

function otherReading(found: Found, scene: Scene): DateValue | null {
  if (found.meaning.type !== 'calendar' || found.meaning.figures !== 'either') return null
  return resolveDate(found, { ...scene, dayMonthOrder: scene.dayMonthOrder === 'dmy' ? 'mdy' : 'dmy' })?.value ?? null
}

/** The day number of `YYYY-MM-DD`; null for anything else, and for days that are not in the calendar. */
export function dayNumberOf(edtf: string): number | null {
  const value = valueOfPlain(edtf)
  return value?.unit === 'day' ? value.first : null
}
