import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import { makeTempFolder } from '../support/temp-folder'
import { axeViolations, setTheme } from './support/accessibility'
import { startProgram } from './support/program'

const foreign = [
  'Lfd;Zeitpunkt;Was geschah;Wer;Fundstelle',
  '1;03/04/2021;Bridge closed at Hilltown;Council|Army;Town Gazette',
  '2;31/12/2020;Curfew begins;Council;',
  '3;one spring;Rumour of a march;;',
].join('\n')

describe('a table with columns that nobody knows', () => {
  it('is told apart, asked about its dates, taken in and undone, in light and dark without a fault for axe', async () => {
    const { application, window } = await startProgram({ args: ['--sample'] })
    await window.locator('[data-block]').first().waitFor()
    const folder = await makeTempFolder()
    await writeFile(join(folder, 'liste.csv'), foreign)
    await answerDialogs(application, join(folder, 'liste.csv'))
    await window.keyboard.press('Control+i')

    const dialog = window.getByRole('dialog', { name: 'Import a table: what are its columns?' })
    await dialog.waitFor()
    const goOn = dialog.getByRole('button', { name: 'Look what it would do' })
    await dialog.getByText('Say which column is the title or the description.').waitFor()
    await expect.poll(() => goOn.isDisabled()).toBe(true)

    await dialog.getByRole('combobox', { name: 'What “Was geschah” is' }).selectOption('title')
    await dialog.getByRole('combobox', { name: 'What “Zeitpunkt” is' }).selectOption('date')
    await dialog.getByRole('cell', { name: 'undated until you say which order' }).waitFor()
    await expect.poll(() => goOn.isDisabled()).toBe(true)
    // By keyboard: onto the question, and to its first answer.
    const dayFirst = dialog.getByRole('radio', { name: '3 April 2021 (day first)' })
    await dayFirst.waitFor()
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0)
    await dayFirst.focus()
    await window.keyboard.press('Space')
    const rows = dialog.getByRole('region', { name: 'The first rows as they will be' }).getByRole('row')
    await rows.filter({ hasText: '2021-04-03' }).waitFor()
    await rows.filter({ hasText: '2020-12-31' }).waitFor()
    await rows.filter({ hasText: 'kept in words, undated' }).waitFor()
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/Row\s+Title\s+In the file\s+Understood as/),
      expect.stringMatching(/2\s+Bridge closed at Hilltown\s+03\/04\/2021\s+3 April 2021\s+2021-04-03/),
      expect.stringMatching(/3\s+Curfew begins\s+31\/12\/2020\s+31 December 2020\s+2020-12-31/),
      expect.stringMatching(/4\s+Rumour of a march\s+one spring\s+kept in words, undated/),
    ])
    await dialog.getByRole('combobox', { name: 'What “Wer” is' }).selectOption('actors')
    await dialog.getByRole('combobox', { name: /separated by/ }).selectOption('|')
    await dialog.getByRole('combobox', { name: 'What “Fundstelle” is' }).selectOption('source')
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(window, theme)
      expect(await axeViolations(window), `columns, ${theme}`).toEqual([])
    }
    await expect.poll(() => dialog.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(false)

    await answerDialogs(application, join(folder, 'columns.json'))
    await dialog.getByRole('button', { name: 'Save columns…' }).click()
    await expect
      .poll(async () => readFile(join(folder, 'columns.json'), 'utf8').catch(() => ''))
      .toContain('"dateOrder": "dmy"')

    await goOn.click()
    const preview = window.getByRole('dialog', { name: 'Import', exact: true })
    await preview.getByRole('row', { name: /Bridge closed at Hilltown event 3 April 2021/ }).waitFor()
    await preview.getByRole('button', { name: 'Back to the columns' }).click()
    await rows.filter({ hasText: '2021-04-03' }).waitFor()
    await goOn.click()
    await preview.getByRole('button', { name: /^Take in \d+ records$/ }).click()
    await preview.waitFor({ state: 'detached' })

    await window.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Table' }).click()
    const event = window.getByText('Bridge closed at Hilltown').first()
    await event.waitFor()
    await window.getByRole('button', { name: /^Undo/ }).click()
    await event.waitFor({ state: 'detached' })
  })
})
