import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { textOfTex } from '../../../../src/shared/format/references/bibtex/tex-text'

// Another reader of BibTeX, by other people: where the two agree, neither made it up.
const { plugins } = createRequire(import.meta.url)('@citation-js/core') as {
  plugins: { input: { chain: (entries: unknown, options: object) => readonly { title?: string }[] } }
}
createRequire(import.meta.url)('@citation-js/plugin-bibtex')

function titleByOthers(tex: string): string | undefined {
  const entries = [{ type: 'book', label: 'a', properties: { title: tex } }]
  return plugins.input.chain(entries, { forceType: '@biblatex/entries+list', generateGraph: false })[0]?.title
}

describe('TeX', () => {
  it.each([
    'M{\\"u}ller',
    'M\\"{u}ller',
    '\\"Uber die Br\\"ucke',
    "caf\\'e",
    "caf{\\'e}s",
    'Fran{\\c c}ois',
    'Fran\\c{c}ois',
    '\\v{C}apek',
    'Dvo{\\v r}{\\a}k'.replace('{\\a}', "{\\'a}"),
    'Stra{\\ss}e',
    "{\\O}rsted and {\\L}{\\'o}d{\\'z}",
    'Erd{\\H o}s',
    '\\u{g}, \\k{a}, \\d{h}, \\.{I}, \\r{u}, \\={a}, \\~n, \\^o, \\`e',
    'pages 3--27 --- all',
    '100\\% \\& \\$5 \\#1 a\\_b \\{c\\}',
    'no~break',
    '\\textit{italic} and \\textbf{bold}',
    '$\\alpha$ to $\\Omega$',
    '\\guillemotleft mot\\guillemotright{}',
    'plain text, nothing to do',
  ])('%s is read as others read it', (tex) => {
    expect(textOfTex(tex)).toBe(titleByOthers(tex))
  })

  it.each([
    ["{\\'\\i}", 'í'],
    ['{\\it War} and peace', '<i>War</i> and peace'],
    ['\\href{https://example.org}{the page}', 'the page'],
    ['\\enquote{Ceasefire}', '“Ceasefire”'],
    ['H$_2$O and x$^2$', 'H<sub>2</sub>O and x<sup>2</sup>'],
    ['\\AA ngstr\\"om', 'Ångström'],
    ['it costs $5', 'it costs $5'],
    ['\\constructor{x}', '\\constructorx'],
    ['a } b { c', 'a b c'],
    ['\\', '\\'],
  ])('%s', (tex, text) => {
    expect(textOfTex(tex)).toBe(text)
  })
})
