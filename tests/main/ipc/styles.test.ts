import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { StyleFolder } from '../../../src/main/services/style-folder'
import { citationStyle } from '../../support/citation-style'
import { startInProcess, valueOf } from '../../support/in-process-app'
import { makeTempFolder } from '../../support/temp-folder'

async function withStyles() {
  const folder = await makeTempFolder()
  const logged: string[] = []
  const styles = new StyleFolder(join(folder, 'styles'), { write: (_, message) => void logged.push(message) })
  const app = await startInProcess({ styles })
  const window = app.openWindow()
  const load = async (text: string | Uint8Array) => {
    await writeFile(join(folder, 'chosen.csl'), text)
    window.answers.chooseStyle = () => Promise.resolve(join(folder, 'chosen.csl'))
    return await window.bridge.request('styles.add', {})
  }
  const titles = async () => valueOf(await window.bridge.request('styles.own', {})).map(({ title }) => title)
  return { folder, window, logged, load, titles }
}

it('keeps the styles that a person loads, each once, until they are removed', async () => {
  const { folder, window, load, titles } = await withStyles()
  expect(await titles()).toEqual([])
  expect(valueOf(await load(citationStyle()))).toEqual({ kind: 'added', id: 'own:my-house', title: 'My house style' })
  valueOf(await load(citationStyle({ title: 'My house style, second edition' })))
  valueOf(await load(citationStyle({ title: 'Another', id: 'urn:x/../../another' })))
  expect(await titles()).toEqual(['Another', 'My house style, second edition'])
  expect((await readdir(join(folder, 'styles'))).sort()).toEqual(['another.csl', 'my-house.csl'])
  expect(
    valueOf(await window.bridge.request('settings.change', { patch: { citationStyle: 'own:my-house' } })),
  ).toMatchObject({
    citationStyle: 'own:my-house',
  })
  valueOf(await window.bridge.request('styles.remove', { id: 'own:my-house' }))
  expect(await titles()).toEqual(['Another'])
})

it('takes nothing in that is no style, and removes nothing else', async () => {
  const { folder, window, load, titles } = await withStyles()
  for (const text of ['', 'Dear Sir', '<a/>', new Uint8Array([0, 1, 2, 0, 0, 0])]) {
    expect(await load(text)).toMatchObject({ ok: false, problem: { code: 'style-unusable' } })
  }
  window.answers.chooseStyle = () => Promise.resolve(null)
  expect(valueOf(await window.bridge.request('styles.add', {}))).toEqual({ kind: 'cancelled' })
  for (const id of ['own:../settings', 'own:../chosen', 'ieee', '../chosen'])
    valueOf(await window.bridge.request('styles.remove', { id }))
  expect([await titles(), await readdir(folder)]).toEqual([[], ['chosen.csl']])
})

it('goes on without a file that somebody has damaged, and leaves it where it is', async () => {
  const { folder, load, titles, logged } = await withStyles()
  valueOf(await load(citationStyle()))
  await mkdir(join(folder, 'styles'), { recursive: true })
  await writeFile(join(folder, 'styles', 'damaged.csl'), '<style')
  expect(await titles()).toEqual(['My house style'])
  expect(logged).toEqual(['The citation style damaged.csl could not be read.'])
})
