import { describe, expect, it } from 'vitest'
import { readCslJson } from '../../../../src/shared/format/references/csl-json'
import { writeReferences } from '../../../../src/shared/format/references/write-references'
import { edtfOfCslDate } from '../../../../src/shared/project/csl-date'
import { fixtureText, sourcesOf } from './fixture'

describe('CSL-JSON', () => {
  it('of Zotero’s keeps every variable as it stands', () => {
    const read = readCslJson(fixtureText('zotero.json'))
    expect(read?.references.map(({ csl }) => csl)).toMatchObject([
      { section: 'World news', source: 'The Guardian', 'event-place': 'London (UK)' },
      { 'number-of-pages': 312, ISBN: '9780198146042', custom: { collection: 'Rome' } },
    ])
    expect(read?.refused).toEqual([{ where: 'item 3', reason: 'It does not say what kind of source it is (“type”).' }])
  })

  it('reads years without a year 0, and “circa” as about', () => {
    const book = readCslJson(fixtureText('zotero.json'))?.references[1]?.csl
    expect(edtfOfCslDate(book?.issued)).toBe('-0043~/-0042~')
  })

  it('of Better BibTeX knows a date that stands there in words', () => {
    const letters = readCslJson(fixtureText('better-bibtex.json'))?.references[1]
    expect(letters?.key).toBe('anonymousLetters')
    expect(edtfOfCslDate(letters?.csl.issued)).toBe('1915~/1916?')
  })

  it.each(['{"items": [{"type": "book"}]}', '{"type": "book"}', '{"a": {"type": "book"}}', '[{"type": "book"}]'])(
    'may be wrapped as in %s',
    (text) => {
      expect(readCslJson(text)?.references[0]?.csl).toEqual({ type: 'book' })
    },
  )

  it.each(['', '[', '12', '{"a": 1}', '{"__proto__": []}', '['.repeat(5000)])('is not %j', (text) => {
    expect(readCslJson(text)).toBeNull()
  })

  it('goes out without loss, and carries our id where other programs pass over it', () => {
    const items = readCslJson(fixtureText('zotero.json'))?.references.map(({ csl }) => csl) ?? []
    const sources = sourcesOf(items)
    const again = readCslJson(writeReferences(sources, 'csl-json').text)
    expect(again?.references.map(({ csl }) => csl)).toEqual(items)
    expect(again?.references.map(({ sourceId }) => sourceId)).toEqual(sources.map(({ id }) => id))
  })
})
