import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../../../shared/problem'
import type { GivenFile } from './imported'
import { projectFileName } from '../project-folder'
import { asRefusal, isSystemCode } from '../system-trouble'

/** Larger files are refused before they are read. */
const mostBytes = 400 * 1024 * 1024

/**
 * A file that somebody chose to take in; of the folder of a project, or the file in it, that project. Refuses with `import-too-large`, or with why it cannot be
 * read.
 */
export async function readImportedFile(path: string): Promise<GivenFile> {
  try {
    const found = await stat(path)
    const projectFile = join(path, projectFileName)
    if (found.isDirectory() && (await isThere(projectFile))) return await readImportedFile(projectFile)
    const { size } = found
    if (size > mostBytes) {
      const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
      throw new Refusal('import-too-large', { name: basename(path), size: megabytes(size), most: megabytes(mostBytes) })
    }
    const bytes = await readFile(path)
    if (basename(path) !== projectFileName) return { name: basename(path), bytes }
    // Every project's own file is called so; people know it by its folder.
    const projectFolder = dirname(await realpath(path))
    return { name: basename(projectFolder), bytes, projectFolder }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') {
      throw new Refusal('import-unreadable', { name: basename(path), reason: 'It is a folder.' }, { cause: error })
    }
    if (isSystemCode(error, 'ENOENT', 'ENOTDIR')) {
      throw new Refusal(
        'import-unreadable',
        { name: basename(path), reason: 'There is no such file.' },
        { cause: error },
      )
    }
    throw asRefusal(error, 'read', path)
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (isSystemCode(error, 'ENOENT', 'ENOTDIR')) return false
    throw error
  }
}
