import { digitsAt, tokenAt, wordAt } from '../../text/phrase'
import type { Sentence } from '../../text/sentences'
import { leastOf, powers } from '../several'
import { isFateVerb } from './properties'
import type { FoundUnit } from './units'

const auxiliaries: ReadonlySet<string> = new Set(
  'were was are is have has had been being reportedly also more others then later'.split(' '),
)

/** "some 2,000 fled", "more than a hundred were arrested": the verb tells what the number counts. */
export function fateAfter(sentence: Sentence, at: number): FoundUnit | null {
  let verb = at
  while (verb < at + 4 && auxiliaries.has(wordAt(sentence, verb))) verb += 1
  return isFateVerb(wordAt(sentence, verb)) ? { unit: '', head: wordAt(sentence, verb), to: at } : null
}

/** "the toll rose to 31", "a death toll of 1,300": the number before `at` is one of the dead. */
export function tollBefore(sentence: Sentence, number: number, at: number): FoundUnit | null {
  const next = tokenAt(sentence, at)
  if (
    next.kind === 'word' &&
    !['from', 'on', 'after', 'in', 'by', 'as', 'and', 'including', 'was', 'has', 'is', 'but'].includes(next.lower)
  )
    return null
  for (let before = number - 1; before > Math.max(sentence.from - 1, number - 8); before -= 1) {
    if ([',', ';', '.'].includes(wordAt(sentence, before))) return null
    if (wordAt(sentence, before) === 'toll') return { unit: '', head: 'dead', to: at }
  }
  return null
}

/** "dozens", "hundreds of thousands": no number is said, only what it is at least. */
export function severalAt(sentence: Sentence, at: number): { low: number; to: number } | null {
  const first = leastOf.get(wordAt(sentence, at))
  if (first === undefined || digitsAt(sentence, at - 1) !== null) return null
  const size = wordAt(sentence, at + 1) === 'of' ? powers.get(wordAt(sentence, at + 2)) : undefined
  if (size === undefined && first === 20) return null
  return size === undefined ? { low: first, to: at + 1 } : { low: first * size, to: at + 3 }
}

export function canBeginSeveral(word: string): boolean {
  return leastOf.has(word)
}
