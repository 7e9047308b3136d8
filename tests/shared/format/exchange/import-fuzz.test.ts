import { describe, expect, test, vi } from 'vitest'
import { runCommand } from '../../../../src/shared/commands/catalogue'
import { chosenEvents } from '../../../../src/shared/format/exchange/chronological'
import { csvTableNames } from '../../../../src/shared/format/exchange/csv/remainder'
import { writeCsvTable } from '../../../../src/shared/format/exchange/csv/write-csv'
import { writeExport } from '../../../../src/shared/format/exchange/json/export-json'
import { readImport } from '../../../../src/shared/format/exchange/read-import'
import { readTables } from '../../../../src/shared/format/project-file'
import { tablesToText } from '../../../../src/shared/format/project-file'
import { Refusal } from '../../../../src/shared/problem'
import { makeContext, makeFullProject, makeProject } from '../../../support/make-project'
import { fc } from '../../../support/properties'

vi.setConfig({ testTimeout: 60_000 })

const full = makeFullProject()
const json = writeExport(full, 'all', { generator: 'Regesta test', exportedAt: '2023-10-01T12:00:00.000Z' })
const originals = [json, ...csvTableNames.map((name) => writeCsvTable(full, chosenEvents(full, null), name))]

/** A piece of a file replaced by something else, a few times over. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 40 }),
    by: fc.oneof(
      fc.constantFrom(
        '',
        '"',
        ',',
        '\r\n',
        '{',
        '}',
        '[',
        'null',
        '0',
        '-',
        '__proto__',
        'constructor',
        '"id":"about"',
        ';',
        "'",
        '\\',
      ),
      fc.string({ maxLength: 5 }),
    ),
  }),
  { minLength: 1, maxLength: 4 },
)

const damaged = fc.tuple(fc.constantFrom(...originals), damage).map(([text, pieces]) =>
  pieces.reduce((before, { at, length, by }) => {
    const start = Math.floor(at * before.length)
    return before.slice(0, start) + by + before.slice(start + length)
  }, text),
)

describe('a file damaged anywhere', () => {
  test.each([
    ['into an empty project', makeProject()],
    ['into the project it came from', full],
  ])('is refused, or gives a sound project, %s', (_, project) => {
    fc.assert(
      fc.property(damaged, (text) => {
        const context = makeContext()
        try {
          const { records } = readImport(project, [{ name: 'file', text }], context)
          const after = runCommand(project, { type: 'project.import', input: { records } }, context).project
          // What was taken can be saved and opened again.
          readTables(JSON.parse(tablesToText(after)) as Record<string, unknown>)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })
})
