/**
 * A drawing for the page in plain shapes, from which SVG and Word's own drawings are made. Lengths are points (1/72 inch), from
 * the top left corner. Greys only: it must be readable when it is printed without colour.
 */
export interface Figure {
  readonly width: number
  readonly height: number
  /** What it shows, in a line. */
  readonly title: string
  /** The same in sentences, for who cannot see it. */
  readonly description: string
  readonly shapes: readonly Shape[]
  /** What the numbers in it stand for, where a label had no room. */
  readonly key: readonly { readonly number: number; readonly text: string }[]
}

export type Shape =
  | {
      readonly kind: 'rectangle'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: Fill
      readonly outline: Outline
    }
  | {
      readonly kind: 'line'
      readonly from: Point
      readonly to: Point
      readonly grey: number
      readonly weight: number
      readonly isDashed: boolean
    }
  /** Closed and filled. */
  | { readonly kind: 'polygon'; readonly points: readonly Point[]; readonly fill: Fill; readonly outline: Outline }
  | {
      readonly kind: 'text'
      /** Of the base line. */
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly isBold: boolean
      readonly grey: number
      readonly anchor: 'start' | 'middle' | 'end'
    }

export interface Point {
  readonly x: number
  readonly y: number
}

/** Grey from 0, black, to 1, white. A `hatch` is strokes of that grey on white; `from` to `to` changes evenly from left to right. */
export type Fill =
  | { readonly kind: 'none' }
  | { readonly kind: 'grey'; readonly grey: number }
  | { readonly kind: 'hatch'; readonly grey: number; readonly lean: 'up' | 'down' }
  | { readonly kind: 'shade'; readonly from: number; readonly to: number }

/** null: no outline. */
export type Outline = { readonly grey: number; readonly weight: number; readonly isDashed: boolean } | null
