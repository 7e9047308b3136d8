/** What a figure that stands alone is made for. Lengths are millimetres. */
export type FigureSize =
  /** As wide as the text of an A4 page. */
  | { readonly kind: 'text' }
  /** A whole A4 page turned on its side, within its margins. */
  | { readonly kind: 'landscape' }
  /** Exactly a slide of 16 to 9, as PowerPoint and Impress have it, with letters that can be read from the back. */
  | { readonly kind: 'slide' }
  /** `tallest` null: as high as it needs to be, and no higher than `tallestEver`. */
  | { readonly kind: 'custom'; readonly width: number; readonly tallest: number | null }

export const narrowestWidth = 60
export const widestWidth = 1200
export const leastHeight = 40
export const tallestEver = 600

/** Dots to the inch of a picture in pixels. */
export const resolutions = [150, 300, 600] as const
export type Resolution = (typeof resolutions)[number]

/** Millimetres, and how large letters are: 1 is 7.5 points for a title of an event. */
export interface FigureBox {
  readonly width: number
  readonly tallest: number
  /** It is as high as it may be, however little there is in it. */
  readonly isExact: boolean
  readonly margin: number
  readonly lettering: number
}

/** The height follows from what is drawn, within `tallest`; what finds no room there is left out, the least significant first. */
export function boxOf(size: FigureSize): FigureBox {
  const page = { isExact: false, margin: 1, lettering: 1 }
  switch (size.kind) {
    case 'text':
      return { ...page, width: 160, tallest: 247 }
    case 'landscape':
      return { ...page, width: 247, tallest: 160 }
    case 'slide':
      return { width: 338.67, tallest: 190.5, isExact: true, margin: 10, lettering: 1.4 }
    case 'custom':
      return { ...page, width: size.width, tallest: size.tallest ?? tallestEver }
  }
}

const millimetresPerInch = 25.4

export function pointsOf(millimetres: number): number {
  return (millimetres / millimetresPerInch) * 72
}

export function millimetresOf(points: number): number {
  return (points / 72) * millimetresPerInch
}

/** Whole pixels, the nearest. */
export function pixelsOf(millimetres: number, resolution: number): number {
  return Math.max(1, Math.round((millimetres / millimetresPerInch) * resolution))
}
