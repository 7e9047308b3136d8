import type { Sentence } from '../../text/sentences'
import { wordAt } from '../../text/phrase'
import { found, type DateRule } from '../../found'
import type { Basis } from '../../meaning'
import { unitAt } from '../calendar-words'
import { lengthAt } from './distances'

interface Direction {
  readonly direction: -1 | 1
  readonly basis: Basis
}

const directions: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['past', { direction: -1, basis: 'writer' }],
  ['last', { direction: -1, basis: 'writer' }],
  ['previous', { direction: -1, basis: 'story' }],
  ['preceding', { direction: -1, basis: 'story' }],
  ['prior', { direction: -1, basis: 'story' }],
  ['next', { direction: 1, basis: 'writer' }],
  ['coming', { direction: 1, basis: 'writer' }],
  ['following', { direction: 1, basis: 'story' }],
  ['ensuing', { direction: 1, basis: 'story' }],
])

/** "the past nine months", "the last 24 hours", "the next two years", "the following eight years"; "recent weeks" is vague. */
export const stretch: DateRule = (sentence, at) => {
  const said = directions.get(wordAt(sentence, at))
  if (said === undefined || (wordAt(sentence, at) === 'last' && lasting.has(wordAt(sentence, at - 1)))) return null
  const isOwned = ['his', 'her', 'its', 'their', 'my', 'your', 'our'].includes(wordAt(sentence, at - 1))
  const length = lengthAt(sentence, at + 1) ?? (isOwned ? null : bareUnits(sentence, at + 1))
  if (length === null || (length.count === 1 && length.unit !== null)) return null
  const to = length.to
  if (length.count === null) {
    const vagueness = said.direction < 0 || said.basis === 'story' ? 'past' : 'future'
    return found('vague-stretch', at, to, { type: 'undated', vagueness })
  }
  if (wordAt(sentence, to) === 'of' && length.unit !== null) return null
  if (length.unit === null) {
    const days = Math.max(1, Math.round((length.count * length.minutes) / (24 * 60)))
    return found('stretch', at, to, { type: 'stretch', unit: 'day', count: days, ...said })
  }
  return found('stretch', at, to, { type: 'stretch', unit: length.unit, count: length.count, ...said })
}

/** "was to last ninety days", "did not last two years": the verb. */
const lasting = new Set("to will would may might can could should must not did does n't shall".split(' '))

/** "the past years", "the following weeks": how many is not said. */
function bareUnits(sentence: Sentence, at: number): { count: null; unit: 'day'; minutes: number; to: number } | null {
  const word = wordAt(sentence, at)
  if (!word.endsWith('s') || unitAt(sentence, at) !== null) return null
  const isUnit = ['days', 'weeks', 'months', 'years', 'decades', 'centuries', 'hours', 'weekends'].includes(word)
  return isUnit ? { count: null, unit: 'day', minutes: 0, to: at + 1 } : null
}
