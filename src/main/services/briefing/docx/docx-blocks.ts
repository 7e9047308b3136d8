import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type ParagraphChild,
} from 'docx'
import type {
  Block,
  BriefingDocument,
  Entry,
  Inline,
  Paragraph as EntryParagraph,
  Section,
  Table as BriefingTable,
} from '../../../../shared/briefing/document'
import { bold, words } from '../../../../shared/briefing/inline'
import { textWidthOn, type PaperName } from '../../../../shared/briefing/paper'
import { runsOf, type Bookmarks } from './docx-inline'
import { figureRun } from './docx-figure'
import { styleIds } from './docx-style'

/** The reference of the bullets in the document's numbering. */
export const bullets = 'bullets'

export interface Writing {
  readonly bookmarks: Bookmarks
  readonly paper: PaperName
  readonly density: BriefingDocument['density']
}

export function sectionChildren({ heading, part, blocks }: Section, writing: Writing): FileChild[] {
  let hasHeading = false
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(heading)] }),
    ...blocks.flatMap((block) => {
      if (block.kind === 'heading') hasHeading = true
      return childrenOf(block, part, hasHeading, writing)
    }),
  ]
}

function childrenOf(block: Block, part: Section['part'], hasHeading: boolean, writing: Writing): FileChild[] {
  const { bookmarks } = writing
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(block.text)] })]
    case 'paragraph':
      return [paragraph(block.content, bookmarks, roleStyles[block.role])]
    case 'list':
      return block.items.map((item) =>
        part === 'sources' ? paragraph(item, bookmarks, styleIds.source) : bulleted(item, bookmarks),
      )
    case 'definitions':
      return block.entries.flatMap(({ term, description }) => [
        paragraph(term, bookmarks, styleIds.term),
        paragraph(description, bookmarks, styleIds.description),
      ])
    case 'table':
      return tableOf(block, writing)
    case 'entry':
      return entryOf(block, hasHeading ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2, writing)
    case 'figure':
      return [
        new Paragraph({ keepNext: true, children: [figureRun(block.figure)] }),
        paragraph(block.caption, bookmarks, styleIds.caption),
      ]
  }
}

const roleStyles = { text: undefined, lead: styleIds.lead, aside: styleIds.aside } as const

function paragraph(content: readonly Inline[], bookmarks: Bookmarks, style?: string, keepNext = false): Paragraph {
  return new Paragraph({
    children: runsOf(content, bookmarks),
    ...(keepNext ? { keepNext } : {}),
    ...(style === undefined ? {} : { style }),
  })
}

function bulleted(content: readonly Inline[], bookmarks: Bookmarks, keepNext = false): Paragraph {
  return new Paragraph({
    style: styleIds.listed,
    ...(keepNext ? { keepNext } : {}),
    numbering: { reference: bullets, level: 0 },
    children: runsOf(content, bookmarks),
  })
}

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel]

/**
 * The date above the title, both in one heading: so the navigation shows both, and a long date needs no column. In a document that has to be
 * short they stand in one line, and so do what is to be known of the event and its small print.
 */
function entryOf(
  { id, date, title, standing: known, body: told }: Entry,
  heading: Level,
  writing: Writing,
): FileChild[] {
  const { bookmarks, density } = writing
  const isCompact = density === 'compact'
  const text: ParagraphChild[] = [
    new TextRun({ text: date, style: styleIds.date }),
    isCompact ? new TextRun({ text: ' \u00a0 ' }) : new TextRun({ break: 1 }),
    ...runsOf(title, bookmarks),
  ]
  const anchor = bookmarks.get(id)
  const [first, ...others] = told
  const isJoined = isCompact && known.length > 0 && first?.kind === 'paragraph' && first.role === 'aside'
  const [standing, body] = isJoined ? [[], [joinedWith(known, first), ...others]] : [known, told]
  return [
    new Paragraph({
      heading,
      children: anchor === undefined ? text : [new Bookmark({ id: anchor, children: text })],
    }),
    ...(standing.length === 0
      ? []
      : [new Paragraph({ style: styleIds.standing, children: [new TextRun(standing.join(' · '))] })]),
    ...body.flatMap((block, index) => {
      // What is said of the date in small print does not begin a page alone.
      const next = body[index + 1]
      const keepNext = index === body.length - 2 && next?.kind === 'paragraph' && next.role === 'aside'
      return block.kind === 'list'
        ? block.items.map((item, at) => bulleted(item, bookmarks, keepNext && at === block.items.length - 1))
        : [paragraph(block.content, bookmarks, roleStyles[block.role], keepNext)]
    }),
  ]
}

function joinedWith(standing: readonly string[], small: EntryParagraph): EntryParagraph {
  return { ...small, content: [bold(standing.join(' · ')), words(' · '), ...small.content] }
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const thin = { style: BorderStyle.SINGLE, size: 3, color: 'BBBBBB' } as const
const strong = { style: BorderStyle.SINGLE, size: 5, color: '111111' } as const

function tableOf({ caption, columns, groups }: BriefingTable, { bookmarks, paper }: Writing): FileChild[] {
  // Twentieths of a point.
  const whole = Math.round(textWidthOn(paper) * 20)
  const widths = columns.map(({ share }) => Math.round(whole * share))
  const cell = (children: Paragraph[], index: number, span = 1): TableCell =>
    new TableCell({
      children,
      columnSpan: span,
      width: { size: span === 1 ? (widths[index] ?? 0) : whole, type: WidthType.DXA },
      margins: { top: 30, bottom: 30, left: 0, right: 120 },
    })
  const rows = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(
        ({ heading }, index) =>
          new TableCell({
            children: [new Paragraph({ style: styleIds.tableHead, children: [new TextRun(heading)] })],
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            margins: { top: 30, bottom: 40, left: 0, right: 120 },
            borders: { bottom: strong },
          }),
      ),
    }),
    ...groups.flatMap(({ heading, rows }) => [
      ...(heading.length === 0
        ? []
        : [
            new TableRow({
              cantSplit: true,
              children: [
                cell(
                  [
                    new Paragraph({
                      style: styleIds.tableText,
                      keepNext: true,
                      spacing: { before: 60 },
                      children: runsOf(heading, bookmarks),
                    }),
                  ],
                  0,
                  columns.length,
                ),
              ],
            }),
          ]),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((content, index) => cell([paragraph(content, bookmarks, styleIds.tableText)], index)),
          }),
      ),
    ]),
  ]
  return [
    new Paragraph({ style: styleIds.caption, keepNext: true, children: [new TextRun(caption)] }),
    new Table({
      rows,
      width: { size: whole, type: WidthType.DXA },
      columnWidths: widths,
      borders: { top: none, left: none, right: none, bottom: thin, insideHorizontal: none, insideVertical: none },
    }),
    new Paragraph({ style: styleIds.tableText, children: [] }),
  ]
}
