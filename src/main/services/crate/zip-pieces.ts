import { setImmediate as turn } from 'node:timers/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of a zip, by its path in it. What comes in pieces is stored as it is, a whole one is compressed. */
export type ZipEntry =
  | { readonly path: string; readonly content: Uint8Array }
  | { readonly path: string; readonly pieces: () => AsyncIterable<Uint8Array> }

/** A zip without the extension for large ones holds no more, in bytes and in files; some room is left for what surrounds them. */
export const mostZipBytes = 4 * 1024 ** 3 - 64 * 1024 ** 2
export const mostZipFiles = 65_000

/** Compressed without letting anyone else have a turn: a few milliseconds of work. */
const bytesInTurn = 128 * 1024

/**
 * A zip file in pieces, with no more in memory than one of them. Every entry has the same time, given in ISO 8601 and cut to what a zip
 * can say. A piece holds only until the next is asked for. `onPacked` is told how many bytes of the entries are in it.
 */
export async function* zipPieces(
  entries: readonly ZipEntry[],
  at: string,
  onPacked: (bytes: number) => void = () => undefined,
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
  let packed = 0
  const tell = (bytes: number): void => {
    packed += bytes
    onPacked(packed)
  }
  for (const entry of entries) {
    if ('content' in entry) {
      const file = new ZipDeflate(entry.path, { level: 6 })
      file.mtime = mtime
      zip.add(file)
      const { content } = entry
      for (let from = 0; from === 0 || from < content.length; from += bytesInTurn) {
        file.push(content.subarray(from, from + bytesInTurn), from + bytesInTurn >= content.length)
        yield* taken()
        tell(Math.min(bytesInTurn, content.length - from))
        await turn()
      }
      continue
    }
    const file = new ZipPassThrough(entry.path)
    file.mtime = mtime
    zip.add(file)
    yield* taken()
    for await (const piece of entry.pieces()) {
      file.push(piece)
      yield* taken()
      tell(piece.length)
    }
    file.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
