import { formatCitations, type CitationStyle, type Locales } from '../citing/citation-formatter'
import { wordsOfEdtf } from '../dates/wording'
import { aboutOf, type Project } from '../project/project'
import type { BriefingFields } from '../project/records/briefing'
import { termsOfProject } from '../project/terms-of-use'
import { briefingWords } from '../words/briefing'
import { termsWords } from '../words/terms-of-use'
import { chosenEvents } from './chosen-events'
import type { Composing, Made, OnComposed } from './composing'
import { isContested } from './contested'
import type { Block, BriefingDocument, BriefingPart, Fact } from './document'
import { clean } from './inline'
import { NoteTaker } from './notes'
import { estimatedPages } from './page-estimate'
import { textWidthOn, type PaperName } from './paper'
import { publishGate, type Gated } from './publish-gate'
import type { Withholding } from './withholding'
import { chronologyPart, toldEvents } from './parts/chronology'
import { disputedPart } from './parts/disputed'
import { gapsPart } from './parts/gaps'
import { keyFiguresPart } from './parts/key-figures'
import { methodPart } from './parts/method'
import { actorsPart, placesPart } from './parts/registers'
import { sourceIdsFor, sourcesPart } from './parts/sources'
import { summaryPart } from './parts/summary'
import { timelinePart } from './parts/timeline'
import { templateOf, type Manner } from './templates'

export interface ComposeOptions {
  /** What would be held back and may leave this once. */
  readonly allowed: ReadonlySet<Withholding>
  readonly style: CitationStyle
  readonly locales: Locales
  readonly made: Made
  readonly paper: PaperName
  readonly onComposed?: OnComposed
}

export interface ComposedBriefing {
  readonly document: BriefingDocument
  /** What was held back and what was let out, for whoever is asked and for the log. */
  readonly gated: Omit<Gated, 'project'>
}

/**
 * A briefing of a project as a document. The same project, briefing and options give the same document. Refuses a period that
 * is not EDTF with `date-unreadable`.
 */
export function composeBriefing(project: Project, briefing: BriefingFields, options: ComposeOptions): ComposedBriefing {
  const { allowed } = options
  const { manner } = templateOf(briefing.template)
  const chosen = chosenEvents(project, briefing)
  const meant = manner.events === 'all' ? chosen : chosen.filter((event) => isContested(project, event))
  const gated = publishGate(project, meant, allowed)
  const { project: _, ...outcome } = gated
  const counts = { chosen: chosen.length, inProject: project.events.size }
  const compose = (most: number | null): BriefingDocument =>
    documentOf({ briefing, manner: { ...manner, most }, gated, counts, title: titleFor(project, briefing), options })
  return { document: withinPages(compose, manner, gated.events.length), gated: outcome }
}

/** Fewer than this are no brief of what happened. */
const fewestTold = 3

/** About how much of a page an entry takes, to try fewer of them in as few steps as possible. */
const shareOfEntry = 0.08

/** Where a document has a limit, it tells of as many events as that leaves room for, and says how many it does not tell of. */
function withinPages(
  compose: (most: number | null) => BriefingDocument,
  { most, pages }: Manner,
  events: number,
): BriefingDocument {
  let document = compose(most)
  if (most === null || pages === null) return document
  for (let told = Math.min(most, events); told > fewestTold;) {
    const over = estimatedPages(document) - pages
    if (over <= 0) break
    told = Math.max(fewestTold, told - Math.max(1, Math.floor(over / shareOfEntry)))
    document = compose(told)
  }
  return document
}

interface ToCompose {
  readonly briefing: BriefingFields
  readonly manner: Manner
  readonly gated: Gated
  readonly counts: Composing['counts']
  readonly title: string
  readonly options: ComposeOptions
}

function documentOf({ briefing, manner, gated, counts, title, options }: ToCompose): BriefingDocument {
  const { style, locales, made, paper, onComposed = () => undefined } = options
  const notes = new NoteTaker({ quotes: manner.quotes })
  const composing: Composing = {
    project: gated.project,
    events: gated.events,
    briefing,
    manner,
    notes,
    told: briefing.parts.includes('chronology') ? toldEvents(gated.project, gated.events, manner.most) : new Set(),
    gated,
    figureWidth: textWidthOn(paper),
    counts,
    made,
    onComposed,
  }
  const parts = partsFor(briefing, gated.events.length)
  const composed = parts.map((part) => ({ part, blocks: part === 'sources' ? [] : partOf[part](composing) }))
  const items = new Map([...gated.project.sources].map(({ id, csl }) => [id, csl]))
  const formatted = formatCitations(style, locales, items, notes.clusters, {
    noteNumbers: notes.noteNumbers,
    listed: parts.includes('sources') ? sourceIdsFor(composing) : [],
    onWritten: (done, total) => onComposed('notes', done, total),
  })
  const sections = composed.map(({ part, blocks }) => ({
    part,
    id: `part-${part}`,
    heading: briefingWords.parts[part],
    blocks: part === 'sources' ? sourcesPart(composing, formatted.bibliography) : blocks,
  }))
  return {
    title,
    language: 'en-GB',
    paper,
    handling: line(briefing.handling),
    facts: factsOf(gated.project, briefing, made),
    density: manner.entries === 'short' ? 'compact' : 'open',
    hasContents: manner.contents && sections.length > 2,
    sections,
    notes: notes.written(formatted.notes),
  }
}

const partOf: Readonly<Record<Exclude<BriefingPart, 'sources'>, (composing: Composing) => readonly Block[]>> = {
  summary: summaryPart,
  'key-figures': keyFiguresPart,
  timeline: timelinePart,
  chronology: chronologyPart,
  disputed: disputedPart,
  gaps: gapsPart,
  actors: actorsPart,
  places: placesPart,
  method: methodPart,
}

/** Of no events there is nothing to say under a dozen headings: what there would have been, and how the document was made, is enough. */
function partsFor({ parts }: BriefingFields, events: number): readonly BriefingPart[] {
  const wanted = [...new Set(parts)]
  if (events > 0) return wanted
  const [first] = wanted.filter((part) => part !== 'method')
  return wanted.filter(
    (part) => part === 'summary' || part === 'method' || (part === first && !wanted.includes('summary')),
  )
}

function titleFor(project: Project, briefing: BriefingFields): string {
  return line(briefing.title) || line(aboutOf(project).title) || briefingWords.untitled
}

function factsOf(
  project: Project,
  { audience, author, period, handling }: BriefingFields,
  made: Made,
): readonly Fact[] {
  const { facts } = briefingWords
  const stated = isForAll(handling) ? termsOfProject(project) : null
  return [
    { label: facts.audience, value: line(audience) },
    { label: facts.author, value: line(author) },
    { label: facts.period, value: period === '' ? '' : line(wordsOfEdtf(period)) },
    { label: facts.made, value: wordsOfEdtf(made.at.slice(0, 10)) },
    { label: termsWords.label, value: stated === null ? '' : line(termsWords.said(stated)) },
  ].filter(({ value }) => value !== '')
}

/** Terms of use are for those who may pass a document on. Where a handling line limits that, the line alone holds. */
function isForAll(handling: string): boolean {
  return /^\s*(TLP\s*:\s*(CLEAR|WHITE))?\s*$/i.test(handling)
}

function line(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim()
}
