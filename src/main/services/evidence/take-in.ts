import { createHash, randomUUID } from 'node:crypto'
import { open, rename, rm, statfs, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { storedName } from '../../../shared/evidence/file-kinds'
import { Refusal } from '../../../shared/problem'
import { sizeText } from '../../../shared/words/evidence'
import { syncFolder } from '../durable-file'
import { asFarAsPossible, isSystemCode, systemCode } from '../system-trouble'
import { placeOfStored } from './evidence-folder'
import { notTaken, openSource, type FileSource, type FileToTake } from './file-source'
import { observe } from './observe'

/** A file that is whole on the disk, in the evidence folder, but not yet under its own name. */
export interface Copied {
  readonly temporary: string
  /** As it is shown; see `shownName`. */
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

export interface Kept {
  /** The name in the evidence folder: what a capture's `path` is. */
  readonly path: string
  /** Whether this very content was there already, under this name. */
  readonly wasThere: boolean
  /** Under this name the file is kept that stood in its place and was another one; null if there was none. */
  readonly setAside: string | null
}

/**
 * Copies a file into the evidence folder under a temporary name, hashing what is written. Resolves when all of it is on the
 * disk; refuses with `evidence-not-taken`, and then leaves nothing behind. Half a file never gets a name of its own.
 */
export async function copyIn(folder: string, file: FileToTake): Promise<Copied> {
  const source = await openSource(file)
  const { name, bytes } = source
  const temporary = join(folder, `.${randomUUID()}.tmp`)
  try {
    await requireRoom(folder, source)
    const sha256 = await copyHashed(source, temporary)
    await source.requireUnchanged()
    return { temporary, name, sha256, bytes }
  } catch (error) {
    await asFarAsPossible(rm(temporary, { force: true }))
    throw asNotKept(error, source)
  } finally {
    await source.close()
  }
}

/**
 * Gives a copied file its name for good. Content that is there already is not kept twice; a file of that name with another
 * content is set aside under a name that says so, and never overwritten.
 */
export async function keep(folder: string, { temporary, name, sha256, bytes }: Copied): Promise<Kept> {
  const path = storedName(sha256, name)
  try {
    const there = await observe(folder, path)
    if (there.kind === 'unreadable') throw notTaken(name, 'unknown', { reason: there.reason })
    if (there.kind === 'file' && there.sha256 === sha256) {
      await rm(temporary)
      return { path, wasThere: true, setAside: null }
    }
    return { path, wasThere: false, setAside: await putInPlace(folder, temporary, path, there.kind !== 'none') }
  } catch (error) {
    await asFarAsPossible(rm(temporary, { force: true }))
    throw asNotKept(error, { name, bytes })
  }
}

/** Puts a copied file where the file of a capture belongs, whatever stands there now. Its hash is the caller's affair. */
export async function putBack(folder: string, copied: Copied, path: string): Promise<Kept> {
  try {
    const there = await observe(folder, path)
    const setAside = await putInPlace(folder, copied.temporary, path, there.kind !== 'none')
    return { path, wasThere: false, setAside }
  } catch (error) {
    await asFarAsPossible(rm(copied.temporary, { force: true }))
    throw asNotKept(error, copied)
  }
}

export async function discard({ temporary }: Copied): Promise<void> {
  await asFarAsPossible(rm(temporary, { force: true }))
}

async function putInPlace(folder: string, temporary: string, path: string, isTaken: boolean): Promise<string | null> {
  const setAside = isTaken ? `changed-${randomUUID()}-${path}` : null
  if (setAside !== null) await rename(placeOfStored(folder, path), join(folder, setAside))
  await rename(temporary, placeOfStored(folder, path))
  await syncFolder(folder)
  return setAside
}

/** Asked first, so that a film does not fill the disk that the project itself needs, only to be taken away again. */
async function requireRoom(folder: string, { name, bytes }: FileSource): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bytes > bavail * bsize) throw notTaken(name, 'no-room', { size: sizeText(bytes) })
}

/** Gives the SHA-256, in hexadecimal, of what is in the new file and on the disk. */
async function copyHashed(source: FileSource, path: string): Promise<string> {
  const hash = createHash('sha256')
  const target = await open(path, 'wx', 0o600)
  try {
    for (let piece = await source.next(); piece.length > 0; piece = await source.next()) {
      hash.update(piece)
      await writeWhole(target, piece)
    }
    await protect(target)
    await target.sync()
    if ((await target.stat()).size !== source.bytes) throw notTaken(source.name, 'changing')
  } finally {
    await target.close()
  }
  return hash.digest('hex')
}

/** On a full disk a write may take fewer bytes than it was given without failing. */
async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let written = 0; written < piece.length;) {
    const { bytesWritten } = await file.write(piece, written, piece.length - written)
    if (bytesWritten === 0) throw Object.assign(new Error('The disk takes no more.'), { code: 'ENOSPC' })
    written += bytesWritten
  }
}

/**
 * For reading only, so that a viewer which saves what it shows (turned by a quarter, with a note on it) cannot change it by
 * the way. Memory sticks know no permissions and need none: the hash is what counts.
 */
async function protect(file: FileHandle): Promise<void> {
  try {
    await file.chmod(0o400)
  } catch (error) {
    if (!isSystemCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL')) throw error
  }
}

function asNotKept(error: unknown, { name, bytes }: { readonly name: string; readonly bytes: number }): unknown {
  const code = systemCode(error)
  if (error instanceof Refusal || code === null) return error
  if (isSystemCode(error, 'ENOSPC', 'EDQUOT', 'EFBIG'))
    return notTaken(name, 'no-room', { size: sizeText(bytes) }, error)
  if (isSystemCode(error, 'EROFS', 'EACCES', 'EPERM')) return notTaken(name, 'read-only', {}, error)
  return notTaken(name, 'unknown', { reason: `The system says ${code}.` }, error)
}
