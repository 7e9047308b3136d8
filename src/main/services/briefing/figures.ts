import type { Resolution } from '../../../shared/briefing/figure/figure-size'
import type { BriefingOutcome, FigurePreview } from '../../../shared/ipc/answers'
import { Refusal } from '../../../shared/problem'
import type { Project } from '../../../shared/project/project'
import { figureWords } from '../../../shared/words/figure'
import { fileNameFrom } from '../project-folder'
import type { DoTask } from '../project-tasks/project-tasks'
import { unlessGivenUp } from '../threads/given-up'
import type { Running } from '../threads/run-in-thread'
import type { DrawnFigureFile, FigureCounts, FigureForm, FigureRequest, MadeFigure } from './draw-figure'
import type { FigureFormat } from './figure-file'
import { withResolution } from './png-resolution'
import type { PageForPaper, Printer } from './printer'

export interface FiguresOptions {
  /** Draws the figures. */
  readonly doTask: DoTask
  /** null: there is nothing here that could paint or print, as under plain Node. */
  readonly printer: Printer | null
}

export interface WrittenFigure {
  /** With a suggested name. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly counts: FigureCounts
  readonly outcome: BriefingOutcome
}

/** The timeline as a picture of its own: the same for the window and the command line. Nothing is written to the disk here. */
export class Figures {
  readonly #options: FiguresOptions

  constructor(options: FiguresOptions) {
    this.#options = options
  }

  /** The SVG that `write` would give; null where no event that may leave has a date in that time. Refuses as `windowOfSpan` does. */
  async preview(project: Project, request: FigureRequest, running: Running = {}): Promise<FigurePreview> {
    const { drawn, outcome } = await this.#draw(project, request, { to: 'preview' }, running)
    if (drawn === null) return { picture: null, ...outcome }
    if (drawn.made.kind !== 'svg') throw new Error('A preview is an SVG.')
    return { picture: { svg: drawn.made.svg, ...drawn.counts }, ...outcome }
  }

  /**
   * A file with a suggested name. Refuses with `output-impossible` where nothing would be drawn, or nothing can paint a `png`, and as
   * `windowOfSpan` does.
   */
  async write(
    project: Project,
    request: FigureRequest,
    { to, resolution }: { readonly to: FigureFormat; readonly resolution: Resolution },
    running: Running = {},
  ): Promise<WrittenFigure> {
    if (to === 'png') this.#printer()
    const figure = await this.#draw(project, request, { to, resolution }, running)
    const { made, counts } = requireDrawn(figure)
    const name = `${fileNameFrom(figure.title)}-timeline.${to}`
    return { file: { name, bytes: await this.#bytesOf(made, running) }, counts, outcome: figure.outcome }
  }

  /** What goes to a printer. Refuses as `write` does. */
  async pageForPaper(
    project: Project,
    request: FigureRequest,
    running: Running = {},
  ): Promise<{ readonly page: PageForPaper; readonly outcome: BriefingOutcome }> {
    const figure = await this.#draw(project, request, { to: 'paper' }, running)
    const { made } = requireDrawn(figure)
    if (made.kind !== 'page') throw new Error('Paper is printed from a page.')
    return { page: made.page, outcome: figure.outcome }
  }

  /** Refuses as `Printer.print` does. */
  printOnPaper(page: PageForPaper): Promise<'printed' | 'cancelled'> {
    return this.#printer().print(page)
  }

  #draw(project: Project, request: FigureRequest, form: FigureForm, running: Running): Promise<DrawnFigureFile> {
    return this.#options.doTask('draw-figure', project, { request, form }, running)
  }

  async #bytesOf(made: MadeFigure, running: Running): Promise<Uint8Array> {
    switch (made.kind) {
      case 'bytes':
        return made.bytes
      case 'pixels':
        return withResolution(await unlessGivenUp(this.#printer().png(made.picture), running), made.resolution)
      case 'svg':
      case 'page':
        throw new Error('A file is bytes or pixels.')
    }
  }

  #printer(): Printer {
    const { printer } = this.#options
    if (printer === null) throw new Refusal('output-impossible', { reason: figureWords.noPainter })
    return printer
  }
}

function requireDrawn({ drawn }: DrawnFigureFile): NonNullable<DrawnFigureFile['drawn']> {
  if (drawn === null) throw new Refusal('output-impossible', { reason: figureWords.nothing })
  return drawn
}
