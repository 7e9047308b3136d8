import type { Picture } from '../../../shared/briefing/figure/draw-picture'
import { millimetresOf, pixelsOf, type Resolution } from '../../../shared/briefing/figure/figure-size'
import { figureSvg } from '../../../shared/briefing/figure/figure-svg'
import type { Figure } from '../../../shared/briefing/figure/scene'
import { standAlone } from '../../../shared/briefing/figure/stand-alone'
import { Refusal } from '../../../shared/problem'
import { figureWords } from '../../../shared/words/figure'
import type { PageForPaper, PictureToTake } from './printer'

export const figureFormats = ['svg', 'png', 'emf'] as const
export type FigureFormat = (typeof figureFormats)[number]

type Drawing = Pick<Picture, 'figure' | 'size'>

/** As large as Chromium paints a page; what is beyond it stays white. */
const mostPixelsWide = 16_000
const mostPixels = 120_000_000

/** The SVG of a figure that stands alone, as it is saved. */
export function figureFileSvg({ figure, size }: Drawing): string {
  return figureSvg(figure, { prefix: 'timeline', isInline: false, size })
}

/** What is to be painted for a PNG. Refuses one of more pixels than can be painted with `output-impossible`. */
export async function figurePixels(drawing: Drawing, resolution: Resolution): Promise<PictureToTake> {
  const { size } = drawing
  const [width, height] = [pixelsOf(size.width, resolution), pixelsOf(size.height, resolution)]
  if (Math.max(width, height) > mostPixelsWide || width * height > mostPixels)
    throw new Refusal('output-impossible', { reason: figureWords.tooManyPixels(width, height) })
  const html = await pageOf(drawing, `svg { display: block; width: ${width}px; height: ${height}px }`)
  return { html, width, height }
}

/** The figure of a document without the document: with the key to its numbers, which stands in the text there. */
export function aloneOf(figure: Figure): Drawing {
  const alone = standAlone(figure, { heading: '', subheading: '', notes: [], margin: 2 })
  return { figure: alone, size: { width: millimetresOf(alone.width), height: millimetresOf(alone.height) } }
}

/** A figure on a sheet of paper: in its size, or smaller where the sheet is smaller. */
export async function figureForPaper(drawing: Drawing, title: string): Promise<PageForPaper> {
  const { width, height } = drawing.size
  const isLandscape = width > height
  const sheet = `@page { size: ${isLandscape ? 'landscape' : 'portrait'}; margin: 15mm }`
  const style = `${sheet} svg { display: block; width: ${width}mm; height: ${height}mm; max-width: 100vw; max-height: 100vh }`
  return { html: await pageOf(drawing, style), title, handling: '', isLandscape, hasRunningHead: false }
}

async function pageOf({ figure }: Drawing, style: string): Promise<string> {
  const { fontFaces } = await import('./font-faces')
  const svg = figureSvg(figure, { prefix: 'timeline', isInline: true })
  return `<!doctype html><meta charset="utf-8"><style>${fontFaces} html { background: #fff } body { margin: 0 } ${style}</style>${svg}`
}
