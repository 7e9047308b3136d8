import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTypedDate } from '../../../src/shared/dates/typed/typed-date'
import { wordsOfEdtf } from '../../../src/shared/dates/wording'

const page = readFileSync(join(import.meta.dirname, '../../../docs/dates.md'), 'utf8')

/** The rows of every table whose first columns are headed so. */
function rows(first: string, second: string): [string, string][] {
  const found: [string, string][] = []
  let inTable = false
  for (const line of page.split('\n')) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    if (cells.length === 0) inTable = false
    else if (cells[0] === first && cells[1] === second) inTable = true
    else if (inTable && !/^-+$/.test(cells[0] ?? '')) found.push([cells[0] ?? '', cells[1] ?? ''])
  }
  return found
}

function codes(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}

describe('docs/dates.md', () => {
  const said = rows('EDTF', 'in words').filter(([edtf]) => codes(edtf).length === 1)
  const typed = [...rows('typed', 'read as'), ...rows('typed', 'kept as')]

  it('has tables to check', () => {
    expect([said.length, typed.length]).toEqual([11, 28])
  })

  it.each(said)('says %s as the program does: %s', (edtf, words) => {
    expect(wordsOfEdtf(codes(edtf)[0] ?? '')).toBe(words)
  })

  it.each(typed)('reads “%s” as the program does: %s', (phrases, edtfs) => {
    for (const phrase of phrases.split(/[,;] /)) {
      const reading = readTypedDate(phrase, { dayMonthOrder: null })
      expect(codes(edtfs)).toContain(reading.kind === 'read' ? reading.candidates[0]?.edtf : reading.kind)
    }
  })
})
