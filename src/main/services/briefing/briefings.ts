import type { CitationStyle } from '../../../shared/citing/citation-formatter'
import type { BriefingOutcome } from '../../../shared/ipc/answers'
import { Refusal } from '../../../shared/problem'
import type { Project } from '../../../shared/project/project'
import { briefingWords } from '../../../shared/words/briefing'
import { workWords } from '../../../shared/words/work'
import type { DoTask } from '../project-tasks/project-tasks'
import { unlessGivenUp } from '../threads/given-up'
import type { Running } from '../threads/run-in-thread'
import type { BriefingFormat, BriefingRequest, ComposedFiles } from './compose-files'
import { withResolution } from './png-resolution'
import type { PageForPaper, PageToPrint, Printer } from './printer'

export interface BriefingsOptions {
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** The program and its version, as it stands in the documents. */
  readonly generator: string
  /** Composes and writes the documents. */
  readonly doTask: DoTask
  /** null: there is nothing here that could, as under plain Node. */
  readonly printer: Printer | null
  /** The citation styles that the person has loaded; none where nobody has. */
  readonly ownStyles?: () => Promise<readonly CitationStyle[]>
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
    running: Running = {},
  ): Promise<{ readonly pdf: Uint8Array; readonly outcome: BriefingOutcome }> {
    const composed = await this.#compose(project, request, 'pdf', running)
    if (composed.kind !== 'page') throw new Error('A PDF is printed from a page.')
    return { pdf: await this.#print(composed.page, running), outcome: composed.outcome }
  }

  /** What goes to a printer. Refuses as `write` does. */
  async pageForPaper(
    project: Project,
    request: BriefingRequest,
    running: Running = {},
  ): Promise<{ readonly page: PageForPaper; readonly outcome: BriefingOutcome }> {
    const composed = await this.#compose(project, request, 'pdf', running)
    if (composed.kind !== 'page') throw new Error('Paper is printed from a page.')
    return { page: { ...composed.page, isLandscape: false, hasRunningHead: true }, outcome: composed.outcome }
  }

  /** Refuses as `Printer.print` does. */
  printOnPaper(page: PageForPaper): Promise<'printed' | 'cancelled'> {
    return this.#printer().print(page)
  }

  /**
   * A briefing as files. Refuses `pdf` and `png` with `output-impossible` where nothing can print, a figure of events without dates with the
   * same, and a period that is not EDTF with `date-unreadable`.
   */
  async write(
    project: Project,
    request: BriefingRequest,
    to: BriefingFormat,
    running: Running = {},
  ): Promise<WrittenBriefing> {
    if (to === 'pdf' || to === 'png') this.#printer()
    const composed = await this.#compose(project, request, to, running)
    const { outcome } = composed
    switch (composed.kind) {
      case 'files':
        return { files: composed.files, outcome }
      case 'page':
        return { files: [{ name: composed.name, bytes: await this.#print(composed.page, running) }], outcome }
      case 'picture': {
        const png = await unlessGivenUp(this.#printer().png(composed.picture), running)
        return { files: [{ name: composed.name, bytes: withResolution(png, composed.resolution) }], outcome }
      }
    }
  }

  async #compose(
    project: Project,
    request: BriefingRequest,
    to: BriefingFormat,
    running: Running,
  ): Promise<ComposedFiles> {
    const { now, generator, doTask, ownStyles } = this.#options
    const own = (await ownStyles?.()) ?? []
    const ownStyle = own.find(({ id }) => id === request.briefing.citationStyle) ?? null
    return await doTask('compose-briefing', project, { request, to, ownStyle, at: now(), generator }, running)
  }

  async #print(page: PageToPrint, running: Running): Promise<Uint8Array> {
    running.onProgress?.({ step: workWords.printing, done: 0, total: null })
    return await unlessGivenUp(this.#printer().pdf(page), running)
  }

  #printer(): Printer {
    const { printer } = this.#options
    if (printer === null) throw new Refusal('output-impossible', { reason: briefingWords.noPrinter })
    return printer
  }
}
