import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, extname, join, sep } from 'node:path'
import type { Written } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'
import type { Dialogs } from './dialogs'
import { replaceFile, replaceFileInPieces } from './durable-file'
import { placeOf } from './place'
import { asRefusal } from './system-trouble'

/** A file with a suggested name, as a whole or in pieces that are made while it is written. */
export type ExportedFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly pieces: AsyncIterable<Uint8Array> }

/**
 * Asks where exported files are to go and writes them there, each whole or not at all; null: they changed their mind. One file
 * gets the name that is chosen; several keep theirs and go into a chosen folder. Refuses with `export-failed` a place inside the project's folder, and one that cannot be written to; with `cancelled` what is given up while it is written.
 */
export async function exportFiles(
  files: readonly ExportedFile[],
  dialogs: Dialogs,
  projectFolder: string,
): Promise<Written | null> {
  try {
    const chosen = files.length === 1 ? await chooseFile(files, dialogs) : await chooseFolder(files, dialogs)
    if (chosen === null) return null
    const place = await writeFiles(chosen, projectFolder)
    return { kind: 'written', files: chosen.files.map(({ name }) => name), place }
  } catch (error) {
    throw asExportFailure(error)
  }
}

interface Chosen {
  readonly folder: string
  readonly files: readonly ExportedFile[]
}

async function chooseFile(files: readonly ExportedFile[], dialogs: Dialogs): Promise<Chosen | null> {
  const [file] = files
  const path = file === undefined ? null : await dialogs.chooseExportFile(file.name)
  if (file === undefined || path === null) return null
  const folder = dirname(path)
  const name = withEndingOf(file.name, basename(path))
  // The dialog asked about the name as it was typed; with an ending added it may be another's.
  const isAgreed = name === basename(path) || (await mayReplace(dialogs, folder, [name]))
  return isAgreed ? { folder, files: [{ ...file, name }] } : null
}

async function chooseFolder(files: readonly ExportedFile[], dialogs: Dialogs): Promise<Chosen | null> {
  const folder = await dialogs.chooseExportFolder()
  if (folder === null) return null
  const names = files.map(({ name }) => name)
  return (await mayReplace(dialogs, folder, names)) ? { folder, files } : null
}

function withEndingOf(suggested: string, name: string): string {
  return extname(name) === '' ? `${name}${extname(suggested)}` : name
}

async function mayReplace(dialogs: Dialogs, folder: string, names: readonly string[]): Promise<boolean> {
  let there: Set<string>
  try {
    there = new Set(await readdir(folder))
  } catch (error) {
    throw troubleIn(folder, error)
  }
  const taken = names.filter((name) => there.has(name))
  return taken.length === 0 || (await dialogs.mayReplaceFiles(taken))
}

async function writeFiles({ folder, files }: Chosen, projectFolder: string): Promise<string> {
  await requireOutside(folder, projectFolder)
  for (const file of files) await writeExported(join(folder, basename(file.name)), file)
  return placeOf(folder)
}

/** Whole or not at all, and readable for others as the system has it, since these files are made to be passed on. */
export async function writeExported(path: string, file: ExportedFile): Promise<void> {
  if ('bytes' in file) await replaceFile(path, file.bytes, { mode: 0o666 })
  else await replaceFileInPieces(path, file.pieces, { mode: 0o666 })
}

async function requireOutside(folder: string, projectFolder: string): Promise<void> {
  let real: string
  try {
    real = await realpath(folder)
  } catch (error) {
    throw troubleIn(folder, error)
  }
  if (real !== projectFolder && !real.startsWith(`${projectFolder}${sep}`)) return
  throw new Refusal('write-failed', {
    place: placeOf(projectFolder),
    reason: 'That is the project’s own folder; exported files go somewhere else.',
  })
}

const reasons: Readonly<Record<string, string>> = {
  'file-missing': 'The folder is not there.',
  'file-not-permitted': 'You may not write there.',
  'folder-read-only': 'The folder can only be read.',
  'disk-full': 'The disk is full.',
}

/** What went wrong is about the place that was chosen, and not about the project. */
function asExportFailure(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error
  const { code, details } = error.problem
  if (code === 'cancelled') return error
  return new Refusal(
    'export-failed',
    { ...details, reason: reasons[code] ?? details['reason'] ?? '' },
    { cause: error },
  )
}

/** Named is the folder of a path, so it is asked about something in this one. */
function troubleIn(folder: string, error: unknown): unknown {
  return asRefusal(error, 'write', join(folder, 'export'))
}
