import type { briefingParts } from '../project/records/briefing'
import type { actorKinds } from '../project/records/actor'
import type { citationRelations } from '../project/records/citation'
import type { stances } from '../project/records/claim'
import type { verifications, visibilities } from '../project/records/event'

type Words<Values extends readonly string[]> = Readonly<Record<Values[number], string>>

/** The words of briefing documents. */
export const briefingWords = {
  untitled: 'Untitled briefing',
  untitledEvent: 'Untitled event',
  untitledSource: 'Untitled source',
  contents: 'Contents',
  notes: 'Notes',
  note: 'Note',
  backToText: 'Back to the text',
  page: (page: string, pages: string) => `${page} of ${pages}`,

  templates: {
    'full-chronology': {
      title: 'Full chronology',
      description: 'Everything there is: every event with every claim about it, each statement with its source.',
    },
    'two-page-brief': {
      title: 'Two-page brief',
      description: 'The bottom line, the figures, the timeline and the weightiest events, for who has ten minutes.',
    },
    'disputed-claims': {
      title: 'Disputed claims',
      description: 'What accounts differ about: who says what, how credible it is, and what was made of it.',
    },
    'by-actor': {
      title: 'By actor',
      description: 'The chronology of each actor, whether they acted or spoke.',
    },
    'source-list': {
      title: 'Source list',
      description: 'Every source behind the events, with how far it can be relied on and why.',
    },
  },

  facts: {
    audience: 'For',
    author: 'By',
    period: 'Period',
    made: 'As of',
  },

  parts: {
    summary: 'Summary',
    'key-figures': 'Key figures',
    timeline: 'Timeline',
    chronology: 'Chronology',
    disputed: 'Disputed points',
    gaps: 'Gaps and open questions',
    actors: 'Actors',
    places: 'Places',
    sources: 'Sources',
    method: 'How this was made',
  } satisfies Words<typeof briefingParts>,

  summary: {
    none: 'There is no event in this briefing.',
    noneBecauseHeld: (count: number) =>
      `${count === 1 ? 'The one event' : `All ${count} events`} that this briefing is about ${count === 1 ? 'is' : 'are'} held back.`,
    scope: (events: number, span: string) =>
      `This briefing covers ${counted(events, 'event', 'events')}${span === '' ? '' : `, ${span}`}.`,
    span: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    standing: (disputed: number, unverified: number, of: number) =>
      [
        disputed === 0
          ? ''
          : `Accounts differ about ${of === 1 ? 'it' : disputed === of ? 'all of them' : `${disputed} of them`}`,
        unverified === 0
          ? ''
          : `${of === 1 ? 'it is not' : unverified === of ? 'none of them is' : `${unverified} are not`} verified`,
      ]
        .filter((part) => part !== '')
        .join('; '),
  },

  figures: {
    caption: 'Figures as they were given, and by whom',
    what: 'Figure',
    range: 'Range',
    who: 'Who says so',
    here: 'This chronology, after weighing the claims',
    none: 'No figures are given.',
    exact: '–',
    range2: (low: string, high: string) => `${low}–${high}`,
    orMore: (low: string) => `${low} or more`,
    orFewer: (high: string) => `up to ${high}`,
    agreement: {
      single: '',
      agree: 'the figures given can agree',
      corroborated: 'borne out by independent sources',
      apart: 'the figures given cannot all be right',
    },
    denied: 'denied',
    more: (count: number) => `${counted(count, 'more figure', 'more figures')} in the full chronology.`,
  },

  timeline: {
    caption: (count: number, span: string) => `${counted(count, 'event', 'events')}${span === '' ? '' : `, ${span}`}.`,
    undated: (count: number) => `${counted(count, 'undated event is', 'undated events are')} not drawn.`,
    leftOut: (count: number) =>
      `${counted(count, 'more event', 'more events')} found no room; the weightier came first.`,
    outside: (earlier: number, later: number) => {
      const parts = [
        earlier === 0 ? '' : `${counted(earlier, 'event', 'events')} before this time`,
        later === 0 ? '' : earlier === 0 ? `${counted(later, 'event', 'events')} after this time` : `${later} after it`,
      ].filter((part) => part !== '')
      return `${parts.join(' and ')} ${earlier + later === 1 ? 'is' : 'are'} not shown.`
    },
    none: 'No event has a date that could be drawn.',
    key: 'Key to the numbers:',
    title: (title: string) => `Timeline: ${title}`,
    noLane: 'No lane',
    description: (events: number, lanes: readonly string[]) =>
      `A timeline of ${counted(events, 'event', 'events')}, in ${
        lanes.length === 1 ? 'one row' : `${lanes.length} rows: ${lanes.join(', ')}`
      }.`,
    inWords: 'The chronology says the same in words.',
    legend: {
      certain: 'certainly going on',
      mark: 'too short for its shape',
      edges: 'began or ended in here',
      within: 'some time in here',
      instant: 'one moment in here',
      open: 'still going',
      cut: 'goes on beyond the edge',
      unknown: 'end unknown',
      disputed: 'disputed',
    },
  },

  chronology: {
    none: 'There is no event to tell.',
    undated: 'Undated',
    groups: { lane: 'In no lane', actor: 'No actor named', place: 'No place named' },
    elsewhere: (group: string) => `told under ${group}`,
    most: (shown: number, of: number) =>
      `${shown} of ${of} events: the weightiest, among equals the better borne out, then from all of the time. ${of - shown} more in the full chronology.`,
    standings: {
      disputed: 'Disputed',
      verifications: {
        unverified: 'Unverified',
        partly: 'Partly verified',
        verified: 'Verified',
        refuted: 'Refuted',
        retracted: 'Retracted',
      } satisfies Words<typeof verifications>,
      visibilities: { public: '', internal: 'Internal', restricted: 'Restricted' } satisfies Words<typeof visibilities>,
    },
    reported: 'Figures after weighing the claims:',
    assessment: 'Assessment:',
    dated: (verbatim: string) => `“${verbatim}” in the source.`,
    date: 'Date:',
    differs: 'Accounts of this differ.',
    seeDisputed: 'Accounts of this differ; see Disputed points.',
  },

  claims: {
    verbs: { asserts: 'says', denies: 'denies', qualifies: 'adds' } satisfies Words<typeof stances>,
  },

  disputed: {
    none: 'Nothing in this briefing is disputed.',
    see: 'See',
    on: (what: string) => `On ${what}, accounts cannot all be right:`,
    statements: 'Accounts contradict one another:',
    dates: 'Accounts give different dates:',
    marked: 'This is disputed. What is said of it:',
    noClaims: 'This is marked as disputed; what the other side says is not recorded.',
    dateOf: (speaker: string, date: string) => `${speaker} ${speaker === 'This chronology' ? 'has' : 'says'} ${date}`,
    here: 'This chronology',
    assessed: 'Assessment:',
    notAssessed: 'Which account is nearer the truth has not been assessed.',
  },

  gaps: {
    none: 'No gap was found by the checks of the program. That is no proof that there is none.',
    more: (count: number) => `and ${count} more`,
    'without-source': (count: number) => `Without a source (${count})`,
    'single-origin': (count: number) => `Verified on the word of one origin (${count})`,
    'one-source': (count: number) => `On the word of one origin (${count})`,
    contradictions: (count: number) => `Contradictions that were not assessed (${count})`,
    undated: (count: number) => `Undated (${count})`,
    unverified: (count: number) => `Not verified (${count})`,
    silences: (count: number) => `Long silences (${count})`,
    silence: (from: string, to: string) => `between ${from} and ${to}`,
    silenceNote: 'nothing is recorded as beginning or ending',
    ofAll: (total: number) => `All ${total} events`,
  },

  actors: {
    none: 'No actor is named.',
    kinds: {
      person: 'person',
      organisation: 'organisation',
      state: 'state',
      'armed-group': 'armed group',
      group: 'group',
      other: '',
    } satisfies Words<typeof actorKinds>,
    alsoKnown: (names: string) => `also ${names}`,
    acts: 'Takes part in',
    speaks: 'Is quoted on',
  },

  places: {
    none: 'No place is named.',
    caption: 'Places and what happened there',
    name: 'Place',
    where: 'Where',
    events: 'Events',
    group: '',
    degrees: (lat: string, lon: string) => `${lat}, ${lon}`,
    unlocated: 'not located',
  },

  sources: {
    none: 'No source is cited.',
    reliability: (letter: string, words: string) => `Reliability ${letter}, ${words}`,
    derivesFrom: (title: string) => `Derives from ${title}.`,
    citedFor: 'Cited for',
    confidential: 'This source is confidential; it is neither named nor quoted here.',
    withoutNotes: 'Every grade is explained at the end.',
  },

  method: {
    made: (date: string, generator: string, project: string) =>
      `Made on ${date} with ${generator} from the project “${project}”.`,
    chosen: (kind: 'all' | 'marked' | 'view' | 'events', chosen: number, of: number) =>
      of === 0
        ? 'The project has no events.'
        : `${
            {
              all: 'All events',
              marked: 'The events marked for briefing',
              view: 'The events of a saved view',
              events: 'Chosen events',
            }[kind]
          }: ${chosen} of the ${of} in the project.`,
    period: (period: string) => `Only what can have happened ${period}; undated events are left out.`,
    onlyDisputed: (count: number) => `Of these, the ${count} about which accounts differ.`,
    nothingHeld: 'Nothing of this was held back.',
    held: (parts: readonly string[]) => `Held back from this document: ${inWords(parts)}.`,
    heldParts: {
      restricted: (count: number) => counted(count, 'restricted event', 'restricted events'),
      internal: (count: number) => counted(count, 'event for internal use', 'events for internal use'),
      unverified: (count: number) => counted(count, 'unverified event', 'unverified events'),
      confidential: (count: number) =>
        `the names and words of ${counted(count, 'confidential source', 'confidential sources')}`,
      claims: (count: number) =>
        `${counted(count, 'claim that rests', 'claims that rest')} on confidential sources alone`,
    },
    letOut: (parts: readonly string[]) => `Allowed into it by decision when it was made: ${inWords(parts)}.`,
    letOutParts: {
      restricted: (count: number) => counted(count, 'restricted event', 'restricted events'),
      internal: (count: number) => counted(count, 'event for internal use', 'events for internal use'),
      unverified: (count: number) => counted(count, 'unverified event', 'unverified events'),
      confidential: (count: number) => counted(count, 'confidential source', 'confidential sources'),
    },
    terms: {
      dates: 'Dates',
      about: 'About',
      notes: 'Notes',
      verification: 'Verification',
      disputed: 'Disputed',
      reliability: 'Reliability of sources',
      credibility: 'Credibility of information',
    },
    dates:
      'A date says no more than its sources do. “1992” is some time in that year and not its January; “between 3 and 5 May” happened once, somewhere between the two; “since 2020” was still going on when it was reported; “possibly” doubts the date as a whole. Years before the common era have no year zero: 1 BCE is followed by 1 CE.',
    short:
      'Dates say no more than their sources do: a year is some time in that year, “between” two days is once, somewhere between them. A raised number leads to a source.',
    notes:
      'A raised number leads to the source of the statement before it and the place in that source. “Against this” marks a source that contradicts the statement.',
    verification:
      'Unverified: nobody has checked it beyond its source. Partly verified: part of it was borne out. Verified: a researcher holds it for established. Refuted and retracted events are told because they were reported, and are not held for true.',
    disputed: 'Sources contradict one another, or those concerned do. Each side is given in its own words.',
    gradesNote: 'After the Admiralty code (NATO AJP-2.1).',
  },

  noPrinter:
    'Only the program itself can lay out pages. From a clone, “npm run -s regesta -- brief …” starts it for that; or write HTML and print it.',
  noFigure: 'None of these events has a date that could be drawn.',
  cli: {
    allOrView: '--all and --view exclude each other.',
    noSuchBriefing: (name: string, titles: readonly string[]) =>
      `There is no briefing “${name}” in this project.${titles.length === 0 ? '' : ` It has ${titles.map((title) => `“${title}”`).join(', ')}.`}`,
    figureLeftOut: 'The figure is left out, since it is a file of its own: name a file with -o to have both.\n',
    notLogged: (reason: string) => `The document was written, but not noted in the project’s export log. ${reason}\n`,
  },

  relations: {
    supports: '',
    contradicts: 'Against this:',
    mentions: 'Mentioned in:',
  } satisfies Words<typeof citationRelations>,
  quote: (exact: string) => `: “${quotedWithin(exact)}”`,
  uncited: 'No source is cited for this.',
  confidentialSource: (number: number) => `Confidential source ${number}`,
} as const

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

/** Marks within a quotation, as English sets them: double ones within double become single, as quoting allows (Chicago 13.7). */
function quotedWithin(text: string): string {
  return text
    .replace(/“([^“”]*)”/g, '‘$1’')
    .replace(/"/g, (_, at: number) => (at === 0 || /[\s([{—–-]/.test(text.charAt(at - 1)) ? '‘' : '’'))
}
