import { open, stat, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { shownName } from '../../../shared/evidence/file-kinds'
import { Refusal } from '../../../shared/problem'
import { sizeText } from '../../../shared/words/evidence'
import { isSystemCode, systemCode } from '../system-trouble'
import { chunkBytes } from './observe'

/** A file to take in: chosen in a dialog of main, or handed over with its content. Never a path that a window named. */
export type FileToTake =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }

/** Larger files are refused before they are read, in bytes: 8 GB, some hours of video. */
export const mostFileBytes = 8 * 1024 ** 3

/** The content of a file, piece by piece. */
export interface FileSource {
  /** As it is shown; see `shownName`. */
  readonly name: string
  readonly bytes: number
  /** The next piece, empty at the end. It holds only until the next one is asked for. */
  readonly next: () => Promise<Uint8Array>
  /** Refuses if the file has become another one since it was opened. */
  readonly requireUnchanged: () => Promise<void>
  readonly close: () => Promise<void>
}

export function nameOfFile(file: FileToTake): string {
  return shownName(file.kind === 'path' ? basename(file.path) : file.name)
}

/**
 * Opens a file for taking it in. Refuses with `evidence-not-taken` what is no ordinary file, is empty or too large, or cannot
 * be read.
 */
export async function openSource(file: FileToTake): Promise<FileSource> {
  const name = nameOfFile(file)
  if (file.kind === 'bytes') return sourceOfBytes(name, file.bytes)
  try {
    // Asked before it is opened: opening a pipe would wait for somebody to write into it.
    requireOrdinary(name, await stat(file.path))
    const handle = await open(file.path, 'r')
    try {
      return await sourceOfHandle(name, handle)
    } catch (error) {
      await handle.close()
      throw error
    }
  } catch (error) {
    throw asNotTaken(error, name)
  }
}

function sourceOfBytes(name: string, bytes: Uint8Array): FileSource {
  requireSize(name, bytes.byteLength)
  let rest: Uint8Array | null = bytes
  return {
    name,
    bytes: bytes.byteLength,
    next: () => {
      const piece = rest ?? new Uint8Array()
      rest = null
      return Promise.resolve(piece)
    },
    requireUnchanged: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

async function sourceOfHandle(name: string, handle: FileHandle): Promise<FileSource> {
  const before = await handle.stat()
  requireOrdinary(name, before)
  const chunk = Buffer.allocUnsafe(chunkBytes)
  let at = 0
  return {
    name,
    bytes: before.size,
    next: async () => {
      try {
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, at)
        at += bytesRead
        return chunk.subarray(0, bytesRead)
      } catch (error) {
        throw asNotTaken(error, name)
      }
    },
    requireUnchanged: async () => {
      const after = await handle.stat()
      if (at !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
        throw notTaken(name, 'changing')
      }
    },
    close: () => handle.close(),
  }
}

interface Standing {
  readonly size: number
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
}

function requireOrdinary(name: string, standing: Standing): void {
  if (standing.isDirectory()) throw notTaken(name, 'folder')
  if (!standing.isFile()) throw notTaken(name, 'not-a-file')
  requireSize(name, standing.size)
}

function requireSize(name: string, bytes: number): void {
  if (bytes === 0) throw notTaken(name, 'empty')
  if (bytes > mostFileBytes) {
    throw notTaken(name, 'too-large', { size: sizeText(bytes), most: sizeText(mostFileBytes) })
  }
}

/** `why` is a key of the sentences in `words/evidence.ts`. */
export function notTaken(name: string, why: string, details: Record<string, string> = {}, cause?: unknown): Refusal {
  return new Refusal('evidence-not-taken', { name, why, ...details }, { cause })
}

function asNotTaken(error: unknown, name: string): unknown {
  const code = systemCode(error)
  if (error instanceof Refusal || code === null) return error
  if (isSystemCode(error, 'ENOENT', 'ENOTDIR')) return notTaken(name, 'missing', {}, error)
  if (isSystemCode(error, 'EACCES', 'EPERM')) return notTaken(name, 'not-permitted', {}, error)
  return notTaken(name, 'unknown', { reason: `The system says ${code}.` }, error)
}
