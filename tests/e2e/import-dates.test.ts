import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import { makeTempFolder } from '../support/temp-folder'
import { axeViolations, setTheme } from './support/accessibility'
import { startProgram } from './support/program'

const features = [
  ['Camp opened', '03/04/2021'],
  ['Camp closed', '31/12/2021'],
].map(([title, date]) => ({ type: 'Feature', geometry: null, properties: { title, date } }))

it('asks what the dates of a map mean before it is taken in, and shows at once what they become', async () => {
  const { application, window } = await startProgram({ args: ['--sample'] })
  await window.locator('[data-block]').first().waitFor()
  const file = join(await makeTempFolder(), 'camps.geojson')
  await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features }))
  await answerDialogs(application, file)
  await window.keyboard.press('Control+i')

  const dialog = window.getByRole('dialog', { name: 'Import' })
  const take = dialog.getByRole('button', { name: /^Take in/ })
  const question = dialog.getByRole('group', { name: 'What does “03/04/2021” mean in this file?' })
  await question.waitFor()
  await dialog.getByText('Other dates in the file have the day first.').waitFor()
  await dialog.getByText('Say what the ambiguous dates mean.').waitFor()
  expect(await question.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await take.isDisabled()).toBe(true)
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(window, theme)
    expect(await axeViolations(window), theme).toEqual([])
  }

  await dialog.getByRole('radio', { name: '4 March 2021 (month first)' }).check()
  const row = dialog.getByRole('row').filter({ hasText: 'Camp opened' })
  await row.filter({ hasText: '4 March 2021' }).waitFor()
  await dialog.getByRole('radio', { name: '3 April 2021 (day first)' }).check()
  await row.filter({ hasText: '3 April 2021' }).waitFor()
  await take.click()
  await dialog.waitFor({ state: 'hidden' })
  await window.getByText('It is one step: Undo takes it back.').waitFor()
})
