import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { BriefingDocument } from '../../../../shared/briefing/document'
import { papers, textWidthOn } from '../../../../shared/briefing/paper'
import { briefingWords } from '../../../../shared/words/briefing'
import { bullets, sectionChildren } from './docx-blocks'
import { withMetafiles } from './docx-figure'
import { runsOf } from './docx-inline'
import { handlingSize, styleIds, stylesFor } from './docx-style'

/**
 * The table of contents has page numbers in it only for documents with no more notes than this: to know them the pages have to be
 * laid out, which takes seconds. In longer ones Word fills them in, when the table is updated.
 */
const mostLaidOut = 150

/** The smallest margin that Word's own header needs, in millimetres from the edge. */
const headerMargin = 12

/**
 * A briefing as a Word document: headings, footnotes, fields and named styles that Word and LibreOffice know as their own.
 * `generator` is the program and its version.
 */
export async function writeBriefingDocx(briefing: BriefingDocument, generator: string): Promise<Uint8Array> {
  const { title, language, handling, facts, sections, notes, density, paper } = briefing
  const entries = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'entry' ? block.id : [])))
  const bookmarks = new Map(entries.map((id, index) => [id, `event${index + 1}`]))
  const { width, height, side, top, bottom } = papers[paper]
  const document = new Document({
    title,
    creator: facts.find(({ label }) => label === briefingWords.facts.author)?.value ?? '',
    lastModifiedBy: '',
    description: generator,
    styles: stylesFor(density, language),
    numbering: {
      config: [
        {
          reference: bullets,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 320, hanging: 220 } } },
            },
          ],
        },
      ],
    },
    footnotes: Object.fromEntries(
      notes.map(({ number, content }) => [
        String(number),
        { children: [new Paragraph({ style: 'FootnoteText', children: runsOf(content, bookmarks) })] },
      ]),
    ),
    ...(briefing.hasContents && notes.length <= mostLaidOut
      ? { pageNumbers: estimatePageNumbersWith({ guess: true }) }
      : {}),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: `${width}mm`, height: `${height}mm` },
            margin: {
              top: `${top}mm`,
              bottom: `${bottom}mm`,
              left: `${side}mm`,
              right: `${side}mm`,
              header: `${headerMargin}mm`,
              footer: `${headerMargin}mm`,
            },
          },
        },
        headers: { default: runningHead(briefing), first: new Header({ children: [new Paragraph({ children: [] })] }) },
        footers: { default: foot(briefing), first: foot(briefing) },
        children: [
          ...(handling === '' ? [] : [new Paragraph({ style: styleIds.handling, children: [new TextRun(handling)] })]),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...facts.map(
            ({ label, value }) =>
              new Paragraph({
                style: styleIds.facts,
                tabStops: [{ type: TabStopType.LEFT, position: 1100 }],
                indent: { left: 1100, hanging: 1100 },
                children: [new TextRun({ text: label, color: '555555' }), new TextRun({ text: `\t${value}` })],
              }),
          ),
          ...(briefing.hasContents ? contents() : []),
          ...sections.flatMap((section) => sectionChildren(section, { bookmarks, paper, density })),
        ],
      },
    ],
  })
  return withMetafiles(new Uint8Array(await Packer.toArrayBuffer(document)))
}

function contents(): FileChild[] {
  return [
    new Paragraph({ style: styleIds.contents, children: [new TextRun(briefingWords.contents)] }),
    new TableOfContents(briefingWords.contents, { hyperlink: true, headingStyleRange: '1-1' }),
  ]
}

function runningHead({ title, handling, paper }: BriefingDocument): Header {
  return new Header({
    children: [ends(title, [new TextRun({ text: handling, style: styleIds.strong, size: handlingSize })], paper)],
  })
}

function foot({ handling, paper }: BriefingDocument): Footer {
  const [before = '', between = '', after = ''] = briefingWords.page('\u0000', '\u0000').split('\u0000')
  const pages = new TextRun({
    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
  })
  return new Footer({ children: [ends(handling, [pages], paper, true)] })
}

/** A line with something at either end. */
function ends(left: string, right: readonly TextRun[], paper: BriefingDocument['paper'], isBold = false): Paragraph {
  return new Paragraph({
    style: styleIds.aside,
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(textWidthOn(paper) * 20) }],
    children: [
      new TextRun({ text: left, ...(isBold ? { style: styleIds.strong, size: handlingSize } : {}) }),
      new TextRun('\t'),
      ...right,
    ],
  })
}
