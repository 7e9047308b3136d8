import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readProjectFile, writeProjectFile, type Sha256 } from '../../../src/shared/format/project-file'
import { Refusal, type Problem } from '../../../src/shared/problem'
import { applyDiff, diffProjects, reverseDiff } from '../../../src/shared/project/diff'
import { aboutOf, emptyProject, type Project } from '../../../src/shared/project/project'
import { removeRecords } from '../../../src/shared/project/references'
import { madeAt, makeFullProject, makeProject } from '../../support/make-project'

const fixtures = fileURLToPath(new URL('../../fixtures/projects/', import.meta.url))
const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex')
const envelope = { epoch: 3, sequence: 41 }
const write = (project: Project): string => writeProjectFile(project, envelope, sha256)
const read = (text: string) => readProjectFile(text, sha256)

function problemWith(text: string): Problem {
  try {
    read(text)
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
  throw new Error('It was not refused.')
}

describe('a project file', () => {
  it('gives back the project that was written, with its envelope', () => {
    const file = read(write(makeFullProject()))
    expect(file.envelope).toEqual(envelope)
    expect(file.isChangedOutside).toBe(false)
    expect(write(file.project)).toBe(write(makeFullProject()))
  })

  it('holds a new, empty project as well', () => {
    const stamp = { createdAt: madeAt, createdBy: '', modifiedAt: madeAt, modifiedBy: '' }
    expect(aboutOf(read(write(emptyProject('Empty', stamp))).project).title).toBe('Empty')
  })

  it('is the same text whatever order things were done in', () => {
    const project = makeFullProject()
    const without = removeRecords(project, 'events', ['offensive', 'blockade'])
    const restored = applyDiff(without, reverseDiff(diffProjects(project, without)))
    expect(write(restored)).toBe(write(project))
  })

  it('has one record on each line, so that two versions can be compared', () => {
    const lines = write(makeFullProject()).split('\n')
    const records = lines.filter((line) => line.includes('"createdAt"'))
    expect(records).toHaveLength(21)
    const before = new Set(
      write(makeProject({ events: [{ title: 'A' }, { title: 'B' }] }))
        .split('\n')
        .slice(1),
    )
    const after = write(makeProject({ events: [{ title: 'A' }, { title: 'C' }] }))
      .split('\n')
      .slice(1)
    expect(after.filter((line) => !before.has(line))).toHaveLength(1)
  })

  it('keeps fields that this version does not know', () => {
    const unknown = { id: 'a', title: 'A', fromTheFuture: { deep: [1, null] } }
    const file = read(write(makeProject({ events: [unknown] })))
    expect(file.project.events.get('a')).toMatchObject({ fromTheFuture: { deep: [1, null] } })
  })

  it.each(['__proto__', '"__proto__":', '\u0000\u001f', '\ud800', '\u2028', '\\', '</script>'])(
    'holds %j as a title, like any text',
    (title) => {
      const file = read(write(makeProject({ events: [{ id: 'a', title }] })))
      expect(file.project.events.get('a')?.title).toBe(title)
    },
  )

  it.each([
    ['a changed word', (text: string) => text.replace('Offensive begins', 'Offensive ends')],
    ['other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['another layout', (text: string) => JSON.stringify(JSON.parse(text))],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['a changed sequence', (text: string) => text.replace('"sequence":41', '"sequence":40')],
    ['a record moved to another place', (text: string) => text.replace('"epoch":3', '"epoch":0')],
  ])('is recognised as changed outside by %s, and can still be read', (_what, change) => {
    const file = read(change(write(makeFullProject())))
    expect(file.isChangedOutside).toBe(true)
    expect(file.project.events.size).toBe(4)
  })

  it('never reads as something else, wherever it is cut off', () => {
    const text = write(makeProject({ events: [{ title: 'A' }] }))
    for (let length = 0; length < text.length - 1; length += 1) {
      expect(problemWith(text.slice(0, length)).code, `cut off at ${length}`).toBe('file-damaged')
    }
  })

  it('never passes for what was written when a single bit of it is wrong', () => {
    const bytes = Buffer.from(write(makeProject({ events: [{ title: 'A' }] })))
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      try {
        expect(read(flipped.toString('utf8')).isChangedOutside, `at ${at}`).toBe(true)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        expect(['file-damaged', 'file-not-a-project'], `at ${at}`).toContain(error.problem.code)
      }
    }
  })
})

describe('a project file on the disk', () => {
  it('of version 1 opens for ever', () => {
    const file = read(readFileSync(`${fixtures}version-1.regesta/project.json`, 'utf8'))
    // Fields that came later have what they meant before.
    expect(file.project.views.get('only-fighting')?.filter.withoutLane).toBe(false)
    expect({ ...file, project: null }).toEqual({
      project: null,
      version: 1,
      envelope: { epoch: 0, sequence: 12 },
      isChangedOutside: false,
    })
    expect(aboutOf(file.project).title).toBe('September 2023')
    expect(file.project.events.get('ceasefire')?.when?.edtf).toBe('2023-09-20T13:00')
    expect(file.project.sources.get('article')?.csl).toMatchObject({ custom: { kept: true } })
  })

  it('changed with a text editor says so', () => {
    const file = read(readFileSync(`${fixtures}changed-outside.regesta/project.json`, 'utf8'))
    expect(file.isChangedOutside).toBe(true)
    expect(file.project.events.get('ceasefire')?.title).toBe('Ceasefire agreed in Yevlakh')
  })

  const refusals: Readonly<Record<string, [code: Problem['code'], says: RegExp | null]>> = {
    empty: ['file-damaged', /empty/],
    zeros: ['file-damaged', /empty/],
    'cut-off-early': ['file-damaged', /ends too early/],
    'cut-off-late': ['file-damaged', /ends too early/],
    'not-text': ['file-damaged', null],
    'of-another-program': ['file-not-a-project', null],
    'a-list': ['file-not-a-project', null],
    null: ['file-not-a-project', null],
    prose: ['file-not-a-project', null],
    'of-a-later-version': ['file-newer-than-program', /7/],
    'of-a-later-version-and-damaged': ['file-damaged', null],
    'nested-too-deep': ['file-damaged', /deeper/],
    'reserved-field': ['file-damaged', /no project has/],
    'reserved-field-in-disguise': ['file-damaged', /no project has/],
    'title-is-a-list': ['file-damaged', /events \/ ceasefire \/ title/],
    'lane-is-missing': ['file-damaged', /events \/ offensive/],
    'impossible-day': ['file-damaged', /events \/ ceasefire/],
    'record-under-another-id': ['file-damaged', /tags \/ other/],
    'without-itself': ['file-damaged', /about/],
    'unknown-table': ['file-damaged', /secrets/],
    'without-tables': ['file-damaged', /tables/],
  }

  it.each(Object.entries(refusals).filter(([name]) => name !== 'not-text'))('is refused: %s', (name, [code, says]) => {
    const problem = problemWith(readFileSync(`${fixtures}refused/${name}.json`, 'utf8'))
    expect(problem.code).toBe(code)
    if (says !== null) expect(JSON.stringify(problem.details)).toMatch(says)
  })

  it('is named here for every file there is', () => {
    const names = readdirSync(`${fixtures}refused`).map((name) => name.replace(/\.json$/, ''))
    expect(names.sort()).toEqual(Object.keys(refusals).sort())
  })

  it('leaves JavaScript’s own objects as they were, whatever it holds', () => {
    for (const name of readdirSync(`${fixtures}refused`)) {
      expect(() => read(readFileSync(`${fixtures}refused/${name}`, 'utf8'))).toThrow()
      expect(Object.keys(Object.prototype)).toEqual([])
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
    }
  })
})
