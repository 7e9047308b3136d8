import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../../../src/shared/format/references/bibtex/read-bibtex'
import { foundReferences } from '../../../../src/shared/format/references/found-references'
import { projectOf } from '../../../../src/shared/project/project'
import type { CslItem, Source } from '../../../../src/shared/project/records/source'
import { makeContext } from '../../../support/make-project'
import { makeSource } from '../../../support/make-source'

const ours: CslItem = {
  type: 'book',
  title: 'Black Garden: Armenia and Azerbaijan',
  author: [{ family: 'de Waal', given: 'Thomas' }],
  issued: { 'date-parts': [[2003]] },
}
const judged: Partial<Source> = { reliability: 'B', text: 'Chapter one', notes: 'Mine', confidential: true }

function read(bibtex: string, csl: CslItem = ours) {
  const project = projectOf({ sources: [makeSource('source-1', csl, judged)] })
  const { candidates, ...rest } = foundReferences(readBibtex(bibtex), project, makeContext())
  return { ...rest, sources: candidates.map(({ record }) => record as Source) }
}

describe('which source a reference is', () => {
  it.each([
    ['our own id', '@book{x, title = {Renamed}, date = {2013}, regestaid = {source-1}}', ours],
    [
      'its DOI',
      '@book{x, title = {Other title}, doi = {10.1000/ABC}}',
      { ...ours, DOI: 'https://doi.org/10.1000/abc' },
    ],
    [
      'its ISBN',
      '@book{x, title = {Black garden, Armenia and Azerbaijan}, isbn = {0-8147-6032-5}}',
      { ...ours, ISBN: '9780814760321' },
    ],
    [
      'its address',
      '@online{x, date = {2003}, url = {http://www.example.org/a/}}',
      { ...ours, URL: 'https://example.org/a#top' },
    ],
    ['its key', '@book{waal, title = {Black garden. Armenia and Azerbaijan}}', { ...ours, 'citation-key': 'waal' }],
    [
      'title, year and first author',
      '@book{x, title = {Black {Garden}: Armenia and Azerbaijan}, author = {de Waal, T.}, year = 2003}',
      ours,
    ],
  ])('shows in %s', (_, bibtex, csl) => {
    expect(read(bibtex, csl).sources.map(({ id }) => id)).toEqual(['source-1'])
  })

  it.each([
    ['a chapter of the book with the same ISBN', '@inbook{x, title = {Sumgait}, isbn = {9780814760321}}'],
    ['another book under the same key', '@book{waal, title = {The Caucasus}, date = {2010}}'],
    [
      'another page at the same address',
      '@online{x, title = {Front page}, date = {2023}, url = {https://example.org/a}}',
    ],
    [
      'a book with another DOI',
      '@book{x, title = {Black Garden: Armenia and Azerbaijan}, author = {de Waal, Thomas}, date = {2003}, doi = {10.1/2}}',
    ],
  ])('is new: %s', (_, bibtex) => {
    const csl = {
      ...ours,
      ISBN: '9780814760321',
      'citation-key': 'waal',
      URL: 'https://example.org/a',
      DOI: '10.1000/abc',
    }
    expect(read(bibtex, csl).sources.map(({ id }) => id)).not.toContain('source-1')
  })
})

describe('references of the same title, year and author', () => {
  const report: CslItem = { ...ours, type: 'report' }
  const entry = (type: string, more = '') =>
    `@${type}{x, title = {Black Garden: Armenia and Azerbaijan}, author = {de Waal, Thomas}, date = {2003}${more}}`

  it.each([
    ['a report and the dataset of it', report, 'dataset'],
    ['an article and the chapter that it became', { ...ours, type: 'article-journal' }, 'incollection'],
    ['a book and its review', ours, 'article'],
  ])('are two where they are of two kinds: %s', (_, csl, type) => {
    const { sources, warnings } = read(entry(type), csl)
    expect(sources.map(({ id }) => id)).not.toContain('source-1')
    expect(warnings.join()).toContain('It was taken as a new source.')
  })

  it.each([
    ['one DOI', { ...report, DOI: '10.1/a' }, 'dataset', ', doi = {10.1/a}'],
    ['one address', { ...report, URL: 'https://example.org/a' }, 'dataset', ', url = {https://example.org/a}'],
    ['one ISBN', { ...ours, ISBN: '9780814760321' }, 'report', ', isbn = {9780814760321}'],
    ['one key', { ...report, 'citation-key': 'x' }, 'dataset', ''],
    ['a type that stands for several', { ...ours, type: 'article-newspaper' }, 'article', ''],
    ['a type that says nothing', report, 'misc', ''],
    ['a source of no particular type', { ...ours, type: 'document' }, 'dataset', ''],
  ])('are one in spite of it with %s', (_, csl, type, more) => {
    const { sources, warnings } = read(entry(type, more), csl)
    expect(sources.map(({ id }) => id)).toEqual(['source-1'])
    expect(warnings).toEqual([])
  })

  it('are each known again when they come again, and said nothing of', () => {
    const file = `${entry('report')}\n${entry('dataset').replace('{x', '{y')}`
    const first = foundReferences(readBibtex(file), projectOf({}), makeContext())
    const sources = first.candidates.map(({ record }) => record as Source)
    expect(sources.map(({ csl }) => csl.type)).toEqual(['report', 'dataset'])
    expect(first.warnings).toEqual([])
    const withoutKeys = sources.map((source) => ({ ...source, csl: { ...source.csl, id: undefined } }))
    const again = foundReferences(readBibtex(file), projectOf({ sources: withoutKeys as Source[] }), makeContext())
    expect(again.candidates.map(({ record }) => record.id)).toEqual(sources.map(({ id }) => id))
  })
})

describe('a source that comes again', () => {
  it('is the same where only the spelling of the format differs', () => {
    const csl: CslItem = {
      ...ours,
      page: '3–27',
      volume: 9,
      language: 'EN',
      author: [{ family: 'Waal', given: 'Thomas', 'non-dropping-particle': 'de' }],
    }
    const { sources } = read(
      '@book{x, title = {Black Garden: Armenia and Azerbaijan}, author = {Thomas de Waal}, year = 2003, pages = {3--27}, volume = 9, language = {en}, regestaid = {source-1}}',
      csl,
    )
    expect(sources[0]?.csl).toEqual({ ...csl, 'citation-key': 'x' })
  })

  it('takes over bibliographic fields only, and keeps what the file does not speak of', () => {
    const { sources } = read('@book{x, title = {Black Garden, revised}, date = {2013}, regestaid = {source-1}}')
    expect(sources[0]).toMatchObject({ ...judged, id: 'source-1' })
    expect(sources[0]?.csl).toMatchObject({
      title: 'Black Garden, revised',
      issued: { 'date-parts': [[2013]] },
      author: ours.author,
    })
  })

  it('keeps a kind that the format cannot tell from its own', () => {
    const { sources } = read('@article{x, title = {A}, date = {2020}, regestaid = {source-1}}', {
      type: 'article-newspaper',
      title: 'A',
    })
    expect(sources[0]?.csl.type).toBe('article-newspaper')
  })
})

describe('two entries of a file', () => {
  const other = '@inbook{y, title = {Baku}, author = {Doe, Jane}, date = {2003}, '
  it.each([
    ['parts of a book under its ISBN, of a type that nobody knows', 'isbn = {9780814760321}'],
    ['one with the DOI of another', 'doi = {10.1000/abc}'],
    ['two with a note instead of an address', 'url = {Location}'],
  ])('are two where they have other titles and authors: %s', (_, shared) => {
    const first = `@thing{x, title = {Sumgait}, author = {Roe, Jan}, date = {2003}, ${shared}}`
    const { sources, refused } = read(`${first}\n${other.replace('@inbook', '@thing')}${shared}}`)
    expect(sources).toHaveLength(2)
    expect(refused).toEqual([])
  })

  it('that say too little to be known by anything are the same again', () => {
    const bibtex = '@article{, title = {Report}, pages = {3}}\n@article{, pages = {1831}}\n@article{, title = {Report}}'
    const { candidates } = foundReferences(readBibtex(bibtex), projectOf({}), makeContext())
    const taken = projectOf({ sources: candidates.map(({ record }) => record as Source) })
    const again = foundReferences(readBibtex(bibtex), taken, makeContext())
    expect(candidates).toHaveLength(3)
    expect(again.candidates.map(({ record }) => record)).toEqual(candidates.map(({ record }) => record))
  })
})

describe('an entry that stands in a file twice', () => {
  const entry = '@book{k, title = {One}, author = {A, B}, date = {2000}}'

  it('is taken once', () => {
    const { sources, refused, warnings } = read(`${entry}\n${entry}`)
    expect([sources.length, refused]).toEqual([1, []])
    expect(warnings).toEqual(['One reference stands in the file twice and was taken once.'])
  })

  it('is refused where it says something else', () => {
    const { sources, refused } = read(`${entry}\n${entry.replace('}}', '}, volume = 2}')}`)
    expect(sources).toHaveLength(1)
    expect(refused).toEqual([
      { where: 'k, line 2', reason: 'It is the same source as k, line 1, which says something else of it.' },
    ])
  })
})
