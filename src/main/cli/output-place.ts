import { realpath, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { cliWords } from '../../shared/words/cli'
import { asRefusal, isSystemCode } from '../services/system-trouble'
import type { Arguments } from './arguments'
import { UsageMistake, type Io } from './io'

const formatsInBytes: readonly string[] = ['docx', 'pdf', 'png', 'emf', 'datapackage', 'evidence']

/** Where `-o` says to write, “-” without it. Throws a `UsageMistake` where bytes would fill a terminal that nobody named. */
export function outputFrom(given: Arguments, format: string, { isOutTerminal }: Pick<Io, 'isOutTerminal'>): string {
  const output = given.value('output')
  if (output === undefined && isOutTerminal && formatsInBytes.includes(format))
    throw new UsageMistake(cliWords.noTextForTerminal(format))
  return output ?? '-'
}

/** What is where something is to be written. */
export async function kindOfPlace(path: string): Promise<'nothing' | 'file' | 'folder' | 'other'> {
  try {
    const found = await stat(path)
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other'
  } catch (error) {
    if (isSystemCode(error, 'ENOENT')) return 'nothing'
    throw asRefusal(error, 'write', path)
  }
}

/** Throws a `UsageMistake` for a folder that lies in the project's own. */
export async function requireOutsideProject(folder: string, projectFolder: string): Promise<void> {
  let real: string
  try {
    real = await realpath(folder)
  } catch (error) {
    throw asRefusal(error, 'write', join(folder, basename(projectFolder)))
  }
  if (real === projectFolder || real.startsWith(`${projectFolder}${sep}`))
    throw new UsageMistake(cliWords.outputInProject)
}
