import { mkdir, open } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { cliWords } from '../../shared/words/cli'
import { writeExported, type ExportedFile } from '../services/exported-files'
import { placeOf } from '../services/place'
import { asRefusal } from '../services/system-trouble'
import { UsageMistake, type Io } from './io'
import { kindOfPlace, requireOutsideProject } from './output-place'

/**
 * Sends files where `-o` says: to the standard output (“-”), to the path that was named or into that folder; several go into a
 * folder, which is made if it is missing. Gives the names they have there. Throws a `UsageMistake` for several files to a place
 * that is no folder, and for the project's own.
 */
export async function sendFiles(
  files: readonly ExportedFile[],
  output: string,
  projectFolder: string,
  io: Io,
): Promise<readonly string[]> {
  if (output === '-') {
    for (const file of files) for await (const piece of piecesOf(file)) await io.out(piece)
    return files.map(({ name }) => name)
  }
  const path = resolve(io.folder, output)
  const there = await kindOfPlace(path)
  if (files.length > 1 && there !== 'folder' && there !== 'nothing')
    throw new UsageMistake(cliWords.folderWanted(output))
  if (files.length > 1 && there === 'nothing') await makeFolder(path)
  const isFolder = files.length > 1 || there === 'folder'
  const named = files.map((file) => ({ ...file, name: isFolder ? file.name : basename(path) }))
  return await write(named, isFolder ? path : dirname(path), there, projectFolder, io)
}

/**
 * Sends the first file where `-o` says, as `sendFiles` does, and the others, which belong to it, into the same folder under their
 * own names; to the standard output only the first. Gives the names of those that were sent.
 */
export async function sendWithCompanions(
  files: readonly ExportedFile[],
  output: string,
  projectFolder: string,
  io: Io,
): Promise<readonly string[]> {
  if (output === '-') return await sendFiles(files.slice(0, 1), output, projectFolder, io)
  const path = resolve(io.folder, output)
  const there = await kindOfPlace(path)
  const named = files.map((file, at) => (at === 0 && there !== 'folder' ? { ...file, name: basename(path) } : file))
  return await write(named, there === 'folder' ? path : dirname(path), there, projectFolder, io)
}

async function write(
  files: readonly ExportedFile[],
  folder: string,
  there: Awaited<ReturnType<typeof kindOfPlace>>,
  projectFolder: string,
  io: Io,
): Promise<readonly string[]> {
  await requireOutsideProject(folder, projectFolder)
  for (const [at, file] of files.entries()) {
    const path = join(folder, file.name)
    // A device or a pipe is written to; it must not be replaced by a file.
    if (there === 'other' && at === 0) await writeInto(path, file)
    else await writeExported(path, file)
  }
  const names = files.map(({ name }) => name)
  await io.error(cliWords.wrote(names, placeOf(folder)))
  return names
}

async function writeInto(path: string, file: ExportedFile): Promise<void> {
  const place = await open(path, 'w')
  try {
    for await (const piece of piecesOf(file)) await place.writeFile(piece)
  } finally {
    await place.close()
  }
}

function piecesOf(file: ExportedFile): AsyncIterable<Uint8Array> | readonly Uint8Array[] {
  return 'bytes' in file ? [file.bytes] : file.pieces
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw asRefusal(error, 'write', path)
  }
}
