import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMarkedText, type MarkedText } from '../../../scripts/reading/marked-text'
import { regesta } from '../../../scripts/reading/readers'
import { addScores, emptyScore, figuresOf, scoreOf } from '../../../scripts/reading/score'

const folder = new URL('../../fixtures/reading/', import.meta.url)

function textsIn(name: string): MarkedText[] {
  const place = new URL(`${name}/`, folder)
  return readdirSync(place).map((file) => readMarkedText(readFileSync(new URL(file, place), 'utf8')))
}

describe('the marked texts', () => {
  it('are read as well as docs/reading.md says', () => {
    const score = textsIn('texts')
      .map(({ text, dateline, marks }) => scoreOf(marks, regesta(text, dateline)))
      .reduce(addScores, emptyScore)
    const { f1, values } = figuresOf(score)
    expect(f1).toBeGreaterThan(0.98)
    expect(values).toBeGreaterThan(0.96)
  })

  it('are of at least eight kinds, and a third is kept aside', () => {
    const [open, aside] = [textsIn('texts'), textsIn('kept-aside')]
    expect(new Set(aside.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8)
    expect(new Set(open.map(({ kind }) => kind))).toEqual(new Set(aside.map(({ kind }) => kind)))
    expect(open.length + aside.length).toBeGreaterThanOrEqual(40)
  })
})
