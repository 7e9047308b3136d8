import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../../shared/problem'
import { asRefusal } from './system-trouble'

/** Larger files are refused before they are read. */
const mostBytes = 400 * 1024 * 1024

/** A file that somebody chose to take in. Refuses with `import-too-large`, or with why it cannot be read. */
export async function readImportedFile(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  try {
    const { size } = await stat(path)
    if (size > mostBytes) {
      const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
      throw new Refusal('import-too-large', { name: basename(path), size: megabytes(size), most: megabytes(mostBytes) })
    }
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') {
      throw new Refusal('import-unreadable', { name: basename(path), reason: 'It is a folder.' }, { cause: error })
    }
    throw asRefusal(error, 'read', path)
  }
}
