import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Figures } from '../../../src/main/services/briefing/figures'
import { doHere, type DoTask } from '../../../src/main/services/project-tasks/project-tasks'
import type { InputOf } from '../../../src/shared/ipc/contract'
import { startInProcess, valueOf } from '../../support/in-process-app'

const json: InputOf<'project.export'> = { to: 'json', tables: ['events'], forExcel: false, filter: null }

/** The sample in a window, with tasks that begin but end only when they are given up. */
async function withEndlessTasks() {
  const begun: AbortSignal[] = []
  const endless: DoTask = (_name, _project, _input, { signal, onProgress } = {}) =>
    new Promise((_, reject) => {
      if (signal === undefined) throw new Error('It cannot be given up.')
      begun.push(signal)
      onProgress?.({ step: 'It is under way.', done: 1, total: 3 })
      signal.addEventListener('abort', () => {
        onProgress?.({ step: 'This comes too late.', done: 2, total: 3 })
        reject(signal.reason as Error)
      })
    })
  const tasks = { current: endless }
  const doTask: DoTask = (...given) => tasks.current(...given)
  const app = await startInProcess({ doTask, figures: new Figures({ doTask, printer: null }) })
  const window = app.openWindow()
  valueOf(await window.bridge.request('project.open', { from: { kind: 'sample' } }))
  const out = join(app.folder, 'out')
  await mkdir(out)
  window.answers.chooseExportFile = (name) => Promise.resolve(join(out, name))
  const progress = () => window.notices.filter(({ name }) => name === 'work.progress').map(({ payload }) => payload)
  return { ...window, begun, tasks, out, progress }
}

const cancelled = { ok: false, problem: { code: 'cancelled' } }

describe('long work of a window', () => {
  it('says how far it has come until it is given up, and then nothing is written', async () => {
    const { bridge, begun, out, progress } = await withEndlessTasks()
    const exporting = bridge.request('project.export', json)
    await expect.poll(() => begun.length).toBe(1)
    valueOf(await bridge.request('work.stop', { work: 'verify' }))
    valueOf(await bridge.request('work.stop', { work: 'export' }))
    expect(await exporting).toMatchObject(cancelled)
    expect(progress()).toEqual([{ work: 'export', step: 'It is under way.', done: 1, total: 3 }])
    expect(await readdir(out)).toEqual([])
  })

  it('ends what is still running of its kind, and with the project that it is about', async () => {
    const { bridge, begun } = await withEndlessTasks()
    const first = bridge.request('project.export', json)
    await expect.poll(() => begun.length).toBe(1)
    const second = bridge.request('project.export', json)
    expect(await first).toMatchObject(cancelled)
    await expect.poll(() => begun.length).toBe(2)
    valueOf(await bridge.request('project.close', {}))
    expect(await second).toMatchObject(cancelled)
  })

  it('draws the newest picture that is asked for, and no longer the one before it', async () => {
    const { bridge, begun, tasks } = await withEndlessTasks()
    const picture: InputOf<'figure.preview'> = {
      title: '',
      span: { kind: 'all' },
      size: { kind: 'text' },
      hasLegend: false,
      filter: null,
      allowed: ['unverified'],
    }
    const first = bridge.request('figure.preview', picture)
    await expect.poll(() => begun.length).toBe(1)
    tasks.current = doHere
    const second = bridge.request('figure.preview', { ...picture, title: 'Newer' })
    expect(await first).toMatchObject(cancelled)
    expect(valueOf(await second).picture?.svg).toContain('Newer')
  })

  it('leaves alone what has ended', async () => {
    const { bridge, tasks, out } = await withEndlessTasks()
    tasks.current = doHere
    expect(valueOf(await bridge.request('project.export', json)).kind).toBe('written')
    valueOf(await bridge.request('work.stop', { work: 'export' }))
    expect(await readdir(out)).toHaveLength(1)
  })
})
