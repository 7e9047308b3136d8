import { describe, expect, it } from 'vitest'
import { english } from '../../../src/shared/reading/english/english'
import { readDates } from '../../../src/shared/reading/read-dates'
import { readText } from '../../../src/shared/reading/read-text'
import { sentencesOf } from '../../../src/shared/reading/text/sentences'
import { tokensOf, type Token } from '../../../src/shared/reading/text/tokens'
import { dateline } from './support/read'

/** How often the tokens of a text are looked at while it is read: the work done, whatever the machine. */
function looksAt(text: string): number {
  let looks = 0
  const tokens = new Proxy(tokensOf(text), {
    get(target, key) {
      looks += 1
      return Reflect.get(target, key) as Token
    },
  })
  const sentences = sentencesOf(text, tokens, english.hints)
  const dates = readDates(sentences, english, { dateline: 19_620, dayMonthOrder: null })
  for (const sentence of sentences) {
    const within = dates.filter((date) => date.sentence === sentence).map(({ found }) => found)
    english.findFigures(sentence, within)
    english.findAttributions(sentence, within, { name: 'Ana Petric', isFar: false })
  }
  return looks
}

const patterns = [
  'the ',
  'a few ',
  'early ',
  'the end of ',
  'the first half of ',
  'last ',
  '1,',
  '1-',
  '1 and ',
  '3 May and ',
  '1998 ',
  'one hundred and ',
  'May ',
  'the year before the ',
  'said ',
  'the ministry of the ',
  'he said, ',
  'A.',
  '. ',
  '"',
  '-',
  "'90s ",
  '12:',
  'two to ',
  'between 1 and ',
  'including one man, ',
  ', who said, ',
  'of ',
]

describe('a hostile text', () => {
  it.each(patterns)('repeating “%s” takes work in proportion to its length', (pattern) => {
    const once = looksAt(pattern.repeat(300))
    const tenfold = looksAt(pattern.repeat(3000))
    expect(tenfold / once).toBeLessThan(13)
  })

  it('without a single space is one word, or one number', () => {
    expect(readText('x'.repeat(60_000), { dateline })).toEqual([])
    expect(readText('7'.repeat(60_000), { dateline })).toEqual([])
    expect(looksAt('1998'.repeat(15_000))).toBeLessThan(500)
  })

  it('of any signs at all is read to its end', () => {
    const noise = Array.from({ length: 60_000 }, (_, index) => String.fromCharCode((index * 7919) % 65_536)).join('')
    expect(() => readText(noise, { dateline })).not.toThrow()
  })

  it('of five megabytes still gives up its last date', () => {
    const filler = 'Nothing happens in this sentence, and nobody is in it. '
    const text = `${filler.repeat(Math.ceil(5_000_000 / filler.length))}It ended on 5 June 1967.`
    expect(readText(text, { dateline })).toMatchObject([{ text: '5 June 1967', edtf: '1967-06-05' }])
  })
})
