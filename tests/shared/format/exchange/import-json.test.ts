import { describe, expect, test } from 'vitest'
import { runCommand } from '../../../../src/shared/commands/catalogue'
import { writeExport } from '../../../../src/shared/format/exchange/json/export-json'
import type { Merged } from '../../../../src/shared/format/exchange/merge'
import { readImport } from '../../../../src/shared/format/exchange/read-import'
import { projectOfEvents } from '../../../../src/shared/format/exchange/scope'
import { currentVersion } from '../../../../src/shared/format/migrations'
import { writeProjectFile } from '../../../../src/shared/format/project-file'
import type { Project } from '../../../../src/shared/project/project'
import { Refusal, type Problem } from '../../../../src/shared/problem'
import { makeContext, makeFullProject, makeProject } from '../../../support/make-project'

const made = { generator: 'Regesta test', exportedAt: '2023-10-01T12:00:00.000Z' }

function take(project: Project, text: string): { after: Project; merged: Merged } {
  const context = makeContext('importer')
  const merged = readImport(project, [{ name: 'file.json', text }], context)
  const request = { type: 'project.import', input: { records: merged.records } }
  return { after: runCommand(project, request, context).project, merged }
}

function refusalOf(text: string): Problem {
  try {
    take(makeFullProject(), text)
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
  throw new Error('It was taken.')
}

/** The export of the full project with something changed in its plain JSON. */
function changed(change: (tables: Record<string, Record<string, Record<string, unknown>>>) => void): string {
  const file = JSON.parse(writeExport(makeFullProject(), 'all', made)) as { tables: Parameters<typeof change>[0] }
  change(file.tables)
  return JSON.stringify(file)
}

test('an export names its format, version, maker and scope in its first line', () => {
  const [first] = writeExport(makeFullProject(), 'filtered', made).split('\n')
  expect(first).toBe(
    `{"format":"regesta-export","version":${currentVersion},"generator":"Regesta test","exportedAt":"2023-10-01T12:00:00.000Z","scope":"filtered",`,
  )
})

describe('a file', () => {
  const text = writeExport(makeFullProject(), 'all', made)

  test.each([
    ['that is empty', ' \n', 'It is empty.'],
    ['of another program', '{"events":[]}', 'It is JSON, but of no kind that can be taken in'],
    ['that is no object', '[1,2]', 'It is JSON, but of no kind that can be taken in'],
    ['of JSON in lines', '{"a":1}\n{"a":2}\n', 'It holds one piece of JSON a line (JSON Lines)'],
    ['of a later version', text.replace(/"version":\d+/, '"version":99'), 'It was exported by a newer Regesta.'],
    ['without a scope', text.replace('"scope":"all"', '"scope":"some"'), 'It is damaged at scope.'],
    [
      'nested without end',
      `{"format":"regesta-export","x":${'['.repeat(100)}${']'.repeat(100)}}`,
      'It is nested deeper',
    ],
    [
      'that reaches into JavaScript',
      '{"format":"regesta-export","__proto__":{}}',
      'It holds a field that no project has.',
    ],
    [
      'that does so in disguise',
      '{"format":"regesta-export","\\u005f_proto__":{}}',
      'It holds a field that no project has.',
    ],
  ])('%s is refused with its reason', (_, given, reason) => {
    const problem = refusalOf(given)
    expect(problem.code).toBe('import-unreadable')
    expect(problem.details['reason']).toContain(reason)
  })

  test('that is cut off is refused wherever that is, with the place where it is known', () => {
    for (let length = 1; length < text.length - 1; length += 97) {
      expect(refusalOf(text.slice(0, length)).code).toBe('import-unreadable')
    }
    expect(refusalOf(text.replace('"claims"', '"claims')).details['reason']).toMatch(
      /garbled at line \d+, column \d+\.$/,
    )
  })

  test('that is a project’s own is refused with what to do instead', () => {
    const own = writeProjectFile(makeFullProject(), { epoch: 0, sequence: 0 }, () => 'x')
    expect(refusalOf(own).details['reason']).toBe(
      'This is a project’s own file. Open its folder instead of importing it.',
    )
  })

  test('with tables of a later time is taken without them', () => {
    const { merged } = take(
      makeProject(),
      changed((tables) => Object.assign(tables, { journeys: {} })),
    )
    expect(merged.warnings).toEqual(['It also holds “journeys”, which this version does not know and did not take.'])
  })
})

describe('a record', () => {
  test('that breaks its schema is refused with its field, and what needs it as well', () => {
    const text = changed((tables) => Object.assign(tables['events']?.['ceasefire'] ?? {}, { title: 7 }))
    const { after, merged } = take(makeProject(), text)
    expect(merged.refused).toEqual([
      { where: 'events / ceasefire / title', reason: 'Text was expected here.' },
      {
        where: 'citations / of-ceasefire',
        reason:
          'It belongs to an event (“ceasefire”) that is neither in this project nor in the file. Import the events first.',
      },
    ])
    expect(after.events.size).toBe(3)
    expect(after.briefings.get('two-events')?.selection).toEqual({ kind: 'events', eventIds: ['offensive'] })
  })

  test('that stands under another id is refused', () => {
    const text = changed((tables) => Object.assign(tables['tags']?.['shelling'] ?? {}, { id: 'other' }))
    expect(take(makeProject(), text).merged.refused).toEqual([
      { where: 'tags / shelling', reason: 'The record carries another id than the one it stands under.' },
    ])
  })

  test('that is a part of itself is refused', () => {
    const text = changed((tables) => Object.assign(tables['events']?.['offensive'] ?? {}, { parentId: 'ceasefire' }))
    expect(take(makeProject(), text).merged.refused.map(({ where }) => where)).toContain('events / offensive')
  })

  test('is new, changed or the same', () => {
    const project = makeFullProject()
    const text = changed((tables) => {
      Object.assign(tables['tags']?.['shelling'] ?? {}, { name: 'bombardment' })
      Object.assign(tables['tags'] ?? {}, { aid: { ...tables['tags']?.['shelling'], id: 'aid' } })
    })
    const { after, merged } = take(project, text)
    expect(merged).toMatchObject({ added: 1, changed: 1, refused: [] })
    expect(after.tags.get('shelling')?.name).toBe('bombardment')
  })
})

describe('a project that holds something already', () => {
  test('keeps its own title, and says so', () => {
    const project = makeProject({ about: [{ title: 'Mine' }], tags: [{}] })
    const { after, merged } = take(project, writeExport(makeFullProject(), 'all', made))
    expect(after.about.get('about')?.title).toBe('Mine')
    expect(merged.warnings).toContain('The project’s own title and description were left as they are.')
  })

  test('is told when events of both have one code', () => {
    const project = makeProject({ events: [{ code: 'E1' }] })
    const { merged } = take(project, writeExport(makeFullProject(), 'all', made))
    expect(merged.warnings).toContain('A new event has a code that others here have as well: E1.')
  })

  test('is left alone as a whole where it would lose what a verified event rests on', () => {
    const project = makeFullProject()
    const text = changed((tables) => {
      Object.assign(tables['citations']?.['quote-deaths'] ?? {}, { claimId: null, eventId: 'blockade' })
      delete tables['events']?.['offensive']
    })
    expect(() => readImport(project, [{ name: 'x', text }], makeContext())).toThrow('verification-without-citation')
  })
})

test('a part gives nothing up of what was left out of it', () => {
  const project = makeFullProject()
  const ceasefire = [...project.events].filter(({ id }) => id === 'ceasefire')
  const part = projectOfEvents(project, ceasefire)
  expect(part.events.get('ceasefire')).toMatchObject({ parentId: null, relations: [] })
  const edited = runCommand(
    part,
    { type: 'event.edit', input: { id: 'ceasefire', patch: { title: 'Truce' } } },
    makeContext(),
  )
  const { after } = take(project, writeExport(edited.project, 'filtered', made))
  expect(after.events.get('ceasefire')).toMatchObject({
    title: 'Truce',
    parentId: 'offensive',
    relations: [{ type: 'follows', eventId: 'offensive' }],
  })
})
