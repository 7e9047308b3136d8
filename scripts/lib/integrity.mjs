import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/**
 * Whether a file is byte for byte the one that was meant.
 * @param {string} file
 * @param {string} integrity as npm writes it: `sha512-` and the digest in base64
 */
export async function hasIntegrity(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}` === integrity
}
