import type { BlockContent, FootnoteDefinition, List, PhrasingContent, Root, RootContent } from 'mdast'
import { writeMarkdown } from '../../format/exchange/markdown-text'
import type { Block, BriefingDocument, Entry, Inline, Section, Table, Words } from '../document'

export interface MarkdownOptions {
  /** The name of the file that the figure is kept in, beside this one; null leaves the figure out. */
  readonly figureName: string | null
}

/**
 * A briefing as Markdown with footnotes and pipe tables, which pandoc turns into the same document and GitHub shows. Text stays
 * text: whatever could begin markup is escaped.
 */
export function writeBriefingMarkdown(document: BriefingDocument, options: MarkdownOptions): string {
  const { title, handling, facts, sections, notes } = document
  const root: Root = {
    type: 'root',
    children: [
      ...(handling === '' ? [] : [paragraph([strong(handling)])]),
      { type: 'heading', depth: 1, children: [text(title)] },
      ...(facts.length === 0 ? [] : [list(facts.map(({ label, value }) => [strong(`${label}:`), text(` ${value}`)]))]),
      ...sections.flatMap((section) => sectionOf(section, options)),
      ...notes.map(({ number, content }): FootnoteDefinition => ({
        type: 'footnoteDefinition',
        identifier: String(number),
        label: String(number),
        children: [paragraph(phrases(content))],
      })),
    ],
  }
  return writeMarkdown(root)
}

function sectionOf({ heading, blocks }: Section, options: MarkdownOptions): readonly RootContent[] {
  let hasHeading = false
  return [
    { type: 'heading', depth: 2, children: [text(heading)] },
    ...blocks.flatMap((block) => {
      if (block.kind === 'heading') hasHeading = true
      return blockOf(block, hasHeading, options)
    }),
  ]
}

function blockOf(block: Block, hasHeading: boolean, options: MarkdownOptions): readonly RootContent[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', depth: 3, children: [text(block.text)] }]
    case 'paragraph':
      return [paragraph(phrases(block.content))]
    case 'list':
      return [list(block.items.map(phrases))]
    case 'definitions':
      return [
        list(block.entries.map(({ term, description }) => [...phrases(term), text(': '), ...phrases(description)])),
      ]
    case 'table':
      return tableOf(block)
    case 'entry':
      return entryOf(block, hasHeading ? 4 : 3)
    case 'figure':
      return options.figureName === null
        ? [paragraph(phrases(block.caption))]
        : [
            paragraph([{ type: 'image', url: options.figureName, alt: block.figure.description, title: null }]),
            paragraph(phrases(block.caption)),
          ]
  }
}

function entryOf({ date, title, standing, body }: Entry, depth: 3 | 4): readonly RootContent[] {
  return [
    { type: 'heading', depth, children: [text(`${date}: `), ...phrases(title)] },
    ...(standing.length === 0 ? [] : [paragraph([strong(`${standing.join(' · ')}.`)])]),
    ...body.map((block): BlockContent =>
      block.kind === 'list' ? list(block.items.map(phrases)) : paragraph(phrases(block.content)),
    ),
  ]
}

/** A pipe table, written here since the writer has none; each cell goes through it, and it escapes the bars. */
function tableOf({ caption, columns, groups }: Table): readonly RootContent[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [
    row(columns.map(({ heading }) => cell([text(heading)]))),
    `|${columns.map(({ share }) => '-'.repeat(Math.max(3, Math.round(share * 60)))).join('|')}|`,
    ...groups.flatMap(({ heading, rows }) => [
      ...(heading.length === 0 ? [] : [row([cell(phrases(heading)), ...columns.slice(1).map(() => '')])]),
      ...rows.map((cells) => row(cells.map((content) => cell(phrases(content))))),
    ]),
  ]
  return [paragraph([{ type: 'emphasis', children: [text(caption)] }]), { type: 'html', value: lines.join('\n') }]
}

function cell(content: readonly PhrasingContent[]): string {
  return writeMarkdown({ type: 'root', children: [paragraph(content)] })
    .trim()
    .replace(/\\?\n/g, ' ')
}

function phrases(content: readonly Inline[]): readonly PhrasingContent[] {
  return content.flatMap((part): readonly PhrasingContent[] => {
    switch (part.kind) {
      case 'words':
        return wordsOf(part)
      case 'note':
        return [{ type: 'footnoteReference', identifier: String(part.number), label: String(part.number) }]
      case 'link':
        return [{ type: 'link', url: part.url, children: [{ type: 'text', value: part.text }] }]
      case 'reference':
        return [text(part.text)]
      case 'break':
        return [{ type: 'break' }]
    }
  })
}

/** Marks go around the words and never around the spaces beside them, where Markdown would not take them for marks. */
function wordsOf({ text: words, isBold, isItalic }: Words): readonly PhrasingContent[] {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  if (inner === '' || (!isBold && !isItalic)) return [text(words)]
  const marked: PhrasingContent = isBold ? strong(inner) : { type: 'emphasis', children: [text(inner)] }
  return [...(before === '' ? [] : [text(before)]), marked, ...(after === '' ? [] : [text(after)])]
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] }
}

function paragraph(children: readonly PhrasingContent[]): BlockContent & { type: 'paragraph' } {
  return { type: 'paragraph', children: [...children] }
}

function list(items: readonly (readonly PhrasingContent[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(children)] })),
  }
}
