import { escapeXml } from '../escape'
import type { Figure, Fill, Outline, Shape } from './scene'

export interface SvgOptions {
  /** Keeps the ids of two figures in one page apart: letters, digits and hyphens. */
  readonly prefix: string
  readonly isInline: boolean
  /** Millimetres; without it, the figure is as large as its points say. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** A figure as an SVG document of its own (`isInline` false), or as an element to stand in a page. */
export function figureSvg(
  { width, height, title, description, shapes }: Figure,
  { prefix, isInline, size: given }: SvgOptions,
): string {
  const definitions = new Map<string, string>()
  const drawn = shapes.map((shape) => svgOf(shape, (fill) => paint(fill, prefix, definitions)))
  const extent =
    given === undefined ? [`${round(width)}pt`, `${round(height)}pt`] : [`${given.width}mm`, `${given.height}mm`]
  const size = `viewBox="0 0 ${round(width)} ${round(height)}" width="${extent[0]}" height="${extent[1]}"`
  return [
    isInline ? '' : '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="${prefix}-title ${prefix}-text">`,
    `<title id="${prefix}-title">${escapeXml(title)}</title><desc id="${prefix}-text">${escapeXml(description)}</desc>`,
    `<defs>${[...definitions.values()].join('')}</defs>`,
    `<g font-family="'Source Sans 3', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif">`,
    ...drawn,
    '</g></svg>',
    isInline ? '' : '\n',
  ].join('')
}

function svgOf(shape: Shape, fillOf: (fill: Fill) => string): string {
  switch (shape.kind) {
    case 'rectangle': {
      const { x, y, width, height, fill, outline } = shape
      return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fillOf(fill)}"${stroke(outline)}/>`
    }
    case 'line': {
      const { from, to, grey, weight, isDashed } = shape
      return `<path d="M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}"${stroke({ grey, weight, isDashed })}/>`
    }
    case 'polygon': {
      const points = shape.points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')
      return `<polygon points="${points}" fill="${fillOf(shape.fill)}"${stroke(shape.outline)}/>`
    }
    case 'text': {
      const { x, y, text, size, isBold, grey, anchor } = shape
      const weight = isBold ? ' font-weight="600"' : ''
      const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
      return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${greyHex(grey)}"${weight}${place}>${escapeXml(text)}</text>`
    }
  }
}

function paint(fill: Fill, prefix: string, definitions: Map<string, string>): string {
  switch (fill.kind) {
    case 'none':
      return 'none'
    case 'grey':
      return greyHex(fill.grey)
    case 'hatch': {
      const id = `${prefix}-hatch-${fill.lean}-${Math.round(fill.grey * 100)}`
      const turn = fill.lean === 'up' ? 45 : -45
      definitions.set(
        id,
        `<pattern id="${id}" width="2.4" height="2.4" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><rect width="2.4" height="2.4" fill="#ffffff"/><rect width="0.8" height="2.4" fill="${greyHex(fill.grey)}"/></pattern>`,
      )
      return `url(#${id})`
    }
    case 'shade': {
      const id = `${prefix}-shade-${Math.round(fill.from * 100)}-${Math.round(fill.to * 100)}`
      definitions.set(
        id,
        `<linearGradient id="${id}"><stop offset="0" stop-color="${greyHex(fill.from)}"/><stop offset="1" stop-color="${greyHex(fill.to)}"/></linearGradient>`,
      )
      return `url(#${id})`
    }
  }
}

function stroke(outline: Outline): string {
  if (outline === null) return ''
  const dash = outline.isDashed ? ' stroke-dasharray="2 1.4"' : ''
  return ` stroke="${greyHex(outline.grey)}" stroke-width="${round(outline.weight)}"${dash}`
}

/** `#rrggbb` for a grey from 0, black, to 1, white. */
function greyHex(grey: number): string {
  const byte = Math.round(Math.min(Math.max(grey, 0), 1) * 255)
    .toString(16)
    .padStart(2, '0')
  return `#${byte}${byte}${byte}`
}

function round(number: number): string {
  return String(Math.round(number * 100) / 100)
}
