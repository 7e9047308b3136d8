import { csvTableNames } from '../../shared/format/exchange/csv/remainder'
import { exportKinds } from '../../shared/ipc/export-kinds'
import type { Withholding } from '../../shared/briefing/withholding'
import { aboutOf } from '../../shared/project/project'
import type { Filter } from '../../shared/project/records/view'
import { cliWords } from '../../shared/words/cli'
import { leavingWords } from '../../shared/words/leaving'
import { loggedFile } from '../services/briefing/export-log'
import { logLeft } from '../services/briefing/log-left'
import { EvidenceCrates } from '../services/crate/evidence-crates'
import { hashedPieces } from '../services/crate/hashed-pieces'
import { logCrate } from '../services/crate/log-crate'
import { exportRecords } from '../services/exports/export-records'
import { doHere } from '../services/project-tasks/project-tasks'
import type { ProjectSession } from '../services/project-session'
import { allowedBy, allowOption } from './allow-option'
import { readArguments, requireChoice, requirePositionals, type Arguments, type Options } from './arguments'
import { filterFrom, filterOptions, requireSoundFilter } from './filter-options'
import { UsageMistake, type ExitCode, type Io } from './io'
import { withProject } from './open-project'
import { outputFrom } from './output-place'
import { sendFiles } from './send-files'

const options: Options = {
  to: { kind: 'once' },
  output: { kind: 'once', short: 'o' },
  table: { kind: 'many' },
  excel: { kind: 'flag' },
  'with-confidential': { kind: 'flag' },
  ...allowOption,
  ...filterOptions,
}

export async function exportCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const given = readArguments(argv, options, 'export')
  const [path] = requirePositionals(given, ['PROJECT'], 'export')
  const to = given.value('to')
  if (to === undefined) throw new UsageMistake(cliWords.missing('--to', 'export'))
  const kind = requireChoice('--to', to, exportKinds)
  const tables = tablesFrom(given, kind)
  const allowed = allowedFrom(given)
  requireSoundFilter(given)
  const output = outputFrom(given, kind, io)
  if (output === '-' && kind === 'csv' && tables.length > 1) throw new UsageMistake(cliWords.severalTables)

  return await withProject<ExitCode>(path, io, { isOnlyRead: true }, async (session) => {
    const filter = filterFrom(given, session.project)
    if (kind === 'evidence') return await exportEvidence(session, filter, allowed, output, io)
    const { files, notes, outcome } = exportRecords(
      session.project,
      { to: kind, tables: [...tables], forExcel: given.isSet('excel'), allowed: [...allowed], filter },
      { generator: cliWords.generator(io.version), exportedAt: io.now() },
    )
    const named = files.map((file, index) => ({
      ...file,
      name: tables.length > 1 ? `${tables[index] ?? ''}.csv` : file.name,
    }))
    const sent = await sendFiles(named, output, session.folder, io)
    for (const note of notes) await io.error(cliWords.warning(note))
    const { title } = aboutOf(session.project)
    const logged = named.map((file, at) => loggedFile({ ...file, name: sent[at] ?? file.name }))
    const left = { at: io.now(), by: '', what: 'export', format: kind, title, files: logged } as const
    const problem = await logLeft(session, left, outcome)
    if (problem !== null) await io.error(cliWords.warning(leavingWords.notLogged(cliWords.refusal(problem))))
    return 0
  })
}

/** Captures that are not as they were taken in are left out, and then the exit status is 1. */
async function exportEvidence(
  session: ProjectSession,
  filter: Filter | null,
  allowed: readonly Withholding[],
  output: string,
  io: Io,
): Promise<ExitCode> {
  const generator = cliWords.generator(io.version)
  const crates = new EvidenceCrates({ now: io.now, generator, doTask: doHere })
  const request = { filter, allowed, by: '', citationStyle: '' }
  const crate = await crates.prepare(session.project, session.folder, request)
  const { pieces, sha256 } = hashedPieces(crate.pieces())
  const [name = crate.name] = await sendFiles([{ name: crate.name, pieces }], output, session.folder, io)
  const sent = { name, sha256: sha256(), at: io.now(), by: '' }
  const notLogged = await logCrate(session, crate.left, sent, cliWords.refusal)
  for (const note of [...crate.notes, ...notLogged]) await io.error(cliWords.warning(note))
  return crate.leftOut === 0 ? 0 : 1
}

/** `--with-confidential` is an older spelling of `--allow confidential`. */
function allowedFrom(given: Arguments): readonly Withholding[] {
  return [...allowedBy(given), ...(given.isSet('with-confidential') ? (['confidential'] as const) : [])]
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
