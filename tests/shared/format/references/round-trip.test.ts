import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../../../src/shared/format/references/bibtex/read-bibtex'
import { texOfText, textOfTex } from '../../../../src/shared/format/references/bibtex/tex-text'
import { readCslJson } from '../../../../src/shared/format/references/csl-json'
import { foundReferences } from '../../../../src/shared/format/references/found-references'
import type { ReferenceReading } from '../../../../src/shared/format/references/reference'
import { readRis } from '../../../../src/shared/format/references/ris/read-ris'
import { writeReferences } from '../../../../src/shared/format/references/write-references'
import { cslDateOf } from '../../../../src/shared/project/csl-date'
import { projectOf } from '../../../../src/shared/project/project'
import type { CslItem } from '../../../../src/shared/project/records/source'
import { makeContext } from '../../../support/make-project'
import { fc } from '../../../support/properties'
import { fixtureText, sourcesOf } from './fixture'

const readers = {
  'csl-json': (text: string): ReferenceReading => readCslJson(text) ?? { references: [], refused: [], warnings: [] },
  bibtex: readBibtex,
  ris: readRis,
} as const
const formats = ['csl-json', 'bibtex', 'ris'] as const

/** The items of sources after they have left and come back into the same project. */
function thereAndBack(items: readonly CslItem[], format: (typeof formats)[number]) {
  const sources = sourcesOf(items)
  const { text } = writeReferences(sources, format)
  const found = foundReferences(readers[format](text), projectOf({ sources }), makeContext())
  const back = new Map(found.candidates.map(({ record }) => [record.id, (record as { csl: CslItem }).csl]))
  return { back: sources.map(({ id }) => back.get(id)), refused: found.refused, count: back.size }
}

describe('references that come back into the project they left', () => {
  const files = {
    'jabref.bib': readBibtex,
    'old-style.bib': readBibtex,
    'zotero.json': readers['csl-json'],
    'better-bibtex.json': readers['csl-json'],
    'zotero.ris': readRis,
    'endnote.ris': readRis,
    'pubmed.ris': readRis,
  }
  it.each(Object.keys(files).flatMap((name) => formats.map((format) => [name, format] as const)))(
    'from %s through %s are the same',
    (name, format) => {
      const items = files[name as keyof typeof files](fixtureText(name)).references.map(({ csl }) => csl)
      const { back, refused } = thereAndBack(items, format)
      expect(refused).toEqual([])
      expect(back).toEqual(items)
    },
  )
})

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((value) => value.replace(/\s+/g, ' ').trim())
  .filter((value) => value !== '')
const line = fc.oneof(
  text,
  fc.constantFrom('50% of {all} & more', 'a_b^c~d', 'C:\\path', '--- -- -', "''quoted``", '<i>not closed', 'and', '#1'),
)
const word = fc.constantFrom('Broers', 'de Waal', 'O’Neill', 'Müller', 'Şuşa', 'Ñandú', 'Ibn al-Athīr')
const name = fc.oneof(
  fc.record({ family: word, given: word }),
  fc.constantFrom({ literal: 'Ministry of Defence and Industry' }, { literal: 'BBC' }),
)
const date = fc
  .constantFrom('2023-09-20', '2023-09', '1915~', '201X', '-0043', '0000', '2016-21', '2020/..', '1915?/1916~')
  .map((edtf) => cslDateOf(edtf))
const item: fc.Arbitrary<CslItem> = fc
  .record(
    {
      title: line,
      author: fc.array(name, { minLength: 1, maxLength: 3 }),
      'container-title': line,
      publisher: line,
      'publisher-place': line,
      issued: date,
      accessed: date,
      URL: fc.constantFrom('https://example.org/a_b?c=d&e=f%20g#h', 'http://example.org/~me'),
      volume: fc.constantFrom('12', 12, 'IV'),
      page: fc.constantFrom('3-27', '5', 'A1-A4'),
      keyword: fc.constantFrom('one', 'one, two', 'one, of several; two'),
      abstract: fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
      note: fc.constantFrom('A note', 'TY  - not a tag\nER  - ', 'two\n\nparagraphs'),
    },
    { requiredKeys: ['title'] },
  )
  .chain((fields) =>
    fc
      .constantFrom(
        'book',
        'report',
        'article-newspaper',
        'article-journal',
        'webpage',
        'interview',
        'treaty',
        'document',
      )
      .map((type) => JSON.parse(JSON.stringify({ type, ...fields })) as CslItem),
  )

describe('any item', () => {
  it.each(formats)('comes back from %s saying the same', (format) => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
        const { back, refused, count } = thereAndBack(items, format)
        expect([refused, count]).toEqual([[], items.length])
        expect(back).toEqual(items)
      }),
    )
  })
})

describe('any text', () => {
  it('is itself again after TeX', () => {
    fc.assert(
      fc.property(line, (value) => {
        expect(textOfTex(texOfText(value))).toBe(value)
      }),
    )
  })

  it.each([
    ['BibTeX', readBibtex],
    ['RIS', readRis],
    ['CSL-JSON', readers['csl-json']],
  ] as const)('can be handed to the reader of %s', (_, read) => {
    const piece = fc.constantFrom(
      '@book{',
      '@string{',
      '{',
      '}',
      '"',
      '#',
      ',',
      '=',
      '\n',
      'a',
      '\\',
      'TY  - ',
      'ER  - ',
    )
    const garbage = fc.array(fc.oneof(piece, text), { maxLength: 60 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(garbage, (value) => {
        expect(read(value).references).toBeInstanceOf(Array)
      }),
    )
  })
})
