import { mkdir, realpath, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { csvTableNames } from '../../shared/format/exchange/csv/remainder'
import { exportKinds } from '../../shared/ipc/export-kinds'
import { cliWords } from '../../shared/words/cli'
import { replaceFile } from '../services/durable-file'
import { Exchange } from '../services/exchange'
import { placeOf } from '../services/place'
import { asRefusal, isSystemCode } from '../services/system-trouble'
import { readArguments, requireChoice, requirePositionals, type Arguments, type Options } from './arguments'
import { filterFrom, filterOptions, requireSoundFilter } from './filter-options'
import { UsageMistake, type ExitCode, type Io } from './io'
import { contextOf, withProject } from './open-project'

const references: readonly string[] = ['csl-json', 'bibtex', 'ris']

const options: Options = {
  to: { kind: 'once' },
  output: { kind: 'once', short: 'o' },
  table: { kind: 'many' },
  excel: { kind: 'flag' },
  'with-confidential': { kind: 'flag' },
  ...filterOptions,
}

export async function exportCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const given = readArguments(argv, options, 'export')
  const [path] = requirePositionals(given, ['PROJECT'], 'export')
  const to = given.value('to')
  if (to === undefined) throw new UsageMistake(cliWords.missing('--to', 'export'))
  const kind = requireChoice('--to', to, exportKinds)
  const tables = tablesFrom(given, kind)
  if (given.isSet('with-confidential') && !references.includes(kind))
    throw new UsageMistake(cliWords.onlyForReferences('--with-confidential'))
  requireSoundFilter(given)
  const output = given.value('output') ?? '-'
  if (output === '-' && kind === 'csv' && tables.length > 1) throw new UsageMistake(cliWords.severalTables)

  return await withProject<ExitCode>(path, io, { isOnlyRead: true }, async ({ project, folder }) => {
    const exchange = new Exchange({ context: () => contextOf(io, ''), generator: cliWords.generator(io.version) })
    const filter = filterFrom(given, project)
    const { files, confidentialSources, notes } = exchange.exportProject(project, {
      to: kind,
      tables: [...tables],
      forExcel: given.isSet('excel'),
      withConfidential: given.isSet('with-confidential'),
      filter,
    })
    const named = files.map((file, index) => ({
      ...file,
      name: tables.length > 1 ? `${tables[index] ?? ''}.csv` : file.name,
    }))
    if (output === '-') for (const { bytes } of named) await io.out(bytes)
    else await write(named, resolve(io.folder, output), output, folder, io)
    for (const note of notes) await io.error(cliWords.warning(note))
    if (confidentialSources > 0 && !references.includes(kind))
      await io.error(cliWords.confidential(confidentialSources))
    return 0
  })
}

type Tables = readonly (typeof csvTableNames)[number][]

function tablesFrom(given: Arguments, kind: (typeof exportKinds)[number]): Tables {
  if (kind !== 'csv') {
    for (const name of ['table', 'excel'])
      if (given.isSet(name)) throw new UsageMistake(cliWords.onlyForCsv(`--${name}`))
    return ['events']
  }
  const chosen = given.values('table').map((name) => requireChoice('--table', name, csvTableNames))
  return chosen.length === 0 ? csvTableNames : csvTableNames.filter((name) => chosen.includes(name))
}

interface File {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One file goes to the path that was named, or into that folder; several go into a folder, which is made if it is missing. */
async function write(
  files: readonly File[],
  path: string,
  asGiven: string,
  projectFolder: string,
  io: Io,
): Promise<void> {
  const there = await kindOf(path)
  if (files.length > 1 && there !== 'folder' && there !== 'nothing')
    throw new UsageMistake(cliWords.folderWanted(asGiven))
  if (files.length > 1 && there === 'nothing') await makeFolder(path)
  const isFolder = files.length > 1 || there === 'folder'
  const folder = isFolder ? path : dirname(path)
  await requireOutside(folder, projectFolder)
  const names = []
  for (const file of files) {
    const name = isFolder ? file.name : basename(path)
    // A device or a pipe is written to; it must not be replaced by a file.
    if (there === 'other') await writeFile(path, file.bytes)
    else await replaceFile(join(folder, name), file.bytes, { mode: 0o666 })
    names.push(name)
  }
  await io.error(cliWords.wrote(names, placeOf(folder)))
}

async function kindOf(path: string): Promise<'nothing' | 'file' | 'folder' | 'other'> {
  try {
    const found = await stat(path)
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other'
  } catch (error) {
    if (isSystemCode(error, 'ENOENT')) return 'nothing'
    throw asRefusal(error, 'write', path)
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw asRefusal(error, 'write', path)
  }
}

async function requireOutside(folder: string, projectFolder: string): Promise<void> {
  let real: string
  try {
    real = await realpath(folder)
  } catch (error) {
    throw asRefusal(error, 'write', join(folder, basename(projectFolder)))
  }
  if (real === projectFolder || real.startsWith(`${projectFolder}${sep}`))
    throw new UsageMistake(cliWords.outputInProject)
}
