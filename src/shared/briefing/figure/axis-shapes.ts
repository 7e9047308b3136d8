import { axisOf } from '../../timeline/axis'
import { lengthOf, type TimeWindow } from '../../timeline/time-window'
import type { Shape } from './scene'
import { textWidth } from './text-width'

/** Points, from the line of the axis to the foot of its lower labels. */
export const axisHeight = 24

const size = 7

/** The axis of a figure under its lanes, and the light lines that stand behind them. Years are those of people. */
export function axisShapes(
  window: TimeWindow,
  width: number,
  top: number,
): { readonly behind: readonly Shape[]; readonly before: readonly Shape[] } {
  // The axis chooses its steps for the larger letters of a screen.
  const { ticks, periods } = axisOf(window, width * 1.3)
  const at = (ms: number): number => ((ms - window.from) / lengthOf(window)) * width
  const visible = ticks.map((tick) => ({ ...tick, x: at(tick.at) })).filter(({ x }) => x >= 0 && x <= width)
  const behind = visible.map(({ x, isStrong }) => upright(x, 0, top, isStrong ? 0.78 : 0.9, 0.4))
  const before: Shape[] = [
    { kind: 'line', from: { x: 0, y: top }, to: { x: width, y: top }, grey: 0.35, weight: 0.7, isDashed: false },
    ...visible.map(({ x }) => upright(x, top, top + 2.5, 0.35, 0.6)),
    ...labels(visible, width, top + 10, 0.25),
  ]
  const below = periods
    .map(({ from, label }, index) => {
      const end = periods[index + 1]?.from ?? window.to
      const [left, right] = [Math.max(at(from), 0), Math.min(at(end), width)]
      return { x: left, room: right - left, label, isStrong: false }
    })
    .filter(({ room, label }) => room > textWidth(label, size) + 4)
  for (const { x } of below) if (x > 0) before.push(upright(x, top + 13, top + 22, 0.75, 0.5))
  for (const { x, label } of below) before.push(text(label, x === 0 ? 0 : x + 3, top + 20, 'start', 0.4))
  return { behind, before }
}

/** The labels that do not touch the one before, nor run over the edge. */
function labels(
  ticks: readonly { readonly x: number; readonly label: string; readonly isStrong: boolean }[],
  width: number,
  y: number,
  grey: number,
): Shape[] {
  let free = -Infinity
  return ticks.flatMap(({ x, label }) => {
    const half = textWidth(label, size) / 2
    const middle = Math.min(Math.max(x, half), width - half)
    if (Math.abs(middle - x) > half * 0.9 || middle - half < free) return []
    free = middle + half + 4
    return [text(label, middle, y, 'middle', grey)]
  })
}

function upright(x: number, from: number, to: number, grey: number, weight: number): Shape {
  return { kind: 'line', from: { x, y: from }, to: { x, y: to }, grey, weight, isDashed: false }
}

function text(label: string, x: number, y: number, anchor: 'start' | 'middle', grey: number): Shape {
  return { kind: 'text', x, y, text: label, size, isBold: false, grey, anchor }
}
