import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ProjectChange, ProjectView } from '../../../src/shared/ipc/contract'
import { textToTables } from '../../../src/shared/format/project-file'
import { startInProcess, valueOf, type InProcessApp, type InProcessWindow } from '../../support/in-process-app'
import { mountSmallDisk } from '../../support/small-disk'

const createEvent = (title: string) => ({ command: { type: 'event.create', input: { fields: { title } } } })

async function withProject(
  title = 'Karabakh',
  parent?: string,
): Promise<{ app: InProcessApp; window: InProcessWindow }> {
  const app = await startInProcess()
  const window = app.openWindow()
  window.answers.chooseNewProject = (suggested) => Promise.resolve(join(parent ?? app.folder, suggested))
  valueOf(await window.bridge.request('project.create', { title }))
  return { app, window }
}

const named = (window: InProcessWindow, name: string) => window.notices.filter((notice) => notice.name === name)

describe('a window', () => {
  it('begins without a project, and says so to everything that needs one', async () => {
    const app = await startInProcess()
    const { bridge } = app.openWindow()
    expect(valueOf(await bridge.request('project.view', {}))).toBeNull()
    expect(valueOf(await bridge.request('app.start', {}))).toMatchObject({ recent: [], settings: { author: '' } })
    for (const name of ['project.undo', 'project.redo', 'project.saveCopy', 'project.retrySave'] as const) {
      expect(await bridge.request(name, {})).toMatchObject({ ok: false, problem: { code: 'no-project-open' } })
    }
    expect(await bridge.request('project.close', {})).toEqual({ ok: true, value: undefined })
  })

  it('makes a project named by its title, and is told of it', async () => {
    const { app, window } = await withProject('A/B: “C”?')
    expect((await readdir(app.folder)).filter((name) => name.endsWith('.regesta'))).toEqual(['A B “C”.regesta'])
    const [opened] = named(window, 'project.opened')
    const view = opened?.payload as ProjectView
    expect(view).toMatchObject({ revision: 0, isSample: false, undo: null, redo: null, saving: { kind: 'saved' } })
    expect(textToTables(view.text).about.get('about')?.title).toBe('A/B: “C”?')
    expect(view.place.endsWith('A B “C”.regesta')).toBe(true)
  })

  it('hears of every change, with the diff, and that it is saved', async () => {
    const { window } = await withProject()
    expect(valueOf(await window.bridge.request('project.execute', createEvent('One')))).toEqual({
      revision: 1,
      isStored: true,
    })
    const change = named(window, 'project.changed')[0]?.payload as ProjectChange
    expect(change).toMatchObject({ revision: 1, cause: 'execute', undo: 'add event “One”', redo: null })
    expect(Object.values(change.diff.events?.added ?? {}).map(({ title }) => title)).toEqual(['One'])
    expect(named(window, 'project.saving').map(({ payload }) => payload)).toEqual([
      { kind: 'saving' },
      { kind: 'saved' },
    ])
  })

  it('changes its mind without a trace', async () => {
    const app = await startInProcess()
    const { bridge, answers, notices } = app.openWindow()
    answers.chooseNewProject = () => Promise.resolve(null)
    answers.chooseProject = () => Promise.resolve(null)
    expect(valueOf(await bridge.request('project.create', { title: 'x' }))).toEqual({ kind: 'cancelled' })
    expect(valueOf(await bridge.request('project.open', { from: { kind: 'dialog' } }))).toEqual({ kind: 'cancelled' })
    expect(notices).toEqual([])
    expect(await readdir(app.folder)).toEqual(['settings'])
  })

  it('closes its project when all is stored, and finds it again among the recent ones', async () => {
    const { app, window } = await withProject()
    void window.bridge.request('project.execute', createEvent('One'))
    valueOf(await window.bridge.request('project.close', {}))
    expect(window.notices.at(-1)).toEqual({ name: 'project.closed', payload: null })
    expect(await readdir(join(app.folder, 'Karabakh.regesta'))).toEqual(['evidence', 'project.json'])
    const { recent } = valueOf(await window.bridge.request('app.start', {}))
    expect(recent).toMatchObject([{ title: 'Karabakh', isThere: true }])
    expect(JSON.stringify(Object.keys(recent[0] ?? {}))).not.toContain('folder')
    const from = { kind: 'recent', id: recent[0]?.id ?? '' } as const
    expect(valueOf(await window.bridge.request('project.open', { from }))).toEqual({ kind: 'opened' })
    expect(valueOf(await window.bridge.request('project.view', {}))?.text).toContain('"title":"One"')
  })

  it('that has a project leaves a second one to a window of its own, and never opens one twice', async () => {
    const { app, window } = await withProject('First')
    const [first] = valueOf(await window.bridge.request('app.start', {})).recent
    window.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Second'))
    valueOf(await window.bridge.request('project.create', { title: 'Second' }))
    expect(app.windows).toHaveLength(2)
    const second = app.windows[1] as InProcessWindow
    expect(valueOf(await window.bridge.request('project.view', {}))?.place).toMatch(/First\.regesta$/)
    expect(valueOf(await second.bridge.request('project.view', {}))?.place).toMatch(/Second\.regesta$/)

    expect(second.isFocused).toBe(true)
    valueOf(await second.bridge.request('project.open', { from: { kind: 'recent', id: first?.id ?? '' } }))
    expect(app.windows).toHaveLength(2)
    expect(window.isFocused).toBe(true)

    valueOf(await second.bridge.request('project.execute', createEvent('Only in the second')))
    expect(named(window, 'project.changed')).toEqual([])
  })

  it('opens the sample as a copy of its own, which goes when it is closed', async () => {
    const app = await startInProcess()
    const window = app.openWindow()
    valueOf(await window.bridge.request('project.open', { from: { kind: 'sample' } }))
    const view = valueOf(await window.bridge.request('project.view', {}))
    expect(view?.isSample).toBe(true)
    valueOf(await window.bridge.request('project.execute', createEvent('Played with')))
    expect(await readdir(join(app.folder, 'sample-copies'))).toHaveLength(1)
    valueOf(await window.bridge.request('project.close', {}))
    expect(await readdir(join(app.folder, 'sample-copies'))).toEqual([])
    expect(valueOf(await window.bridge.request('app.start', {})).recent).toEqual([])
  })

  it('keeps the sample as a project when a copy of it is saved', async () => {
    const app = await startInProcess()
    const window = app.openWindow()
    valueOf(await window.bridge.request('project.open', { from: { kind: 'sample' } }))
    valueOf(await window.bridge.request('project.execute', createEvent('Kept')))
    window.answers.chooseCopy = () => Promise.resolve(join(app.folder, 'Mine'))
    expect(valueOf(await window.bridge.request('project.saveCopy', {}))).toMatchObject({
      kind: 'written',
      files: ['Mine.regesta'],
    })
    expect(valueOf(await window.bridge.request('project.view', {}))?.isSample).toBe(true)
    valueOf(await window.bridge.request('project.close', {}))
    window.answers.chooseProject = () => Promise.resolve(join(app.folder, 'Mine.regesta'))
    valueOf(await window.bridge.request('project.open', { from: { kind: 'dialog' } }))
    const view = valueOf(await window.bridge.request('project.view', {}))
    expect(view?.text).toContain('"title":"Kept"')
    expect(view?.isSample).toBe(false)
  })

  it('copies the evidence along with the project', async () => {
    const { app, window } = await withProject()
    const execute = (type: string, input: unknown) =>
      window.bridge.request('project.execute', { command: { type, input } })
    await execute('source.create', { id: 'article', fields: {} })
    const bytes = new TextEncoder().encode('scan')
    await window.bridge.request('evidence.attach', {
      sourceId: 'article',
      from: { kind: 'bytes', name: 'scan.txt', bytes },
    })
    window.answers.chooseCopy = () => Promise.resolve(join(app.folder, 'Copy.regesta'))
    valueOf(await window.bridge.request('project.saveCopy', {}))
    const [name = ''] = (await readdir(join(app.folder, 'Karabakh.regesta', 'evidence'))).filter((file) =>
      /txt$/.test(file),
    )
    expect(await readFile(join(app.folder, 'Copy.regesta', 'evidence', name), 'utf8')).toBe('scan')
    expect((await readdir(join(app.folder, 'Copy.regesta'))).sort()).toEqual(['evidence', 'project.json'])
  })

  it('is told with a sentence’s worth of details when a project cannot be opened', async () => {
    const app = await startInProcess()
    const window = app.openWindow()
    await mkdir(join(app.folder, 'Bad.regesta'))
    await writeFile(join(app.folder, 'Bad.regesta', 'project.json'), '{"format":"regesta-project","ver')
    window.answers.chooseProject = () => Promise.resolve(join(app.folder, 'Bad.regesta'))
    expect(await window.bridge.request('project.open', { from: { kind: 'dialog' } })).toMatchObject({
      ok: false,
      problem: { code: 'file-damaged', details: { reason: 'It ends too early or is garbled.' } },
    })
    expect(window.notices).toEqual([])
  })

  it('may open what another program changed, if the person agrees', async () => {
    const { app, window } = await withProject()
    valueOf(await window.bridge.request('project.close', {}))
    const path = join(app.folder, 'Karabakh.regesta', 'project.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"title":"Karabakh"', '"title":"Artsakh"'))
    const [recent] = valueOf(await window.bridge.request('app.start', {})).recent
    const from = { kind: 'recent', id: recent?.id ?? '' } as const
    window.answers.mayTakeOutsideChange = () => Promise.resolve(false)
    expect(valueOf(await window.bridge.request('project.open', { from }))).toEqual({ kind: 'cancelled' })
    window.answers.mayTakeOutsideChange = () => Promise.resolve(true)
    expect(valueOf(await window.bridge.request('project.open', { from }))).toEqual({ kind: 'opened' })
    expect(valueOf(await window.bridge.request('project.view', {}))?.text).toContain('Artsakh')
  })

  it('asks before it saves over what another program wrote, and keeps both', async () => {
    const { app, window } = await withProject()
    const folder = join(app.folder, 'Karabakh.regesta')
    const path = join(folder, 'project.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"title":"Karabakh"', '"title":"Artsakh"'))
    expect(valueOf(await window.bridge.request('project.execute', createEvent('Mine')))).toEqual({
      revision: 1,
      isStored: false,
    })
    expect(named(window, 'project.saving').at(-1)?.payload).toMatchObject({
      kind: 'failed',
      problem: { code: 'file-changed-outside' },
    })
    window.answers.mayReplaceOutsideChange = () => Promise.resolve(false)
    expect(valueOf(await window.bridge.request('project.retrySave', {}))).toMatchObject({ isStored: false })
    expect(await readFile(path, 'utf8')).toContain('Artsakh')
    window.answers.mayReplaceOutsideChange = () => Promise.resolve(true)
    expect(valueOf(await window.bridge.request('project.retrySave', {}))).toEqual({ revision: 1, isStored: true })
    expect(await readFile(path, 'utf8')).toContain('"title":"Mine"')
    expect((await readdir(folder)).filter((name) => name.startsWith('project-changed-outside-'))).toHaveLength(1)
  })

  it('asks before it closes with unsaved work, and may stay, try again, save a copy, or let it go', async (test) => {
    const { folder } = await mountSmallDisk(test, 256)
    const { app, window } = await withProject('Small', folder)
    const filler = join(folder, 'filler')
    await writeFile(filler, Buffer.alloc(300_000)).catch(() => undefined)
    expect(valueOf(await window.bridge.request('project.execute', createEvent('Unsaved')))).toMatchObject({
      isStored: false,
    })

    const asked: string[] = []
    const answering =
      (answer: 'retry' | 'save-copy' | 'discard' | 'cancel') => (title: string, problem: { code: string }) => {
        asked.push(`${title}: ${problem.code}`)
        return Promise.resolve(answer)
      }
    window.answers.closeUnsaved = answering('cancel')
    valueOf(await window.bridge.request('project.close', {}))
    expect(valueOf(await window.bridge.request('project.view', {}))?.text).toContain('"title":"Unsaved"')
    expect(asked).toEqual(['Small: disk-full'])

    let count = 0
    window.answers.closeUnsaved = (title, problem) =>
      answering((['retry', 'save-copy', 'save-copy'] as const)[count++] ?? 'cancel')(title, problem)
    const places = [join(folder, 'No room here either'), join(app.folder, 'Rescued')]
    const told: string[] = []
    window.answers.chooseCopy = () => Promise.resolve(places.shift() ?? null)
    window.answers.tell = ({ code }) => Promise.resolve(void told.push(code))
    valueOf(await window.bridge.request('project.close', {}))
    expect(asked).toHaveLength(4)
    expect(told).toEqual(['disk-full'])
    expect(window.notices.at(-1)?.name).toBe('project.closed')
    expect(await readFile(join(app.folder, 'Rescued.regesta', 'project.json'), 'utf8')).toContain('"title":"Unsaved"')
  })

  it('asked twice to close, closes once, and shows nothing else until that is done', async () => {
    const { app, window } = await withProject()
    const closing = [window.bridge.request('project.close', {}), window.bridge.request('project.close', {})]
    valueOf(await window.bridge.request('project.open', { from: { kind: 'sample' } }))
    for (const closed of closing) valueOf(await closed)
    const view = valueOf(await window.bridge.request('project.view', {}))
    const told = window.notices.map(({ name }) => name).filter((name) => /^project\.(opened|closed)$/.test(name))
    // The sample came into this window after the project had left it, or into one of its own.
    expect(told).toEqual(
      view === null ? ['project.opened', 'project.closed'] : ['project.opened', 'project.closed', 'project.opened'],
    )
    expect(app.windows.length).toBe(view === null ? 2 : 1)
  })

  it('stores what is unsaved when a second try succeeds on closing', async (test) => {
    const { folder } = await mountSmallDisk(test, 256)
    const { window } = await withProject('Small', folder)
    const filler = join(folder, 'filler')
    await writeFile(filler, Buffer.alloc(300_000)).catch(() => undefined)
    valueOf(await window.bridge.request('project.execute', createEvent('Late')))
    window.answers.closeUnsaved = async () => {
      await writeFile(filler, '')
      return 'retry'
    }
    valueOf(await window.bridge.request('project.close', {}))
    expect(await readFile(join(folder, 'Small.regesta', 'project.json'), 'utf8')).toContain('"title":"Late"')
  })

  it('is told on opening, and after a reload, that nothing can be written', async (test) => {
    const { folder, remount } = await mountSmallDisk(test, 256)
    const { window } = await withProject('Old disc', folder)
    valueOf(await window.bridge.request('project.close', {}))
    await remount('ro')
    window.answers.chooseProject = () => Promise.resolve(join(folder, 'Old disc.regesta'))
    valueOf(await window.bridge.request('project.open', { from: { kind: 'dialog' } }))
    expect(named(window, 'problem.arose')).toMatchObject([{ payload: { code: 'folder-read-only' } }])
    valueOf(await window.bridge.request('project.view', {}))
    expect(named(window, 'problem.arose')).toHaveLength(2)
    await remount('rw')
  })
})

describe('everything else that a window may ask', () => {
  it('changes settings for all windows, and stamps new records with the author’s name', async () => {
    const { app, window } = await withProject()
    const other = app.openWindow()
    valueOf(await window.bridge.request('settings.change', { patch: { author: 'Ada' } }))
    expect(named(other, 'settings.changed').at(-1)?.payload).toMatchObject({ author: 'Ada', theme: 'system' })
    valueOf(await window.bridge.request('project.execute', createEvent('One')))
    const change = named(window, 'project.changed').at(-1)?.payload as ProjectChange
    expect(Object.values(change.diff.events?.added ?? {})[0]?.createdBy).toBe('Ada')
  })

  it('forgets a recent project, and nothing of the project itself', async () => {
    const { app, window } = await withProject()
    const [recent] = valueOf(await window.bridge.request('app.start', {})).recent
    expect(valueOf(await window.bridge.request('recent.forget', { id: recent?.id ?? '' }))).toEqual([])
    expect(await readdir(app.folder)).toContain('Karabakh.regesta')
  })

  it('opens a link only after it was shown and agreed to', async () => {
    const app = await startInProcess()
    const { bridge, answers } = app.openWindow()
    const shown: string[] = []
    answers.mayOpenLink = (url) => Promise.resolve(shown.push(url) > 1)
    valueOf(await bridge.request('link.open', { url: 'https://example.org' }))
    expect(app.openedLinks).toEqual([])
    valueOf(await bridge.request('link.open', { url: 'https://example.org' }))
    expect(app.openedLinks).toEqual(['https://example.org/'])
    expect(await bridge.request('link.open', { url: 'file:///etc/passwd' })).toMatchObject({
      problem: { code: 'link-refused' },
    })
    expect(shown).toHaveLength(2)
  })

  it('logs what went wrong in a window', async () => {
    const app = await startInProcess()
    valueOf(await app.openWindow().bridge.request('window.failed', { message: 'broken', stack: 'at x' }))
    expect(app.logged).toEqual([
      { level: 'error', message: 'In a window', details: { message: 'broken', stack: 'at x' } },
    ])
  })
})
