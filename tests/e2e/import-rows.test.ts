import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import { makeTempFolder } from '../support/temp-folder'
import { axeViolations, setTheme } from './support/accessibility'
import { hasFocus } from './support/focus'
import { startProgram } from './support/program'

/** More rows than can be taken at once. */
const endless = `Date,Title,Country\n${`${'1915,A march,Elsewhere\n'.repeat(9_999)}1916,A siege,Hereabouts\n`.repeat(30)}`

async function openEndless() {
  const program = await startProgram({ args: ['--sample'] })
  const { application, window } = program
  await window.locator('[data-block]').first().waitFor()
  const folder = await makeTempFolder()
  await writeFile(join(folder, 'endless.csv'), endless)
  await answerDialogs(application, join(folder, 'endless.csv'))
  await window.keyboard.press('Control+i')
  const rows = window.getByRole('dialog', { name: 'Import a table: which of its rows?' })
  await rows.getByText('300,000 of 300,000 rows. At most 250,000').waitFor()
  return { ...program, rows }
}

describe('a table that is too long', () => {
  it('is taken in as far as its rows are wanted, in light and dark without a fault for axe', async () => {
    const { window, rows } = await openEndless()
    await expect.poll(() => rows.getByRole('button', { name: /^Go on with/ }).isDisabled()).toBe(true)
    await rows.getByRole('combobox', { name: 'Column' }).selectOption('Country')
    const values = rows.getByPlaceholder('Add a value')
    await values.waitFor()
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(window, theme)
      expect(await axeViolations(window), `rows, ${theme}`).toEqual([])
    }
    await values.click()
    await values.pressSequentially('herea')
    await window.getByRole('option', { name: /^Hereabouts/ }).waitFor()
    await window.keyboard.press('Enter')
    await rows.getByText('30 of 300,000 rows.').waitFor()
    // Whoever picks one value goes on to the next.
    await expect.poll(() => hasFocus(values)).toBe(true)
    await rows.getByRole('button', { name: 'Go on with 30 rows' }).click()
    const columns = window.getByRole('dialog', { name: 'Import a table: what are its columns?' })
    await columns.getByText('endless.csv · 30 rows').waitFor()
    await columns.getByRole('button', { name: 'Look what it would do' }).click()
    const preview = window.getByRole('dialog', { name: 'Import', exact: true })
    await preview.getByText('Only the rows were taken in which “Country” is Hereabouts.').waitFor()
    await preview.getByRole('button', { name: /^Take in/ }).click()
    await window.getByText('58 events').waitFor()
    await window.keyboard.press('Control+z')
    await window.getByText('28 events').waitFor()
  })

  it('can be left at any time, and leaves the project as it was', async () => {
    const { window, rows } = await openEndless()
    await rows.getByRole('combobox', { name: 'Column' }).selectOption('Title')
    await rows.getByRole('button', { name: 'Leave the project as it is' }).click()
    await rows.waitFor({ state: 'detached' })
    await window.getByText('28 events').waitFor()
    expect(await window.getByRole('alert').count()).toBe(0)
    // The next import begins afresh.
    await window.keyboard.press('Control+i')
    await rows.getByText('300,000 of 300,000 rows.').waitFor()
  })
})

describe('what is dropped on the window', () => {
  it('is shown as an import', async () => {
    const { window } = await startProgram({ args: ['--sample'] })
    await window.locator('[data-block]').first().waitFor()
    const drag = (type: 'dragover' | 'drop') =>
      window.evaluate((kind) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['TY  - BOOK\r\nTI  - A dropped book\r\nER  - \r\n'], 'dropped.ris'))
        const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })
        document.querySelector('main')?.dispatchEvent(event)
      }, type)
    const invitation = window.getByText('Drop to see what it would bring in')
    await drag('dragover')
    await invitation.waitFor()
    await drag('drop')
    const preview = window.getByRole('dialog', { name: 'Import', exact: true })
    await preview.getByText('A dropped book').waitFor()
    await invitation.waitFor({ state: 'detached' })
  })
})
