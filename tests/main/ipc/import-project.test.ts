import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportPreview } from '../../../src/shared/ipc/contract'
import { startInProcess, valueOf, type InProcessApp, type InProcessWindow } from '../../support/in-process-app'
import { makeCommandLine } from '../cli/command-line'

const execute = async (window: InProcessWindow, type: string, input: unknown) =>
  valueOf(await window.bridge.request('project.execute', { command: { type, input } }))

const rename = (window: InProcessWindow, id: string, title: string) =>
  execute(window, 'event.edit', { id, patch: { title } })

/** A project in a window, and a copy of it in another that went its own way. */
async function twoProjects() {
  const app = await startInProcess()
  const mine = app.openWindow()
  mine.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Mine'))
  valueOf(await mine.bridge.request('project.create', { title: 'Mine' }))
  await execute(mine, 'source.create', { id: 'article', fields: { csl: { type: 'webpage', title: 'Article' } } })
  for (const id of ['siege', 'truce', 'march']) await execute(mine, 'event.create', { id, fields: { title: id } })
  const copy = join(app.folder, 'Theirs.regesta')
  mine.answers.chooseCopy = () => Promise.resolve(copy)
  valueOf(await mine.bridge.request('project.saveCopy', {}))
  const theirs = app.openWindow()
  theirs.answers.chooseProject = () => Promise.resolve(copy)
  valueOf(await theirs.bridge.request('project.open', { from: { kind: 'dialog' } }))
  mine.answers.chooseImportFiles = () => Promise.resolve([join(copy, 'project.json')])
  return { app, mine, theirs, copy }
}

async function previewIn(window: InProcessWindow): Promise<ImportPreview> {
  const shown = valueOf(await window.bridge.request('import.preview', { from: { kind: 'dialog' }, format: null }))
  if (shown.kind !== 'preview') throw new Error(`There came ${shown.kind} instead of a preview.`)
  return shown
}

const eventsOf = (app: InProcessApp, window: InProcessWindow) =>
  [...app.windowProjects.requireSession(window.asProjectWindow).project.events].map(({ title }) => title).sort()

describe('another project', () => {
  it('brings what is new, and of what differs the version that was changed later, as one step', async () => {
    const { app, mine, theirs } = await twoProjects()
    await rename(theirs, 'siege', 'siege, theirs')
    await rename(mine, 'siege', 'siege, mine and later')
    await rename(mine, 'truce', 'truce, mine')
    await rename(theirs, 'truce', 'truce, theirs and later')
    await execute(theirs, 'event.create', { id: 'relief', fields: { title: 'relief' } })

    const preview = await previewIn(mine)
    expect(preview).toMatchObject({
      formats: ['Regesta project'],
      fileNames: ['Theirs.regesta'],
      counts: { new: 1, changed: 1, refused: 0 },
      conflictCount: 2,
      conflicts: [
        {
          key: 'events siege',
          side: 'mine',
          isByDefault: true,
          fields: [{ field: 'title', from: 'siege, mine and later', to: 'siege, theirs' }],
        },
        { key: 'events truce', side: 'theirs', isByDefault: true },
      ],
    })
    expect(preview.warnings).toContain('One record differs in the two projects, and this project’s version stays.')
    valueOf(await mine.bridge.request('import.accept', { id: preview.id }))
    expect(eventsOf(app, mine)).toEqual(['march', 'relief', 'siege, mine and later', 'truce, theirs and later'])
    valueOf(await mine.bridge.request('project.undo', {}))
    expect(eventsOf(app, mine)).toEqual(['march', 'siege, mine and later', 'truce, mine'])
  })

  it('gives way record by record, or as a whole, as the person chooses', async () => {
    const { app, mine, theirs } = await twoProjects()
    for (const id of ['siege', 'truce', 'march']) await rename(theirs, id, `${id}, theirs`)
    for (const record of ['siege', 'truce']) await rename(mine, record, `${record}, mine`)
    const shown = await previewIn(mine)
    const sides = (preview: ImportPreview) => preview.conflicts.map(({ side }) => side)
    const choose = async (side: 'mine' | 'theirs' | 'later', keys: string[] | null) =>
      sides(valueOf(await mine.bridge.request('import.choose', { id: shown.id, side, keys })))
    // In the order of their ids: the march, the siege, the truce.
    expect(sides(shown)).toEqual(['theirs', 'mine', 'mine'])
    expect(await choose('theirs', ['events siege', 'events nobody'])).toEqual(['theirs', 'theirs', 'mine'])
    expect(await choose('mine', null)).toEqual(['mine', 'mine', 'mine'])
    expect(await choose('theirs', null)).toEqual(['theirs', 'theirs', 'theirs'])
    expect(await choose('later', ['events truce'])).toEqual(['theirs', 'theirs', 'mine'])
    valueOf(await mine.bridge.request('import.accept', { id: shown.id }))
    expect(eventsOf(app, mine)).toEqual(['march, theirs', 'siege, theirs', 'truce, mine'])
  })

  it('brings the files of its captures, each compared with its hash, and names those that it cannot', async () => {
    const { app, mine, theirs, copy } = await twoProjects()
    for (const name of ['scan.pdf', 'spoiled.pdf']) {
      await writeFile(join(app.folder, name), `content of ${name}`)
      theirs.answers.chooseEvidence = () => Promise.resolve([join(app.folder, name)])
      valueOf(await theirs.bridge.request('evidence.attach', { sourceId: 'article', from: { kind: 'dialog' } }))
    }
    const { captures } = app.windowProjects.requireSession(theirs.asProjectWindow).project
    const pathOf = (name: string) => [...captures].find(({ originalName }) => originalName === name)?.path ?? ''
    await writeFile(join(copy, 'evidence', pathOf('spoiled.pdf')), 'something else')

    const preview = await previewIn(mine)
    expect(preview.warnings[0]).toMatch(/^2 files of evidence come with it/)
    expect(valueOf(await mine.bridge.request('import.accept', { id: preview.id }))).toMatchObject({
      evidence: [
        'One file of evidence was copied and verified.',
        'The file of one capture is not in this project, since it is missing or changed where it came from: spoiled.pdf.',
      ],
    })
    const folder = join(app.folder, 'Mine.regesta', 'evidence')
    expect(await readFile(join(folder, pathOf('scan.pdf')), 'utf8')).toBe('content of scan.pdf')
    expect(await readdir(folder)).not.toContain(pathOf('spoiled.pdf'))
  })

  it('says that files stay behind where only its own file was dropped', async () => {
    const { app, mine, theirs, copy } = await twoProjects()
    await writeFile(join(app.folder, 'scan.pdf'), 'a scan')
    theirs.answers.chooseEvidence = () => Promise.resolve([join(app.folder, 'scan.pdf')])
    valueOf(await theirs.bridge.request('evidence.attach', { sourceId: 'article', from: { kind: 'dialog' } }))
    const files = [{ name: 'project.json', bytes: new Uint8Array(await readFile(join(copy, 'project.json'))) }]
    const from = { kind: 'files' as const, files }
    expect(valueOf(await mine.bridge.request('import.preview', { from, format: null }))).toMatchObject({
      warnings: [expect.stringMatching(/^One capture comes with it, but not the files/) as string],
    })
  })

  it('is refused with its own sentence when it is damaged or of a newer version, and nothing changes', async () => {
    const { app, mine } = await twoProjects()
    const refused = join(import.meta.dirname, '../../fixtures/projects/refused')
    const before = eventsOf(app, mine)
    for (const [fixture, sentence] of [
      ['cut-off-late.json', /damaged/],
      ['lane-is-missing.json', /damaged/],
      ['of-a-later-version.json', /newer Regesta/],
    ] as const) {
      const folder = join(app.folder, fixture.replace('.json', '.regesta'))
      await mkdir(folder)
      await writeFile(join(folder, 'project.json'), await readFile(join(refused, fixture)))
      mine.answers.chooseImportFiles = () => Promise.resolve([folder])
      const answer = await mine.bridge.request('import.preview', { from: { kind: 'dialog' }, format: null })
      expect(answer).toMatchObject({
        ok: false,
        problem: { code: 'import-unreadable', details: { reason: expect.stringMatching(sentence) as string } },
      })
    }
    expect(eventsOf(app, mine)).toEqual(before)
  })

  it('is taken in on the command line by its folder', async () => {
    const { app, mine, theirs } = await twoProjects()
    await execute(theirs, 'event.create', { id: 'relief', fields: { title: 'relief' } })
    valueOf(await mine.bridge.request('project.close', {}))
    const regesta = makeCommandLine(app.folder)
    const said = await regesta('import', 'Mine.regesta', 'Theirs.regesta')
    expect(said).toMatchObject({ code: 0, error: '' })
    expect(said.out).toMatch(/Theirs\.regesta/)
    expect(await readFile(join(app.folder, 'Mine.regesta', 'project.json'), 'utf8')).toContain('"title":"relief"')
  })
})
