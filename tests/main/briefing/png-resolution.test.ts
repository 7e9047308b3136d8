import { crc32, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { withResolution } from '../../../src/main/services/briefing/png-resolution'

/** A picture of one grey pixel, as the standard's own example of a smallest file. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

function chunksOf(png: Buffer) {
  const chunks: { readonly name: string; readonly content: Buffer; readonly isSound: boolean }[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const content = png.subarray(at + 8, at + 8 + length)
    const isSound = crc32(png.subarray(at + 4, at + 8 + length)) === png.readUInt32BE(at + 8 + length)
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), content, isSound })
    at += 12 + length
  }
  return chunks
}

describe('a PNG picture with a resolution', () => {
  it.each([
    [150, 5906],
    [300, 11_811],
    [600, 23_622],
  ])('says how large it is on paper: %i dots to the inch', (resolution, perMetre) => {
    const chunks = chunksOf(Buffer.from(withResolution(pixel, resolution)))
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND'])
    expect(chunks.every(({ isSound }) => isSound)).toBe(true)
    const density = chunks[1]?.content
    expect([density?.readUInt32BE(0), density?.readUInt32BE(4), density?.[8]]).toEqual([perMetre, perMetre, 1])
    expect(inflateSync(chunks[2]?.content ?? Buffer.alloc(0))).toHaveLength(2)
  })
})
