import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Exchange } from '../../../src/main/services/exchange'
import type { InputOf } from '../../../src/shared/ipc/contract'
import { startInProcess, valueOf, type InProcessApp, type InProcessWindow } from '../../support/in-process-app'
import { makeContext } from '../../support/make-project'

const json: InputOf<'project.export'> = { to: 'json', tables: ['events'], forExcel: false, filter: null }
const csv: InputOf<'project.export'> = {
  to: 'csv',
  tables: ['events', 'claims', 'sources'],
  forExcel: false,
  filter: null,
}

async function withSample(): Promise<{ app: InProcessApp; window: InProcessWindow; out: string }> {
  const exchange = new Exchange({ context: () => makeContext(), generator: 'Regesta test' })
  const app = await startInProcess({ exchange })
  const window = app.openWindow()
  valueOf(await window.bridge.request('project.open', { from: { kind: 'sample' } }))
  const out = join(app.folder, 'out')
  await mkdir(out)
  return { app, window, out }
}

describe('exporting', () => {
  it('writes one file where and as it was named, with an ending if none was typed', async () => {
    const { window, out } = await withSample()
    window.answers.chooseExportFile = () => Promise.resolve(join(out, 'chosen'))
    expect(valueOf(await window.bridge.request('project.export', json))).toMatchObject({ files: ['chosen.json'] })
    expect(JSON.parse(await readFile(join(out, 'chosen.json'), 'utf8'))).toBeTypeOf('object')
    expect(await readdir(out)).toEqual(['chosen.json'])
    // Made to be passed on: with the same permissions as any new file of this person's.
    await writeFile(join(out, '..', 'any'), '')
    expect((await stat(join(out, 'chosen.json'))).mode).toBe((await stat(join(out, '..', 'any'))).mode)
  })

  it('asks before the ending makes it another’s name', async () => {
    const { window, out } = await withSample()
    await writeFile(join(out, 'mine.json'), 'precious')
    window.answers.chooseExportFile = () => Promise.resolve(join(out, 'mine'))
    window.answers.mayReplaceFiles = (names) => Promise.resolve(names.length === 0)
    expect(valueOf(await window.bridge.request('project.export', json))).toEqual({ kind: 'cancelled' })
    expect(await readFile(join(out, 'mine.json'), 'utf8')).toBe('precious')
  })

  it('writes several files into a folder, and asks about those that are there', async () => {
    const { window, out } = await withSample()
    window.answers.chooseExportFolder = () => Promise.resolve(out)
    const first = valueOf(await window.bridge.request('project.export', csv))
    const names = await readdir(out)
    expect(names).toHaveLength(3)
    expect(first.kind === 'written' ? [...first.files].sort() : []).toEqual(names.sort())

    const asked: (readonly string[])[] = []
    window.answers.mayReplaceFiles = (taken) => Promise.resolve(asked.push(taken) > 1)
    expect(valueOf(await window.bridge.request('project.export', csv))).toEqual({ kind: 'cancelled' })
    expect(valueOf(await window.bridge.request('project.export', csv))).toMatchObject({ kind: 'written' })
    expect([...(asked[0] ?? [])].sort()).toEqual(names.sort())
  })

  it('never writes into the project’s own folder', async () => {
    const { app, window } = await withSample()
    const [copy] = await readdir(join(app.folder, 'sample-copies'))
    const folder = join(app.folder, 'sample-copies', copy ?? '', 'karabakh-2023.regesta')
    const before = await readFile(join(folder, 'project.json'), 'utf8')
    for (const path of [join(folder, 'project.json'), join(folder, 'evidence', 'x.json')]) {
      window.answers.chooseExportFile = () => Promise.resolve(path)
      expect(await window.bridge.request('project.export', json)).toMatchObject({
        ok: false,
        problem: { code: 'write-failed' },
      })
    }
    expect(await readFile(join(folder, 'project.json'), 'utf8')).toBe(before)
  })

  it('says why where nothing can be written', async () => {
    const { window, out } = await withSample()
    window.answers.chooseExportFile = () => Promise.resolve(join(out, 'gone', 'a.json'))
    expect(await window.bridge.request('project.export', json)).toMatchObject({
      ok: false,
      problem: { code: 'file-missing', details: { doing: 'write' } },
    })
  })
})

describe('importing', () => {
  it('takes in what was exported as one step, which can be undone', async () => {
    const { app, window, out } = await withSample()
    window.answers.chooseExportFile = () => Promise.resolve(join(out, 'all.json'))
    valueOf(await window.bridge.request('project.export', json))
    valueOf(await window.bridge.request('project.close', {}))

    window.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Empty'))
    valueOf(await window.bridge.request('project.create', { title: 'Empty' }))
    window.answers.chooseImportFiles = () => Promise.resolve([join(out, 'all.json')])
    const report = valueOf(await window.bridge.request('project.import', {}))
    expect(report).toMatchObject({ kind: 'imported', fileName: 'all.json', refusedCount: 0 })
    if (report.kind === 'cancelled') return
    expect(report.added).toBeGreaterThan(50)

    const view = valueOf(await window.bridge.request('project.view', {}))
    expect(view?.undo).toMatch(/^import \d+ records$/)
    expect(view?.saving).toEqual({ kind: 'saved' })
    valueOf(await window.bridge.request('project.undo', {}))
    expect(valueOf(await window.bridge.request('project.view', {}))?.text).toContain('"events":{\n}')

    valueOf(await window.bridge.request('project.redo', {}))
    expect(valueOf(await window.bridge.request('project.import', {}))).toMatchObject({ added: 0, changed: 0 })
    expect(valueOf(await window.bridge.request('project.view', {}))?.revision).toBe(3)
  })

  it('changes nothing when nothing is chosen, or when a file is none of ours', async () => {
    const { window, out } = await withSample()
    window.answers.chooseImportFiles = () => Promise.resolve([])
    expect(valueOf(await window.bridge.request('project.import', {}))).toEqual({ kind: 'cancelled' })
    await writeFile(join(out, 'holiday.json'), '{"beach": true}')
    window.answers.chooseImportFiles = () => Promise.resolve([join(out, 'holiday.json')])
    expect(await window.bridge.request('project.import', {})).toMatchObject({
      ok: false,
      problem: { code: 'import-unreadable' },
    })
    window.answers.chooseImportFiles = () => Promise.resolve([out])
    expect(await window.bridge.request('project.import', {})).toMatchObject({
      ok: false,
      problem: { code: 'import-unreadable' },
    })
    expect(valueOf(await window.bridge.request('project.view', {}))?.revision).toBe(0)
  })
})
