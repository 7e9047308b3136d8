import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import { makeTempFolder } from '../support/temp-folder'
import { axeViolations, setTheme } from './support/accessibility'
import { startProgram } from './support/program'

it('another project is taken in record by record: mine, theirs, or whichever was changed later', async () => {
  const { application, window } = await startProgram({ args: ['--sample'] })
  await window.locator('[data-block]').first().waitFor()
  const folder = await makeTempFolder()
  // Mine goes its way, theirs stays as it was saved.
  await answerDialogs(application, join(folder, 'Theirs'))
  await window.keyboard.press('Control+Shift+S')
  const theirs = join(folder, 'Theirs.regesta')
  await expect.poll(async () => readFile(join(theirs, 'project.json'), 'utf8').catch(() => '')).toContain('Lachin')
  await window.getByText('The Lachin Corridor is blockaded').first().click()
  const title = window.getByRole('textbox', { name: 'Title' })
  await title.fill('The corridor of Lachin is closed')
  await window.keyboard.press('Tab')
  await window.getByRole('button', { name: /^Undo: / }).waitFor()
  await window.getByText('All changes saved').waitFor()

  await answerDialogs(application, join(theirs, 'project.json'))
  await window.keyboard.press('Control+i')
  const preview = window.getByRole('dialog', { name: 'Import', exact: true })
  const choice = preview.getByRole('radiogroup')
  await preview.getByRole('heading', { name: /\(1\)$/ }).waitFor()
  // Mine was changed later, so it stays until something else is said.
  await preview.getByText('There is nothing in it that the project does not have already.').waitFor()
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(window, theme)
    expect(await axeViolations(window), `conflicts, ${theme}`).toEqual([])
  }
  await expect
    .poll(() => preview.getByRole('row', { name: /title/ }).allInnerTexts())
    .toEqual([expect.stringMatching(/title\s+The corridor of Lachin is closed\s+The Lachin Corridor is blockaded/)])
  await choice.first().getByText('Theirs').click()
  await preview.getByRole('button', { name: 'Take in 1 record' }).click()
  await window.getByText('1 record taken in').waitFor()
  await expect.poll(() => title.inputValue()).toBe('The Lachin Corridor is blockaded')
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => title.inputValue()).toBe('The corridor of Lachin is closed')

  // A damaged one is refused as a whole.
  const text = await readFile(join(theirs, 'project.json'), 'utf8')
  await writeFile(join(theirs, 'project.json'), text.slice(0, text.length / 2))
  await rename(theirs, join(folder, 'Damaged.regesta'))
  await answerDialogs(application, join(folder, 'Damaged.regesta', 'project.json'))
  await window.keyboard.press('Control+i')
  await window.getByText(/^“Damaged\.regesta” could not be taken in/).waitFor()
})
