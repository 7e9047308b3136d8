import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startInProcess, valueOf } from '../../support/in-process-app'

async function show(name: string, text: string) {
  const app = await startInProcess()
  const window = app.openWindow()
  window.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Empty'))
  valueOf(await window.bridge.request('project.create', { title: 'Empty' }))
  const from = { kind: 'files' as const, files: [{ name, bytes: new TextEncoder().encode(text) }] }
  return { app, window, shown: valueOf(await window.bridge.request('import.preview', { from, format: null })) }
}

const features = ['03/04/2021', '31/12/2020'].map((date) => ({
  type: 'Feature',
  geometry: null,
  properties: { title: date, date },
}))
const map = JSON.stringify({ type: 'FeatureCollection', features })

it('asks what the dates of a map mean, takes the answer, and still asks afterwards', async () => {
  const { app, window, shown } = await show('map.geojson', map)
  if (shown.kind !== 'preview') throw new Error(`There came ${shown.kind} instead of the preview.`)
  expect(shown.dateQuestion).toMatchObject({ count: 1, order: null, suggestedOrder: 'dmy' })
  const { id } = shown
  const said = valueOf(await window.bridge.request('import.sayDateOrder', { id, order: 'dmy' }))
  expect(said.dateQuestion).toEqual({ ...shown.dateQuestion, order: 'dmy' })
  expect(said.rows.filter(({ table }) => table === 'events').map(({ date }) => date)).toEqual([
    '3 April 2021',
    '31 December 2020',
  ])
  const unsaid = valueOf(await window.bridge.request('import.sayDateOrder', { id, order: null }))
  expect(unsaid).toEqual(shown)
  valueOf(await window.bridge.request('import.sayDateOrder', { id, order: 'mdy' }))
  valueOf(await window.bridge.request('import.accept', { id }))
  const session = app.windowProjects.sessionOf(window.asProjectWindow)
  expect([...(session?.project.events ?? [])].map(({ when }) => when?.edtf)).toEqual(['2021-03-04', '2020-12-31'])
})

it('asks nothing of a table after its columns, where it was asked', async () => {
  const { window, shown } = await show('a.csv', 'Title,Date\nA,03/04/2021\n')
  if (shown.kind !== 'columns') throw new Error(`There came ${shown.kind} instead of the columns.`)
  expect(shown).toMatchObject({ ambiguousDates: 1 })
  const { id } = shown
  expect(valueOf(await window.bridge.request('import.useColumns', { id })).dateQuestion).toBeNull()
})
