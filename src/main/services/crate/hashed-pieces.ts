import { createHash } from 'node:crypto'

/** The same pieces, hashed on their way; `sha256` (hexadecimal) is to be called once, after the last of them. */
export function hashedPieces(pieces: AsyncIterable<Uint8Array>): {
  readonly pieces: AsyncIterable<Uint8Array>
  readonly sha256: () => string
} {
  const hash = createHash('sha256')
  async function* passed(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const piece of pieces) {
      hash.update(piece)
      yield piece
    }
  }
  return { pieces: passed(), sha256: () => hash.digest('hex') }
}
