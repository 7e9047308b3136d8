import { join } from 'node:path'
import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { makeRouter, type Handlers } from '../../../src/main/ipc/router'
import { requests, type RequestName } from '../../../src/shared/ipc/contract'
import { Refusal, type Result } from '../../../src/shared/problem'
import { startInProcess } from '../../support/in-process-app'
import { fc } from '../../support/properties'

const names = Object.keys(requests) as RequestName[]

/** A value nested in itself. */
function circle(): unknown {
  const value: Record<string, unknown> = {}
  value['again'] = value
  return value
}

/** Two hundred levels, each naming the next twice: as JSON it would never end. */
function doubling(): unknown {
  let value: unknown = 'end'
  for (let level = 0; level < 200; level += 1) value = { left: value, right: value }
  return value
}

const deep = (depth: number): unknown => JSON.parse('{"a":'.repeat(depth) + '1' + '}'.repeat(depth))

const hostile: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  '',
  '__proto__',
  '../../etc/passwd',
  '\0',
  '\ud800',
  'x'.repeat(200_000),
  [],
  [[]],
  new Array(1000).fill({}),
  {},
  { __proto__: null },
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
  { command: null },
  { command: { type: 'toString' } },
  { command: { type: '__proto__', input: {} } },
  { command: { type: 'event.create', input: { fields: { __proto__: [] } } } },
  { command: { type: 'event.create', input: { fields: { title: { toString: 'x' } } } } },
  { command: { type: 'source.create', input: { fields: { csl: { type: 'book', deep: deep(5000) } } } } },
  { command: { type: 'source.create', input: { fields: { csl: { type: 'book', when: new Date(0) } } } } },
  { command: { type: 'source.create', input: { fields: { csl: { type: 'book', big: 10n } } } } },
  { command: { type: 'batch', input: { label: 'x', commands: [{ type: 'batch', input: {} }] } } },
  { from: { kind: 'recent', id: '../../../etc' } },
  { from: { kind: 'path', path: '/etc/passwd' } },
  { path: '/etc/passwd' },
  { title: 7 },
  { title: 'x'.repeat(2000) },
  { id: 'no such id' },
  { patch: { theme: 'neon' } },
  { patch: { author: 'x'.repeat(5000) } },
  { patch: { isAdmin: true } },
  { url: 'file:///etc/passwd' },
  { url: 'java\tscript:alert(1)' },
  { hasSelection: 'yes' },
  { message: [], stack: {} },
  { to: 'exe', tables: ['events'], forExcel: false, filter: null },
  { to: 'csv', tables: [], forExcel: false, filter: null },
  { name: 'a.pdf', bytes: [1, 2, 3] },
  { name: '../a.pdf', bytes: 'text' },
  new Date(0),
  new Map([['title', 'x']]),
  new Set([1]),
  new Uint8Array(8),
  /x/,
  new Error('x'),
  deep(10_000),
  circle(),
  doubling(),
]

/** The refusals that a malformed or impossible wish may get; never `unexpected`, which would be a bug. */
const expected = [
  'input-invalid',
  'request-unknown',
  'no-project-open',
  'record-missing',
  'file-missing',
  'link-refused',
  'import-gone',
]

describe('the router', () => {
  it(
    'answers every hostile value on every channel with a refusal or an answer, and changes nothing',
    { timeout: 120_000 },
    async () => {
      const app = await startInProcess()
      const window = app.openWindow()
      // Whatever is asked of the person, they say no.
      for (const question of [
        'chooseNewProject',
        'chooseProject',
        'chooseExportFile',
        'chooseExportFolder',
        'chooseCopy',
        'chooseDocument',
        'chooseStyle',
      ] as const) {
        Object.assign(window.answers, { [question]: () => Promise.resolve(null) })
      }
      Object.assign(window.answers, {
        mayOpenLink: () => Promise.resolve(false),
        chooseImportFiles: () => Promise.resolve([]),
      })
      const before = { files: await readdir(app.folder), settings: app.settings.settings }
      let answered = 0
      for (const name of names) {
        for (const [index, value] of hostile.entries()) {
          const result = await app.route(name, value, window.asProjectWindow)
          answered += 1
          if (!result.ok) expect(expected, `${name} with value ${index}`).toContain(result.problem.code)
        }
      }
      expect(answered).toBe(names.length * hostile.length)
      expect(app.logged.filter(({ message }) => message === 'Unexpected')).toEqual([])
      expect(app.settings.settings).toEqual(before.settings)
      expect(await readdir(app.folder)).toEqual(before.files)
      expect(app.openedLinks).toEqual([])
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )

  it(
    'never reports a bug whatever a window sends to a project, and leaves it sound',
    { timeout: 120_000 },
    async () => {
      const app = await startInProcess()
      const window = app.openWindow()
      window.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'P'))
      await window.bridge.request('project.create', { title: 'P' })
      const types = [
        'event.create',
        'event.edit',
        'event.delete',
        'source.create',
        'claim.create',
        'about.edit',
        'batch',
        'lane.reorder',
      ]
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...types),
          fc.anything({ withDate: true, withMap: true, withBigInt: true }),
          async (type, input) => {
            const result = await app.route('project.execute', { command: { type, input } }, window.asProjectWindow)
            if (!result.ok) expect(result.problem.code).not.toBe('unexpected')
          },
        ),
        { numRuns: 1000 },
      )
      expect(app.logged.filter(({ message }) => message === 'Unexpected')).toEqual([])
      await app.windowProjects.leave(window.asProjectWindow)
      await app.projects.open(join(app.folder, 'P.regesta'))
    },
  )

  it.each([
    '',
    'project',
    'toString',
    '__proto__',
    'constructor',
    'project.viewx',
    7,
    null,
    undefined,
    {},
    ['project.view'],
  ])('knows no request %j', async (name) => {
    const app = await startInProcess()
    const result = await app.route(name, {}, app.openWindow().asProjectWindow)
    expect(result).toMatchObject({ ok: false, problem: { code: 'request-unknown' } })
  })

  it('tells a refusal with its details, and a bug only to the log', async () => {
    const logged: unknown[] = []
    const log = { write: (...line: unknown[]) => void logged.push(line) }
    const bug = new Error('secret path /home/ada')
    const handlers = {
      'project.undo': () => Promise.reject(new Refusal('nothing-to-undo', { a: 1 })),
      'project.redo': () => {
        throw bug
      },
    } as unknown as Handlers
    const app = await startInProcess()
    const window = app.openWindow().asProjectWindow
    const route = makeRouter(handlers, log)
    expect(await route('project.undo', {}, window)).toEqual({
      ok: false,
      problem: { code: 'nothing-to-undo', details: { a: 1 } },
    } satisfies Result<unknown>)
    expect(logged).toEqual([])
    expect(await route('project.redo', {}, window)).toEqual({ ok: false, problem: { code: 'unexpected', details: {} } })
    expect(logged).toEqual([['error', 'Unexpected', bug]])
  })
})
