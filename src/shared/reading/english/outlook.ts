import type { Outlook } from '../resolving/scene'
import type { Sentence } from '../text/sentences'
import { tokenAt, wordAt } from '../text/phrase'

/** How far from a date its verb is looked for, in tokens. */
const reach = 14

const ahead: ReadonlySet<string> = new Set(
  "will shall would won't wouldn't 'll he'll she'll it'll they'll we'll i'll you'll may might could should must can going".split(
    ' ',
  ),
)
const expecting: ReadonlySet<string> = new Set(
  `due scheduled expected expects expect plans planned planning plan set slated hopes hope hopes hoped intends intend aims predicts
  forecast forecasts projected upcoming deadline expires expire begins starts opens takes leaves returns meets convenes faces`.split(
    /\s+/,
  ),
)
const past: ReadonlySet<string> = new Set(
  `was were had did said told went came took made began became got gave found left met held saw won lost fell rose ran led sent wrote
  spoke broke drew grew knew kept paid put sat shot shook sank sold spent stood struck stuck swore taught thought threw understood woke wore
  brought built bought caught fought felt flew forgot fled heard hid hit hurt laid lay lent let lit meant read rode rang rebuilt
  quit set shut slept spread stole sought sued cut cost burst beat bent bore chose dealt drove dug fed froze hung overthrew overran
  withdrew undertook has have been ago died`.split(/\s+/),
)
const perfect: ReadonlySet<string> = new Set(['had', "hadn't"])

/** Words after which another clause begins, with its own verb. */
const borders: ReadonlySet<string> = new Set([
  'that',
  'which',
  'who',
  'when',
  'while',
  'because',
  'although',
  'but',
  'after',
  'before',
  'if',
  'whether',
  'since',
  'as',
])

type Sign = 'past' | 'future' | 'perfect' | null

/**
 * Whether the words around a date speak of what has been or of what is to come: the nearest verb before it decides ("said
 * Friday it will meet Monday"), else the first one after it ("On Monday the court will …").
 */
export function outlookAt(sentence: Sentence, from: number, to: number): Outlook {
  const before = signBefore(sentence, from)
  if (before !== null) return outlookOf(before)
  const after = signAfter(sentence, to)
  return after === null ? 'unknown' : outlookOf(after)
}

function outlookOf(sign: 'past' | 'future' | 'perfect'): Outlook {
  return sign === 'perfect' ? 'before-past' : sign
}

function signBefore(sentence: Sentence, from: number): Sign {
  for (let at = from - 1; at >= Math.max(sentence.from, from - reach); at -= 1) {
    if (isBorder(sentence, at) && at < from - 2) {
      // "on Monday, when it will": what stands before the border belongs to another clause, unless nothing else is said.
      if (tokenAt(sentence, at).kind === 'mark') return null
    }
    const sign = signOf(sentence, at)
    if (sign === 'past' && isAuxiliaryBefore(sentence, at)) continue
    if (sign !== null) return sign
  }
  return null
}

function signAfter(sentence: Sentence, to: number): Sign {
  for (let at = to; at < Math.min(sentence.to, to + reach); at += 1) {
    const sign = signOf(sentence, at)
    if (sign !== null) return sign
    if (borders.has(wordAt(sentence, at)) && at > to) return null
  }
  return null
}

function isBorder(sentence: Sentence, at: number): boolean {
  return borders.has(wordAt(sentence, at)) || wordAt(sentence, at) === ';' || wordAt(sentence, at) === ':'
}

function signOf(sentence: Sentence, at: number): Sign {
  const token = tokenAt(sentence, at)
  if (token.kind !== 'word' || token.lower === '') return null
  const word = token.lower
  if (perfect.has(word)) return isPerfect(sentence, at) ? 'perfect' : 'past'
  if (ahead.has(word) || word.endsWith("'ll")) return word === 'may' && token.isCapital ? null : modalSign(sentence, at)
  if (expecting.has(word)) return word === 'set' || word === 'plan' ? plannedSign(sentence, at) : 'future'
  if (word === 'to' && isInfinitive(sentence, at)) return 'future'
  if (past.has(word)) return 'past'
  return word.length > 4 && word.endsWith('ed') && !notPast.has(word) ? 'past' : null
}

const notPast = new Set(
  'united armed hundred indeed speed breed exceed proceed succeed wicked naked sacred aged limited unprecedented'.split(
    ' ',
  ),
)

/** "had" before a participle, and not "had three children". */
function isPerfect(sentence: Sentence, at: number): boolean {
  for (let next = at + 1; next < at + 4; next += 1) {
    const word = wordAt(sentence, next)
    if (word === 'been' || (word === 'not' && next === at + 1)) return true
    if (past.has(word) || irregularParticiples.has(word) || (word.length > 4 && word.endsWith('ed'))) return true
    if (!['also', 'already', 'just', 'never', 'only', 'first', 'long', 'previously', 'still'].includes(word))
      return false
  }
  return false
}

const irregularParticiples = new Set(
  `gone come taken begun become given seen fallen risen run written spoken broken drawn grown known shot sunk stood struck sworn woken
  worn flown forgotten hidden ridden stolen beaten chosen driven frozen overthrown withdrawn undertaken done born`.split(
    /\s+/,
  ),
)

/** "would have resigned" and "could have" look back. */
function modalSign(sentence: Sentence, at: number): Sign {
  const next = wordAt(sentence, at + 1) === 'not' ? at + 2 : at + 1
  if (wordAt(sentence, at) === 'going') return wordAt(sentence, at + 1) === 'to' ? 'future' : null
  return wordAt(sentence, next) === 'have' ? 'past' : 'future'
}

/** "set to begin", "plan to": not "they set fire". */
function plannedSign(sentence: Sentence, at: number): Sign {
  return wordAt(sentence, at + 1) === 'to' || wordAt(sentence, at + 1) === 'for' ? 'future' : 'past'
}

const beforeInfinitives = new Set(
  `is are be agreed agree decided wants want promised promises vowed vows refused threatened ready able likely unlikely supposed
  asked ordered wish wishes prepared preparing seeks pledged`.split(/\s+/),
)

/** "is to meet", "agreed to hold": the infinitive is still ahead; "to the town" and "began to" are not. */
function isInfinitive(sentence: Sentence, at: number): boolean {
  const next = tokenAt(sentence, at + 1)
  if (next.kind !== 'word' || next.isCapital) return false
  return beforeInfinitives.has(wordAt(sentence, at - 1)) || beforeInfinitives.has(wordAt(sentence, at - 2))
}

/** "was due", "had planned": the verb that counts stands after it. */
function isAuxiliaryBefore(sentence: Sentence, at: number): boolean {
  return ['been', 'have', 'has'].includes(wordAt(sentence, at)) && ahead.has(wordAt(sentence, at - 1))
}
