import { describe, expect, it } from 'vitest'
import { formatCitations } from '../../../src/shared/citing/citation-formatter'
import { textOfRuns } from '../../../src/shared/citing/rich-text'
import { readStyleFile } from '../../../src/shared/citing/style-file'
import { Refusal } from '../../../src/shared/problem'
import { citationStyle } from '../../support/citation-style'
import { bundledLocales } from '../../support/styles'

function reasonAgainst(text: string): unknown {
  try {
    readStyleFile('mine.csl', text)
  } catch (error) {
    if (error instanceof Refusal) return error.problem.details['reason']
    throw error
  }
  return null
}

describe('a .csl file', () => {
  it('is a style to cite with', () => {
    const style = readStyleFile('mine.csl', citationStyle())
    expect(style).toMatchObject({ id: 'own:my-house', title: 'My house style', kind: 'note' })
    const item = {
      type: 'book',
      title: 'Black Garden',
      author: [{ family: 'de Waal', given: 'Thomas' }],
      issued: { 'date-parts': [[2003]] },
    }
    const { notes } = formatCitations(style, bundledLocales, new Map([['a', item]]), [
      [{ sourceId: 'a', locator: null }],
    ])
    expect(notes.map(textOfRuns)).toEqual(['de Waal, Black Garden (2003)!'])
  })

  it('may begin with a byte order mark, and has its file’s name where it has no title', () => {
    expect(readStyleFile('mine.csl', `\uFEFF${citationStyle({ title: '', id: '' })}`)).toMatchObject({
      id: 'own:mine',
      title: 'mine',
    })
  })

  const dependent = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>T</title>
    <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>`

  it.each([
    ['no XML', 'Dear Sir', /not XML|not sound XML/],
    ['a broken one', citationStyle().replace('</layout>', ''), /^It is not sound XML: the fault is in line \d+\.$/],
    ['another XML', '<html><info/></html>', 'It is XML, but no CSL style.'],
    ['a dependent style', dependent, /only points to another one: load “apa” in its place/],
    ['a style without citations', dependent.replace(/<link.*\/>/, ''), /does not say how to cite/],
    ['a style of the future', citationStyle().replace('version="1.0">', 'version="2.0">'), /made for CSL 2\.0/],
    [
      'one with a macro that is not there',
      citationStyle().replace('variable="title"', 'macro="gone"'),
      'It uses a macro “gone” that it does not have.',
    ],
    ['entities of its own', `<!DOCTYPE x [<!ENTITY a "b">]>${citationStyle()}`, /line 1\./],
  ])('is refused where it is %s', (_, text, reason) => {
    expect(reasonAgainst(text)).toMatch(reason)
  })
})
