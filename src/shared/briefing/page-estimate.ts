import type { Block, BriefingDocument, Entry, Inline, Table } from './document'
import { textWidth } from './figure/text-width'
import { papers, textWidthOn } from './paper'

/** How much wider and higher the letters of a common stand-in (DejaVu) are than those that documents are set in. */
const standIn = { width: 1.18, height: 1.17 }

/** Sizes in points, as the compact styles of Word documents have them, which take more room than the pages that are printed here. */
const sizes = { title: 20.5, section: 13, heading: 10.5, lead: 10.5, text: 9, aside: 7, table: 7.5, term: 8.5 } as const

/** Between two lines, of the size of the letters. */
const leading = 1.05

/**
 * About how many pages a compact document takes in a word processor that has to make do with wider letters than it was set for; rather
 * too many than too few. 1.5 is a page and a half.
 */
export function estimatedPages(document: BriefingDocument): number {
  const { width, measure } = rulerFor(document)
  const { top, bottom, height } = papers[document.paper]
  const page = ((height - top - bottom) / 25.4) * 72
  const heads =
    (document.handling === '' ? 0 : 16) + measure(document.title, sizes.title, width) + 6 + document.facts.length * 10.5
  const sections = document.sections.reduce(
    (sum, { blocks }) => sum + 36 + blocks.reduce((sub, block) => sub + heightOf(block, width, measure), 0),
    0,
  )
  const notes = document.notes.reduce(
    (sum, { content }) => sum + measure(`00 ${said(content)}`, sizes.aside, width) + 1,
    8,
  )
  return (heads + sections + notes) / (page - atEndOfPage)
}

/** What stays empty at the end of a page, since headings and their text, figures and rows are kept together. Points. */
const atEndOfPage = 14

type Measure = (text: string, size: number, width: number) => number

function rulerFor({ paper }: BriefingDocument): { readonly width: number; readonly measure: Measure } {
  return {
    width: textWidthOn(paper),
    measure: (text, size, width) => {
      const lines = text
        .split('\n')
        .reduce(
          (sum, line) => sum + Math.max(1, Math.ceil((textWidth(line, size) * standIn.width) / (width - size))),
          0,
        )
      return lines * size * standIn.height * leading
    },
  }
}

function heightOf(block: Block, width: number, measure: Measure): number {
  const text = (content: readonly Inline[], size: number, after: number): number =>
    measure(said(content), size, width) + after
  switch (block.kind) {
    case 'heading':
      return measure(block.text, sizes.heading, width) + 11
    case 'paragraph':
      return text(block.content, block.role === 'text' ? sizes.text : sizes[block.role], 3.6)
    case 'list':
      return block.items.reduce((sum, item) => sum + measure(said(item), sizes.text, width - 16) + 1.5, 0)
    case 'definitions':
      return block.entries.reduce(
        (sum, { term, description }) => sum + text(term, sizes.term, 1.8) + text(description, sizes.term, 3),
        0,
      )
    case 'table':
      return tableHeight(block, width, measure)
    case 'entry':
      return entryHeight(block, width, measure)
    case 'figure':
      return block.figure.height + 12 + text(block.caption, sizes.aside, 3.6)
  }
}

function entryHeight({ date, title, standing, body }: Entry, width: number, measure: Measure): number {
  const head = measure(`${date} · ${said(title)}`, sizes.heading, width) + 10.5
  const told = body.reduce((sum, block) => sum + heightOf(block, width, measure), 0)
  // Word documents set what is to be known of it in the line of the small print that follows.
  return head + told + (standing.length > 0 && !startsWithAside(body) ? sizes.aside * 1.5 : 0)
}

function startsWithAside([first]: Entry['body']): boolean {
  return first?.kind === 'paragraph' && first.role === 'aside'
}

function tableHeight({ columns, groups }: Table, width: number, measure: Measure): number {
  const rowPadding = 3
  const rows = groups.flatMap(({ heading, rows: under }) => [
    ...(heading.length === 0 ? [] : [measure(said(heading), sizes.table, width) + rowPadding + 3]),
    ...under.map(
      (cells) =>
        Math.max(
          ...cells.map((cell, index) => measure(said(cell), sizes.table, width * (columns[index]?.share ?? 1) - 6)),
        ) + rowPadding,
    ),
  ])
  // Its caption, its head, and the empty line behind it.
  return rows.reduce((sum, height) => sum + height, 0) + 34
}

function said(content: readonly Inline[]): string {
  return content
    .map((part) => (part.kind === 'note' ? String(part.number) : part.kind === 'break' ? '\n' : part.text))
    .join('')
}
