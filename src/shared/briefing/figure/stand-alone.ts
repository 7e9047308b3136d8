import { moved } from './moved'
import type { Figure, Shape } from './scene'
import { cutToWidth, linesOf, textWidth } from './text-width'

/** What is written around a figure that stands alone, since no page says it for it. */
export interface Surroundings {
  /** '' for none. */
  readonly heading: string
  /** A line under the heading; '' for none. */
  readonly subheading: string
  /** Sentences in small print under the figure. */
  readonly notes: readonly string[]
  /** Points on every side. */
  readonly margin: number
}

interface Block {
  readonly shapes: readonly Shape[]
  readonly height: number
}

const headingSize = 12
const smallSize = 7
const keyLine = 9.5

/** The figure with its heading, the key to its numbers and its notes, on white ground: a picture that needs nothing beside it. */
export function standAlone(figure: Figure, { heading, subheading, notes, margin }: Surroundings): Figure {
  const { width } = figure
  const above = headingBlock(heading, subheading, width)
  const key = keyBlock(figure.key, width)
  const small = textBlock(notes.join(' '), width)
  const blocks: readonly Block[] = [above, figure, key, small]
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + 2 * margin
  const shapes: Shape[] = [ground(width + 2 * margin, height)]
  let y = margin
  for (const block of blocks) {
    for (const shape of block.shapes) shapes.push(moved(shape, margin, y))
    y += block.height
  }
  return { ...figure, width: width + 2 * margin, height, shapes }
}

/** The same picture on so much white ground that it is this high. */
export function heightened(figure: Figure, height: number): Figure {
  return { ...figure, height, shapes: [ground(figure.width, height), ...figure.shapes.slice(1)] }
}

function ground(width: number, height: number): Shape {
  return { kind: 'rectangle', x: 0, y: 0, width, height, fill: { kind: 'grey', grey: 1 }, outline: null }
}

function headingBlock(heading: string, subheading: string, width: number): Block {
  if (heading === '') return { shapes: [], height: 0 }
  const lines = linesOf(heading, width, headingSize, true)
  const [first = '', second = ''] = lines
  const shown = lines.length > 2 ? [first, cutToWidth(`${second} …`, width, headingSize, true)] : lines
  const shapes = shown.map((line, index) => text(line, 0, 11 + index * 14, headingSize, 0.05, true))
  const below = shown.length * 14 + 1
  if (subheading === '') return { shapes, height: below + 6 }
  return { shapes: [...shapes, text(subheading, 0, below + 8, 8, 0.35)], height: below + 17 }
}

/** What the numbers stand for, in as many columns as have room, read downwards. */
function keyBlock(key: Figure['key'], width: number): Block {
  if (key.length === 0) return { shapes: [], height: 0 }
  const columns = Math.max(1, Math.min(Math.floor(width / 190), key.length))
  const rows = Math.ceil(key.length / columns)
  const column = width / columns
  const indent = textWidth('000', smallSize) + 4
  const shapes = key.flatMap((entry, index) => {
    const x = Math.floor(index / rows) * column
    const y = 5 + keyLine * ((index % rows) + 0.8)
    return [
      text(String(entry.number), x, y, smallSize, 0.1, true),
      text(cutToWidth(entry.text, column - indent - 6, smallSize), x + indent, y, smallSize, 0.15),
    ]
  })
  return { shapes, height: rows * keyLine + 7 }
}

function textBlock(words: string, width: number): Block {
  if (words === '') return { shapes: [], height: 0 }
  const lines = linesOf(words, width, smallSize)
  return {
    shapes: lines.map((line, index) => text(line, 0, 4 + keyLine * (index + 0.8), smallSize, 0.35)),
    height: lines.length * keyLine + 5,
  }
}

function text(words: string, x: number, y: number, size: number, grey: number, isBold = false): Shape {
  return { kind: 'text', x, y, text: words, size, isBold, grey, anchor: 'start' }
}
