import type { CitationStyle, FormattedCitations, Locales } from '../../shared/citing/citation-formatter'
import { defaultStyle } from '../../shared/citing/style-list'
import type { Source } from '../../shared/project/records/source'
import { bundledStyles } from '../parts/bundled-styles'

// Each locale is a file of its own, fetched when it is first used; so is the engine, which is larger than the window.
const localeFiles = import.meta.glob<Locales[string]>('../../../resources/csl/locales/en-*.json', { import: 'default' })

async function bundledLocales(): Promise<Locales> {
  const entries = Object.entries(localeFiles).map(async ([path, load]) => {
    const language = /([^/]+)\.json$/.exec(path)?.[1] ?? ''
    return [language, await load()] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** A source as it is cited first, again, and in the bibliography; in the default style if the one asked for is not there. */
export async function citationsOf(
  source: Source,
  styleId: string,
  own: readonly CitationStyle[],
): Promise<FormattedCitations & Pick<CitationStyle, 'kind'>> {
  const [{ formatCitations }, styles, locales] = await Promise.all([
    import('../../shared/citing/citation-formatter'),
    bundledStyles(),
    bundledLocales(),
  ])
  const style = [...own, ...styles].find(({ id }) => id === styleId) ?? styles.find(({ id }) => id === defaultStyle)
  if (style === undefined) throw new Error('No citation style is bundled.')
  const cited = { sourceId: source.id, locator: null }
  const formatted = formatCitations(style, locales, new Map([[source.id, source.csl]]), [[cited], [cited]])
  return { ...formatted, kind: style.kind }
}
