import { describe, expect, it } from 'vitest'
import { formatCitations, StyleUnusable, type Cited } from '../../../src/shared/citing/citation-formatter'
import { textOfRuns } from '../../../src/shared/citing/rich-text'
import { cslDateOf } from '../../../src/shared/project/csl-date'
import type { CslItem } from '../../../src/shared/project/records/source'
import { bundledLocales, bundledStyle, bundledStyles } from '../../support/styles'

const items = new Map<string, CslItem>([
  [
    'news',
    {
      type: 'article-newspaper',
      title: 'Ceasefire <Agreed> & Signed',
      author: [{ family: 'Broers', given: 'Laurence' }],
      'container-title': 'The Daily Example',
      issued: cslDateOf('2023-09-20') ?? {},
      URL: 'https://example.org/a',
    },
  ],
  [
    'book',
    { type: 'book', title: 'On the Ides', author: [{ literal: 'Senate of Rome' }], issued: cslDateOf('-0043') ?? {} },
  ],
  ['memoir', { type: 'manuscript', title: 'A memoir', issued: cslDateOf('1915~') ?? {} }],
])
const cite = (sourceId: string, page = ''): Cited => ({
  sourceId,
  locator: page === '' ? null : { label: 'page', value: page },
})

describe('citations', () => {
  const clusters = [[cite('news', '4')], [cite('book')], [cite('news', '5')], [cite('news', '5')]]

  it('are full at first, short when repeated, with their locators', () => {
    const { notes } = formatCitations(bundledStyle('chicago-fullnote-bibliography'), bundledLocales, items, clusters)
    const texts = notes.map(textOfRuns)
    expect(texts[0]).toContain(
      'Laurence Broers, ‘Ceasefire <Agreed> & Signed’, The Daily Example, 20 September 2023, 4',
    )
    expect(texts[1]).toContain('44BC')
    expect(texts[2]).toMatch(/^Broers, ‘Ceasefire <Agreed> & Signed’, 5\.?$/)
    expect(texts[3]?.length).toBeLessThanOrEqual(texts[2]?.length ?? 0)
  })

  it('know titles in italics from the rest, without any markup of the items coming through', () => {
    const { notes } = formatCitations(bundledStyle('chicago-fullnote-bibliography'), bundledLocales, items, clusters)
    expect(notes[0]?.find(({ isItalic }) => isItalic)?.text).toContain('The Daily Example')
    expect(notes[0]?.some(({ text }) => text.includes('&lt;') || text.includes('<i>'))).toBe(false)
  })

  it('say “about” where the date is', () => {
    const { notes } = formatCitations(bundledStyle('chicago-fullnote-bibliography'), bundledLocales, items, [
      [cite('memoir')],
    ])
    expect(notes.map(textOfRuns).join()).toMatch(/\[1915\?\]|ca?\.? ?1915|1915\?/)
  })

  it('pass over a source that is not there', () => {
    const { notes, bibliography } = formatCitations(bundledStyle('apa'), bundledLocales, items, [
      [cite('gone')],
      [cite('news')],
    ])
    expect(notes[0]).toEqual([])
    expect(bibliography.map(({ sourceId }) => sourceId)).toEqual(['news'])
  })

  it.each(bundledStyles.map((style) => [style.id, style] as const))('are formatted by %s', (_, style) => {
    const { notes, bibliography } = formatCitations(style, bundledLocales, items, clusters)
    const all = [...notes.map(textOfRuns), ...bibliography.map(({ text }) => textOfRuns(text))].join('\n')
    expect(all).toMatch(/Broers|\[1\]|\(1\)|^1/)
    expect(all).not.toMatch(/undefined|NaN|\[CSL|0000/)
    expect(notes.every((note) => note.length > 0)).toBe(true)
  })

  it('are refused by a file that is no style', () => {
    const broken = { id: 'x', title: 'x', kind: 'note', style: '<html><body>no</body></html>' } as const
    expect(() => formatCitations(broken, bundledLocales, items, clusters)).toThrow(StyleUnusable)
  })
})
