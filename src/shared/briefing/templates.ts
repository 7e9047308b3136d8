import type { BriefingFields } from '../project/records/briefing'
import { briefingWords } from '../words/briefing'
import type { BriefingPart } from './document'

export const templateIds = ['full-chronology', 'two-page-brief', 'disputed-claims', 'by-actor', 'source-list'] as const
export type TemplateId = (typeof templateIds)[number]

/**
 * A kind of briefing: what is in it, in which order, and how much is said. All of it is data. The parts and the order are copied
 * into a new briefing, where the person may change them; the manner stays with the template that the briefing names.
 */
export interface BriefingTemplate {
  readonly id: TemplateId
  readonly title: string
  readonly description: string
  readonly parts: readonly BriefingPart[]
  readonly order: BriefingFields['order']
  /** Which events a new briefing is about. */
  readonly selection: 'all' | 'marked'
  readonly manner: Manner
}

export interface Manner {
  /** `disputed`: only events about which accounts differ. */
  readonly events: 'all' | 'disputed'
  /** `full`: with every claim, what it is dated by and what was made of it; `short`: what happened, in one paragraph. */
  readonly entries: 'full' | 'short'
  /** In the chronology, the weightiest events only, as many as this at most; null: every one. */
  readonly most: number | null
  /** As long as it may become; fewer events are told of where they would take more. null: as long as it needs. */
  readonly pages: number | null
  /** Quotes the passage in the note. */
  readonly quotes: boolean
  /** Of gaps, silences and the like, as many of each kind as this. */
  readonly mostGaps: number
  readonly contents: boolean
  /** Explains every grade in the method note, or only what the document needs. */
  readonly method: 'full' | 'short'
}

const full: Manner = {
  events: 'all',
  entries: 'full',
  most: null,
  pages: null,
  quotes: true,
  mostGaps: 25,
  contents: true,
  method: 'full',
}

const { templates: texts } = briefingWords

export const templates: readonly BriefingTemplate[] = [
  {
    id: 'full-chronology',
    ...texts['full-chronology'],
    parts: [
      'summary',
      'key-figures',
      'timeline',
      'chronology',
      'disputed',
      'gaps',
      'actors',
      'places',
      'sources',
      'method',
    ],
    order: 'date',
    selection: 'all',
    manner: full,
  },
  {
    id: 'two-page-brief',
    ...texts['two-page-brief'],
    parts: ['summary', 'key-figures', 'timeline', 'chronology', 'gaps', 'method'],
    order: 'date',
    selection: 'marked',
    manner: {
      events: 'all',
      entries: 'short',
      most: 7,
      pages: 2,
      quotes: false,
      mostGaps: 3,
      contents: false,
      method: 'short',
    },
  },
  {
    id: 'disputed-claims',
    ...texts['disputed-claims'],
    parts: ['summary', 'disputed', 'key-figures', 'gaps', 'sources', 'method'],
    order: 'date',
    selection: 'all',
    manner: { ...full, events: 'disputed' },
  },
  {
    id: 'by-actor',
    ...texts['by-actor'],
    parts: ['summary', 'actors', 'chronology', 'sources', 'method'],
    order: 'actor',
    selection: 'all',
    manner: full,
  },
  {
    id: 'source-list',
    ...texts['source-list'],
    parts: ['sources', 'method'],
    order: 'date',
    selection: 'all',
    manner: { ...full, contents: false },
  },
]

/** A template by its id; the full chronology for a name that no template has. */
export function templateOf(id: string): BriefingTemplate {
  const found = templates.find((template) => template.id === id) ?? templates[0]
  if (found === undefined) throw new Error('There is no template.')
  return found
}

/** A new briefing after a template. */
export function briefingAfter({ id, title, parts, order, selection }: BriefingTemplate): BriefingFields {
  return {
    title,
    handling: '',
    audience: '',
    author: '',
    period: '',
    summary: '',
    selection: { kind: selection },
    order,
    parts: [...parts],
    citationStyle: '',
    template: id,
  }
}
