import type { Project } from '../../project/project'
import type { TimelineEvent } from '../../project/records/event'
import { windowInWords } from '../../timeline/window-words'
import { briefingWords } from '../../words/briefing'
import { clean } from '../inline'
import { spanOf } from '../parts/summary'
import { drawTimeline, type DrawnFigure } from './draw-figure'
import { boxOf, millimetresOf, pointsOf, type FigureBox, type FigureSize } from './figure-size'
import type { FigureSpan } from './figure-span'
import type { Figure } from './scene'
import { heightened, standAlone } from './stand-alone'

/** The timeline figure alone, as somebody asks for it. */
export interface PictureWanted {
  /** '' for a picture without one. */
  readonly title: string
  readonly span: FigureSpan
  readonly size: FigureSize
  /** Whether signs are explained, and what is not drawn is counted, below it. */
  readonly hasLegend: boolean
}

export interface Picture {
  /** Its points are larger or smaller than a point, so that all of it has the size below. */
  readonly figure: Figure
  /** Millimetres. */
  readonly size: { readonly width: number; readonly height: number }
  readonly drawn: Omit<DrawnFigure, 'figure'>
}

/**
 * The timeline of these events, in order of time, as a picture that stands alone, exactly as wide as was asked for. `note` is a
 * sentence about what was held back, '' for none. null where no event has a date in the time that is to be drawn. Refuses as
 * `windowOfSpan` does.
 */
export function drawPicture(
  project: Project,
  events: readonly TimelineEvent[],
  { title, span, size, hasLegend }: PictureWanted,
  note: string,
): Picture | null {
  const box = boxOf(size)
  const margin = pointsOf(box.margin) / box.lettering
  const whole = (drawn: DrawnFigure): Figure =>
    standAlone(drawn.figure, {
      heading: clean(title).replace(/\s+/g, ' ').trim(),
      // Where all of the events are drawn, their own time is named, without the air around it.
      subheading:
        span.kind === 'all' || (span.kind === 'bulk' && drawn.outside === 0)
          ? spanOf(events)
          : windowInWords({ ...drawn.window, to: drawn.window.to - 1 }),
      notes: hasLegend ? notesOf(drawn, span, note) : [],
      margin,
    })
  const drawn = drawTimeline(project, events, {
    title,
    span,
    width: pointsOf(box.width) / box.lettering - 2 * margin,
    hasLegend,
    fits: (candidate) => millimetresOf(whole(candidate).height * box.lettering) <= box.tallest,
  })
  if (drawn === null) return null
  const { figure: _, ...counts } = drawn
  return { ...inBox(whole(drawn), box), drawn: counts }
}

/** What lies outside is told where nobody has named the time that is drawn. */
function notesOf(
  { outside, earlier, undated, leftOut }: DrawnFigure,
  { kind }: FigureSpan,
  note: string,
): readonly string[] {
  const { timeline } = briefingWords
  const far = kind === 'bulk' && outside > 0 ? timeline.outside(earlier, outside - earlier) : ''
  return [
    far,
    undated === 0 ? '' : timeline.undated(undated),
    leftOut === 0 ? '' : timeline.leftOut(leftOut),
    note,
  ].filter((sentence) => sentence !== '')
}

/** As high as a picture of its size is, or upwards to a tenth of a millimetre, so that files of every kind have the same size. */
function inBox(figure: Figure, { width, tallest, isExact, lettering }: FigureBox): Omit<Picture, 'drawn'> {
  const needed = Math.ceil(millimetresOf(figure.height * lettering) * 10 - 1e-6) / 10
  const height = isExact ? Math.max(tallest, needed) : needed
  return { figure: heightened(figure, pointsOf(height) / lettering), size: { width, height } }
}
