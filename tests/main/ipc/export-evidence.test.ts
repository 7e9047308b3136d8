import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EvidenceCrates } from '../../../src/main/services/crate/evidence-crates'
import { doHere } from '../../../src/main/services/project-tasks/project-tasks'
import type { InputOf } from '../../../src/shared/ipc/contract'
import { startInProcess, valueOf } from '../../support/in-process-app'
import { openCrate } from '../../support/open-crate'

const input: InputOf<'project.export'> = { to: 'evidence', tables: ['events'], forExcel: false, filter: null }
const now = () => '2026-11-22T12:00:00.000Z'

/** The sample with a file attached to a new source, in a window. */
async function withCapture({ confidential = false, content = new TextEncoder().encode('What I saw') } = {}) {
  const crates = new EvidenceCrates({ now, generator: 'Regesta test', doTask: doHere })
  const app = await startInProcess({ now, crates })
  const window = app.openWindow()
  valueOf(await window.bridge.request('project.open', { from: { kind: 'sample' } }))
  const session = app.windowProjects.requireSession(window.asProjectWindow)
  const fields = { csl: { type: 'interview', title: 'A witness' }, confidential }
  await session.execute({ type: 'source.create', input: { id: 'witness', fields } })
  const file = { kind: 'bytes' as const, name: 'witness.txt', bytes: content }
  valueOf(await window.bridge.request('evidence.attach', { sourceId: 'witness', from: file }))
  const out = join(app.folder, 'out')
  await mkdir(out)
  window.answers.chooseExportFile = (name) => Promise.resolve(join(out, name))
  const name = 'Nagorno-Karabakh, 20 September 2023-evidence.zip'
  return { session, window, out, opened: async () => openCrate(await readFile(join(out, name))) }
}

describe('exporting evidence from the window', () => {
  it('writes the ZIP where it is told, says what is in it, and notes it in both logs', async () => {
    const { session, window, opened } = await withCapture()
    const written = valueOf(await window.bridge.request('project.export', input))
    expect(written).toMatchObject({ kind: 'written', notes: ['1 captured file, verified while packing.'] })
    const { manifestFaults, textOf, captures } = await opened()
    expect([manifestFaults, captures]).toEqual([[], ['captures/0001 witness.txt']])
    expect(textOf('captures/0001 witness.txt')).toBe('What I saw')
    const { entries } = await session.evidence.readLog()
    expect(entries.at(-1)).toMatchObject({ action: 'exported' })
    expect(JSON.parse(await readFile(join(session.folder, 'exports.log'), 'utf8'))).toMatchObject({
      what: 'evidence',
      captures: 1,
    })
  })

  it('holds a confidential source back until its tick is set', async () => {
    const { window, opened } = await withCapture({ confidential: true })
    const held = valueOf(await window.bridge.request('project.export', input))
    expect(held).toMatchObject({
      notes: expect.arrayContaining([
        expect.stringMatching(/^Held back: the names and words of 1 confidential source/),
      ]) as unknown,
    })
    expect((await opened()).everything).not.toMatch(/A witness|What I saw/)
    window.answers.mayReplaceFiles = () => Promise.resolve(true)
    const whole = valueOf(await window.bridge.request('project.export', { ...input, allowed: ['confidential'] }))
    expect(whole).toMatchObject({ notes: [expect.any(String), 'In it by decision: 1 confidential source.'] })
    expect((await opened()).everything).toMatch(/What I saw/)
  })

  it('says how much is packed, and leaves nothing behind when it is given up', async () => {
    const { session, window, out } = await withCapture({ content: Buffer.alloc(8 * 1024 * 1024, 7) })
    window.bridge.on('work.progress', (notice) => {
      if (JSON.stringify(notice).includes('Packing 1')) void window.bridge.request('work.stop', { work: 'export' })
    })
    const answer = await window.bridge.request('project.export', input)
    expect(answer).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    const steps = window.notices
      .filter(({ name }) => name === 'work.progress')
      .map(({ payload }) => payload as { step: string; done: number; total: number | null })
    expect(steps.map(({ step }) => step)).toContain('Checking captured file 1 of 1…')
    expect(steps.at(-1)?.step).toMatch(/^Packing \d.* of 8\.\d MB…$/)
    expect(steps.at(-1)?.done).toBeLessThan(8 * 1024 * 1024)
    expect(await readdir(out)).toEqual([])
    expect(await readdir(session.folder)).not.toContain('exports.log')
  })

  it('writes and notes nothing when nobody says where', async () => {
    const { session, window, out } = await withCapture()
    await writeFile(join(out, 'mine'), '')
    window.answers.chooseExportFile = () => Promise.resolve(null)
    expect(valueOf(await window.bridge.request('project.export', input))).toEqual({ kind: 'cancelled' })
    expect(await readdir(out)).toEqual(['mine'])
    expect(await readdir(session.folder)).not.toContain('exports.log')
    expect((await session.evidence.readLog()).entries.map(({ action }) => action)).not.toContain('exported')
  })
})
