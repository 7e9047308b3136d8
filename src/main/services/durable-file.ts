import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { asFarAsPossible, asRefusal, isSystemCode } from './system-trouble'

/** The bytes of a file, or null if there is none. Refuses with the reason when they cannot be had. */
export async function readBytes(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isSystemCode(error, 'ENOENT')) return null
    throw asRefusal(error, 'read', path)
  }
}

/** Whether a name is one of those that files have here until they are whole. One that is left was left by a crash. */
export function isUnfinished(name: string): boolean {
  return /^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/.test(name)
}

export interface Replacing {
  /** Permission bits of a new file; a file that is replaced keeps its own. */
  readonly mode?: number
  /** Asked when the new file is whole and only the renaming is left: the last moment to refuse. */
  readonly justBefore?: () => Promise<void>
}

/**
 * Replaces a file as a whole, or leaves it as it was: when this resolves, the new bytes are on the disk, have been read back,
 * and their name is on the disk too. A symbolic link is followed, never replaced. Refuses with `disk-full`,
 * `folder-read-only`, `file-not-permitted`, `file-missing` (the folder) or `write-failed`.
 *
 * A write that stops short is the reason for not taking a ready-made package: on a full disk `fs.write` may write fewer bytes
 * than it was given without failing, and the usual packages then rename the stump over the good file.
 */
export async function replaceFile(path: string, bytes: Uint8Array, replacing: Replacing = {}): Promise<void> {
  await replaceBy(path, replacing, async (unfinished, file, mode) => {
    await fillFile(file, [bytes], mode)
    await requireSameBytes(unfinished, bytes)
  })
}

/**
 * The same for what is too large to be held in memory: each piece is written before the next is asked for. What
 * the pieces throw leaves the old file as it was, and is thrown on.
 */
export async function replaceFileInPieces(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  replacing: Replacing = {},
): Promise<void> {
  const hash = createHash('sha256')
  async function* hashed() {
    for await (const piece of pieces) {
      hash.update(piece)
      yield piece
    }
  }
  await replaceBy(path, replacing, async (unfinished, file, mode) => {
    await fillFile(file, hashed(), mode)
    await requireSameHash(unfinished, hash.digest('hex'))
  })
}

/** `fill` writes the new file, closes it, and makes sure of it. */
async function replaceBy(
  path: string,
  { mode, justBefore }: Replacing,
  fill: (unfinished: string, file: FileHandle, mode: number | null) => Promise<void>,
): Promise<void> {
  let temporary: string | null = null
  try {
    const target = await realTarget(path)
    const unfinished = join(dirname(target), `.${randomUUID()}.tmp`)
    const file = await open(unfinished, 'wx', mode ?? 0o600)
    temporary = unfinished
    await fill(unfinished, file, await modeOf(target))
    await justBefore?.()
    await renameOver(unfinished, target)
    temporary = null
    await syncFolder(dirname(target))
  } catch (error) {
    if (temporary !== null) await asFarAsPossible(rm(temporary, { force: true }))
    throw asRefusal(error, 'write', path)
  }
}

/** Where a path leads once links are followed; its last part need not exist yet. */
async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (!isSystemCode(error, 'ENOENT')) throw error
    return join(await realpath(dirname(path)), basename(path))
  }
}

/** The permission bits of a file, null if it does not exist. */
async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode & 0o777
  } catch (error) {
    if (isSystemCode(error, 'ENOENT')) return null
    throw error
  }
}

async function fillFile(
  file: FileHandle,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  mode: number | null,
): Promise<void> {
  try {
    if (mode !== null) await file.chmod(mode)
    for await (const bytes of pieces) {
      for (let written = 0; written < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, written, bytes.length - written)
        if (bytesWritten === 0) throw Object.assign(new Error('The disk takes no more.'), { code: 'ENOSPC' })
        written += bytesWritten
      }
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

async function requireSameBytes(path: string, bytes: Uint8Array): Promise<void> {
  if (Buffer.compare(await readFile(path), bytes) !== 0) throw notTheSame()
}

async function requireSameHash(path: string, sha256: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  if (hash.digest('hex') !== sha256) throw notTheSame()
}

function notTheSame(): Error {
  return Object.assign(new Error('What was read back is not what was written.'), { code: 'EIO' })
}

/** On Windows a virus scanner may hold the old file for a moment; elsewhere the first refusal is final. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let triesLeft = process.platform === 'win32' ? 10 : 0; ; triesLeft -= 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (triesLeft === 0 || !isSystemCode(error, 'EPERM', 'EACCES', 'EBUSY')) throw error
      await pause(100)
    }
  }
}

/** Puts the names in a folder on the disk: without it a power cut can bring the old file back. Windows knows no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
