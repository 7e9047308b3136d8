import { irregularPast } from '../verbs'
import type { Sentence } from '../../text/sentences'
import { isDash, isGlued, tokenAt, wordAt } from '../../text/phrase'

/** What a number counts or measures, in the words of the text. */
export interface FoundUnit {
  readonly unit: string
  /** The last word of it, in lower case: "peacekeepers". */
  readonly head: string
  readonly to: number
}

const measures: ReadonlyMap<string, string> = new Map([
  ['%', '%'],
  ['percent', '%'],
  ['pct', '%'],
  ['km', 'km'],
  ['kilometre', 'km'],
  ['kilometres', 'km'],
  ['kilometer', 'km'],
  ['kilometers', 'km'],
  ['m', 'm'],
  ['metre', 'm'],
  ['metres', 'm'],
  ['meters', 'm'],
  ['mile', 'miles'],
  ['miles', 'miles'],
  ['feet', 'feet'],
  ['ft', 'feet'],
  ['yards', 'yards'],
  ['acres', 'acres'],
  ['hectares', 'hectares'],
  ['tonnes', 'tonnes'],
  ['tons', 'tons'],
  ['kg', 'kg'],
  ['kilograms', 'kg'],
  ['litres', 'litres'],
  ['liters', 'litres'],
  ['barrels', 'barrels'],
])

/** "km" in "100km" and "100 km", "per cent", "square kilometres". */
export function measureAt(sentence: Sentence, at: number): FoundUnit | null {
  const word = wordAt(sentence, at)
  if (word === 'per' && wordAt(sentence, at + 1) === 'cent') return { unit: '%', head: '%', to: at + 2 }
  if (word === 'square' || word === 'sq' || word === 'cubic') {
    const unit = measures.get(wordAt(sentence, at + 1))
    const kind = word === 'sq' ? 'square' : word
    return unit === undefined ? null : { unit: `${kind} ${unit}`, head: kind, to: at + 2 }
  }
  const unit = measures.get(word)
  if (unit === undefined) return null
  // "3 m wide" is a length; "500 m" with a space may be millions of something.
  if (
    word === 'm' &&
    !isGlued(sentence, at) &&
    !['high', 'wide', 'long', 'deep', 'from'].includes(wordAt(sentence, at + 1))
  )
    return null
  return { unit, head: unit, to: at + 1 }
}

const ends: ReadonlySet<string> = new Set(
  `the a an this that these those his her its their our my your in on at by to from of for with without within into onto over under
  between among during after before since until till through across against near along around about and or but nor so yet as than
  then when while where which who whom whose what how if because although though unless is are was were be been being am has have had
  having do does did will would shall should can could may might must not no it he she they we i you there here also only just even
  still already now later earlier including plus per each every who's it's out up down off back away together aboard abroad alone
  today yesterday tomorrow ago more less fewer`.split(/\s+/),
)

/** Participles that tell what became of those counted: "27 killed", "12 people wounded". */
export const fates: ReadonlySet<string> = new Set(
  `killed dead wounded injured hurt missing arrested detained captured displaced evacuated rescued drowned executed kidnapped abducted
  homeless dying died murdered shot freed released hospitalised hospitalized infected vaccinated destroyed damaged razed deported`.split(
    /\s+/,
  ),
)

/** Adjectives that may stand after their noun and say how those counted fare: "people short of food", "passengers aboard". */
const following: ReadonlySet<string> = new Set(
  `short able unable likely unlikely present absent alive afraid aware unaware responsible ready willing unwilling free close eligible
  capable dependent reliant vulnerable loyal opposed subject ill sick safe stuck asleep awake adrift afloat ashore aground
  due available hungry unfit fit stateless jobless destitute`.split(/\s+/),
)

const verbEndings = /(?:ed|ing)$/
const nounsInEd: ReadonlySet<string> = new Set(
  'armed masked unarmed uniformed hooded so-called self-styled retired landing building'.split(' '),
)

/** The nouns after a number up to the first word that cannot belong to them: "Russian peacekeepers", "landmine explosions". */
export function countedAt(sentence: Sentence, at: number): FoundUnit | null {
  let to = at
  let start = at
  if (wordAt(sentence, at) === 'of' && ['the', 'them', 'its', 'his', 'their'].includes(wordAt(sentence, at + 1)))
    return null
  if (isDash(wordAt(sentence, at)) && isGlued(sentence, at)) return null
  while (to < at + 5) {
    const token = tokenAt(sentence, to)
    if (isDash(token.lower) && isGlued(sentence, to) && isGlued(sentence, to + 1) && to > at) {
      to += 1
      continue
    }
    if (token.kind !== 'word' || ends.has(token.lower)) break
    const isFate = fates.has(token.lower)
    const isVerb = verbEndings.test(token.lower) && !nounsInEd.has(token.lower) && !isFollowedByNoun(sentence, to)
    if (isFiniteVerb(token.lower) || (to > at && saysHow(sentence, to)) || (to > at && (isFate || isVerb))) break
    to += 1
    if (isFate) break
    if (token.lower.endsWith("'s")) start = to
  }
  while (to > start && isDash(wordAt(sentence, to - 1))) to -= 1
  if (to === start || start > at) return null
  return { unit: wordsBetween(sentence, at, to), head: wordAt(sentence, to - 1), to }
}

/** "people short of food", but "short women" and "sick children": no noun follows, and one stood before. */
function saysHow(sentence: Sentence, at: number): boolean {
  return following.has(wordAt(sentence, at)) && !isFollowedByNoun(sentence, at)
}

/** "damaged houses": the participle stands before its noun. */
function isFollowedByNoun(sentence: Sentence, at: number): boolean {
  const next = tokenAt(sentence, at + 1)
  return next.kind === 'word' && !ends.has(next.lower)
}

const finiteVerbs: ReadonlySet<string> = new Set(
  `said says fled died fell rose left went came took live lives lived reside work works worked remain remains lost won held began stood
  stayed met told made got gave found led broke fought sent spent wrote voted want wants need needs die dies flee took marched crossed`.split(
    /\s+/,
  ),
)

function isFiniteVerb(word: string): boolean {
  return finiteVerbs.has(word) || irregularPast.has(word)
}

/** The words as they stand, with single spaces. */
function wordsBetween(sentence: Sentence, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at += 1) {
    const token = tokenAt(sentence, at)
    text += (text !== '' && token.isSpaced ? ' ' : '') + sentence.text.slice(token.start, token.end)
  }
  return text
}
