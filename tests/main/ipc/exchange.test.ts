import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../../src/shared/ipc/contract'
import { startInProcess, valueOf, type InProcessApp, type InProcessWindow } from '../../support/in-process-app'

const json: InputOf<'project.export'> = { to: 'json', tables: ['events'], forExcel: false, filter: null }
const csv: InputOf<'project.export'> = {
  to: 'csv',
  tables: ['events', 'claims', 'sources'],
  forExcel: false,
  filter: null,
}

async function withSample(): Promise<{ app: InProcessApp; window: InProcessWindow; out: string }> {
  const app = await startInProcess()
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
        problem: { code: 'export-failed' },
      })
    }
    expect(await readFile(join(folder, 'project.json'), 'utf8')).toBe(before)
  })

  it('says why where nothing can be written', async () => {
    const { window, out } = await withSample()
    window.answers.chooseExportFile = () => Promise.resolve(join(out, 'gone', 'a.json'))
    expect(await window.bridge.request('project.export', json)).toMatchObject({
      ok: false,
      problem: { code: 'export-failed', details: { reason: 'The folder is not there.' } },
    })
  })
})

const bib = `@article{gavin, title = {Ceasefire}, author = {Gavin, Gabriel}, date = {2023-09-20~}}
@book{broken, title = {Never closed}
@misc{second, title = {Second}, date = {1915}}`

async function previewOf(window: InProcessWindow, text: string) {
  const preview = valueOf(await window.bridge.request('import.preview', { from: { kind: 'text', text }, format: null }))
  if (preview.kind !== 'preview') throw new Error(`There came ${preview.kind} instead of a preview.`)
  return preview
}

const fromDialog: InputOf<'import.preview'> = { from: { kind: 'dialog' }, format: null }

describe('importing', () => {
  it('shows what would happen, then takes it in as one step, which can be undone', async () => {
    const { app, window, out } = await withSample()
    window.answers.chooseExportFile = () => Promise.resolve(join(out, 'all.json'))
    valueOf(await window.bridge.request('project.export', json))
    valueOf(await window.bridge.request('project.close', {}))

    window.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Empty'))
    valueOf(await window.bridge.request('project.create', { title: 'Empty' }))
    window.answers.chooseImportFiles = () => Promise.resolve([join(out, 'all.json')])
    const preview = valueOf(await window.bridge.request('import.preview', fromDialog))
    expect(preview).toMatchObject({
      kind: 'preview',
      formats: ['Regesta JSON'],
      fileNames: ['all.json'],
      refused: [],
      isRenewed: false,
    })
    expect(valueOf(await window.bridge.request('project.view', {}))).toMatchObject({ revision: 0, undo: null })
    if (preview.kind !== 'preview') return

    const report = valueOf(await window.bridge.request('import.accept', { id: preview.id }))
    expect(report).toMatchObject({ kind: 'imported', added: preview.counts.new, refusedCount: 0 })
    const view = valueOf(await window.bridge.request('project.view', {}))
    expect(view?.undo).toBe(`import ${preview.counts.new + preview.counts.changed} records`)
    expect(view?.saving).toEqual({ kind: 'saved' })
    valueOf(await window.bridge.request('project.undo', {}))
    expect(valueOf(await window.bridge.request('project.view', {}))?.text).toContain('"events":{\n}')

    valueOf(await window.bridge.request('project.redo', {}))
    const again = valueOf(await window.bridge.request('import.preview', fromDialog))
    expect(again).toMatchObject({ counts: { new: 0, changed: 0, refused: 0 }, kinds: {} })
    if (again.kind === 'preview') valueOf(await window.bridge.request('import.accept', { id: again.id }))
    expect(valueOf(await window.bridge.request('project.view', {}))?.revision).toBe(3)
  })

  it('says of each record what it is and when, and of what is refused where and why', async () => {
    const { window } = await withSample()
    const preview = await previewOf(window, bib)
    expect(preview).toMatchObject({
      formats: ['BibTeX'],
      counts: { new: 2, changed: 0, same: 0, refused: 1 },
      kinds: { sources: 2 },
    })
    expect(preview.rows).toEqual([
      {
        table: 'sources',
        title: 'Ceasefire',
        date: 'c. 20 September 2023',
        state: 'new',
        where: 'gavin, line 1',
        changes: [],
      },
      { table: 'sources', title: 'Second', date: '1915', state: 'new', where: 'second, line 3', changes: [] },
    ])
    expect(preview.refused.map(({ where }) => where)).toEqual(['broken, line 2'])
    valueOf(await window.bridge.request('import.accept', { id: preview.id }))

    const changed = await previewOf(
      window,
      '@article{gavin, title = {Ceasefire agreed}, author = {Gavin, Gabriel}, date = {2023-09-20~}}',
    )
    expect(changed.rows).toMatchObject([
      { state: 'changed', changes: [{ field: 'title', from: 'Ceasefire', to: 'Ceasefire agreed' }] },
    ])
  })

  it('shows anew, and takes nothing, when the project has changed so that something else would happen', async () => {
    const { window } = await withSample()
    const first = await previewOf(window, bib)
    const fields = { csl: { type: 'book', title: 'Second', 'citation-key': 'second' } }
    const command = { type: 'source.create', input: { fields } } as const
    valueOf(await window.bridge.request('project.execute', { command }))
    const renewed = valueOf(await window.bridge.request('import.accept', { id: first.id }))
    expect(renewed).toMatchObject({ kind: 'preview', isRenewed: true, counts: { new: 1, changed: 1, refused: 1 } })
    expect(valueOf(await window.bridge.request('project.view', {}))?.revision).toBe(1)
    if (renewed.kind === 'preview') valueOf(await window.bridge.request('import.accept', { id: renewed.id }))
    expect(valueOf(await window.bridge.request('project.view', {}))?.undo).toBe('import 2 records')
  })

  it('takes in what was shown when the project has changed elsewhere', async () => {
    const { window } = await withSample()
    const preview = await previewOf(window, bib)
    const command = { type: 'tag.create', input: { fields: { name: 'elsewhere' } } } as const
    valueOf(await window.bridge.request('project.execute', { command }))
    expect(valueOf(await window.bridge.request('import.accept', { id: preview.id }))).toMatchObject({ added: 2 })
  })

  it('forgets a plan that was dropped, replaced or accepted', async () => {
    const { window } = await withSample()
    const first = await previewOf(window, bib)
    const second = await previewOf(window, bib)
    const gone = { ok: false, problem: { code: 'import-gone' } }
    expect(await window.bridge.request('import.accept', { id: first.id })).toMatchObject(gone)
    valueOf(await window.bridge.request('import.drop', { id: second.id }))
    expect(await window.bridge.request('import.accept', { id: second.id })).toMatchObject(gone)
    expect(valueOf(await window.bridge.request('project.view', {}))?.revision).toBe(0)
  })

  it('writes the report, also for what is not taken in', async () => {
    const { window, out } = await withSample()
    const { id } = await previewOf(window, bib)
    window.answers.chooseExportFile = (name) => Promise.resolve(join(out, name))
    valueOf(await window.bridge.request('import.saveReport', { id }))
    const text = await readFile(join(out, 'Import report.txt'), 'utf8')
    expect(text).toContain('2 new, 0 changed, 0 as they were, 1 not taken')
    expect(text).toContain('broken, line 2: ')
  })

  it('reads files that were dropped, together, and as the format that was named', async () => {
    const { window } = await withSample()
    const bytes = (text: string) => new TextEncoder().encode(text)
    const files = [
      { name: 'a.bib', bytes: bytes('@book{a, title = {A}}') },
      { name: 'b.txt', bytes: bytes('TY  - BOOK\r\nTI  - B\r\nER  - \r\n') },
    ]
    const preview = valueOf(
      await window.bridge.request('import.preview', { from: { kind: 'files', files }, format: null }),
    )
    expect(preview).toMatchObject({ formats: ['BibTeX', 'RIS'], rows: [{ where: 'a.bib, a, line 1' }, { title: 'B' }] })
    const asRis = await window.bridge.request('import.preview', { from: { kind: 'files', files }, format: 'ris' })
    expect(valueOf(asRis)).toMatchObject({ formats: ['RIS'], counts: { new: 1, refused: 1 }, rows: [{ title: 'B' }] })
  })

  it('changes nothing when nothing is chosen, or when a file is none of ours', async () => {
    const { window, out } = await withSample()
    window.answers.chooseImportFiles = () => Promise.resolve([])
    expect(valueOf(await window.bridge.request('import.preview', fromDialog))).toEqual({ kind: 'cancelled' })
    await writeFile(join(out, 'holiday.json'), '{"beach": true}')
    for (const path of [join(out, 'holiday.json'), out]) {
      window.answers.chooseImportFiles = () => Promise.resolve([path])
      expect(await window.bridge.request('import.preview', fromDialog)).toMatchObject({
        ok: false,
        problem: { code: 'import-unreadable' },
      })
    }
    expect(valueOf(await window.bridge.request('project.view', {}))?.revision).toBe(0)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3])],
    ['blanks', new TextEncoder().encode(' \n\n ')],
    ['a letter', new TextEncoder().encode('Dear colleagues, best regards')],
    ['a bibliography without entries', new TextEncoder().encode('@comment{nothing}')],
  ])('refuses %s in a sentence', async (_, bytes) => {
    const { window } = await withSample()
    const from = { kind: 'files', files: [{ name: 'sources.bib', bytes }] } as const
    const answer = await window.bridge.request('import.preview', {
      from: { ...from, files: [...from.files] },
      format: null,
    })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'import-unreadable' } })
  })

  it('reads a bibliography in another encoding, and says so', async () => {
    const { window } = await withSample()
    const text = Array.from(
      { length: 20 },
      (_, at) => `@book{k${at}, title = {Le g\xe9n\xe9ral ${at} \xe9tait d\xe9\xe7u}}`,
    )
    const files = [{ name: 'alt.bib', bytes: new Uint8Array(Buffer.from(text.join('\n'), 'latin1')) }]
    const preview = valueOf(
      await window.bridge.request('import.preview', { from: { kind: 'files', files }, format: null }),
    )
    expect(preview).toMatchObject({
      counts: { new: 20 },
      rows: [{ title: 'Le général 0 était déçu' }, ...Array.from({ length: 19 }, () => ({}))],
    })
    expect(preview.kind === 'preview' && preview.warnings[0]).toMatch(/not in UTF-8/)
  })
})

describe('exporting references', () => {
  it('holds confidential sources back, and says so', async () => {
    const { window, out } = await withSample()
    for (const [title, confidential] of [
      ['Secret witness', true],
      ['Open book', false],
    ] as const) {
      const fields = { csl: { type: 'book', title }, confidential }
      valueOf(await window.bridge.request('project.execute', { command: { type: 'source.create', input: { fields } } }))
    }
    window.answers.chooseExportFile = (name) => Promise.resolve(join(out, name))
    for (const to of ['csl-json', 'bibtex', 'ris'] as const) {
      const held = valueOf(await window.bridge.request('project.export', { ...json, to }))
      const [name = ''] = held.kind === 'written' ? held.files : []
      const text = await readFile(join(out, name), 'utf8')
      expect([text.includes('Open book'), text.includes('Secret witness')]).toEqual([true, false])
      expect(held).toMatchObject({ notes: [expect.stringContaining('1 confidential source'), expect.any(String)] })

      const whole = valueOf(await window.bridge.request('project.export', { ...json, to, allowed: ['confidential'] }))
      expect(whole).toMatchObject({ notes: ['In it by decision: 1 confidential source.'] })
      expect(await readFile(join(out, name), 'utf8')).toContain('Secret witness')
    }
  })
})
