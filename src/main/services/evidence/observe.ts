import { createHash } from 'node:crypto'
import { constants, lstat, open, type FileHandle } from 'node:fs/promises'
import type { Observation } from '../../../shared/evidence/report'
import { isSystemCode, systemCode } from '../system-trouble'
import { placeOfStored } from './evidence-folder'

/** How much of a file is in memory at a time, in bytes. */
export const chunkBytes = 1024 * 1024

/**
 * Looks at what stands where a capture's file should be, and hashes it if it is a file. Links are not followed, so nothing
 * outside the folder is ever read. `signal` ends it early, by throwing its reason.
 */
export async function observe(folder: string | null, name: string, signal?: AbortSignal): Promise<Observation> {
  if (folder === null) return { kind: 'none' }
  const path = placeOfStored(folder, name)
  try {
    if (!(await lstat(path)).isFile()) return { kind: 'not-a-file' }
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      if (!(await file.stat()).isFile()) return { kind: 'not-a-file' }
      return { kind: 'file', ...(await hashFile(file, signal)) }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isSystemCode(error, 'ENOENT')) return { kind: 'none' }
    if (isSystemCode(error, 'ELOOP')) return { kind: 'not-a-file' }
    const code = systemCode(error)
    if (code === null) throw error
    return { kind: 'unreadable', reason: `The system says ${code}.` }
  }
}

async function hashFile(file: FileHandle, signal?: AbortSignal): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(chunkBytes)
  for (let bytes = 0; ;) {
    signal?.throwIfAborted()
    const { bytesRead } = await file.read(chunk, 0, chunk.length, bytes)
    if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes }
    hash.update(chunk.subarray(0, bytesRead))
    bytes += bytesRead
  }
}
