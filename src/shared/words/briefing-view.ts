import type { briefingOrders } from '../project/records/briefing'

type Words<Values extends readonly string[]> = Readonly<Record<Values[number], string>>

/** Texts of the view in which briefings are made. */
export const briefingViewWords = {
  label: 'Briefings',
  choose: 'Briefing',
  none: 'From the timeline to a finished document',
  noneText:
    'A briefing tells chosen events with a footnote on every statement, says what is disputed and by whom, and leaves out what must not leave. Begin with a template; everything in it can be changed.',
  new: 'New briefing',
  more: 'More for this briefing',
  duplicate: 'Duplicate',
  delete: 'Delete',
  untitled: 'Untitled briefing',

  fields: {
    title: 'Title',
    titleHint: 'As it stands on the first page.',
    template: 'Template',
    handling: 'Handling',
    handlingHint: 'On every page: a TLP label or your own words.',
    audience: 'For',
    author: 'By',
    period: 'Period',
    periodHint: 'Only what happened then. Empty: all of it.',
    summary: 'Bottom line up front',
    summaryHint: 'Two or three sentences. What follows is written by the program.',
    selection: 'Events',
    order: 'Grouped and ordered',
    parts: 'Contents',
    style: 'Citation style',
    paper: 'Paper',
  },
  handlings: ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'],
  selections: {
    all: (count: number) => `All events (${count})`,
    marked: (count: number) => `Marked for briefings (${count})`,
    filtered: (count: number) => `As filtered now (${count})`,
    chosen: (count: number) => `Chosen now (${count})`,
    events: (count: number) => (count === 1 ? 'One event, chosen before' : `${count} events, chosen before`),
    view: (name: string) => `View “${name}”`,
  },
  selectionHint:
    'Events are marked for briefings in the inspector. Filtered and chosen ones are noted as they are now, and stay.',
  orders: {
    date: 'By date',
    lane: 'By lane',
    actor: 'By actor',
    place: 'By place',
  } satisfies Words<typeof briefingOrders>,
  styleOfSettings: 'As in the settings',
  papers: { a4: 'A4', letter: 'US Letter' },
  up: (part: string) => `Move “${part}” up`,
  down: (part: string) => `Move “${part}” down`,
  partsLine: (count: number) => `${count} parts`,

  gate: {
    title: 'What stays behind',
    nothing: 'Nothing is held back.',
    text: 'This is held back and counted in the document. Tick what may leave this time.',
    restricted: (count: number) => (count === 1 ? 'one event for a few' : `${count} events for a few`),
    internal: (count: number) => (count === 1 ? 'one event for the team' : `${count} events for the team`),
    unverified: (count: number) => (count === 1 ? 'one unverified event' : `${count} unverified events`),
    confidential: (count: number) =>
      count === 1
        ? 'the name and words of one confidential source'
        : `the names and words of ${count} confidential sources`,
    letOut: 'allowed',
    claims: (count: number) =>
      count === 1
        ? 'With it one claim that rests on confidential sources alone.'
        : `With them ${count} claims that rest on confidential sources alone.`,
  },

  pages: {
    label: 'Preview of the pages',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    drawing: 'Laying out the pages …',
    givenUp: 'The pages were not laid out.',
    givenUpBefore: 'These pages are from before your last change.',
    again: 'Lay Them Out',
    failed: 'The pages could not be laid out.',
    why: 'Why?',
    count: (pages: number, events: number) =>
      `${pages === 1 ? '1 page' : `${pages} pages`}, ${events === 1 ? '1 event' : `${events} events`}`,
    saving: 'Writing the document …',
  },
  save: 'Save as',
  formats: { docx: 'Word', pdf: 'PDF', html: 'HTML', md: 'Markdown', svg: 'Timeline (SVG)', png: 'Timeline (PNG)' },
  formatNotes: {
    docx: 'Word document with real footnotes',
    pdf: 'PDF, as it is shown here',
    html: 'One HTML file',
    md: 'Markdown with footnotes, for Pandoc',
    svg: 'The timeline alone, as a drawing for any program',
    png: 'The timeline alone, as a picture',
  },
  saved: 'The briefing was saved',
  print: 'Print…',
  printNote: 'On paper, by a printer of yours',
  printed: 'The briefing was handed to the printer',
  notLogged: (reason: string) => `It could not be noted in the project’s export log. ${reason}`,
}
