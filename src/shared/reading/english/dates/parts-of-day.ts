import type { Sentence } from '../../text/sentences'
import { isDash, tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule } from '../../found'
import type { PartOfDay } from '../../meaning'

const words: ReadonlyMap<string, PartOfDay> = new Map<string, PartOfDay>([
  ['morning', 'morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['night', 'night'],
  ['nighttime', 'night'],
  ['midmorning', 'morning'],
  ['midafternoon', 'afternoon'],
  ['noon', 'noon'],
  ['midday', 'noon'],
  ['midnight', 'midnight'],
  ['dawn', 'dawn'],
  ['daybreak', 'dawn'],
  ['sunrise', 'dawn'],
  ['dusk', 'evening'],
  ['sunset', 'evening'],
  ['nightfall', 'evening'],
])

export const partOfDayWords: readonly string[] = [...words.keys()]

/** Those that name a moment and need no article. */
const moments: ReadonlySet<string> = new Set(
  'noon midday midnight dawn daybreak sunrise dusk sunset nightfall midmorning midafternoon'.split(' '),
)

export function partOfDayAt(sentence: Sentence, at: number): { part: PartOfDay; to: number } | null {
  const part = words.get(wordAt(sentence, at).replace(/'s$/, ''))
  return part === undefined ? null : { part, to: at + 1 }
}

/**
 * "noon", "midnight", "at dawn"; "the morning", "in the evening". Which day they belong to is said beside them or by the
 * story so far.
 */
export const partOfDay: DateRule = (sentence, at) => {
  const word = wordAt(sentence, at)
  const part = partOfDayAt(sentence, at)
  if (part === null || tokenAt(sentence, at).isCapital) return null
  const before = wordAt(sentence, at - 1)
  const next = tokenAt(sentence, at + 1)
  if (nounsAfter.has(next.lower)) return null
  if (isPartOfPart(sentence, at)) {
    return found('part-of-day', at - (isDash(before) ? 2 : 1), part.to, { type: 'time-only' }, { partOfDay: part.part })
  }
  if (moments.has(word)) {
    const isFigure = next.lower === 'of' && !isDateStart(sentence, at + 2)
    if (isFigure || !(beforeMoments.has(before) || isAdjective(sentence, at))) return null
  } else if (['by', 'until', 'till', 'toward', 'towards'].includes(before)) {
    if (part.part === 'night' || (next.kind === 'word' && next.isCapital)) return null
  } else if (before === 'the') {
    if (!beforeParts.has(wordAt(sentence, at - 2)) && next.lower !== 'of') return null
  } else {
    return null
  }
  return found('part-of-day', at, part.to, { type: 'time-only' }, { partOfDay: part.part })
}

/** "the noon ceremony", "a midnight deadline" */
function isAdjective(sentence: Sentence, at: number): boolean {
  if (!['noon', 'midday', 'midnight'].includes(wordAt(sentence, at))) return false
  const next = tokenAt(sentence, at + 1)
  return (
    ['the', 'a', 'his', 'its', 'their'].includes(wordAt(sentence, at - 1)) && next.kind === 'word' && !next.isCapital
  )
}

const beforeMoments = new Set(
  'at by before after until till around about since from to and of near past from toward towards shortly just'.split(
    ' ',
  ),
)
const beforeParts = new Set('in during by until on throughout through into late early of spent spend'.split(' '))
const nounsAfter = new Set(
  `shift school train paper news prayers prayer mass service star club life time raid raids curfew session watch sky air standard
  post times show sickness`.split(/\s+/),
)

/** "by mid-afternoon", "by early evening", "in late morning". */
function isPartOfPart(sentence: Sentence, at: number): boolean {
  const adjective = isDash(wordAt(sentence, at - 1)) ? at - 2 : at - 1
  if (!['early', 'mid', 'late'].includes(wordAt(sentence, adjective))) return false
  return ['by', 'in', 'at', 'until', 'since', 'the', 'from', 'this', 'around'].includes(wordAt(sentence, adjective - 1))
}

function isDateStart(sentence: Sentence, at: number): boolean {
  const token = tokenAt(sentence, at)
  return token.kind === 'number' || token.isCapital || token.lower === 'the' || token.lower === 'that'
}
