import type { ComposedBriefing } from '../../../shared/briefing/compose'
import type { BriefingDocument } from '../../../shared/briefing/document'
import type { PaperName } from '../../../shared/briefing/paper'
import type { Withholding } from '../../../shared/briefing/withholding'
import type { BriefingOutcome } from '../../../shared/ipc/contract'
import { Refusal } from '../../../shared/problem'
import type { Project } from '../../../shared/project/project'
import type { BriefingFields } from '../../../shared/project/records/briefing'
import { briefingWords } from '../../../shared/words/briefing'
import { fileNameFrom } from '../project-folder'
import { bundledLocales, styleCalled } from './citation-styles'

export const briefingFormats = ['docx', 'pdf', 'html', 'md', 'svg', 'emf'] as const

/** `svg` and `emf` are the timeline figure alone. */
export type BriefingFormat = (typeof briefingFormats)[number]

/** A page of ours, ready to be printed; its style sheet names the paper. */
export interface PageToPrint {
  readonly html: string
  readonly title: string
  readonly handling: string
}

export interface BriefingsOptions {
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** The program and its version, as it stands in the documents. */
  readonly generator: string
  /** Prints a page to PDF. null: there is nothing here that could, as under plain Node. */
  readonly printPage: ((page: PageToPrint) => Promise<Uint8Array>) | null
  /** `@font-face` rules for pages that are printed, '' for none. */
  readonly fontFaces?: () => Promise<string>
}

export interface BriefingRequest {
  readonly briefing: BriefingFields
  /** What would be held back and may leave this once. */
  readonly allowed: readonly Withholding[]
  readonly paper: PaperName
}

export interface WrittenBriefing {
  /** With suggested names; Markdown comes with its figure in a second file. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly outcome: BriefingOutcome
}

/** How a project becomes a briefing: the same for the window and the command line. Nothing is written to the disk here. */
export class Briefings {
  readonly #options: BriefingsOptions

  constructor(options: BriefingsOptions) {
    this.#options = options
  }

  /** The page as it would be printed. Refuses a period that is not EDTF with `date-unreadable`. */
  async page(project: Project, request: BriefingRequest): Promise<PageToPrint & { readonly outcome: BriefingOutcome }> {
    const composed = await this.#compose(project, request)
    const { title, handling } = composed.document
    return { html: await this.#html(composed.document), title, handling, outcome: outcomeOf(composed) }
  }

  /**
   * A briefing as files. Refuses `pdf` with `input-invalid` where nothing can print, a figure of events without dates with the
   * same, and a period that is not EDTF with `date-unreadable`.
   */
  async write(project: Project, request: BriefingRequest, to: BriefingFormat): Promise<WrittenBriefing> {
    const composed = await this.#compose(project, request)
    const { document } = composed
    const name = fileNameFrom(document.title)
    const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
    const files = await filesIn(this.#options, () => this.#html(document))
    return { files, outcome: outcomeOf(composed) }

    async function filesIn(
      { printPage, generator }: BriefingsOptions,
      html: () => Promise<string>,
    ): Promise<WrittenBriefing['files']> {
      switch (to) {
        case 'html':
          return [{ name: `${name}.html`, bytes: bytesOf(await html()) }]
        case 'pdf': {
          if (printPage === null) throw new Refusal('input-invalid', { field: 'to', reason: briefingWords.noPrinter })
          const { title, handling } = document
          return [{ name: `${name}.pdf`, bytes: await printPage({ html: await html(), title, handling }) }]
        }
        case 'md': {
          const { writeBriefingMarkdown } = await import('../../../shared/briefing/markdown/write-markdown')
          const figure = await figureIn(document, 'svg')
          const figureName = figure === null ? null : `${name}-timeline.svg`
          return [
            { name: `${name}.md`, bytes: bytesOf(writeBriefingMarkdown(document, { figureName })) },
            ...(figure === null || figureName === null ? [] : [{ name: figureName, bytes: figure }]),
          ]
        }
        case 'docx': {
          const { writeBriefingDocx } = await import('./docx/write-docx')
          return [{ name: `${name}.docx`, bytes: await writeBriefingDocx(document, generator) }]
        }
        case 'svg':
        case 'emf': {
          const figure = await figureIn(document, to)
          if (figure === null) throw new Refusal('input-invalid', { field: 'to', reason: briefingWords.noFigure })
          return [{ name: `${name}-timeline.${to}`, bytes: figure }]
        }
      }
    }
  }

  async #compose(project: Project, { briefing, allowed, paper }: BriefingRequest): Promise<ComposedBriefing> {
    // The citation engine is larger than the rest of the program, and is read when the first briefing is made.
    const { composeBriefing } = await import('../../../shared/briefing/compose')
    const [style, locales] = await Promise.all([styleCalled(briefing.citationStyle), bundledLocales()])
    const made = { at: this.#options.now(), generator: this.#options.generator }
    return composeBriefing(project, briefing, { allowed: new Set(allowed), style, locales, made, paper })
  }

  async #html(document: BriefingDocument): Promise<string> {
    const { writeBriefingHtml } = await import('../../../shared/briefing/html/write-html')
    const fontFaces = (await this.#options.fontFaces?.()) ?? ''
    return writeBriefingHtml(document, { generator: this.#options.generator, fontFaces })
  }
}

async function figureIn({ sections }: BriefingDocument, to: 'svg' | 'emf'): Promise<Uint8Array | null> {
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'figure') continue
    if (to === 'emf') return (await import('../../../shared/briefing/figure/figure-emf')).figureEmf(block.figure)
    const { figureSvg } = await import('../../../shared/briefing/figure/figure-svg')
    return new TextEncoder().encode(figureSvg(block.figure, { prefix: 'timeline', isInline: false }))
  }
  return null
}

function outcomeOf({ gated }: ComposedBriefing): BriefingOutcome {
  const { events, heldBack, letOut, claimsHeldBack } = gated
  return { events: events.length, heldBack, letOut, claimsHeldBack }
}
