import type { ComposedBriefing } from '../../../shared/briefing/compose'
import type { BriefingDocument } from '../../../shared/briefing/document'
import type { CitationStyle } from '../../../shared/citing/citation-formatter'
import type { PaperName } from '../../../shared/briefing/paper'
import type { Withholding } from '../../../shared/briefing/withholding'
import type { BriefingOutcome } from '../../../shared/ipc/contract'
import { Refusal } from '../../../shared/problem'
import type { Project } from '../../../shared/project/project'
import type { BriefingFields } from '../../../shared/project/records/briefing'
import { briefingWords } from '../../../shared/words/briefing'
import { fileNameFrom } from '../project-folder'
import { bundledLocales, styleCalled } from './citation-styles'
import type { Printer } from './printer'

export const briefingFormats = ['docx', 'pdf', 'html', 'md', 'svg', 'png', 'emf'] as const

/** `svg`, `png` and `emf` are the timeline figure alone. */
export type BriefingFormat = (typeof briefingFormats)[number]

export interface BriefingsOptions {
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** The program and its version, as it stands in the documents. */
  readonly generator: string
  /** null: there is nothing here that could, as under plain Node. */
  readonly printer: Printer | null
  /** The citation styles that the person has loaded; none where nobody has. */
  readonly ownStyles?: () => Promise<readonly CitationStyle[]>
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

  /** The pages as PDF. Refuses as `write` does. */
  async preview(
    project: Project,
    request: BriefingRequest,
  ): Promise<{ readonly pdf: Uint8Array; readonly outcome: BriefingOutcome }> {
    const composed = await this.#compose(project, request)
    return { pdf: await this.#print(composed.document), outcome: outcomeOf(composed) }
  }

  /**
   * A briefing as files. Refuses `pdf` and `png` with `input-invalid` where nothing can print, a figure of events without dates with the
   * same, and a period that is not EDTF with `date-unreadable`.
   */
  async write(project: Project, request: BriefingRequest, to: BriefingFormat): Promise<WrittenBriefing> {
    const composed = await this.#compose(project, request)
    const { document } = composed
    const name = fileNameFrom(document.title)
    const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
    const files = async (): Promise<WrittenBriefing['files']> => {
      switch (to) {
        case 'html':
          return [{ name: `${name}.html`, bytes: bytesOf(await this.#html(document, '')) }]
        case 'pdf':
          return [{ name: `${name}.pdf`, bytes: await this.#print(document) }]
        case 'md': {
          const { writeBriefingMarkdown } = await import('../../../shared/briefing/markdown/write-markdown')
          const figure = await this.#figure(document, 'svg')
          const figureName = figure === null ? null : `${name}-timeline.svg`
          return [
            { name: `${name}.md`, bytes: bytesOf(writeBriefingMarkdown(document, { figureName })) },
            ...(figure === null || figureName === null ? [] : [{ name: figureName, bytes: figure }]),
          ]
        }
        case 'docx': {
          const { writeBriefingDocx } = await import('./docx/write-docx')
          return [{ name: `${name}.docx`, bytes: await writeBriefingDocx(document, this.#options.generator) }]
        }
        case 'svg':
        case 'png':
        case 'emf': {
          const figure = await this.#figure(document, to)
          if (figure === null) throw new Refusal('input-invalid', { field: 'to', reason: briefingWords.noFigure })
          return [{ name: `${name}-timeline.${to}`, bytes: figure }]
        }
      }
    }
    return { files: await files(), outcome: outcomeOf(composed) }
  }

  async #print(document: BriefingDocument): Promise<Uint8Array> {
    const { fontFaces } = await import('./font-faces')
    const { title, handling } = document
    return await this.#printer().pdf({ html: await this.#html(document, fontFaces), title, handling })
  }

  #printer(): Printer {
    const { printer } = this.#options
    if (printer === null) throw new Refusal('input-invalid', { field: 'to', reason: briefingWords.noPrinter })
    return printer
  }

  /** The timeline alone; null where the briefing draws none. */
  async #figure({ sections }: BriefingDocument, to: 'svg' | 'png' | 'emf'): Promise<Uint8Array | null> {
    const block = sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'figure')
    if (block?.kind !== 'figure') return null
    const { figure } = block
    if (to === 'emf') return (await import('../../../shared/briefing/figure/figure-emf')).figureEmf(figure)
    const { figureSvg } = await import('../../../shared/briefing/figure/figure-svg')
    const svg = figureSvg(figure, { prefix: 'timeline', isInline: to === 'png' })
    if (to === 'svg') return new TextEncoder().encode(svg)
    const { fontFaces } = await import('./font-faces')
    const [width, height] = [figure.width, figure.height].map((points) => Math.ceil((points * 96) / 72)) as [
      number,
      number,
    ]
    const style = `${fontFaces} body { margin: 0 } svg { display: block; width: ${String(width)}px }`
    const html = `<!doctype html><meta charset="utf-8"><style>${style}</style>${svg}`
    return await this.#printer().png({ html, width, height })
  }

  async #compose(project: Project, { briefing, allowed, paper }: BriefingRequest): Promise<ComposedBriefing> {
    // The citation engine is larger than the rest of the program, and is read when the first briefing is made.
    const { composeBriefing } = await import('../../../shared/briefing/compose')
    const own = (await this.#options.ownStyles?.()) ?? []
    const [style, locales] = await Promise.all([styleCalled(briefing.citationStyle, own), bundledLocales()])
    const made = { at: this.#options.now(), generator: this.#options.generator }
    return composeBriefing(project, briefing, { allowed: new Set(allowed), style, locales, made, paper })
  }

  async #html(document: BriefingDocument, fontFaces: string): Promise<string> {
    const { writeBriefingHtml } = await import('../../../shared/briefing/html/write-html')
    return writeBriefingHtml(document, { generator: this.#options.generator, fontFaces })
  }
}

function outcomeOf({ gated }: ComposedBriefing): BriefingOutcome {
  const { events, heldBack, letOut, claimsHeldBack } = gated
  return { events: events.length, heldBack, letOut, claimsHeldBack }
}
