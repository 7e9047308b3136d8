import { describe, expect, test, vi } from 'vitest'
import { runCommand } from '../../../../src/shared/commands/catalogue'
import { chosenEvents } from '../../../../src/shared/format/exchange/chronological'
import { writeCsvTable } from '../../../../src/shared/format/exchange/csv/write-csv'
import { csvTableNames, type CsvTableName } from '../../../../src/shared/format/exchange/csv/remainder'
import { writeExport } from '../../../../src/shared/format/exchange/json/export-json'
import type { Merged } from '../../../../src/shared/format/exchange/merge'
import { readImport } from '../../../../src/shared/format/exchange/read-import'
import { projectOfEvents } from '../../../../src/shared/format/exchange/scope'
import { tablesToText } from '../../../../src/shared/format/project-file'
import { findFaults } from '../../../../src/shared/project/integrity'
import { emptyProject, projectOf, tableNames, type Project } from '../../../../src/shared/project/project'
import { makeContext, makeFullProject } from '../../../support/make-project'
import { fc } from '../../../support/properties'
import { anyProject } from './arbitrary'

const made = { generator: 'Regesta test', exportedAt: '2023-10-01T12:00:00.000Z' }
const empty = emptyProject('Empty', {
  createdAt: made.exportedAt,
  createdBy: '',
  modifiedAt: made.exportedAt,
  modifiedBy: '',
})

function imported(project: Project, ...texts: readonly string[]): { project: Project; merged: Merged } {
  const merged = readImport(
    project,
    texts.map((text, index) => ({ name: `file-${index}`, text })),
    makeContext(),
  )
  const { project: next } = runCommand(
    project,
    { type: 'project.import', input: { records: merged.records } },
    makeContext(),
  )
  return { project: next, merged }
}

function csvOf(project: Project, name: CsvTableName): string {
  return writeCsvTable(project, chosenEvents(project, null), name)
}

/** What the three tables carry: all but the project's own title, views, briefings, and lanes, people and places unused. */
function carriedBy(project: Project): Project {
  const needed = projectOfEvents(project, [...project.events])
  return projectOf({ ...needed, about: empty.about, sources: project.sources, captures: project.captures })
}

function expectSame(actual: Project, expected: Project): void {
  expect(tablesToText(actual)).toBe(tablesToText(expected))
}

// Each of these makes some forty projects with anything in any field.
vi.setConfig({ testTimeout: 60_000 })

describe('JSON', () => {
  test('gives back any project, into an empty one', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        expect(findFaults(project)).toEqual([])
        const { project: back, merged } = imported(empty, writeExport(project, 'all', made))
        expectSame(back, project)
        expect(merged.refused).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('finds nothing to do in the project it came from', () => {
    const project = makeFullProject()
    const { merged } = imported(project, writeExport(project, 'all', made))
    const same = tableNames.reduce((sum, name) => sum + project[name].size, 0)
    expect(merged).toMatchObject({ added: 0, changed: 0, same, refused: [], warnings: [] })
  })

  test('of a part is whole in itself, whatever the part', () => {
    fc.assert(
      fc.property(anyProject, fc.nat({ max: 5 }), (project, count) => {
        const part = projectOfEvents(project, chosenEvents(project, null).slice(0, count))
        expect(findFaults(part)).toEqual([])
        const { project: back, merged } = imported(empty, writeExport(part, 'filtered', made))
        expectSame(projectOf({ ...back, about: part.about }), part)
        expect(merged.refused).toEqual([])
        expect(imported(project, writeExport(part, 'filtered', made)).merged).toMatchObject({ added: 0, changed: 0 })
      }),
      { numRuns: 40 },
    )
  })
})

describe('CSV', () => {
  test.each([
    ['one after the other', ['sources', 'events', 'claims'] as const],
    ['events first', ['events', 'claims', 'sources'] as const],
  ])('gives back what its three tables carry, %s', (_, order) => {
    fc.assert(
      fc.property(anyProject, (project) => {
        let back: Project = empty
        for (const name of order) {
          const { project: next, merged } = imported(back, csvOf(project, name))
          expect(merged.refused).toEqual([])
          back = next
        }
        expectSame(back, carriedBy(project))
      }),
      { numRuns: 40 },
    )
  })

  test('gives it back from three files at once, in one step', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const { project: back, merged } = imported(
          empty,
          ...(['claims', 'events', 'sources'] as const).map((name) => csvOf(project, name)),
        )
        expect(merged.refused).toEqual([])
        expectSame(back, carriedBy(project))
      }),
      { numRuns: 40 },
    )
  })

  test('finds nothing to do in the project it came from', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        for (const name of csvTableNames) {
          const { merged } = imported(project, csvOf(project, name))
          expect(merged).toMatchObject({ added: 0, changed: 0, refused: [] })
        }
      }),
      { numRuns: 40 },
    )
  })
})
