import type { FoundAttribution, LastPerson } from './attribution'
import type { FoundFigure } from './figure'
import type { Found } from './found'
import type { ReadDate } from './read-dates'
import type { Outlook } from './resolving/scene'
import type { Sentence, SentenceHints } from './text/sentences'

/** How a date stands in its sentence: "since 1994", "until Friday", "between March and May". */
export interface Relation {
  /** The word or words before it, '' if none of these. */
  readonly word:
    'since' | 'until' | 'by' | 'before' | 'after' | 'from' | 'to' | 'between' | 'and' | 'during' | 'for' | ''
  /** What it says lasted on without an end ("since"), or had been going on before ("until"). */
  readonly open: 'start' | 'end' | null
}

/** All that the reading of texts knows of one language. */
export interface Language {
  readonly code: string
  readonly hints: SentenceHints
  findDates(sentence: Sentence): Found[]
  /** The figures that stand beside the given dates of the sentence. */
  findFigures(sentence: Sentence, dates: readonly Found[]): FoundFigure[]
  /** Who says something; `lastPerson` is the person who spoke before, for "he said". */
  findAttributions(sentence: Sentence, dates: readonly Found[], lastPerson: LastPerson | null): FoundAttribution[]
  outlookAt(sentence: Sentence, found: Found): Outlook
  relationAt(sentence: Sentence, found: Found): Relation
  /** Whether a date at the beginning of a line heads what follows it, as in a diary or a chronology. */
  headsEntry(sentence: Sentence, found: Found): boolean
  /** Sentences for a person that say why something was read as it was. */
  readonly reasons: {
    readonly date: (date: ReadDate) => string
    readonly figure: (figure: FoundFigure) => string
    readonly attribution: (attribution: FoundAttribution) => string
  }
  /** Whether the date is only mentioned beside: in brackets, or as part of a name ("the reform of 1635"). */
  isAside(sentence: Sentence, found: Found): boolean
  /** Whether a witness speaks of what happened to them: "we left on Thursday". */
  tellsOfOneself(sentence: Sentence): boolean
  /** Whether the date stands before a noun and says which thing is meant: "the 2020 ceasefire agreement". */
  namesThing(sentence: Sentence, found: Found): boolean
}
