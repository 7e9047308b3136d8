import { drawPicture, type Picture, type PictureWanted } from '../../../shared/briefing/figure/draw-picture'
import { figureEmf } from '../../../shared/briefing/figure/figure-emf'
import type { Resolution } from '../../../shared/briefing/figure/figure-size'
import { publishGate } from '../../../shared/briefing/publish-gate'
import { withholdings, type Withholding } from '../../../shared/briefing/withholding'
import { inOrderOfTime } from '../../../shared/dates/sorting'
import type { BriefingOutcome, FigurePreview, Progress } from '../../../shared/ipc/answers'
import { filterEvents } from '../../../shared/project/filter'
import { aboutOf, type Project } from '../../../shared/project/project'
import type { Filter } from '../../../shared/project/records/view'
import { briefingWords } from '../../../shared/words/briefing'
import { chronologyWords } from '../../../shared/words/chronology'
import { figureWords } from '../../../shared/words/figure'
import { workWords } from '../../../shared/words/work'
import { figureFileSvg, figureForPaper, figurePixels, type FigureFormat } from './figure-file'
import type { PageForPaper, PictureToTake } from './printer'

export interface FigureRequest extends PictureWanted {
  /** null: all events. */
  readonly filter: Filter | null
  /** What would be held back and may leave this once. */
  readonly allowed: readonly Withholding[]
}

/** `preview` is the text of the SVG that is saved. */
export type FigureForm =
  { readonly to: 'preview' | 'paper' } | { readonly to: FigureFormat; readonly resolution: Resolution }

export interface DrawFigureInput {
  readonly request: FigureRequest
  readonly form: FigureForm
}

/** A figure that is whole but for what only a printer can do. */
export type MadeFigure =
  | { readonly kind: 'svg'; readonly svg: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'pixels'; readonly picture: PictureToTake; readonly resolution: Resolution }
  | { readonly kind: 'page'; readonly page: PageForPaper }

/** What is in a picture, and its size in millimetres. */
export type FigureCounts = Omit<NonNullable<FigurePreview['picture']>, 'svg'>

export interface DrawnFigureFile {
  /** What files and pages are called, whether or not the picture itself has a title. */
  readonly title: string
  /** null where no event that may leave has a date in that time. */
  readonly drawn: { readonly made: MadeFigure; readonly counts: FigureCounts } | null
  readonly outcome: BriefingOutcome
}

/**
 * Draws the timeline of what may leave. Refuses a PNG of more pixels than can be painted with `output-impossible`, and a time that cannot be as
 * `windowOfSpan` does.
 */
export async function drawFigure(
  project: Project,
  { request, form }: DrawFigureInput,
  onProgress: (progress: Progress) => void,
): Promise<DrawnFigureFile> {
  onProgress({ step: workWords.drawing, done: 0, total: null })
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
  const title = titleOf(project, request)
  const picture = drawPicture(gated.project, gated.events, request, noteOn(outcome))
  if (picture === null) return { title, drawn: null, outcome }
  return { title, drawn: { made: await make(picture, form, title), counts: countsOf(picture) }, outcome }
}

async function make(picture: Picture, form: FigureForm, title: string): Promise<MadeFigure> {
  switch (form.to) {
    case 'preview':
      return { kind: 'svg', svg: figureFileSvg(picture) }
    case 'svg':
      return { kind: 'bytes', bytes: new TextEncoder().encode(figureFileSvg(picture)) }
    case 'emf':
      return { kind: 'bytes', bytes: figureEmf(picture.figure, picture.size) }
    case 'png': {
      const { resolution } = form
      return { kind: 'pixels', picture: await figurePixels(picture, resolution), resolution }
    }
    case 'paper':
      return { kind: 'page', page: await figureForPaper(picture, title) }
  }
}

function countsOf({ size, drawn: { window: _, earlier: __, ...counts } }: Picture): FigureCounts {
  return { size, ...counts }
}

function noteOn({ heldBack }: BriefingOutcome): string {
  const held = withholdings.filter((reason) => heldBack[reason] > 0)
  const { heldParts } = briefingWords.method
  return held.length === 0 ? '' : figureWords.heldBack(held.map((reason) => heldParts[reason](heldBack[reason])))
}

function titleOf(project: Project, { title }: FigureRequest): string {
  return title.trim() || aboutOf(project).title.trim() || chronologyWords.untitled
}
