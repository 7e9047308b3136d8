import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../../src/shared/ipc/contract'
import { startInProcess, valueOf, type InProcessWindow } from '../../support/in-process-app'
import { makeContext } from '../../support/make-project'
import { readingHere } from '../../support/reading-here'

const incidents = [
  'Date,Title,Country,Year',
  '2020-01-02,Bridge closed,Armenia,2020',
  '2021-03-04,Road opened,Azerbaijan,2021',
  '2020-05-06,Curfew,Azerbaijan,2020',
].join('\n')

/** More rows than can be taken at once; one in a hundred thousand is of 1916. */
const endless = `Date,Title\n${`${'1915,A\n'.repeat(99_999)}1916,B\n`.repeat(3)}`

async function openProject(given: Parameters<typeof startInProcess>[0] = {}) {
  const app = await startInProcess(given)
  const window = app.openWindow()
  window.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Empty'))
  valueOf(await window.bridge.request('project.create', { title: 'Empty' }))
  const events = () =>
    [...app.windowProjects.requireSession(window.asProjectWindow).project.events].map(({ title }) => title).sort()
  return { app, window, events }
}

async function preview(window: InProcessWindow, text: string, name = 'incidents.csv') {
  const files = [{ name, bytes: new TextEncoder().encode(text) }]
  const from: InputOf<'import.preview'>['from'] = { kind: 'files', files }
  return valueOf(await window.bridge.request('import.preview', { from, format: null }))
}

describe('the rows of a table', () => {
  it('can be chosen on the way back from its columns or its preview, and only those come in', async () => {
    const { window, events } = await openProject()
    const columns = await preview(window, incidents)
    expect(columns).toMatchObject({ kind: 'columns', rowCount: 3, hasRows: true })
    const id = 'id' in columns ? columns.id : ''
    expect(valueOf(await window.bridge.request('import.showRows', { id }))).toMatchObject({
      kind: 'rows',
      columns: ['Date', 'Title', 'Country', 'Year'],
      rowCount: 3,
      wantedCount: 3,
      rows: [],
    })
    expect(valueOf(await window.bridge.request('import.valuesIn', { id, column: 'Country' }))).toEqual({
      values: [
        { value: 'Azerbaijan', count: 2 },
        { value: 'Armenia', count: 1 },
      ],
      isComplete: true,
    })
    const rows = [{ column: 'Country', values: ['Azerbaijan'] }]
    expect(valueOf(await window.bridge.request('import.chooseRows', { id, rows }))).toMatchObject({
      wantedCount: 2,
      rows,
    })
    expect(valueOf(await window.bridge.request('import.useRows', { id }))).toMatchObject({
      kind: 'columns',
      rowCount: 2,
    })
    const shown = valueOf(await window.bridge.request('import.useColumns', { id }))
    expect(shown).toMatchObject({ kind: 'preview', hasRows: true })
    expect(shown.warnings).toContain('Only the rows were taken in which “Country” is Azerbaijan.')
    valueOf(await window.bridge.request('import.accept', { id }))
    expect(events()).toEqual(['Curfew', 'Road opened'])
  })

  it('must be chosen where there are more than can be taken at once', async () => {
    const { window, events } = await openProject()
    const shown = await preview(window, endless)
    expect(shown).toMatchObject({ kind: 'rows', rowCount: 300_000, wantedCount: 300_000, mostRows: 250_000 })
    const id = 'id' in shown ? shown.id : ''
    expect(await window.bridge.request('import.useRows', { id })).toMatchObject({
      ok: false,
      problem: { code: 'import-unreadable' },
    })
    const rows = [{ column: 'date', values: ['1916'] }]
    expect(valueOf(await window.bridge.request('import.chooseRows', { id, rows }))).toMatchObject({ wantedCount: 3 })
    valueOf(await window.bridge.request('import.useRows', { id }))
    valueOf(await window.bridge.request('import.useColumns', { id }))
    valueOf(await window.bridge.request('import.accept', { id }))
    expect(events()).toEqual(['B', 'B', 'B'])
    const steps = window.notices.flatMap(({ name, payload }) => (name === 'work.progress' ? [payload] : []))
    expect(steps).toContainEqual(expect.objectContaining({ work: 'import', step: 'Reading the rows…' }))
  })

  it('cannot be chosen of what has none, and not after the import was dropped', async () => {
    const { window } = await openProject()
    const shown = await preview(window, 'TY  - BOOK\r\nTI  - B\r\nER  - \r\n')
    expect(shown).toMatchObject({ kind: 'preview', hasRows: false })
    const id = 'id' in shown ? shown.id : ''
    expect(await window.bridge.request('import.showRows', { id })).toMatchObject({ problem: { code: 'import-gone' } })
    valueOf(await window.bridge.request('import.drop', { id }))
    expect(await window.bridge.request('import.chooseRows', { id, rows: [] })).toMatchObject({
      problem: { code: 'import-gone' },
    })
  })
})

describe('the files of an import', () => {
  it('are let go of when another takes their place, when it is dropped or given up, and with the project', async () => {
    const here = readingHere(() => makeContext())
    const closed: string[] = []
    const { window } = await openProject({
      startReading: (files, options) => ({ ...here(files, options), close: () => closed.push(files[0]?.name ?? '') }),
    })
    const open = async (name: string): Promise<string> => {
      const shown = await preview(window, incidents, name)
      return 'id' in shown ? shown.id : ''
    }
    await open('first')
    const second = await open('second')
    expect(closed).toEqual(['first'])
    valueOf(await window.bridge.request('import.drop', { id: second }))
    const third = await open('third')
    valueOf(await window.bridge.request('work.stop', { work: 'import' }))
    expect(closed).toEqual(['first', 'second', 'third'])
    expect(await window.bridge.request('import.useColumns', { id: third })).toMatchObject({
      problem: { code: 'import-gone' },
    })
    await open('fourth')
    valueOf(await window.bridge.request('project.close', {}))
    expect(closed.at(-1)).toBe('fourth')
  })
})
