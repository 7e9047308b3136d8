import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of a zip, by its path in it. What comes in pieces is stored as it is, a whole one is compressed. */
export type ZipEntry =
  | { readonly path: string; readonly content: Uint8Array }
  | { readonly path: string; readonly pieces: () => AsyncIterable<Uint8Array> }

/** A zip without the extension for large ones holds no more, in bytes and in files; some room is left for what surrounds them. */
export const mostZipBytes = 4 * 1024 ** 3 - 64 * 1024 ** 2
export const mostZipFiles = 65_000

/**
 * A zip file in pieces, with no more in memory than one of them. Every entry has the same time, given in ISO 8601 and cut to what a zip
 * can say. A piece holds only until the next is asked for.
 */
export async function* zipPieces(
  entries: readonly ZipEntry[],
  at: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    ready.push(piece)
  })
  const taken = (): readonly Uint8Array[] => {
    const pieces = ready
    ready = []
    return pieces
  }
  // Zip files know no years before 1980, and no time zones.
  const mtime = new Date(Math.max(Date.parse(at), Date.parse('1980-01-02')))
  for (const entry of entries) {
    if ('content' in entry) {
      const file = new ZipDeflate(entry.path, { level: 6 })
      file.mtime = mtime
      zip.add(file)
      file.push(entry.content, true)
      yield* taken()
      continue
    }
    const file = new ZipPassThrough(entry.path)
    file.mtime = mtime
    zip.add(file)
    yield* taken()
    for await (const piece of entry.pieces()) {
      file.push(piece)
      yield* taken()
    }
    file.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
