import type { DateShape, ShapePart } from '../../timeline/date-shape'
import type { Fill, Outline, Shape } from './scene'

/** Points. */
export const barHeight = 6
/** Narrower than this a bar is a mark: a diamond on its middle. */
const narrowest = 5
const markReach = 3.6
const arrowLength = 6
/** Two open arrow heads, where the page ends and the event does not. */
const cutLength = 7
/** How long what has an unknown end takes to fade away. */
export const fadeLength = 22

/** Less than this over the edge is not worth telling. */
const edge = 0.5

const dark = 0.28
const pale = 0.9
const thin: Outline = { grey: 0.35, weight: 0.6, isDashed: false }

/** How dates are drawn; each has its sample in the legend. */
export type Sign = 'certain' | 'mark' | 'edges' | 'within' | 'instant' | 'open' | 'cut' | 'unknown' | 'disputed'

export interface Bar {
  readonly shapes: readonly Shape[]
  /** What it takes on its row, with arrows and fades. */
  readonly left: number
  readonly right: number
  readonly signs: readonly Sign[]
}

export interface Scale {
  /** Points from the left for a moment in milliseconds; not limited to the page. */
  readonly at: (ms: number) => number
  readonly width: number
}

/** A date as it is drawn, its upper edge at `top`. What reaches over the edge of the page is cut there, and says so. */
export function barOf(shape: DateShape, isDisputed: boolean, top: number, { at, width }: Scale): Bar {
  const within = (x: number): number => Math.min(Math.max(x, 0), width)
  const [from, to] = [within(at(shape.from)), within(at(shape.to))]
  const startsOpen = shape.start === 'open'
  const endsOpen = shape.end === 'open'
  const startsBefore = !startsOpen && at(shape.from) < -edge
  const endsAfter = !endsOpen && at(shape.to) > width + edge
  const isMark = to - from < narrowest && !startsOpen && !endsOpen && !startsBefore && !endsAfter
  const shapes: Shape[] = []
  const signs = new Set<Sign>()
  let [left, right] = [from, to]
  // The bar ends where its arrow begins.
  const first = from + (startsOpen ? arrowLength - 1 : startsBefore ? cutLength : 0)
  const last = to - (endsOpen ? arrowLength - 1 : endsAfter ? cutLength : 0)
  const between = (x: number): number => Math.min(Math.max(x, first), Math.max(first, last))
  if (isMark) {
    const middle = Math.min(Math.max((from + to) / 2, markReach), width - markReach)
    shapes.push(diamond(middle, top + barHeight / 2, markReach))
    ;[left, right] = [middle - markReach, middle + markReach]
    signs.add('mark')
  } else if (shape.isInstant) {
    shapes.push(rectangle(first, top, Math.max(last - first, 0), { kind: 'grey', grey: 1 }, thin))
    const tick = shape.tick === null ? null : at(shape.tick)
    if (tick !== null && tick >= 0 && tick <= width) shapes.push(upright(tick, top - 1.2, top + barHeight + 1.2, dark))
    signs.add('instant')
  } else {
    for (const part of shape.parts) {
      const [partFrom, partTo] = [between(within(at(part.from))), between(within(at(part.to)))]
      if (partTo - partFrom < 0.05) continue
      const { fill, outline, sign } = looks[part.kind]
      shapes.push(rectangle(partFrom, top, partTo - partFrom, fill, outline))
      signs.add(sign)
    }
  }
  if (endsOpen) {
    right = Math.min(to, width)
    shapes.push(arrow(right - arrowLength, right, top))
    signs.add('open')
  }
  if (startsOpen) {
    shapes.push(arrow(left + arrowLength, left, top))
    signs.add('open')
  }
  if (endsAfter) {
    left = Math.min(left, width - cutLength)
    shapes.push(...cut(width - cutLength, width, top))
    signs.add('cut')
  }
  if (startsBefore) {
    right = Math.max(right, cutLength)
    shapes.push(...cut(cutLength, 0, top))
    signs.add('cut')
  }
  if (shape.end === 'unknown' && !endsAfter) {
    const end = Math.min(right + fadeLength, width)
    if (end > right) shapes.push(rectangle(right, top, end - right, { kind: 'shade', from: 0.5, to: 1 }, null))
    right = end
    signs.add('unknown')
  }
  if (shape.start === 'unknown' && !startsBefore) {
    const start = Math.max(left - fadeLength, 0)
    if (start < left) shapes.push(rectangle(start, top, left - start, { kind: 'shade', from: 1, to: 0.5 }, null))
    left = start
    signs.add('unknown')
  }
  if (isDisputed) {
    const outline: Outline = { grey: 0, weight: 0.8, isDashed: true }
    shapes.push(rectangle(left - 1.6, top - 1.8, right - left + 3.2, { kind: 'none' }, outline, barHeight + 3.6))
    signs.add('disputed')
  }
  return { shapes, left, right, signs: [...signs] }
}

const looks: Readonly<
  Record<ShapePart['kind'], { readonly fill: Fill; readonly outline: Outline; readonly sign: Sign }>
> = {
  core: { fill: { kind: 'grey', grey: dark }, outline: null, sign: 'certain' },
  rising: { fill: { kind: 'shade', from: pale, to: dark }, outline: null, sign: 'edges' },
  falling: { fill: { kind: 'shade', from: dark, to: pale }, outline: null, sign: 'edges' },
  within: { fill: { kind: 'hatch', grey: 0.45, lean: 'up' }, outline: thin, sign: 'within' },
  before: { fill: { kind: 'shade', from: 1, to: 0.75 }, outline: null, sign: 'within' },
  after: { fill: { kind: 'shade', from: 0.75, to: 1 }, outline: null, sign: 'within' },
}

function rectangle(x: number, y: number, width: number, fill: Fill, outline: Outline, height = barHeight): Shape {
  return { kind: 'rectangle', x, y, width, height, fill, outline }
}

function upright(x: number, from: number, to: number, grey: number): Shape {
  return { kind: 'line', from: { x, y: from }, to: { x, y: to }, grey, weight: 1, isDashed: false }
}

function diamond(x: number, y: number, reach: number): Shape {
  const points = [
    { x, y: y - reach },
    { x: x + reach, y },
    { x, y: y + reach },
    { x: x - reach, y },
  ]
  return { kind: 'polygon', points, fill: { kind: 'grey', grey: dark }, outline: null }
}

/** Open arrow heads between two points of the page. */
function cut(from: number, tip: number, top: number): Shape[] {
  const middle = top + barHeight / 2
  const reach = (tip - from) * 0.4
  return [tip - (tip - from) * 0.45, tip].flatMap((point) =>
    [top, top + barHeight].map((y): Shape => ({
      kind: 'line',
      from: { x: point - reach, y },
      to: { x: point, y: middle },
      grey: dark,
      weight: 0.9,
      isDashed: false,
    })),
  )
}

function arrow(from: number, tip: number, top: number): Shape {
  const points = [
    { x: from, y: top - 1.5 },
    { x: tip, y: top + barHeight / 2 },
    { x: from, y: top + barHeight + 1.5 },
  ]
  return {
    kind: 'polygon',
    points,
    fill: { kind: 'grey', grey: dark },
    outline: null,
  }
}
