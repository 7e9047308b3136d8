import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, extname, join, sep } from 'node:path'
import { Refusal } from '../../shared/problem'
import { replaceFile } from './durable-file'
import { placeOf } from './place'
import { asRefusal } from './system-trouble'

export interface ExportedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The chosen path, with the ending of the suggested name if it was typed without one. */
export function withSameEnding(path: string, suggestedName: string): string {
  const ending = extname(suggestedName)
  return extname(path).toLowerCase() === ending ? path : `${path}${ending}`
}

/** Those of the names that a folder holds already. */
export async function namesTaken(folder: string, names: readonly string[]): Promise<readonly string[]> {
  try {
    const taken = new Set(await readdir(folder))
    return names.filter((name) => taken.has(name))
  } catch (error) {
    throw asRefusal(error, 'read', join(folder, '.'))
  }
}

/**
 * Writes files into a folder, each whole or not at all, and gives the folder as people read it. Readable for others as the
 * system has it, since they are made to be passed on. Refuses a place inside a project's own folder.
 */
export async function writeExportedFiles(
  folder: string,
  files: readonly ExportedFile[],
  projectFolder: string,
): Promise<string> {
  await requireOutside(folder, projectFolder)
  for (const { name, bytes } of files) await replaceFile(join(folder, basename(name)), bytes, { mode: 0o666 })
  return placeOf(folder)
}

async function requireOutside(folder: string, projectFolder: string): Promise<void> {
  let real: string
  try {
    real = await realpath(folder)
  } catch (error) {
    throw asRefusal(error, 'write', join(folder, '.'))
  }
  if (real === projectFolder || real.startsWith(`${projectFolder}${sep}`)) {
    throw new Refusal('write-failed', {
      place: placeOf(dirname(projectFolder)),
      reason: 'That is the project’s own folder; exported files go somewhere else.',
    })
  }
}
