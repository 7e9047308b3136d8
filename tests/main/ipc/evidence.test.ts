import { chmod, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyEvidence } from '../../../src/main/services/evidence/verify'
import { isSound } from '../../../src/shared/evidence/report'
import type { InputOf } from '../../../src/shared/ipc/contract'
import { sentenceOf } from '../../../src/shared/words/problems'
import { sha256 } from '../../support/evidence'
import { startInProcess, valueOf } from '../../support/in-process-app'
import { mountSmallDisk } from '../../support/small-disk'

/** A project with one source, open in a window, and a file beside it to attach. */
async function openWindow(projectName = 'P') {
  const opened: string[] = []
  const app = await startInProcess({
    opener: { openFile: (path) => Promise.resolve((opened.push(path), '')), showInFolder: () => undefined },
  })
  const window = app.openWindow()
  window.answers.chooseNewProject = () => Promise.resolve(join(app.folder, projectName))
  await window.bridge.request('project.create', { title: 'P' })
  const { bridge } = window
  const execute = (type: string, input: unknown) => bridge.request('project.execute', { command: { type, input } })
  await execute('source.create', { id: 'article', fields: { csl: { type: 'webpage', title: 'Article' } } })
  const session = app.windowProjects.requireSession(window.asProjectWindow)
  const scan = join(app.folder, 'scan.pdf')
  await writeFile(scan, 'a scan')
  window.answers.chooseEvidence = () => Promise.resolve([scan])
  const attach = async (from: InputOf<'evidence.attach'>['from'] = { kind: 'dialog' }) => {
    const attached = valueOf(await bridge.request('evidence.attach', { sourceId: 'article', from }))
    if (attached.kind === 'cancelled') throw new Error('It was cancelled.')
    return attached
  }
  return { app, window, bridge, execute, session, scan, attach, opened }
}

const pathOf = ({ session }: Awaited<ReturnType<typeof openWindow>>, captureId: string): string =>
  join(session.folder, 'evidence', session.project.captures.get(captureId)?.path ?? '')

const firstId = (attached: { files: readonly { captureId: string }[] }): string => attached.files[0]?.captureId ?? ''

describe('a window', () => {
  it('attaches what was chosen in the system’s dialog, without ever seeing its path', async () => {
    const { attach, app, session } = await openWindow()
    const attached = await attach()
    expect(attached).toEqual({
      kind: 'attached',
      files: [{ captureId: firstId(attached), name: 'scan.pdf', isNew: true }],
      refused: [],
    })
    expect(JSON.stringify([...session.project.captures])).not.toContain(app.folder)
  })

  it('attaches several files, and says which were not', async () => {
    const { attach, window, app, scan } = await openWindow()
    await writeFile(join(app.folder, 'empty.txt'), '')
    window.answers.chooseEvidence = () => Promise.resolve([join(app.folder, 'empty.txt'), scan])
    const { files, refused } = await attach()
    expect(files.map(({ name }) => name)).toEqual(['scan.pdf'])
    expect(refused).toMatchObject([{ code: 'evidence-not-taken', details: { name: 'empty.txt', why: 'empty' } }])
  })

  it('does nothing when nothing was chosen', async () => {
    const { window, bridge, session } = await openWindow()
    window.answers.chooseEvidence = () => Promise.resolve([])
    const answer = await bridge.request('evidence.attach', { sourceId: 'article', from: { kind: 'dialog' } })
    expect(valueOf(answer)).toEqual({ kind: 'cancelled' })
    expect(await readdir(join(session.folder, 'evidence'))).toEqual([])
  })

  it('hands over a dropped file by its content, whatever it is called', async () => {
    const { attach, session } = await openWindow()
    const attached = await attach({
      kind: 'bytes',
      name: '../../../../tmp/evil.html',
      bytes: new TextEncoder().encode('<script>'),
    })
    expect(session.project.captures.get(firstId(attached))).toMatchObject({
      originalName: 'evil.html',
      path: `${sha256('<script>')}.html`,
    })
  })

  it.each([
    ['a path', { kind: 'path', path: '/etc/passwd' }],
    ['a path beside the content', { kind: 'bytes', name: 'a', bytes: new Uint8Array(1), path: '/etc/passwd' }],
    ['no bytes', { kind: 'bytes', name: 'a', bytes: 'text' }],
  ])('cannot attach by naming %s', async (_, from) => {
    const { app, window } = await openWindow()
    const answer = await app.route('evidence.attach', { sourceId: 'article', from }, window.asProjectWindow)
    expect(answer).toMatchObject({ ok: false, problem: { code: 'input-invalid' } })
  })

  it.each<[string, unknown]>([
    ['capture.create', { fields: { sourceId: 'article', path: 'a'.repeat(64), hash: `sha-256:${'a'.repeat(64)}` } }],
    ['capture.verify', { outcomes: [{ id: 'x', outcome: 'intact' }] }],
    ['capture.relink', { id: 'x' }],
  ])('cannot claim what is on the disk by %s, alone or in a batch', async (type, input) => {
    const { execute, session } = await openWindow()
    const alone = await execute(type, input)
    const inBatch = await execute('batch', { label: 'x', commands: [{ type, input }] })
    for (const answer of [alone, inBatch]) {
      expect(answer).toMatchObject({ ok: false, problem: { code: 'request-unknown', details: { name: type } } })
    }
    expect(session.project.captures.size).toBe(0)
  })

  it('may say where a capture comes from, but not change what it is', async () => {
    const { attach, execute, session } = await openWindow()
    const id = firstId(await attach())
    expect((await execute('capture.edit', { id, patch: { url: 'https://example.org/a' } })).ok).toBe(true)
    expect((await execute('capture.edit', { id, patch: { hash: `sha-256:${'b'.repeat(64)}` } })).ok).toBe(false)
    expect(session.project.captures.get(id)?.url).toBe('https://example.org/a')
  })

  it('opens, verifies with progress, removes, and reads the log with names', async () => {
    const setting = await openWindow()
    const { attach, bridge, window, opened } = setting
    const captureId = firstId(await attach())
    expect(valueOf(await bridge.request('evidence.open', { captureId }))).toBe('opened')
    expect(opened).toEqual([pathOf(setting, captureId)])
    const report = valueOf(await bridge.request('evidence.verify', { captureIds: null }))
    expect(isSound(report)).toBe(true)
    expect(window.notices.filter(({ name }) => name === 'work.progress').map(({ payload }) => payload)).toEqual([
      { work: 'verify', step: 'Verifying file 1 of 1…', done: 0, total: 1 },
      { work: 'verify', step: 'Verifying file 1 of 1…', done: 1, total: 1 },
    ])
    valueOf(await bridge.request('evidence.remove', { captureId }))
    const log = valueOf(await bridge.request('evidence.log', {}))
    expect(log.entries.map(({ action, name }) => [action, name])).toEqual([
      ['added', 'scan.pdf'],
      ['opened', 'scan.pdf'],
      ['verified', 'scan.pdf'],
      ['deleted', 'scan.pdf'],
    ])
    expect(log.state).toMatchObject({ break: null, entries: 4 })
  })

  it('can stop a verification, and then nothing is noted', async () => {
    const { attach, bridge, app, window, session } = await openWindow()
    await writeFile(join(app.folder, 'film.mp4'), Buffer.alloc(24 * 1024 * 1024, 7))
    window.answers.chooseEvidence = () => Promise.resolve([join(app.folder, 'film.mp4')])
    const id = firstId(await attach())
    const verifying = bridge.request('evidence.verify', { captureIds: null })
    await bridge.request('work.stop', { work: 'verify' })
    expect(await verifying).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(session.project.captures.get(id)?.lastVerified).toBeNull()
  })

  it('puts back only the original, and offers to attach another file as a new capture', async () => {
    const setting = await openWindow()
    const { attach, bridge, window, app, scan, session } = setting
    const captureId = firstId(await attach())
    await rm(pathOf(setting, captureId))
    await writeFile(join(app.folder, 'other.pdf'), 'another scan')
    window.answers.chooseOriginal = (name) =>
      Promise.resolve(name === 'scan.pdf' ? join(app.folder, 'other.pdf') : null)
    const answer = valueOf(await bridge.request('evidence.relink', { captureId }))
    expect(answer).toMatchObject({ kind: 'different', name: 'other.pdf' })
    const offer = answer.kind === 'different' ? answer.offer : ''
    const attached = await attach({ kind: 'offer', id: offer })
    expect(session.project.captures.get(firstId(attached))?.hash).toBe(`sha-256:${sha256('another scan')}`)
    // An offer is taken once, and only by who got it.
    const again = await bridge.request('evidence.attach', { sourceId: 'article', from: { kind: 'offer', id: offer } })
    expect(again).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    window.answers.chooseOriginal = () => Promise.resolve(scan)
    expect(valueOf(await bridge.request('evidence.relink', { captureId }))).toEqual({ kind: 'relinked' })
    expect(isSound(valueOf(await bridge.request('evidence.verify', { captureIds: null })))).toBe(true)
  })

  it('has nothing to do with evidence while no project is open', async () => {
    const app = await startInProcess()
    const { bridge } = app.openWindow()
    for (const answer of [
      await bridge.request('evidence.log', {}),
      await bridge.request('evidence.verify', { captureIds: null }),
      await bridge.request('evidence.open', { captureId: 'x' }),
      await bridge.request('evidence.attach', { sourceId: 'x', from: { kind: 'dialog' } }),
    ]) {
      expect(answer).toMatchObject({ ok: false, problem: { code: 'no-project-open' } })
    }
  })
})

describe('the sample', () => {
  it('takes evidence into its copy', async () => {
    const app = await startInProcess()
    const window = app.openWindow()
    await window.bridge.request('project.open', { from: { kind: 'sample' } })
    const session = app.windowProjects.requireSession(window.asProjectWindow)
    const [source] = session.project.sources
    await window.bridge.request('evidence.attach', {
      sourceId: source?.id ?? '',
      from: { kind: 'bytes', name: 'a.txt', bytes: new Uint8Array([1]) },
    })
    expect(await readdir(join(session.folder, 'evidence'))).toHaveLength(2)
    expect(await app.windowProjects.leave(window.asProjectWindow)).toBe(true)
  })
})

describe('a copy of a project', () => {
  async function saveCopy(setting: Awaited<ReturnType<typeof openWindow>>, to: string) {
    setting.window.answers.chooseCopy = () => Promise.resolve(to)
    return setting.bridge.request('project.saveCopy', {})
  }

  it('has the evidence of its captures, verified, and the log that tells how it came', async () => {
    const setting = await openWindow()
    const { attach, bridge, app, session } = setting
    await attach()
    const deleted = firstId(await attach({ kind: 'bytes', name: 'private.txt', bytes: new Uint8Array([1]) }))
    await bridge.request('evidence.remove', { captureId: deleted })
    const written = valueOf(await saveCopy(setting, join(app.folder, 'Copy')))
    expect(written).toEqual({ kind: 'written', files: ['Copy.regesta'], place: app.folder })
    const evidence = join(app.folder, 'Copy.regesta', 'evidence')
    expect((await readdir(evidence)).sort()).toEqual([`${sha256('a scan')}.pdf`, 'custody.log'].sort())
    expect(await readFile(join(evidence, 'custody.log'), 'utf8')).toBe(
      await readFile(join(session.folder, 'evidence', 'custody.log'), 'utf8'),
    )
    const copy = await app.projects.open(join(app.folder, 'Copy.regesta'))
    const report = await copy.evidence.verify(null)
    expect(isSound(report)).toBe(true)
    const { entries } = await copy.evidence.readLog()
    expect(entries.map(({ action }) => action)).toEqual(['added', 'added', 'deleted', 'exported', 'verified'])
    expect((await verifyEvidence(session.project, session.folder)).custody).toMatchObject({ entries: 4, break: null })
  })

  it('says what was not intact on the way, and carries it as it is', async () => {
    const setting = await openWindow()
    const { attach, app } = setting
    const changed = firstId(await attach())
    const missing = firstId(await attach({ kind: 'bytes', name: 'gone.txt', bytes: new Uint8Array([1]) }))
    await chmod(pathOf(setting, changed), 0o600)
    await writeFile(pathOf(setting, changed), 'tampered')
    await rm(pathOf(setting, missing))
    const written = valueOf(await saveCopy(setting, join(app.folder, 'Copy')))
    const found = written.kind === 'written' ? written.evidence : []
    expect(found?.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['scan.pdf', 'changed'],
      ['gone.txt', 'missing'],
    ])
    const copy = await app.projects.open(join(app.folder, 'Copy.regesta'))
    const report = await verifyEvidence(copy.project, copy.folder)
    expect(report.captures.map(({ outcome }) => outcome)).toEqual(['changed', 'missing'])
  })

  it('is not made at all where there is no room for its evidence', async (test) => {
    const { folder: disk } = await mountSmallDisk(test, 128)
    const setting = await openWindow()
    await setting.attach({ kind: 'bytes', name: 'large.bin', bytes: new Uint8Array(300 * 1024) })
    const answer = await saveCopy(setting, join(disk, 'Copy'))
    expect(answer).toMatchObject({ ok: false, problem: { code: 'evidence-not-carried', details: { why: 'no-room' } } })
    expect(answer.ok ? '' : sentenceOf(answer.problem).text).toMatch(
      /^“large.bin” could not be carried into it. It has 300 KB, and there is no room for that on the disk. /,
    )
    expect(await readdir(disk)).toEqual([])
  })
})
