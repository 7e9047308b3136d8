import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CitationStyle, Locales } from '../../src/shared/citing/citation-formatter'

const folder = fileURLToPath(new URL('../../resources/csl/', import.meta.url))

const read = (path: string): unknown => JSON.parse(readFileSync(`${folder}${path}`, 'utf8'))

/** The styles that the program ships, as it reads them. */
export const bundledStyles: readonly CitationStyle[] = readdirSync(`${folder}styles`).map(
  (name) => read(`styles/${name}`) as CitationStyle,
)

export const bundledLocales: Locales = Object.fromEntries(
  readdirSync(`${folder}locales`).map((name) => [name.replace('.json', ''), read(`locales/${name}`)]),
) as Locales

export function bundledStyle(id: string): CitationStyle {
  const style = bundledStyles.find((one) => one.id === id)
  if (style === undefined) throw new Error(`no such style: ${id}`)
  return style
}
