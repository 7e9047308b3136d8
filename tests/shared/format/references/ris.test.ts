import { describe, expect, it } from 'vitest'
import { readRis } from '../../../../src/shared/format/references/ris/read-ris'
import { writeReferences } from '../../../../src/shared/format/references/write-references'
import { edtfOfCslDate } from '../../../../src/shared/project/csl-date'
import { byKey, fixtureText, sourcesOf } from './fixture'

describe('a file of Zotero’s', () => {
  // As Zotero writes it on every system; Git keeps the file with the line ends of this one.
  const read = readRis(fixtureText('zotero.ris').replace(/\r?\n/g, '\r\n'))
  const [news, interview, book] = read.references.map(({ csl }) => csl)

  it('is read through its byte order mark and line ends', () => {
    expect([read.references.length, read.refused]).toEqual([3, []])
    expect(news).toMatchObject({
      type: 'article-newspaper',
      author: [
        { family: 'Gavin', given: 'Gabriel' },
        { family: 'Kayali', given: 'Laura' },
        { literal: 'BBC Monitoring' },
      ],
      'container-title': 'Politico',
      page: 'A1-A4',
      keyword: 'ceasefire; Karabakh, Nagorno-',
      issued: { 'date-parts': [[2023, 9, 20]] },
    })
    expect(news?.abstract).toBe(
      'The ceasefire took effect at 13:00.\nSecond line of the abstract.\n\nA paragraph later.',
    )
  })

  it('knows from the type whose name a tag holds', () => {
    expect(interview).toMatchObject({ interviewer: [{ family: 'Asker', given: 'B.' }] })
    expect(book).toMatchObject({ 'collection-editor': [{ family: 'Series' }], 'collection-title': 'A series' })
  })

  it('reads seasons and marks of uncertainty in dates', () => {
    expect([interview, book].map((csl) => edtfOfCslDate(csl?.issued))).toEqual(['1994-21', '2003~'])
  })

  it('goes out with what CSL has no variable for', () => {
    const { text, notes } = writeReferences(sourcesOf(read.references.map(({ csl }) => csl)), 'ris')
    for (const line of [
      'DA  - 2023/09/20/morning edition',
      'UR  - https://example.org/b',
      'L1  - file:///home/me/a.pdf',
      'DA  - 1994///Spring',
      'SP  - 360',
    ])
      expect(text).toContain(`${line}\r\n`)
    expect(text.match(/^DA {2}- 2023/gm)).toHaveLength(1)
    expect(notes).toEqual([])
  })
})

describe('a file of EndNote’s', () => {
  const read = readRis(fixtureText('endnote.ris'))

  it('goes on over lines without a tag: in the sentence, or as one more keyword', () => {
    expect(byKey(read)['42']?.csl).toMatchObject({
      title: 'After the second war: a long title that wraps onto the next line',
      keyword: 'Karabakh, peace process, mediation',
      note: 'First note\nSecond note',
      ISSN: '2376-1199',
      page: '3-27',
    })
  })

  it('takes the day from DA and the year from PY', () => {
    expect(edtfOfCslDate(byKey(read)['42']?.csl.issued)).toBe('2021-03-05')
  })

  it('keeps the words of a date that it cannot read, and a type that CSL does not have', () => {
    const catalogue = read.references[1]?.csl
    expect(catalogue?.issued).toEqual({ literal: '0044 BC' })
    expect(writeReferences(sourcesOf([catalogue ?? { type: 'document' }]), 'ris').text).toMatch(/^TY {2}- CTLG/)
  })

  it('refuses a reference that is cut off, with its line', () => {
    expect(read.refused).toEqual([{ where: 'line 30', reason: 'The reference has no end (ER), so it may be cut off.' }])
  })
})

describe('a file of PubMed’s', () => {
  it('is read with its own tags', () => {
    const [reference] = readRis(fixtureText('pubmed.ris')).references
    expect(reference?.csl).toMatchObject({
      title: 'Mental health in populations exposed to war',
      'container-title': 'Frontiers in psychiatry',
      'container-title-short': 'Front Psychiatry',
      issued: { 'date-parts': [[2018, 5, 7]] },
      archive: 'PubMed',
      archive_location: '29867609',
    })
    expect(reference?.csl['edition']).toBeUndefined()
  })
})

describe('a reference with mixed tags', () => {
  it('keeps its authors in their order', () => {
    const [reference] = readRis('TY  - JOUR\nAU  - One, A.\nA1  - Two, B.\nAU  - Three, C.\nER  - ').references
    expect(reference?.csl.author?.map(({ family }) => family)).toEqual(['One', 'Two', 'Three'])
  })

  it('may have a line separator of Unicode within a title', () => {
    const [reference] = readRis('TY  - JOUR\nT1  - A title:\u2028 its second half\nAU  - One, A.\nER  - ').references
    expect(reference?.csl).toMatchObject({ type: 'article-journal', title: 'A title: its second half' })
  })
})

describe('what is no RIS', () => {
  it('is refused line by line', () => {
    expect(readRis('Hello\nAU  - Somebody\nER  - \n').refused.map(({ where }) => where)).toEqual([
      'line 1',
      'line 2',
      'line 3',
    ])
  })
})
