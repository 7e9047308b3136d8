import { lstat, mkdir, readdir, realpath, rm } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { Refusal } from '../../../shared/problem'
import { isUnfinished, syncFolder } from '../durable-file'
import { placeOf } from '../place'
import { evidenceFolderName } from '../project-folder'
import { asFarAsPossible, asRefusal, isSystemCode } from '../system-trouble'

/**
 * The real path of a project's evidence folder; null if there is none. Refuses with `evidence-folder-refused` where something
 * else stands in its place: a link would let a project that was received read and write elsewhere on this disk.
 */
export async function findEvidenceFolder(projectFolder: string): Promise<string | null> {
  const path = join(projectFolder, evidenceFolderName)
  try {
    const isFolder = (await lstat(path)).isDirectory()
    const [real, project] = await Promise.all([realpath(path), realpath(projectFolder)])
    if (isFolder && isInside(project, real)) return real
  } catch (error) {
    if (isSystemCode(error, 'ENOENT')) return null
    throw asRefusal(error, 'read', path)
  }
  throw new Refusal('evidence-folder-refused', { place: placeOf(projectFolder) })
}

/** The same, and makes the folder if there is none. */
export async function openEvidenceFolder(projectFolder: string): Promise<string> {
  const found = await findEvidenceFolder(projectFolder)
  if (found !== null) return found
  try {
    await mkdir(join(projectFolder, evidenceFolderName), { mode: 0o700 })
    await syncFolder(projectFolder)
  } catch (error) {
    // Two files that are taken in at once may both find no folder.
    if (!isSystemCode(error, 'EEXIST')) throw asRefusal(error, 'write', join(projectFolder, evidenceFolderName))
  }
  return (await findEvidenceFolder(projectFolder)) ?? join(projectFolder, evidenceFolderName)
}

/** Whether a path lies in a folder. Both are real and absolute; `/a/evidence-of-others` does not lie in `/a/evidence`. */
export function isInside(folder: string, path: string, separator = sep): boolean {
  return path.startsWith(folder.endsWith(separator) ? folder : `${folder}${separator}`)
}

/** Files are kept under names of this form and no other; see `storedName`. */
const storedNames = /^[0-9a-f]{64}(\.[a-z0-9]{1,8})?$/

function isStoredName(name: string): boolean {
  return storedNames.test(name)
}

/** Where a capture's file is. A name of any other form is a bug: records and `storedName` hold none. */
export function placeOfStored(folder: string, name: string): string {
  if (!isStoredName(name)) throw new Error(`“${name}” is no name of a file in the evidence folder.`)
  return join(folder, name)
}

/** Names of the files kept in an evidence folder, whoever they belong to; none if there is no folder. */
export async function storedFiles(folder: string | null): Promise<readonly string[]> {
  if (folder === null) return []
  try {
    return (await readdir(folder)).filter(isStoredName)
  } catch (error) {
    throw asRefusal(error, 'read', folder)
  }
}

/** Removes what a crash left half copied. Only for who holds the project's lock, before anything is taken in. */
export async function clearHalfCopied(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(isUnfinished)
  await asFarAsPossible(Promise.all(names.map((name) => rm(join(folder, name), { force: true }))))
}
