import { resolve } from 'node:path'
import { wordsOf } from '../../shared/dates/wording'
import type { RowChoice } from '../../shared/format/exchange/csv/row-choice'
import type { DateQuestion } from '../../shared/format/neighbours/date-question'
import { importFormats } from '../../shared/format/import-formats'
import { exampleOf, readColumnMapping, type ColumnMapping } from '../../shared/format/neighbours/tables/column-mapping'
import { Refusal } from '../../shared/problem'
import type { Project } from '../../shared/project/project'
import { cliWords } from '../../shared/words/cli'
import { kindsInWords } from '../../shared/words/import-preview'
import { carryNewCaptures } from '../services/evidence/carry-new-captures'
import { ImportReading } from '../services/imports/import-reading'
import type { GivenFile, ImportOptions, ImportOutlook } from '../services/imports/imported'
import { readImportedFile } from '../services/imports/imported-file'
import { decodeText } from '../services/text-encoding'
import { readArguments, requireChoice, type Options } from './arguments'
import { InputRefused, UsageMistake, type ExitCode, type Io } from './io'
import { contextOf, withProject } from './open-project'

const dateOrders = ['dmy', 'mdy'] as const

const options: Options = {
  author: { kind: 'once' },
  as: { kind: 'once' },
  map: { kind: 'once' },
  'date-order': { kind: 'once' },
  where: { kind: 'many' },
  'dry-run': { kind: 'flag' },
}

export async function importCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const given = readArguments(argv, options, 'import')
  const [project, ...paths] = given.positionals
  if (project === undefined) throw new UsageMistake(cliWords.missing('PROJECT', 'import'))
  if (paths.length === 0) throw new UsageMistake(cliWords.missing('FILE', 'import'))
  const author = given.value('author')
  const as = given.value('as')
  const format =
    as === undefined
      ? null
      : requireChoice(
          '--as',
          as,
          importFormats.map(({ id }) => id),
        )
  const order = given.value('date-order')
  const dateOrder = order === undefined ? null : requireChoice('--date-order', order, dateOrders)
  const isOnlyShown = given.isSet('dry-run')
  const rows = rowsChosen(given.values('where'))

  return await withProject(project, io, { author, isOnlyRead: isOnlyShown }, async (session) => {
    const mapPath = given.value('map')
    const mapping = mapPath === undefined ? null : mappingIn(await readImportedFile(resolve(io.folder, mapPath)))
    const files: GivenFile[] = []
    for (const path of paths) files.push(await readImportedFile(resolve(io.folder, path)))
    const reading = new ImportReading(files, {
      format: mapping === null ? format : 'table',
      context: () => contextOf(io, author ?? ''),
    })
    if (rows.length > 0 && reading.chooseRows(rows).wantedCount === 0) throw new InputRefused(cliWords.noRowFits)
    const { report, captures, dateQuestion } = read(reading, session.project, { mapping, dateOrder }, paths[0] ?? '')
    if (isOnlyShown) {
      await io.out(reading.reportText())
      await askDateOrder(dateQuestion, io)
      return report.refusedCount > 0 ? 1 : 0
    }
    const projectFolders = files.flatMap(({ projectFolder }) => projectFolder ?? [])
    const evidence = await carryNewCaptures(session, captures, projectFolders)
    if (report.added + report.changed > 0) {
      const { isStored } = await session.execute({ type: 'project.import', input: { records: reading.records() } })
      const { saving } = session
      if (!isStored) {
        throw saving.kind === 'failed'
          ? new Refusal(saving.problem.code, saving.problem.details)
          : new Refusal('write-failed')
      }
    }
    await io.out(
      cliWords.imported(report.fileName, report.added, report.changed, report.same, kindsInWords(report.kinds)),
    )
    for (const sentence of evidence) await io.out(sentence)
    for (const warning of report.warnings) await io.error(cliWords.warning(warning))
    await askDateOrder(dateQuestion, io)
    for (const { where, reason } of report.refused) await io.error(cliWords.refused(where, reason))
    const unnamed = report.refusedCount - report.refused.length
    if (unnamed > 0) await io.error(cliWords.refusedMore(unnamed))
    return report.refusedCount > 0 ? 1 : 0
  })
}

async function askDateOrder(question: DateQuestion | null, io: Io): Promise<void> {
  if (question === null) return
  const { words, dayFirst, monthFirst } = question.example
  const readings = [dayFirst, monthFirst].flatMap((when) => (when === null ? [] : [wordsOf(when)]))
  await io.error(cliWords.sayDateOrder(question.count, words, readings))
}

/** Of a table whose columns somebody could tell apart, a refusal says with which option: the window asks by itself. */
function read(reading: ImportReading, project: Project, options: ImportOptions, file: string): ImportOutlook {
  try {
    return reading.read(project, options)
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.code !== 'import-wrong-header') throw error
    if (options.mapping !== null) throw error
    const header = reading.columns()
    if (header === null) throw error
    const example = JSON.stringify(exampleOf(header))
    throw new InputRefused(`${cliWords.refusal(error.problem)} ${cliWords.mapInstead(file, example)}`)
  }
}

/** The choices of rows that are given as `COLUMN=VALUE`: those of one column together are one choice among several values. */
function rowsChosen(given: readonly string[]): readonly RowChoice[] {
  const byColumn = new Map<string, string[]>()
  for (const text of given) {
    const at = text.indexOf('=')
    if (at < 1) throw new UsageMistake(cliWords.noRowChoice(text))
    const column = text.slice(0, at)
    byColumn.set(column, [...(byColumn.get(column) ?? []), text.slice(at + 1)])
  }
  return [...byColumn].map(([column, values]) => ({ column, values }))
}

/** The mapping of columns that a file holds as JSON. Refuses with `import-unreadable` any other file. */
function mappingIn(file: GivenFile): ColumnMapping {
  const mapping = readColumnMapping(decodeText(file).text)
  if (mapping === null) throw new Refusal('import-unreadable', { name: file.name, reason: cliWords.noMapping })
  return mapping
}
