import type { CitationStyle, Locales } from '../../../shared/citing/citation-formatter'
import { defaultStyle } from '../../../shared/citing/style-list'

const styleFiles = import.meta.glob<CitationStyle>('../../../../resources/csl/styles/*.json', { import: 'default' })
const localeFiles = import.meta.glob<Locales[string]>('../../../../resources/csl/locales/en-*.json', {
  import: 'default',
})

/** The styles that come with the program, in order of title. */
export async function bundledStyles(): Promise<readonly CitationStyle[]> {
  const styles = await Promise.all(Object.values(styleFiles).map((load) => load()))
  return styles.sort((a, b) => (a.title < b.title ? -1 : 1))
}

/** A style by its id, one of the person's `own` among them, or the default one for '' and for a style that is not there. */
export async function styleCalled(id: string, own: readonly CitationStyle[]): Promise<CitationStyle> {
  const styles = [...own, ...(await bundledStyles())]
  const style = styles.find((one) => one.id === id) ?? styles.find((one) => one.id === defaultStyle)
  if (style === undefined) throw new Error('No citation style is bundled.')
  return style
}

export async function bundledLocales(): Promise<Locales> {
  const entries = Object.entries(localeFiles).map(async ([path, load]) => {
    const language = /([^/]+)\.json$/.exec(path)?.[1] ?? ''
    return [language, await load()] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
