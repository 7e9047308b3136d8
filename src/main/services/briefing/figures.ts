import { drawPicture, type Picture, type PictureWanted } from '../../../shared/briefing/figure/draw-picture'
import type { Resolution } from '../../../shared/briefing/figure/figure-size'
import { publishGate } from '../../../shared/briefing/publish-gate'
import { withholdings, type Withholding } from '../../../shared/briefing/withholding'
import { inOrderOfTime } from '../../../shared/dates/sorting'
import type { BriefingOutcome, FigurePreview } from '../../../shared/ipc/answers'
import { Refusal } from '../../../shared/problem'
import { filterEvents } from '../../../shared/project/filter'
import { aboutOf, type Project } from '../../../shared/project/project'
import type { Filter } from '../../../shared/project/records/view'
import { briefingWords } from '../../../shared/words/briefing'
import { chronologyWords } from '../../../shared/words/chronology'
import { figureWords } from '../../../shared/words/figure'
import { fileNameFrom } from '../project-folder'
import { figureFile, figureFileSvg, figureForPaper, type FigureFormat } from './figure-file'
import type { Printer } from './printer'

export interface FigureRequest extends PictureWanted {
  /** null: all events. */
  readonly filter: Filter | null
  /** What would be held back and may leave this once. */
  readonly allowed: readonly Withholding[]
}

interface Drawn {
  readonly picture: Picture
  readonly outcome: BriefingOutcome
}

/** The timeline as a picture of its own: the same for the window and the command line. Nothing is written to the disk here. */
export class Figures {
  readonly #printer: Printer | null

  /** null: there is nothing here that could paint or print, as under plain Node. */
  constructor(printer: Printer | null) {
    this.#printer = printer
  }

  /** The SVG that `write` would give; null where no event that may leave has a date in that time. Refuses as `windowOfSpan` does. */
  preview(project: Project, request: FigureRequest): FigurePreview {
    const { picture, outcome } = drawnOf(project, request)
    if (picture === null) return { picture, ...outcome }
    const { window: _, ...counts } = picture.drawn
    return { picture: { svg: figureFileSvg(picture), size: picture.size, ...counts }, ...outcome }
  }

  /**
   * A file with a suggested name. Refuses with `input-invalid` where nothing would be drawn, or nothing can paint a `png`, and as
   * `windowOfSpan` does.
   */
  async write(
    project: Project,
    request: FigureRequest,
    { to, resolution }: { readonly to: FigureFormat; readonly resolution: Resolution },
  ): Promise<Drawn & { readonly file: { readonly name: string; readonly bytes: Uint8Array } }> {
    const drawn = requireDrawn(drawnOf(project, request))
    const bytes = await figureFile(drawn.picture, to, { resolution, printer: () => this.#require() })
    return { ...drawn, file: { name: `${fileNameFrom(titleOf(project, request))}-timeline.${to}`, bytes } }
  }

  /** Hands it to a printer. Refuses as `write` and `Printer.print` do. */
  async print(project: Project, request: FigureRequest): Promise<Drawn & { readonly done: 'printed' | 'cancelled' }> {
    const drawn = requireDrawn(drawnOf(project, request))
    const page = await figureForPaper(drawn.picture, titleOf(project, request))
    return { ...drawn, done: await this.#require().print(page) }
  }

  #require(): Printer {
    if (this.#printer === null) throw new Refusal('input-invalid', { field: 'to', reason: figureWords.noPainter })
    return this.#printer
  }
}

function drawnOf(
  project: Project,
  request: FigureRequest,
): { readonly picture: Picture | null; readonly outcome: BriefingOutcome } {
  const { filter, allowed } = request
  const chosen = filter === null ? project.events : filterEvents(project, filter)
  const gated = publishGate(
    project,
    inOrderOfTime([...chosen], ({ when }) => when),
    new Set(allowed),
  )
  // No source is named in a picture, so none is held back from it.
  const outcome: BriefingOutcome = {
    events: gated.events.length,
    heldBack: { ...gated.heldBack, confidential: 0 },
    letOut: { ...gated.letOut, confidential: 0 },
    claimsHeldBack: 0,
  }
  return { picture: drawPicture(gated.project, gated.events, request, noteOn(outcome)), outcome }
}

function requireDrawn({ picture, outcome }: ReturnType<typeof drawnOf>): Drawn {
  if (picture === null) throw new Refusal('input-invalid', { reason: figureWords.nothing })
  return { picture, outcome }
}

function noteOn({ heldBack }: BriefingOutcome): string {
  const held = withholdings.filter((reason) => heldBack[reason] > 0)
  const { heldParts } = briefingWords.method
  return held.length === 0 ? '' : figureWords.heldBack(held.map((reason) => heldParts[reason](heldBack[reason])))
}

/** What files and pages are called, whether or not the picture itself has a title. */
function titleOf(project: Project, { title }: FigureRequest): string {
  return title.trim() || aboutOf(project).title.trim() || chronologyWords.untitled
}
