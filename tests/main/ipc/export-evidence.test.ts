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
async function withCapture({ confidential = false } = {}) {
  const crates = new EvidenceCrates({ now, generator: 'Regesta test', doTask: doHere })
  const app = await startInProcess({ now, crates })
  const window = app.openWindow()
  valueOf(await window.bridge.request('project.open', { from: { kind: 'sample' } }))
  const session = app.windowProjects.requireSession(window.asProjectWindow)
  const fields = { csl: { type: 'interview', title: 'A witness' }, confidential }
  await session.execute({ type: 'source.create', input: { id: 'witness', fields } })
  const file = { kind: 'bytes' as const, name: 'witness.txt', bytes: new TextEncoder().encode('What I saw') }
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
      notes: [expect.any(String), expect.stringContaining('1 confidential source was held')],
    })
    expect((await opened()).everything).not.toMatch(/A witness|What I saw/)
    window.answers.mayReplaceFiles = () => Promise.resolve(true)
    const whole = valueOf(await window.bridge.request('project.export', { ...input, withConfidential: true }))
    expect(whole).toMatchObject({ notes: [expect.any(String), '1 confidential source is in it, named and quoted.'] })
    expect((await opened()).everything).toMatch(/What I saw/)
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
