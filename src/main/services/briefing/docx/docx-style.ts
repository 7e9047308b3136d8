import type { IStylesOptions } from 'docx'

/** The styles that briefings bring of their own; Word's own headings, title, lists and footnotes are used where they exist. */
export const styleIds = {
  handling: 'Handling',
  facts: 'BriefingFacts',
  lead: 'Lead',
  aside: 'Aside',
  standing: 'Standing',
  listed: 'BriefingList',
  source: 'SourceEntry',
  term: 'Term',
  description: 'TermDescription',
  tableText: 'TableText',
  tableHead: 'TableHead',
  caption: 'Caption',
  date: 'EventDate',
  strong: 'Strong',
  emphasis: 'Emphasis',
  contents: 'ContentsHeading',
} as const

const [text, display] = ['Cambria', 'Calibri']

/** Half points: TLP 2.0 asks for labels of at least 12 points. */
export const handlingSize = 24

/** Twentieths of a point. */
const points = (count: number): number => Math.round(count * 20)

/**
 * The look of a briefing in named styles only, so that an editor restyles it by changing these. Sizes are half points. The fonts
 * are Word's own, with free ones of the same widths elsewhere (Caladea, Carlito).
 */
export function stylesFor(density: 'open' | 'compact', language: string): IStylesOptions {
  const size = density === 'open' ? 21 : 18
  const less = (by: number): number => size - by
  const air = density === 'open' ? 1 : 0.6
  const sans = { font: display }
  return {
    default: {
      document: {
        run: { font: text, size, language: { value: language } },
        paragraph: { spacing: { after: points(5 * air), line: density === 'open' ? 276 : 252, lineRule: 'auto' } },
      },
      title: {
        run: { ...sans, size: size + 23, bold: true },
        paragraph: {
          spacing: { before: 0, after: points(10 * air), line: 240, lineRule: 'auto' },
          keepNext: true,
          contextualSpacing: false,
        },
      },
      heading1: {
        run: { ...sans, size: size + 8, bold: true, color: '111111' },
        paragraph: {
          spacing: { before: points(22 * air), after: points(7 * air) },
          keepNext: true,
          border: { bottom: { style: 'single', size: 5, color: '111111', space: 2 } },
        },
      },
      heading2: {
        run: { ...sans, size: size + 3, bold: true, color: '111111' },
        paragraph: { spacing: { before: points(14 * air), after: points(4 * air) }, keepNext: true },
      },
      heading3: {
        run: { ...sans, size, bold: true, color: '111111' },
        paragraph: { spacing: { before: points(10 * air), after: points(2) }, keepNext: true, keepLines: true },
      },
      footnoteText: {
        run: { size: less(4) },
        paragraph: { spacing: { after: points(1), line: 240, lineRule: 'auto' } },
      },
      hyperlink: { run: { color: '111111', underline: { type: 'single', color: '999999' } } },
    },
    paragraphStyles: [
      paragraphStyle(styleIds.handling, 'Handling', { ...sans, size: handlingSize, bold: true }, 8 * air),
      paragraphStyle(styleIds.facts, 'Briefing facts', { ...sans, size: less(2) }, 1),
      paragraphStyle(styleIds.contents, 'Contents heading', { ...sans, size: size + 8, bold: true }, 6, { before: 18 }),
      paragraphStyle(styleIds.lead, 'Lead', { size: size + 3 }, 6 * air),
      paragraphStyle(styleIds.aside, 'Aside', { ...sans, size: less(4), color: '444444' }, 4 * air),
      paragraphStyle(styleIds.standing, 'Standing', { ...sans, size: less(4), bold: true }, 1, { keepNext: true }),
      paragraphStyle(styleIds.listed, 'Briefing list', {}, 2.5 * air),
      paragraphStyle(styleIds.source, 'Source entry', {}, 6 * air, {
        indent: { left: points(18), hanging: points(18) },
      }),
      paragraphStyle(styleIds.term, 'Term', { ...sans, size: less(1) }, 0, { keepNext: true, before: 3 * air }),
      paragraphStyle(styleIds.description, 'Term description', { size: less(1) }, 5 * air),
      paragraphStyle(styleIds.tableText, 'Table text', { ...sans, size: less(3) }, 0, { line: 240 }),
      paragraphStyle(styleIds.tableHead, 'Table head', { ...sans, size: less(3), bold: true }, 0, {
        keepNext: true,
        line: 240,
      }),
      paragraphStyle(styleIds.caption, 'caption', { ...sans, size: less(4), color: '444444' }, 6 * air),
    ],
    characterStyles: [
      {
        id: styleIds.date,
        name: 'Event date',
        basedOn: 'DefaultParagraphFont',
        quickFormat: true,
        run: { color: '555555' },
      },
      characterStyle(styleIds.strong, 'Strong', { bold: true }),
      characterStyle(styleIds.emphasis, 'Emphasis', { italics: true }),
    ],
  }
}

type CharacterStyle = NonNullable<IStylesOptions['characterStyles']>[number]

function characterStyle(id: string, name: string, run: NonNullable<CharacterStyle['run']>): CharacterStyle {
  return { id, name, basedOn: 'DefaultParagraphFont', quickFormat: true, run }
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number]

function paragraphStyle(
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle['run']>,
  after: number,
  more: {
    readonly before?: number
    readonly line?: number
    readonly keepNext?: boolean
    readonly indent?: { readonly left: number; readonly hanging: number }
  } = {},
): ParagraphStyle {
  const { before, line, keepNext, indent } = more
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: {
      spacing: {
        after: points(after),
        ...(before === undefined ? {} : { before: points(before) }),
        ...(line === undefined ? {} : { line, lineRule: 'auto' as const }),
      },
      ...(keepNext === undefined ? {} : { keepNext }),
      ...(indent === undefined ? {} : { indent }),
    },
  }
}
