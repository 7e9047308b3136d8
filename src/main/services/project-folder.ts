import { copyFile, mkdir, readdir, realpath, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../../shared/problem'
import { isUnfinished, syncFolder } from './durable-file'
import { placeOf } from './place'
import { asRefusal, isSystemCode } from './system-trouble'

/** A project is a folder of this ending. */
export const folderEnding = '.regesta'
export const projectFileName = 'project.json'
export const evidenceFolderName = 'evidence'

/** The name with the ending, whether it was given with it or without. */
export function withEnding(path: string): string {
  return path.endsWith(folderEnding) ? path : `${path}${folderEnding}`
}

/** A file or folder name that all systems accept, from a title: “Name.regesta”, without the ending. */
export function fileNameFrom(title: string): string {
  const name = title
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
  const short = Array.from(name).slice(0, 80).join('').trim()
  return short === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? `Chronicle ${short}`.trim() : short
}

/**
 * The real path of the project folder that was named, be it by the folder or by the `project.json` in it. Refuses with
 * `file-missing` where there is nothing, and with `file-not-a-project` where there is something else.
 */
export async function findProjectFolder(path: string): Promise<string> {
  try {
    const real = await realpath(path)
    if ((await stat(real)).isDirectory()) return real
    if (basename(real) === projectFileName) return dirname(real)
  } catch (error) {
    throw asRefusal(error, 'read', basename(path) === projectFileName ? path : join(path, projectFileName))
  }
  throw new Refusal('file-not-a-project', { place: placeOf(path) })
}

/**
 * Makes the folder of a new project, or takes an empty one, and gives its real path. Refuses with `folder-not-empty` where
 * anything is already, so that nothing of anybody else's is ever written over.
 */
export async function makeProjectFolder(path: string): Promise<{ folder: string; isNew: boolean }> {
  const wanted = withEnding(path)
  try {
    const isNew = await makeUnlessThere(wanted)
    const folder = await realpath(wanted)
    if (!isNew && (await readdir(folder)).length > 0) {
      throw new Refusal('folder-not-empty', { place: placeOf(wanted) })
    }
    if (isNew) await syncFolder(dirname(folder))
    await mkdir(join(folder, evidenceFolderName), { mode: 0o700 })
    return { folder, isNew }
  } catch (error) {
    if (isSystemCode(error, 'ENOTDIR')) throw new Refusal('folder-not-empty', { place: placeOf(wanted) })
    throw asRefusal(error, 'write', join(wanted, projectFileName))
  }
}

async function makeUnlessThere(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if (isSystemCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Takes back what `makeProjectFolder` made, after something failed. What is not empty stays. */
export async function unmakeProjectFolder({ folder, isNew }: { folder: string; isNew: boolean }): Promise<void> {
  for (const made of [join(folder, evidenceFolderName), ...(isNew ? [folder] : [])]) {
    try {
      await rmdir(made)
    } catch (error) {
      if (!isSystemCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST', 'EROFS', 'EACCES', 'EPERM')) throw error
    }
  }
}

/** Removes what a crash left half written in a project folder. Only for who holds its lock. */
export async function clearUnfinished(folder: string): Promise<void> {
  try {
    for (const name of (await readdir(folder)).filter(isUnfinished)) await rm(join(folder, name), { force: true })
  } catch (error) {
    throw asRefusal(error, 'write', join(folder, projectFileName))
  }
}

/** Copies the evidence of one project folder into another's. */
export async function copyEvidence(from: string, to: string): Promise<void> {
  const source = join(from, evidenceFolderName)
  const target = join(to, evidenceFolderName)
  try {
    await mkdir(target, { recursive: true, mode: 0o700 })
    for (const entry of await readdir(source, { withFileTypes: true })) {
      if (entry.isFile()) await copyFile(join(source, entry.name), join(target, entry.name))
    }
    await syncFolder(target)
  } catch (error) {
    // A project without evidence need not have the folder.
    if (!isSystemCode(error, 'ENOENT')) throw asRefusal(error, 'write', target)
  }
}
