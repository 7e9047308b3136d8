import type { CitationStyle } from '../../shared/citing/citation-formatter'

// Each style is a file of its own, fetched when it is first used.
const files = import.meta.glob<CitationStyle>('../../../resources/csl/styles/*.json', { import: 'default' })

/** The styles that come with the program, in order of title. */
export async function bundledStyles(): Promise<readonly CitationStyle[]> {
  const styles = await Promise.all(Object.values(files).map((load) => load()))
  return styles.sort((a, b) => a.title.localeCompare(b.title))
}
