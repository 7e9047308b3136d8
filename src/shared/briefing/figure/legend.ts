import type { DateShape, ShapePart } from '../../timeline/date-shape'
import { briefingWords } from '../../words/briefing'
import { barOf, type Sign } from './bar'
import type { Shape } from './scene'
import { textWidth } from './text-width'

const size = 7
const sampleWidth = 26
const rowHeight = 12

const order: readonly Sign[] = ['certain', 'mark', 'edges', 'within', 'instant', 'open', 'cut', 'unknown', 'disputed']

/** A sample of each sign that the figure uses, with what it means, in as many rows as the width asks for. */
export function legendOf(
  signs: readonly Sign[],
  width: number,
  top: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  let [x, y] = [0, top]
  const shapes: Shape[] = []
  for (const sign of order.filter((each) => signs.includes(each))) {
    const text = briefingWords.timeline.legend[sign]
    const takes = sampleWidth + 4 + textWidth(text, size) + 12
    if (x > 0 && x + takes - 12 > width) [x, y] = [0, y + rowHeight]
    const from = x
    const scale = { at: (ms: number) => from + ms, width: from + sampleWidth }
    shapes.push(...barOf(samples[sign], sign === 'disputed', y + 2, scale).shapes)
    shapes.push({
      kind: 'text',
      x: x + sampleWidth + 4,
      y: y + 7.6,
      text,
      size,
      isBold: false,
      grey: 0.25,
      anchor: 'start',
    })
    x += takes
  }
  return { shapes, height: signs.length === 0 ? 0 : y - top + rowHeight }
}

/** A millisecond to the point. */
function sample(
  parts: readonly (readonly [ShapePart['kind'], number, number])[],
  given: Partial<DateShape> = {},
): DateShape {
  const last = parts.at(-1)?.[2] ?? sampleWidth
  return {
    from: 0,
    to: last,
    parts: parts.map(([kind, from, to]) => ({ kind, from, to })),
    start: 'known',
    end: 'known',
    isInstant: false,
    tick: null,
    ...given,
  }
}

const samples: Readonly<Record<Sign, DateShape>> = {
  certain: sample([['core', 0, 26]]),
  mark: sample([['core', 12, 14]], { from: 12 }),
  edges: sample([
    ['rising', 0, 9],
    ['core', 9, 17],
    ['falling', 17, 26],
  ]),
  within: sample([['within', 0, 26]]),
  instant: sample([['within', 0, 26]], { isInstant: true, tick: 13 }),
  open: sample([['core', 0, 26]], { end: 'open' }),
  // Longer than there is room for.
  cut: sample([['core', 0, 40]]),
  unknown: sample([['core', 0, 8]], { end: 'unknown' }),
  disputed: sample([['core', 3, 23]], { from: 3 }),
}
