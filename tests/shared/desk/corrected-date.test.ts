import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { correctedWhen, decidedReason } from '../../../src/shared/dates/corrected'
import { makeWhen } from '../../../src/shared/dates/when'
import { dateChoices, whenOfChoice } from '../../../src/shared/desk/date-choices'
import { readText } from '../../../src/shared/reading/read-text'
import { deskWords } from '../../../src/shared/words/desk'

const statement = 'We left on 14 June 2021. Two days later we heard shooting.'

/** What the desk makes of the last date of a text. */
function readWhen(text: string) {
  const last = readText(text, { dateline: '2021-06-21' })
    .filter((found) => found.kind === 'date')
    .at(-1)
  if (last === undefined) throw new Error('There is no date in the text.')
  return whenOfChoice(dateChoices(last)[0], last, 'source-1')
}

describe('a date that was read, and then corrected by hand', () => {
  it('loses the reason and the day that the wrong one was counted from, and keeps the source’s words', () => {
    const read = readWhen(statement)
    expect(read).toMatchObject({ edtf: '2021-06-16', anchor: { date: '2021-06-14' } })
    expect(read.rationale).toContain('14 June 2021, told before')
    expect(correctedWhen(read, '2021-05-29')).toEqual({
      ...read,
      edtf: '2021-05-29',
      anchor: null,
      rationale: decidedReason,
    })
    expect(correctedWhen(read, null)).toMatchObject({ verbatim: 'Two days later', anchor: null, rationale: '' })
  })

  it('keeps everything under the same date, and what a person wrote under any', () => {
    const read = readWhen(statement)
    expect(correctedWhen(read, read.edtf)).toBe(read)
    const noted = { ...read, rationale: `${read.rationale} She was sure of the weekday.` }
    expect(correctedWhen(noted, '2021-05-29')).toMatchObject({
      anchor: null,
      rationale: 'She was sure of the weekday.',
    })
    const own = makeWhen({
      edtf: '2021',
      rationale: 'Later: I counted from the day of the funeral.',
      anchor: { date: '2021-06-14', basis: 'researcher', sourceId: null },
    })
    expect(correctedWhen(own, '2021-05')).toEqual({ ...own, edtf: '2021-05' })
  })

  it('is told from a person’s own by the reasons of every date in the marked texts', () => {
    const folder = 'tests/fixtures/reading/texts'
    const read = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => readText(readFileSync(`${folder}/${name}`, 'utf8'), { dateline: '2021-06-21' }))
      .filter((found) => found.kind === 'date')
      .map((found) => whenOfChoice(dateChoices(found)[0], found, 'source-1'))
    expect(read.length).toBeGreaterThan(1000)
    expect(read.filter((when) => correctedWhen(when, '0001-01-01').rationale !== decidedReason)).toEqual([])
    expect(deskWords.change.rationale).toBe(decidedReason)
  })
})
