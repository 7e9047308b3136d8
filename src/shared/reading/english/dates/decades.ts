import type { Sentence } from '../../text/sentences'
import { digitsAt, isDash, isGlued, tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule } from '../../found'
import type { YearSpan } from '../../meaning'
import { belowHundred, decadeNames, ordinalAt } from '../number-words'
import { eraAt } from './year-words'

/** "the 1990s", "the 1990’s", "1830s"; "the 1800s" are the century, but "the 2000s" still their first ten years. */
export const decade: DateRule = (sentence, at) => {
  const { kind, lower } = tokenAt(sentence, at)
  if (kind !== 'number' || lower.length !== 4 || !lower.endsWith('0')) return null
  const to = pluralEnd(sentence, at + 1)
  if (to === null) return null
  const first = Number(lower)
  if (first < 1000 || first > 2190) return null
  const isCentury = first % 100 === 0 && first !== 2000
  return isCentury
    ? found('century', at, to, { type: 'years', unit: 'century', first, last: first + 99, isEraSaid: true })
    : found('decade', at, to, { type: 'years', unit: 'decade', first, last: first + 9, isEraSaid: true })
}

/** "s", "'s" or "’s" that touches the figures before it. */
function pluralEnd(sentence: Sentence, at: number): number | null {
  if (!isGlued(sentence, at)) return null
  if (wordAt(sentence, at) === 's') return at + 1
  const isMark = wordAt(sentence, at) === "'" || wordAt(sentence, at) === '’'
  return isMark && wordAt(sentence, at + 1) === 's' && isGlued(sentence, at + 1) ? at + 2 : null
}

/** "the ’60s", "the 60s". */
export const shortDecade: DateRule = (sentence, at) => {
  const mark = wordAt(sentence, at)
  const hasMark = mark === "'" || mark === '’' || mark === '‘'
  const index = hasMark ? at + 1 : at
  const tens = digitsAt(sentence, index)
  if (tens === null || wordAt(sentence, index).length !== 2 || tens % 10 !== 0) return null
  if (hasMark && !isGlued(sentence, index)) return null
  const to = pluralEnd(sentence, index + 1)
  if (to === null || (!hasMark && !beforeDecade.has(wordAt(sentence, at - 1)) && !followsDecade(sentence, at)))
    return null
  if (['his', 'her', 'their', 'my', 'your'].includes(wordAt(sentence, at - 1))) return null
  return found('decade', at, to, { type: 'decade-word', tens })
}

/** "the 50s and 60s" */
function followsDecade(sentence: Sentence, at: number): boolean {
  const link = wordAt(sentence, at - 1)
  if (!['and', 'or', 'to'].includes(link) || wordAt(sentence, at - 2) !== 's') return false
  return (digitsAt(sentence, at - 3) ?? 1) % 10 === 0
}

const beforeDecade = new Set(['the', 'early', 'mid', 'late', '-', '–'])

/** "the nineties", "the nineteen-thirties", "the early sixties"; "in his fifties" is an age. */
export const decadeInWords: DateRule = (sentence, at) => {
  const century = belowHundred(sentence, at)
  if (century !== null && century.value >= 15 && century.value <= 20) {
    const gap = isDash(wordAt(sentence, century.to)) ? 1 : 0
    const tens = decadeNames.get(wordAt(sentence, century.to + gap))
    if (tens === undefined) return null
    const first = century.value * 100 + tens
    return found('decade', at, century.to + gap + 1, {
      type: 'years',
      unit: 'decade',
      first,
      last: first + 9,
      isEraSaid: false,
    })
  }
  const tens = decadeNames.get(wordAt(sentence, at))
  if (tens === undefined || !beforeDecade.has(wordAt(sentence, at - 1))) return null
  let start = at - 1
  while (start > at - 4 && wordAt(sentence, start) !== 'the' && wordAt(sentence, start) !== '') start -= 1
  if (wordAt(sentence, start) !== 'the' && !/^(early|mid|late|-)$/.test(wordAt(sentence, at - 1))) return null
  if (agePossessives.has(wordAt(sentence, at - 2)) || agePossessives.has(wordAt(sentence, at - 3))) return null
  return found('decade', at, at + 1, { type: 'decade-word', tens })
}

const agePossessives = new Set(['his', 'her', 'their', 'my', 'your', 'our'])

/** "the nineteenth century", "the 5th century BC", "18th-century". */
export const century: DateRule = (sentence, at) => {
  const ordinal = ordinalAt(sentence, at)
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 30) return null
  const gap = isDash(wordAt(sentence, ordinal.to)) ? 1 : 0
  const word = wordAt(sentence, ordinal.to + gap)
  const years = word === 'millennium' ? 1000 : ['century', 'centuries', "century's"].includes(word) ? 100 : null
  if (years === null || (years === 1000 && ordinal.value > 10)) return null
  const era = eraAt(sentence, ordinal.to + gap + 1)
  return found('century', at, era?.to ?? ordinal.to + gap + 1, hundredsMeaning(ordinal.value, years, era?.era ?? null))
}

/** The 5th century BCE is the years −499 to −400 (500 to 401 BCE); the 19th is written 18XX: 1800 to 1899. */
function hundredsMeaning(ordinal: number, years: number, era: 'BCE' | 'CE' | null): YearSpan {
  const said = { type: 'years', unit: 'century', isEraSaid: era !== null } as const
  if (era === 'BCE') return { ...said, first: -ordinal * years + 1, last: -(ordinal - 1) * years }
  return { ...said, first: (ordinal - 1) * years, last: ordinal * years - 1 }
}
