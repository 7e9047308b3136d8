import type { ComposedBriefing } from '../../../shared/briefing/compose'
import type { OnComposed } from '../../../shared/briefing/composing'
import type { BriefingDocument } from '../../../shared/briefing/document'
import { figureEmf } from '../../../shared/briefing/figure/figure-emf'
import type { Resolution } from '../../../shared/briefing/figure/figure-size'
import { figureSvg } from '../../../shared/briefing/figure/figure-svg'
import type { Figure } from '../../../shared/briefing/figure/scene'
import type { PaperName } from '../../../shared/briefing/paper'
import type { Withholding } from '../../../shared/briefing/withholding'
import type { CitationStyle } from '../../../shared/citing/citation-formatter'
import type { BriefingOutcome, Progress } from '../../../shared/ipc/answers'
import { Refusal } from '../../../shared/problem'
import type { Project } from '../../../shared/project/project'
import type { BriefingFields } from '../../../shared/project/records/briefing'
import { briefingWords } from '../../../shared/words/briefing'
import { workWords } from '../../../shared/words/work'
import { fileNameFrom } from '../project-folder'
import { bundledLocales, styleCalled } from './citation-styles'
import { aloneOf, figureFileSvg, figurePixels } from './figure-file'
import type { PageToPrint, PictureToTake } from './printer'

export const briefingFormats = ['docx', 'pdf', 'html', 'md', 'svg', 'png', 'emf'] as const

/** `svg`, `png` and `emf` are the timeline figure alone. */
export type BriefingFormat = (typeof briefingFormats)[number]

export interface BriefingRequest {
  readonly briefing: BriefingFields
  /** What would be held back and may leave this once. */
  readonly allowed: readonly Withholding[]
  readonly paper: PaperName
}

export interface ComposeInput {
  readonly request: BriefingRequest
  readonly to: BriefingFormat
  /** The style that the briefing names, where it is one of the person's own. */
  readonly ownStyle: CitationStyle | null
  /** ISO 8601, UTC. */
  readonly at: string
  /** The program and its version, as it stands in the documents. */
  readonly generator: string
}

/** Fit for print at the size that it has on the page. */
const resolution = 300

interface File {
  /** As it might be called. */
  readonly name: string
  readonly bytes: Uint8Array
}

type Written =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'page'; readonly name: string; readonly page: PageToPrint }
  | {
      readonly kind: 'picture'
      readonly name: string
      readonly picture: PictureToTake
      readonly resolution: Resolution
    }

/** A briefing that is whole but for what only a printer can do. Markdown comes with its figure in a second file. */
export type ComposedFiles = Written & { readonly outcome: BriefingOutcome }

/**
 * Composes a briefing and writes it down: the files themselves, or for `pdf` and `png` what is to be printed. Refuses a figure of events
 * without dates with `output-impossible`, and a period that is not EDTF with `date-unreadable`.
 */
export async function composeFiles(
  project: Project,
  input: ComposeInput,
  onProgress: (progress: Progress) => void,
): Promise<ComposedFiles> {
  onProgress({ step: workWords.composing, done: 0, total: null })
  const composed = await compose(project, input, (step, done, total) => onProgress({ step: steps[step], done, total }))
  if (input.to === 'docx') onProgress({ step: workWords.wordDocument, done: 0, total: null })
  return { ...(await write(composed.document, input)), outcome: outcomeOf(composed) }
}

const steps = {
  events: workWords.writingTable.events,
  figure: workWords.drawing,
  notes: workWords.notes,
} as const

async function compose(
  project: Project,
  { request: { briefing, allowed, paper }, ownStyle, at, generator }: ComposeInput,
  onComposed: OnComposed,
): Promise<ComposedBriefing> {
  // The citation engine is larger than the rest of the program, and is read when the first briefing is made.
  const { composeBriefing } = await import('../../../shared/briefing/compose')
  const own = ownStyle === null ? [] : [ownStyle]
  const [style, locales] = await Promise.all([styleCalled(briefing.citationStyle, own), bundledLocales()])
  return composeBriefing(project, briefing, {
    allowed: new Set(allowed),
    style,
    locales,
    made: { at, generator },
    paper,
    onComposed,
  })
}

function outcomeOf({ gated }: ComposedBriefing): BriefingOutcome {
  const { events, heldBack, letOut, claimsHeldBack } = gated
  return { events: events.length, heldBack, letOut, claimsHeldBack }
}

async function write(document: BriefingDocument, { to, generator }: ComposeInput): Promise<Written> {
  const name = fileNameFrom(document.title)
  switch (to) {
    case 'html':
      return files({ name: `${name}.html`, bytes: bytesOf(await htmlOf(document, generator, '')) })
    case 'pdf': {
      const { fontFaces } = await import('./font-faces')
      const { title, handling } = document
      const page = { html: await htmlOf(document, generator, fontFaces), title, handling }
      return { kind: 'page', name: `${name}.pdf`, page }
    }
    case 'md': {
      const { writeBriefingMarkdown } = await import('../../../shared/briefing/markdown/write-markdown')
      const figure = figureOf(document)
      if (figure === null)
        return files({ name: `${name}.md`, bytes: bytesOf(writeBriefingMarkdown(document, { figureName: null })) })
      const figureName = `${name}-timeline.svg`
      return files(
        { name: `${name}.md`, bytes: bytesOf(writeBriefingMarkdown(document, { figureName })) },
        { name: figureName, bytes: bytesOf(figureSvg(figure, { prefix: 'timeline', isInline: false })) },
      )
    }
    case 'docx': {
      const { writeBriefingDocx } = await import('./docx/write-docx')
      return files({ name: `${name}.docx`, bytes: await writeBriefingDocx(document, generator) })
    }
    case 'svg':
    case 'png':
    case 'emf': {
      const figure = figureOf(document)
      if (figure === null) throw new Refusal('output-impossible', { reason: briefingWords.noFigure })
      const figureName = `${name}-timeline.${to}`
      const alone = aloneOf(figure)
      if (to === 'svg') return files({ name: figureName, bytes: bytesOf(figureFileSvg(alone)) })
      if (to === 'emf') return files({ name: figureName, bytes: figureEmf(alone.figure, alone.size) })
      return { kind: 'picture', name: figureName, picture: await figurePixels(alone, resolution), resolution }
    }
  }
}

function files(...all: readonly File[]): Written {
  return { kind: 'files', files: all }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function htmlOf(document: BriefingDocument, generator: string, fontFaces: string): Promise<string> {
  const { writeBriefingHtml } = await import('../../../shared/briefing/html/write-html')
  return writeBriefingHtml(document, { generator, fontFaces })
}

/** The timeline alone; null where the briefing draws none. */
function figureOf({ sections }: BriefingDocument): Figure | null {
  const block = sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'figure')
  return block?.kind === 'figure' ? block.figure : null
}
