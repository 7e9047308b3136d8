import type { Fill, Outline, Point, Shape } from './scene'

/** An area of one grey. */
export interface FilledPiece {
  readonly points: readonly Point[]
  readonly grey: number
}

/** Shades become even steps, as many as the eye needs. */
const shadeSteps = 12
const hatchSpacing = 2.4
const hatchWeight = 0.5
const dash = { length: 2, gap: 1.4 } as const

/** A shape as areas of one grey, for formats without patterns and shades; from below to above. */
export function filledPieces(shape: Exclude<Shape, { kind: 'text' }>): readonly FilledPiece[] {
  switch (shape.kind) {
    case 'rectangle': {
      const { x, y, width, height, fill, outline } = shape
      return [...filled(x, y, width, height, fill), ...outlined(x, y, width, height, outline)]
    }
    case 'line': {
      const { from, to, grey, weight, isDashed } = shape
      return stroke(from, to, weight, grey, isDashed)
    }
    case 'polygon':
      return shape.fill.kind === 'none'
        ? []
        : [{ points: shape.points, grey: shape.fill.kind === 'grey' ? shape.fill.grey : 0.5 }]
  }
}

function filled(x: number, y: number, width: number, height: number, fill: Fill): readonly FilledPiece[] {
  switch (fill.kind) {
    case 'none':
      return []
    case 'grey':
      return [{ points: corners(x, y, width, height), grey: fill.grey }]
    case 'shade': {
      const step = width / shadeSteps
      return Array.from({ length: shadeSteps }, (_, index) => ({
        points: corners(x + index * step, y, step, height),
        grey: fill.from + ((fill.to - fill.from) * (index + 0.5)) / shadeSteps,
      }))
    }
    case 'hatch':
      return [{ points: corners(x, y, width, height), grey: 1 }, ...hatching(x, y, width, height, fill.grey, fill.lean)]
  }
}

function hatching(
  x: number,
  y: number,
  width: number,
  height: number,
  grey: number,
  lean: 'up' | 'down',
): readonly FilledPiece[] {
  const pieces: FilledPiece[] = []
  for (let foot = x - height + hatchSpacing / 2; foot < x + width; foot += hatchSpacing) {
    // From the foot of the stroke to its head, cut where the rectangle ends.
    const [low, high] = [Math.max(0, x - foot), Math.min(height, x + width - foot)]
    if (high - low < 0.3) continue
    const yAt = (rise: number): number => (lean === 'up' ? y + height - rise : y + rise)
    pieces.push(...stroke({ x: foot + low, y: yAt(low) }, { x: foot + high, y: yAt(high) }, hatchWeight, grey, false))
  }
  return pieces
}

function outlined(x: number, y: number, width: number, height: number, outline: Outline): readonly FilledPiece[] {
  if (outline === null) return []
  const { grey, weight, isDashed } = outline
  const [right, bottom] = [x + width, y + height]
  const sides: readonly (readonly [Point, Point])[] = [
    [
      { x, y },
      { x: right, y },
    ],
    [
      { x: right, y },
      { x: right, y: bottom },
    ],
    [
      { x: right, y: bottom },
      { x, y: bottom },
    ],
    [
      { x, y: bottom },
      { x, y },
    ],
  ]
  return sides.flatMap(([from, to]) => stroke(from, to, weight, grey, isDashed))
}

function stroke(from: Point, to: Point, weight: number, grey: number, isDashed: boolean): readonly FilledPiece[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return []
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  const aside = { x: (-along.y * weight) / 2, y: (along.x * weight) / 2 }
  const piece = (start: number, end: number): FilledPiece => {
    const a = { x: from.x + along.x * start, y: from.y + along.y * start }
    const b = { x: from.x + along.x * end, y: from.y + along.y * end }
    const points = [
      { x: a.x + aside.x, y: a.y + aside.y },
      { x: b.x + aside.x, y: b.y + aside.y },
      { x: b.x - aside.x, y: b.y - aside.y },
      { x: a.x - aside.x, y: a.y - aside.y },
    ]
    return { points, grey }
  }
  if (!isDashed) return [piece(0, length)]
  const pieces: FilledPiece[] = []
  for (let start = 0; start < length; start += dash.length + dash.gap) {
    pieces.push(piece(start, Math.min(start + dash.length, length)))
  }
  return pieces
}

function corners(x: number, y: number, width: number, height: number): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
}
