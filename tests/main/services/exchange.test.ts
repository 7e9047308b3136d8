import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exportRecords } from '../../../src/main/services/exports/export-records'
import { ImportReading } from '../../../src/main/services/imports/import-reading'
import type { GivenFile } from '../../../src/main/services/imports/imported'
import { sha256 } from '../../../src/main/services/project-store'
import { withholdings } from '../../../src/shared/briefing/withholding'
import { runCommand } from '../../../src/shared/commands/catalogue'
import { readProjectFile, tablesToText } from '../../../src/shared/format/project-file'
import { emptyProject, type Project } from '../../../src/shared/project/project'
import { everything } from '../../../src/shared/project/records/view'
import { madeAt, makeContext, makeFullProject, makeProject } from '../../support/make-project'

const context = makeContext('importer')
const made = { generator: 'Regesta test', exportedAt: '2026-11-22T12:00:00.000Z' }
const all = {
  tables: ['events', 'claims', 'sources'] as ('events' | 'claims' | 'sources')[],
  forExcel: false,
  filter: null,
  allowed: [...withholdings],
}
const empty = emptyProject('Empty', { createdAt: madeAt, createdBy: '', modifiedAt: madeAt, modifiedBy: '' })
const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

function readImports(project: Project, files: readonly GivenFile[]) {
  const reading = new ImportReading(files, { context: () => context })
  const { report } = reading.read(project)
  return { report, request: { type: 'project.import' as const, input: { records: reading.records() } } }
}

function sampleChronicle(): Project {
  const url = new URL('../../../resources/samples/karabakh-2023.regesta/project.json', import.meta.url)
  return readProjectFile(readFileSync(url, 'utf8'), sha256).project
}

describe('exporting', () => {
  test.each([
    ['json', ['September 2023.json']],
    ['md', ['September 2023.md']],
    ['csv', ['September 2023-events.csv', 'September 2023-claims.csv', 'September 2023-sources.csv']],
  ] as const)('to %s suggests %j', (to, names) => {
    expect(exportRecords(makeFullProject(), { ...all, to }, made).files.map(({ name }) => name)).toEqual(names)
  })

  test('gives a name that every system takes, whatever the title', () => {
    const project = makeProject({ about: [{ title: 'Siege: 1992/93?' }] })
    expect(exportRecords(project, { ...all, to: 'json' }, made).files[0]?.name).toBe('Siege 1992 93.json')
  })

  test('gives Excel its byte order mark, and nobody else', () => {
    const csv = (forExcel: boolean) => exportRecords(makeFullProject(), { ...all, to: 'csv', forExcel }, made).files[0]
    expect([...(csv(true)?.bytes.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf])
    expect(textOf(csv(false)?.bytes)).toMatch(/^id,/)
  })

  test('gives the tables in their own order, whichever way they were named', () => {
    const { files } = exportRecords(makeFullProject(), { ...all, to: 'csv', tables: ['sources', 'events'] }, made)
    expect(files.map(({ name }) => name)).toEqual(['September 2023-events.csv', 'September 2023-sources.csv'])
  })

  test('counts the confidential sources that are in it', () => {
    const project = makeFullProject()
    const count = (to: 'json' | 'md', lanes: string[] = []) =>
      exportRecords(project, { ...all, to, filter: { ...everything, lanes } }, made).outcome.letOut.confidential
    expect([count('json'), count('md'), count('json', ['diplomacy'])]).toEqual([1, 1, 1])
  })

  test('takes a filter that asks for nothing for none', () => {
    const { files } = exportRecords(makeFullProject(), { ...all, to: 'json', filter: everything }, made)
    expect(textOf(files[0]?.bytes)).toContain('"scope":"all"')
  })
})

describe('the sample chronicle', () => {
  const sample = sampleChronicle()

  test('comes back from JSON as it was', () => {
    const { files } = exportRecords(sample, { ...all, to: 'json' }, made)
    const { request, report } = readImports(empty, files)
    expect(tablesToText(runCommand(empty, request, context).project)).toBe(tablesToText(sample))
    expect(report).toMatchObject({ kind: 'imported', refused: [], refusedCount: 0, warnings: [] })
  })

  test('comes back from CSV, byte for byte when it leaves again', () => {
    const { files } = exportRecords(sample, { ...all, to: 'csv', forExcel: true }, made)
    const { request, report } = readImports(empty, files)
    const back = runCommand(empty, request, context).project
    const again = exportRecords(back, { ...all, to: 'csv', forExcel: true }, made)
    expect(report).toMatchObject({ refused: [], warnings: [] })
    expect(again.files.map(({ bytes }) => textOf(bytes))).toEqual(files.map(({ bytes }) => textOf(bytes)))
  })
})

describe('importing', () => {
  test('names the file, and gives a request that does nothing where nothing is new', () => {
    const project = makeFullProject()
    const [file] = exportRecords(project, { ...all, to: 'json' }, made).files
    const { request, report } = readImports(project, file === undefined ? [] : [{ ...file, name: 'mine.json' }])
    expect(report).toMatchObject({ fileName: 'mine.json', added: 0, changed: 0, refused: [] })
    expect(runCommand(project, request, context).project).toBe(project)
  })

  test('names the step by how much it takes', () => {
    const { files } = exportRecords(makeFullProject(), { ...all, to: 'csv' }, made)
    const { request, report } = readImports(empty, files)
    expect(runCommand(empty, request, context).label).toBe(`import ${report.added} records`)
  })

  test('says how a file in another encoding was read', () => {
    const bytes = Buffer.from('id,title,date\nnew,Le g\xe9n\xe9ral a d\xe9clar\xe9 que tout est fini,1992\n', 'latin1')
    const { report } = readImports(empty, [{ name: 'x.csv', bytes }])
    expect(report).toMatchObject({ added: 1, changed: 0 })
    expect(report.warnings[0]).toMatch(/^It is not in UTF-8\. It was read as /)
  })

  test('lists no more than two hundred refusals and warnings, and counts them all', () => {
    const rows = Array.from({ length: 250 }, (_, index) => `row-${index},Title\nnew-${index},Title,soon`)
    const bytes = Buffer.from(`id,title,date\n${rows.join('\n')}\n`)
    const { report } = readImports(empty, [{ name: 'x.csv', bytes }])
    expect([report.added, report.refused.length, report.refusedCount]).toEqual([250, 200, 250])
    expect(report.warnings).toHaveLength(201)
    expect(report.warnings.at(-1)).toBe('50 more of this kind.')
  })
})
