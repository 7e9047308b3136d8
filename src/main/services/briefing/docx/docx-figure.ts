import { ImageRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { figureEmf } from '../../../../shared/briefing/figure/figure-emf'
import { figureSvg } from '../../../../shared/briefing/figure/figure-svg'
import type { Figure } from '../../../../shared/briefing/figure/scene'

/**
 * The figure as SVG, for newer Word, and as a metafile for Word before 2016, LibreOffice and everything else: both are drawings,
 * sharp at any size, and neither needs a program to paint them first. Its alternative text says what it shows.
 */
export function figureRun(figure: Figure): ImageRun {
  const { width, height, title, description } = figure
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(figureSvg(figure, { prefix: 'figure', isInline: false })),
    // docx has no name for metafiles: `withMetafiles` gives it the right one.
    fallback: { type: 'png', data: figureEmf(figure) },
    transformation: { width: (width * 96) / 72, height: (height * 96) / 72 },
    altText: { name: title, title, description },
  })
}

/** Gives metafiles that docx took for PNG pictures their own ending and type. There are no PNG pictures in a briefing. */
export function withMetafiles(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const pictures = Object.keys(files).filter((name) => /^word\/media\/.*\.png$/.test(name))
  if (pictures.length === 0) return bytes
  const renamed = Object.entries(files).map(([name, content]): [string, Uint8Array] => {
    if (pictures.includes(name)) return [name.replace(/\.png$/, '.emf'), content]
    if (name === '[Content_Types].xml') return [name, replaced(content, typeOfPng, typeOfEmf)]
    return name.endsWith('.rels')
      ? [name, replaced(content, /(Target="media\/[^"]*)\.png"/g, '$1.emf"')]
      : [name, content]
  })
  return zipSync(Object.fromEntries(renamed), { level: 6 })
}

const typeOfPng =
  /<Default ContentType="image\/png" Extension="png"\/>|<Default Extension="png" ContentType="image\/png"\/>/
const typeOfEmf = '<Default Extension="emf" ContentType="image/x-emf"/>'

function replaced(content: Uint8Array, pattern: RegExp, by: string): Uint8Array {
  return strToU8(strFromU8(content).replace(pattern, by))
}
