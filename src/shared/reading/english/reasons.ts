import { wordsOfEdtf } from '../../dates/wording'
import type { FoundAttribution } from '../attribution'
import type { FoundFigure } from '../figure'
import type { Meaning, Vagueness } from '../meaning'
import type { ReadDate } from '../read-dates'
import type { Anchor } from '../resolving/scene'
import { words } from './attributions/speakers'

const vague: Readonly<Record<Vagueness, string>> = {
  now: 'It speaks of the time of writing and names no day.',
  past: 'It says that it was before, and not when.',
  future: 'It says that it is still to come, and not when.',
  recurring: 'It comes again and again, so it has no one date.',
  unanchored: 'It is counted from a day that the text does not give.',
}

/** Why a date was read as it was: one to three sentences for a person. */
export function dateReason({ resolution, found, relation, other, namesThing }: ReadDate): string {
  if (resolution.value === null) return vague[resolution.vagueness]
  const sentences = [originOf(found.meaning, resolution.anchor)]
  if (hasPart(found.meaning)) sentences.push('Early, mid, late, beginning and end are the same parts of every period.')
  if (found.isAbout) sentences.push('The text says “about”.')
  if (relation.open === 'end') sentences.push('“Since” leaves the end open.')
  if (relation.open === 'start') sentences.push('“Until” leaves the beginning open.')
  if (namesThing) sentences.push('It says which thing is meant, and perhaps not when this happened.')
  if (other !== null) {
    sentences.push(
      found.meaning.type === 'weekday'
        ? 'It can be counted from the days told before or from the day of the text: choose which.'
        : 'Day and month could also be the other way round.',
    )
  }
  return sentences.join(' ')
}

function originOf(meaning: Meaning, anchor: Anchor | null): string {
  if (anchor === null) return 'The words give it in full.'
  const from =
    anchor.basis === 'dateline'
      ? `the article’s date, ${wordsOfEdtf(anchor.edtf)}`
      : `${wordsOfEdtf(anchor.edtf)}, told before`
  switch (meaning.type) {
    case 'calendar':
      return `What is not said follows from ${from}.`
    case 'weekday':
    case 'year-part':
    case 'holiday':
    case 'decade-word':
      return `It is the one that fits the sentence, seen from ${from}.`
    case 'time-only':
      return `It is a time of ${from}.`
    case 'nth-day':
      return `The days are counted from ${from}.`
    case 'part':
    case 'within':
      return originOf(meaning.of, anchor)
    case 'counterpart':
      return `It is compared with ${from}.`
    default:
      return `It is counted from ${from}.`
  }
}

function hasPart(meaning: Meaning): boolean {
  return meaning.type === 'part'
}

/** Why a figure was read as it was. */
export function figureReason({ low, best, high, qualifier, breakdown }: FoundFigure): string {
  const parts = breakdown.length === 0 ? '' : ' Its parts are named after it.'
  if (qualifier === null && low !== null && best === null && high === null) {
    return `The text names no number. “Dozens” are at least two dozen, “hundreds” at least two hundred.${parts}`
  }
  if (qualifier === null) {
    return low !== null && high !== null
      ? `The text gives a range.${parts}`
      : `The text gives the figure plainly.${parts}`
  }
  const bound =
    best === null
      ? low === null
        ? 'It is an upper bound.'
        : 'It is a lower bound.'
      : high === best && low === null
        ? 'It is a little less than that.'
        : ''
  return `The text says “${qualifier.replace('-', ' ')}”. ${bound}`.trimEnd() + parts
}

const stances: Readonly<Record<FoundAttribution['stance'], string>> = {
  asserts: 'said',
  denies: 'denied',
  qualifies: 'said with reserve',
}

/** Why somebody is taken to say something: passive, as “the army”, “two aides” and “she” ask for different verbs. */
export function attributionReason({ speaker, stance, isDoubtful, sentence }: FoundAttribution): string {
  if (!isDoubtful) return `In this sentence it is ${stances[stance]} by “${speaker.name}”.`
  const word = words(sentence, speaker.from, speaker.to)
  return word === speaker.name
    ? `Whom “${word}” means, other sentences tell. Choose who it is; until then it is not said by anybody named.`
    : `“${word}” is perhaps ${speaker.name}, who spoke last, but some paragraphs before. Choose who it is; until then it is not said by anybody named.`
}
