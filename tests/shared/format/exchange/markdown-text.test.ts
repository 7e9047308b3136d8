import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import {
  address,
  heading,
  list,
  paragraph,
  prose,
  strong,
  text,
} from '../../../../src/shared/format/exchange/markdown/nodes'
import { writeMarkdown } from '../../../../src/shared/format/exchange/markdown-text'
import { fc } from '../../../support/properties'
import { anyText } from './arbitrary'

const written = (...children: Root['children']): string => writeMarkdown({ type: 'root', children })

/** Everything that a reader of CommonMark finds in a document besides text. */
function markupIn(markdown: string): string[] {
  const kinds: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type !== 'root' && node.type !== 'text') kinds.push(node.type)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromMarkdown(markdown))
  return kinds
}

function textIn(markdown: string): string {
  const gather = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(gather).join('') : ''
  return gather(fromMarkdown(markdown))
}

describe('text', () => {
  test('stays text, whatever it looks like', () => {
    fc.assert(
      fc.property(
        anyText.filter((value) => text(value).value.trim() !== ''),
        (value) => {
          const markdown = written(paragraph(text(`Says ${value} here`)))
          expect(markupIn(markdown)).toEqual(['paragraph'])
          expect(textIn(markdown)).toBe(text(`Says ${value} here`).value)
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    '# heading',
    '1. list',
    'a) list',
    '(iv) list',
    'B. list',
    '- list',
    '+ list',
    '> quote',
    '    code',
    '```code',
    '~~~code',
    '---',
    '***',
    '===',
    ': definition',
    '| a | b |',
    '<div>',
    '<!-- comment -->',
    '[^1]: note',
    '[link]: http://example.org',
    '![image](http://example.org/x.png)',
    '&lt;script&gt;',
    '%title',
  ])('that begins with %j makes no block', (value) => {
    const markdown = written(...(prose(value) as Root['children']))
    expect(markupIn(markdown)).toEqual(['paragraph'])
    expect(textIn(markdown)).toBe(value.trim())
  })

  // pandoc reads these as markup and CommonMark does not, so no parser here can be asked.
  test.each([
    ['$x^2$', '\\$x\\^2\\$'],
    ['H~2~O and 10^6^', 'H\\~2\\~O and 10\\^6\\^'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['see @doe2023', 'see \\@doe2023'],
    ['an inline ^[note]', 'an inline \\^\\[note]'],
    ['\\textbf{TeX} and \\input{/etc/passwd}', '\\\\textbf\\{TeX\\} and \\\\input\\{/etc/passwd\\}'],
    ['words {.class}', 'words \\{.class\\}'],
    ['a -- b --- c ...', 'a -\\- b -\\-- c .\\..'],
    ['a | b', 'a \\| b'],
    ['https://example.org and www.example.org', 'https\\://example.org and www\\.example.org'],
  ])('%j is written as %j', (value, markdown) => {
    expect(written(paragraph(text(value)))).toBe(`${markdown}\n`)
    expect(textIn(`${markdown}\n`)).toBe(value)
  })

  test('of several lines keeps them, and its paragraphs', () => {
    expect(written(...(prose('one\r\ntwo\n\n\n  three  ') as Root['children']))).toBe('one\\\ntwo\n\nthree\n')
  })

  test('loses control characters', () => {
    expect(written(paragraph(text('a\u0000b\u001bc\u200dd')))).toBe('abc\u200dd\n')
  })

  test('in headings, lists and strong stays there', () => {
    const markdown = written(heading(2, text('a\n# b')), list([[strong('**c** d')], [text('- e')]]))
    expect(markupIn(markdown)).toEqual(['heading', 'list', 'listItem', 'paragraph', 'strong', 'listItem', 'paragraph'])
  })
})

describe('an address', () => {
  test.each(['https://example.org/a?b=c&d=(e)', 'http://example.org'])('%s becomes a link', (url) => {
    expect(markupIn(written(paragraph(address(url))))).toEqual(['paragraph', 'link'])
  })

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://example.org/a b',
    'https://x><script>',
    'data:text/html,x',
  ])('%s stays text', (url) => {
    expect(markupIn(written(paragraph(address(url))))).toEqual(['paragraph'])
  })
})
