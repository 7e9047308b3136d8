import { zipSync } from 'fflate'

/**
 * Texts by their paths, as one zip file. Every entry has the same time, given in ISO 8601 and cut to what a zip can say, so that
 * equal contents give equal bytes.
 */
export function zipTexts(files: readonly { readonly path: string; readonly text: string }[], at: string): Uint8Array {
  const encoder = new TextEncoder()
  const entries = Object.fromEntries(files.map(({ path, text }) => [path, encoder.encode(text)]))
  // Zip files know no years before 1980, and no time zones.
  return zipSync(entries, { level: 6, mtime: new Date(Math.max(Date.parse(at), Date.parse('1980-01-02'))) })
}
