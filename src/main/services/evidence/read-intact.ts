import { createHash } from 'node:crypto'
import { constants, open } from 'node:fs/promises'
import { Refusal } from '../../../shared/problem'
import type { Capture } from '../../../shared/project/records/capture'
import { crateWords } from '../../../shared/words/crate'
import { systemCode } from '../system-trouble'
import { placeOfStored } from './evidence-folder'
import { chunkBytes } from './observe'

/**
 * The file of a capture that was found intact, piece by piece, hashed once more on the way. Each piece holds only until the next is asked
 * for. Refuses with `write-failed` at the end, or where it cannot be read, if it is no longer the file that was looked at: whoever
 * writes it somewhere throws that away. Links are not followed.
 */
export async function* readIntact(folder: string, capture: Capture): AsyncGenerator<Uint8Array, void, undefined> {
  const { path, hash, originalName } = capture
  const isOther = (cause?: unknown): Refusal =>
    new Refusal('write-failed', { reason: crateWords.changing(originalName) }, { cause })
  const sha256 = createHash('sha256')
  try {
    const file = await open(placeOfStored(folder, path), constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      const chunk = Buffer.allocUnsafe(chunkBytes)
      for (;;) {
        const { bytesRead } = await file.read(chunk, 0, chunk.length, null)
        if (bytesRead === 0) break
        const piece = chunk.subarray(0, bytesRead)
        sha256.update(piece)
        yield piece
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw systemCode(error) === null ? error : isOther(error)
  }
  if (`sha-256:${sha256.digest('hex')}` !== hash) throw isOther()
}
