import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../../../src/shared/format/references/bibtex/read-bibtex'
import { writeReferences } from '../../../../src/shared/format/references/write-references'
import { edtfOfCslDate } from '../../../../src/shared/project/csl-date'
import { byKey, fixtureText, sourcesOf } from './fixture'

const itemOf = (bibtex: string) => readBibtex(bibtex).references[0]?.csl

describe('a file as JabRef writes it', () => {
  const read = readBibtex(fixtureText('jabref.bib'))
  const found = byKey(read)

  it('is read whole, without a word about its settings and comments', () => {
    expect(read.references.map(({ where }) => where)).toEqual([
      'broers2021, line 6',
      'caesar, line 23',
      'mod2023, line 34',
      'spring, line 43',
      'open-end, line 53',
      'decade, line 58',
    ])
    expect([read.refused, read.warnings]).toEqual([[], []])
  })

  it('gives text, names, abbreviations and looks their meaning', () => {
    expect(found['broers2021']?.csl).toMatchObject({
      type: 'article-journal',
      title: 'After the <i>Second</i> Karabakh War: NATO, EU & the OSCE',
      author: [
        { family: 'Broers', given: 'Laurence' },
        { family: 'Álvarez-Müller', given: 'José' },
        { family: 'Waal', given: 'Thomas', 'non-dropping-particle': 'de' },
      ],
      'container-title': 'Caucasus Survey',
      DOI: '10.1163/23761202-20210005',
      page: '3-27',
      keyword: 'Karabakh; war of 2020, the; ceasefire',
      abstract: 'First paragraph — with a dash.\n\nSecond paragraph, 5% of it.',
    })
    expect(found['mod2023']?.csl).toMatchObject({
      author: [{ literal: 'Ministry of Defence of the Republic of Azerbaijan' }],
      publisher: 'Institute for War and Peace Reporting',
      URL: 'https://example.org/en/news/50_percent~x?id=1&lang=en',
    })
    expect(found['spring']?.csl).toMatchObject({ title: 'Spring offensives: A chronology', genre: 'research report' })
  })

  it.each([
    ['broers2021', '2021-03~'],
    ['caesar', '-0044/-0043'],
    ['spring', '2016-21'],
    ['open-end', '2022-12-12/..'],
    ['decade', '191X'],
  ])('keeps the date of %s as exact as it is: %s', (key, edtf) => {
    expect(edtfOfCslDate(found[key]?.csl.issued)).toBe(edtf)
  })

  it('counts years before the era as CSL does, without a year 0', () => {
    expect(found['caesar']?.csl.issued?.['date-parts']).toEqual([[-45], [-44]])
  })

  it('leaves as it came: fields without a CSL name, and titles with the braces that protect their capitals', () => {
    const { text, notes } = writeReferences(sourcesOf(read.references.map(({ csl }) => csl)), 'bibtex')
    for (const line of [
      '  title = {After the \\emph{Second} {Karabakh} War: {NATO}, {EU} \\& the {OSCE}},',
      '  file = {:broers2021.pdf:PDF},',
      '  groups = {To read},',
      '  subtitle = {A chronology},',
      '  type = {resreport},',
      '  entrysubtype = {newspaper},',
      '  editor = {du Pontet, Renatus and others},',
    ])
      expect(text).toContain(`${line}\n`)
    expect(notes).toEqual([])
  })
})

describe('a file typed by hand', () => {
  const read = readBibtex(fixtureText('old-style.bib'))

  it('gives every whole entry, and refuses each broken one by its key and line', () => {
    expect(read.references.map(({ key }) => key)).toEqual(['deWaal:2003', 'volume:2003', 'nodate', 'after', 'last'])
    expect(read.refused.map(({ where }) => where)).toEqual(['broken1, line 17', 'broken2, line 21', 'half, line 23'])
    expect(read.refused[1]?.reason).toBe('A comma is missing after the key of the entry.')
  })

  it('takes over from a crossref what an entry does not say itself', () => {
    expect(byKey(read)['deWaal:2003']?.csl).toMatchObject({
      title: 'The Phoney Ceasefire',
      'container-title': 'Black Garden',
      publisher: 'NYU Press',
      'publisher-place': 'New York',
      issued: { 'date-parts': [[2003, 10, 15]] },
    })
  })

  it('keeps a date in words, and a command that nobody knows', () => {
    expect(byKey(read)['nodate']?.csl.issued).toEqual({ literal: 'c. 2012' })
    expect(byKey(read)['last']?.csl.title).toBe('Last \\unknowncommandstays')
  })
})

describe('dates', () => {
  it.each([
    ['date = {1915~}', '1915~'],
    ['date = {1915?}', '1915?'],
    ['date = {1915%}', '1915%'],
    ['date = {201X}', '201X'],
    ['date = {201x}', '201X'],
    ['date = {2004-21}', '2004-21'],
    ['date = {2020/..}', '2020/..'],
    ['date = {2020/}', '2020/'],
    ['date = {-0049}', '-0049'],
    ['date = {0000}', '0000'],
    ['date = {2023-09-20T13:00:00}', '2023-09-20T13:00:00'],
    ['year = 1848', '1848'],
    ['year = {-43}', '-0043'],
    ['year = 2023, month = sep', '2023-09'],
    ['year = 2023, month = 9, day = 2', '2023-09-02'],
    ['year = 2023, month = {September 20}', '2023-09-20'],
    ['year = 2023, month = "20~" # sep', '2023-09-20'],
    ['year = {1915~}', '1915~'],
  ])('%s is %s', (field, edtf) => {
    expect(edtfOfCslDate(itemOf(`@book{a, ${field}}`)?.issued)).toBe(edtf)
  })
})

describe('names', () => {
  it.each([
    ['Donald E. Knuth', { family: 'Knuth', given: 'Donald E.' }],
    ['Ludwig van Beethoven', { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['{Barnes and Noble}', { literal: 'Barnes and Noble' }],
    ['Reuters', { literal: 'Reuters' }],
    ['family=Müller, given=Jan, prefix=von', { family: 'Müller', given: 'Jan', 'non-dropping-particle': 'von' }],
    ['{de la Cruz}, Ana', { family: 'de la Cruz', given: 'Ana' }],
  ])('%s', (tex, name) => {
    expect(itemOf(`@book{a, author = {${tex}}}`)?.author).toEqual([name])
  })
})

describe('bad input', () => {
  it('refuses what abbreviations blow up, and takes the rest', () => {
    const doubled = Array.from({ length: 30 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`)
    const read = readBibtex(
      `@string{s0 = {bomb}}\n${doubled.join('\n')}\n@book{big, title = s30}\n@book{b, title={Whole}}`,
    )
    expect(read.references.map(({ key }) => key)).toContain('b')
    expect(read.refused.map(({ reason }) => reason)).toContain(
      'Its abbreviations expand to more text than a reference can hold.',
    )
  })

  it('is read where only a comma between two fields is missing', () => {
    const { references, refused } = readBibtex('@article{a,\n title = {One}\n volume = 3,\n number = 4}')
    expect(refused).toEqual([])
    expect(references[0]?.csl).toMatchObject({ title: 'One', volume: '3' })
    expect(readBibtex('@article{a, title = {One} volume}').refused).toHaveLength(1)
  })

  it.each([
    ['web_page', 'webpage'],
    ['newspaper_article', 'article-newspaper'],
    ['magazine_article', 'article-magazine'],
    ['book_section', 'chapter'],
  ])('of Mendeley’s type %s is %s', (type, csl) => {
    expect(itemOf(`@${type}{a, title = {One}}`)?.type).toBe(csl)
  })

  it('says which abbreviation is not defined, and keeps it', () => {
    const { references, warnings } = readBibtex('@article{a, journal = caucsur}')
    expect(references[0]?.csl['container-title']).toBe('caucsur')
    expect(warnings).toEqual([
      'Line 1: the abbreviation “caucsur” is not defined in the file and was kept as it stands.',
    ])
  })

  it.each(['{'.repeat(100_000), '\\'.repeat(100_000), '$'.repeat(99_999), '{\\it '.repeat(50_000)])(
    'does not fall over a value that nobody wrote (%#)',
    (value) => {
      const read = readBibtex(`@book{a, title = {x}, note = {${value}}}\n@book{b, title = {Whole}}`)
      expect(read.references.at(-1)?.key).toBe('b')
    },
  )

  it('finds the next entry behind many broken ones without going through the file again for each', () => {
    const broken = Array.from({ length: 5000 }, (_, at) => `@book{k${at}, title = {never closed ${'x'.repeat(200)}`)
    const read = readBibtex(`${broken.join('\n')}\n@book{good, title = {Here}}`)
    expect(read.refused).toHaveLength(5000)
    expect(read.references.map(({ key }) => key)).toEqual(['good'])
  })

  it('refuses a title of many pages by name', () => {
    expect(readBibtex(`@book{long, title = {${'x'.repeat(2000)}}}`).refused).toEqual([
      {
        where: 'long, line 1',
        reason: 'Its “title” cannot be kept. It is longer than the 1,000 characters that fit here.',
      },
    ])
  })
})
