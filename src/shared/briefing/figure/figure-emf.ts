import { millimetresOf } from './figure-size'
import { filledPieces } from './filled-pieces'
import type { Figure, Point, Shape } from './scene'
import { characterWidths } from './text-width'

/*
 * Enhanced Metafile Format, [MS-EMF]: a drawing as a list of records, which every Word and LibreOffice shows sharp at any size.
 * Word of the last years shows the SVG beside it; this is what the others see.
 */

/** Logical units to the point: fine enough for a hair line. */
const unitsPerPoint = 100
/** A reference device of a hundred dots to the millimetre, so that its pixels are the frame's hundredths of a millimetre. */
const dotsPerMillimetre = 100
const transparent = 1
const anisotropic = 8
const stock = { nullPen: 0x80000008 } as const
const alignments = { start: 24, end: 24 | 2, middle: 24 | 6 } as const

/** The figure as an Enhanced Metafile, its text in Arial. `size` in millimetres; without it, as large as its points say. */
export function figureEmf(
  { width, height, shapes }: Figure,
  size: { readonly width: number; readonly height: number } = {
    width: millimetresOf(width),
    height: millimetresOf(height),
  },
): Uint8Array {
  const [dotsWide, dotsHigh] = [Math.round(size.width * dotsPerMillimetre), Math.round(size.height * dotsPerMillimetre)]
  const records: Uint8Array[] = [
    record(17, [anisotropic]),
    record(9, [units(width), units(height)]),
    record(10, [0, 0]),
    record(11, [dotsWide, dotsHigh]),
    record(12, [0, 0]),
    record(18, [transparent]),
    record(37, [stock.nullPen]),
  ]
  for (const shape of shapes) {
    if (shape.kind === 'text') records.push(...textRecords(shape))
    else for (const { points, grey } of filledPieces(shape)) records.push(...polygonRecords(points, grey))
  }
  records.push(record(14, [0, 16, 20]))
  const bytes = records.reduce((sum, { length }) => sum + length, headerLength)
  return joined([header(dotsWide, dotsHigh, bytes, records.length + 1), ...records], bytes)
}

const headerLength = 88

function header(dotsWide: number, dotsHigh: number, bytes: number, count: number): Uint8Array {
  const bounds = [0, 0, dotsWide, dotsHigh]
  const handles = 2
  return record(1, [
    ...bounds,
    ...bounds,
    0x464d4520,
    0x10000,
    bytes,
    count,
    handles,
    0,
    0,
    0,
    // A4 at a hundred dots to the millimetre.
    ...[21_000, 29_700],
    ...[210, 297],
  ])
}

/** A record of 32-bit numbers; the tail is padded to whole numbers. */
function record(type: number, numbers: readonly number[], tail: Uint8Array = new Uint8Array()): Uint8Array {
  const length = 8 + numbers.length * 4 + Math.ceil(tail.length / 4) * 4
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, type, true)
  view.setUint32(4, length, true)
  numbers.forEach((number, index) => view.setInt32(8 + index * 4, number, true))
  bytes.set(tail, 8 + numbers.length * 4)
  return bytes
}

/** Object 1 is made, used and deleted again: brush and font in turn. */
const handle = 1

function polygonRecords(points: readonly Point[], grey: number): readonly Uint8Array[] {
  const corners = points.flatMap(({ x, y }) => [units(x), units(y)])
  return [
    record(39, [handle, 0, colour(grey), 0]),
    record(37, [handle]),
    record(3, [0, 0, -1, -1, points.length, ...corners]),
    record(40, [handle]),
  ]
}

function textRecords({
  x,
  y,
  text,
  size,
  isBold,
  grey,
  anchor,
}: Shape & { readonly kind: 'text' }): readonly Uint8Array[] {
  const wide = characterWidths(text, size, isBold).map(units)
  const string = new Uint8Array(Math.ceil(text.length / 2) * 4)
  const view = new DataView(string.buffer)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true)
  const offset = 76
  const numbers = new Uint8Array(wide.length * 4)
  const widths = new DataView(numbers.buffer)
  wide.forEach((each, index) => widths.setUint32(index * 4, each, true))
  return [
    fontRecord(size, isBold),
    record(37, [handle]),
    record(24, [colour(grey)]),
    record(22, [alignments[anchor]]),
    record(
      84,
      // No bounds, advanced graphics mode and so no scale, where, how much, from where in the record, no rectangle.
      [0, 0, -1, -1, 2, 0, 0, units(x), units(y), text.length, offset, 0, 0, 0, -1, -1, offset + string.length],
      joined([string, numbers], string.length + numbers.length),
    ),
    record(37, [systemFont]),
    record(40, [handle]),
  ]
}

const systemFont = 0x8000000d

/** EMR_EXTCREATEFONTINDIRECTW with a LogFontPanose of 320 bytes, of which only the first 92, the LogFont, say anything. */
function fontRecord(size: number, isBold: boolean): Uint8Array {
  const font = new Uint8Array(320)
  const view = new DataView(font.buffer)
  view.setInt32(0, -units(size), true)
  view.setInt32(16, isBold ? 700 : 400, true)
  const defaultCharset = 1
  view.setUint8(23, defaultCharset)
  for (const [index, letter] of Array.from('Arial').entries())
    view.setUint16(28 + index * 2, letter.charCodeAt(0), true)
  return record(82, [handle], font)
}

function colour(grey: number): number {
  const byte = Math.round(Math.min(Math.max(grey, 0), 1) * 255)
  return byte | (byte << 8) | (byte << 16)
}

function units(points: number): number {
  return Math.round(points * unitsPerPoint)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
