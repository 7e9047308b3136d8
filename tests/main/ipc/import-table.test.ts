import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withColumnAs, type ColumnMapping } from '../../../src/shared/format/neighbours/tables/column-mapping'
import type { ColumnsPreview } from '../../../src/shared/ipc/contract'
import { startInProcess, valueOf, type InProcessWindow } from '../../support/in-process-app'

const foreign = [
  'Lfd;Zeitpunkt;Was geschah;Wer',
  '1;03/04/2021;Bridge closed;Town; Council',
  '2;31/12/2020;Curfew begins;Council',
  '3;one spring;Rumour;',
]
  .join('\n')
  .replace('Town; Council', '"Town; Council"')

async function openWith(text: string, name = 'liste.csv') {
  const app = await startInProcess()
  const window = app.openWindow()
  const out = join(app.folder, 'out')
  await mkdir(out)
  window.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Empty'))
  valueOf(await window.bridge.request('project.create', { title: 'Empty' }))
  return { app, window, out, columns: await columnsIn(window, text, name) }
}

async function columnsIn(window: InProcessWindow, text: string, name = 'liste.csv'): Promise<ColumnsPreview> {
  const from = { kind: 'files' as const, files: [{ name, bytes: new TextEncoder().encode(text) }] }
  const shown = valueOf(await window.bridge.request('import.preview', { from, format: null }))
  if (shown.kind !== 'columns') throw new Error(`There came ${shown.kind} instead of the columns.`)
  return shown
}

const remap = async (window: InProcessWindow, id: string, mapping: ColumnMapping | null) =>
  valueOf(await window.bridge.request('import.remap', { id, mapping }))

/** As a person would choose it for that table. */
function chosen({ mapping }: ColumnsPreview): ColumnMapping {
  const titled = withColumnAs(withColumnAs(mapping, 'Was geschah', 'title'), 'Zeitpunkt', 'date')
  return { ...withColumnAs(titled, 'Wer', 'actors'), dateOrder: 'dmy' }
}

describe('a table with columns that nobody knows', () => {
  it('is shown by its columns first, and again with each choice', async () => {
    const { window, columns } = await openWith(foreign)
    expect(columns).toMatchObject({ origin: 'names', rowCount: 3, mapping: { columns: {} } })
    expect(columns.columns.map(({ name, samples }) => [name, samples[0]])).toEqual([
      ['Lfd', '1'],
      ['Zeitpunkt', '03/04/2021'],
      ['Was geschah', 'Bridge closed'],
      ['Wer', 'Town; Council'],
    ])
    const unsaid = await remap(window, columns.id, { ...chosen(columns), dateOrder: null })
    expect(unsaid).toMatchObject({ origin: 'person', ambiguousDates: 1, suggestedOrder: 'dmy', unreadDates: 1 })
    expect(unsaid.ambiguousExample).toMatchObject({
      words: '03/04/2021',
      dayFirst: { edtf: '2021-04-03' },
      monthFirst: { edtf: '2021-03-04' },
    })
    expect(unsaid.rows.map(({ date }) => date.when?.edtf)).toEqual([null, '2020-12-31', null])
    const said = await remap(window, columns.id, chosen(columns))
    expect(said).toMatchObject({ ambiguousDates: 1, unreadDates: 1, unreadExamples: ['one spring'] })
    expect(said.rows.map(({ title, date }) => [title, date.when?.edtf])).toEqual([
      ['Bridge closed', '2021-04-03'],
      ['Curfew begins', '2020-12-31'],
      ['Rumour', null],
    ])
    expect((await remap(window, columns.id, null)).mapping).toEqual(columns.mapping)
  })

  it('then is taken in as one step, with a way back to the columns, and undone', async () => {
    const { window, columns } = await openWith(foreign)
    await remap(window, columns.id, chosen(columns))
    const preview = valueOf(await window.bridge.request('import.useColumns', { id: columns.id }))
    expect(preview).toMatchObject({ kind: 'preview', hasColumns: true, counts: { changed: 0, refused: 0 } })
    const back = valueOf(await window.bridge.request('import.showColumns', { id: preview.id }))
    expect(back.mapping).toEqual(chosen(columns))
    const again = valueOf(await window.bridge.request('import.useColumns', { id: back.id }))
    expect(valueOf(await window.bridge.request('import.accept', { id: again.id }))).toMatchObject({ kind: 'imported' })
    const text = valueOf(await window.bridge.request('project.view', {}))?.text ?? ''
    expect(text).toContain('"edtf":"2021-04-03"')
    expect(text).toContain('"verbatim":"one spring"')
    expect(text).toMatch(/"name":"Town"/)
    valueOf(await window.bridge.request('project.undo', {}))
    expect(valueOf(await window.bridge.request('project.view', {}))?.text).toContain('"events":{\n}')
  })

  it('is told apart the next time as the last, whatever else the file holds', async () => {
    const { app, window, columns } = await openWith(foreign)
    await remap(window, columns.id, chosen(columns))
    valueOf(await window.bridge.request('import.useColumns', { id: columns.id }))
    const next = await columnsIn(window, 'lfd;ZEITPUNKT;Was geschah;Wer\n9;05/06/2022;Later;', 'next.csv')
    expect(next).toMatchObject({ origin: 'remembered', ambiguousDates: 1, mapping: chosen(columns) })
    expect(next.rows[0]?.date.when?.edtf).toBe('2022-06-05')
    expect(await columnsIn(window, 'Other;Zeitpunkt\n1;2\n', 'other.csv')).toMatchObject({ origin: 'names' })
    await app.settings.settled()
    expect(await readFile(join(app.folder, 'settings', 'settings.json'), 'utf8')).toContain('"was geschah"')
  })

  it('takes a saved mapping, says what of it is not there, and refuses anything else', async () => {
    const { window, out, columns } = await openWith(foreign)
    await remap(window, columns.id, chosen(columns))
    window.answers.chooseExportFile = (name) => Promise.resolve(join(out, name))
    valueOf(await window.bridge.request('import.saveMapping', { id: columns.id }))
    expect(JSON.parse(await readFile(join(out, 'Columns.json'), 'utf8'))).toEqual(chosen(columns))

    const other = await columnsIn(window, 'Zeitpunkt;Was geschah\n1.2.2021;X\n')
    window.answers.chooseMapping = () => Promise.resolve(join(out, 'Columns.json'))
    expect(valueOf(await window.bridge.request('import.loadMapping', { id: other.id }))).toMatchObject({
      origin: 'file',
      missing: ['Wer'],
      mapping: { columns: { date: 'Zeitpunkt', title: 'Was geschah' }, dateOrder: 'dmy' },
    })
    await writeFile(join(out, 'Columns.json'), '{"columns":{}}')
    expect(await window.bridge.request('import.loadMapping', { id: other.id })).toMatchObject({
      ok: false,
      problem: { code: 'import-unreadable' },
    })
  })

  it('is taken from several files with the same columns together', async () => {
    const { window } = await openWith(foreign)
    const bytes = (text: string) => new TextEncoder().encode(text)
    const files = [
      { name: '2020.csv', bytes: bytes('Date,Title\n2020,A\n') },
      { name: '2021.csv', bytes: bytes('Date,Title\n2021,B\n') },
    ]
    const from = { kind: 'files' as const, files }
    const shown = valueOf(await window.bridge.request('import.preview', { from, format: null }))
    expect(shown).toMatchObject({ kind: 'columns', rowCount: 2, fileNames: ['2020.csv', '2021.csv'] })
    files[1] = { name: '2021.csv', bytes: bytes('When,Title\n2021,B\n') }
    expect(valueOf(await window.bridge.request('import.preview', { from, format: null }))).toMatchObject({
      kind: 'preview',
    })
  })

  it('is not asked about where the format is known, or where it is no table at all', async () => {
    const { window } = await openWith(foreign)
    for (const text of [
      'TY  - BOOK\r\nTI  - B\r\nER  - \r\n',
      'id,title,date\n,Ours,2020\n',
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media\n2020,,,,,,,,,A,,\n',
    ]) {
      const from = { kind: 'text' as const, text }
      expect(valueOf(await window.bridge.request('import.preview', { from, format: null }))).toMatchObject({
        kind: 'preview',
      })
    }
    const letter = 'Dear colleagues, best regards,\nall of it was said, and more,\nor less.\nYours'
    expect(
      await window.bridge.request('import.preview', { from: { kind: 'text', text: letter }, format: null }),
    ).toMatchObject({ ok: false })
  })

  it('is gone when the project is closed', async () => {
    const { window, columns } = await openWith(foreign)
    valueOf(await window.bridge.request('project.close', {}))
    expect(await window.bridge.request('import.remap', { id: columns.id, mapping: null })).toMatchObject({
      ok: false,
      problem: { code: 'import-gone' },
    })
  })
})
