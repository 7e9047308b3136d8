import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import { makeTempFolder } from '../support/temp-folder'
import { quit, startProgram } from './support/program'

const title = 'Observers arrive at the crossing'

const undoButton = (window: Page) => window.getByRole('button', { name: /^(Undo:|Nothing to undo)/ })
const saved = (window: Page) => window.getByText('All changes saved').waitFor()

/** Where something is once it has stopped moving: the timeline glides to what was chosen. */
async function boxAtRest(locator: Locator) {
  let last = await locator.boundingBox()
  let box = last
  await expect
    .poll(async () => {
      last = box
      box = await locator.boundingBox()
      return box !== null && JSON.stringify(box) === JSON.stringify(last)
    })
    .toBe(true)
  if (box === null) throw new Error('It is not in the window.')
  return box
}

/** Adds an event by its quick line and leaves it chosen. */
async function addEvent(window: Page, line: string): Promise<void> {
  await window.keyboard.press('n')
  await window.getByRole('textbox', { name: 'New event' }).fill(line)
  await window.keyboard.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
}

describe('the first hour with the program', () => {
  it('opens the sample, drawn on the timeline by lane', async () => {
    const { window } = await startProgram({ args: ['--sample'] })
    await window.locator('[data-block]').first().waitFor()
    const timeline = window.getByRole('button', { name: 'Timeline' })
    await expect.poll(() => timeline.getAttribute('aria-current')).toBe('page')
    await expect.poll(() => window.locator('[data-block]').count()).toBeGreaterThan(8)
    await window.getByText('Military operations').first().waitFor()
  })

  it('keeps an event through dating, citing, moving, undo, redo, quitting and export', async () => {
    const folder = await makeTempFolder()
    const userData = join(folder, 'settings')
    const first = await startProgram({ userData })
    await answerDialogs(first.application, join(folder, 'Border'))
    const { window } = first

    await window.getByRole('button', { name: 'New project' }).click()
    await window.getByLabel('Name of the project').fill('The border, 1988–1994')
    await window.keyboard.press('Enter')
    await window.getByRole('button', { name: 'The border, 1988–1994' }).waitFor()

    await addEvent(window, `early 1990s ${title} #observers`)
    const when = window.getByLabel('When', { exact: true })
    await expect.poll(() => when.inputValue()).toBe('c. 1990 – c. 1993')

    await window.getByRole('button', { name: 'Add a citation' }).click()
    await window.getByRole('combobox', { name: 'Source' }).pressSequentially('Report of the mission')
    await window.getByRole('option', { name: 'New source' }).click()
    await window.getByRole('form', { name: 'New source' }).getByRole('button', { name: 'Add and cite it' }).click()
    await window.getByRole('button', { name: 'Delete this citation' }).waitFor()

    const block = window.locator('[data-block]', { hasText: title }).first()
    await window.keyboard.press('Escape')
    const box = await boxAtRest(block)
    await window.mouse.move(box.x + 4, box.y + box.height - 6)
    await window.mouse.down()
    await window.mouse.move(box.x + 150, box.y + box.height - 6, { steps: 8 })
    await window.mouse.up()
    await expect.poll(() => when.inputValue()).not.toBe('c. 1990 – c. 1993')
    const moved = await when.inputValue()
    expect(moved).toMatch(/^c\. \d{4} – c\. \d{4}$/)
    await expect.poll(() => undoButton(window).getAttribute('aria-label')).toBe(`Undo: move “${title}”`)

    await undoButton(window).click()
    await expect.poll(() => when.inputValue()).toBe('c. 1990 – c. 1993')
    await window.getByRole('button', { name: `Redo: move “${title}”` }).click()
    await expect.poll(() => when.inputValue()).toBe(moved)
    await window.getByRole('button', { name: `Undo: move “${title}”` }).waitFor()
    await saved(window)
    await quit(first)

    const second = await startProgram({ userData })
    await second.window.getByRole('button', { name: /^The border, 1988–1994/ }).click()
    await second.window.getByRole('button', { name: 'Table' }).click()
    const row = second.window.getByRole('row', { name: new RegExp(title) })
    await row.waitFor()
    await expect.poll(() => row.getByRole('gridcell').nth(3).textContent()).toBe('1')

    await answerDialogs(second.application, join(folder, 'border.json'))
    await second.window.keyboard.press('Control+e')
    await second.window.getByRole('radio', { name: /^JSON / }).check()
    await second.window.getByRole('button', { name: 'Export…' }).click()
    await second.window.getByText('Exported').waitFor()
    const exported = JSON.parse(readFileSync(join(folder, 'border.json'), 'utf8')) as { format: string }
    expect(exported.format).toBe('regesta-export')
    expect(JSON.stringify(exported)).toContain(title)
  })

  it('says beside the field what is wrong with a date, and writes nothing', async () => {
    const { window } = await startProgram({ args: ['--sample'] })
    await window.getByRole('button', { name: 'Table' }).click()
    await window.getByRole('row', { name: /Two landmine explosions/ }).click()
    const when = window.getByLabel('When', { exact: true })
    await expect.poll(() => window.getByLabel('Title', { exact: true }).inputValue()).toContain('landmine explosions')
    const before = await when.inputValue()
    const reasons = async () => {
      const described = ((await when.getAttribute('aria-describedby')) ?? '').split(' ').filter((id) => id !== '')
      return (await Promise.all(described.map((id) => window.locator(`#${id}`).allTextContents()))).flat().join(' ')
    }
    for (const [typed, reason] of [
      ['2003-02-29', /29 February 2003|not a leap year/],
      ['12 May 1916 – 3 May 1915', /end|before/],
      ['2003-02-', /./],
    ] as const) {
      await when.click()
      await window.keyboard.press('Control+a')
      await window.keyboard.type(typed)
      await expect.poll(() => when.inputValue()).toBe(typed)
      await expect.poll(reasons).toMatch(reason)
      expect(await undoButton(window).getAttribute('aria-label')).toBe('Nothing to undo')
    }
    await window.keyboard.press('Escape')
    await expect.poll(() => when.inputValue()).toBe(before)
    await window.getByRole('button', { name: 'Nothing to undo' }).waitFor()
  })

  it('asks about the date of a quick line, quotes no source for it, and undoes the step from the date field', async () => {
    const { window } = await startProgram({ args: ['--sample'] })
    await window.locator('[data-block]').first().waitFor()
    await window.keyboard.press('n')
    const line = window.getByRole('textbox', { name: 'New event' })
    await line.fill('12 May 1916 – 3 May 1915 reversed')
    await window.getByText('The end, 3 May 1915, is before the start, 12 May 1916.').waitFor()
    await window.keyboard.press('Enter')
    await window.getByText('Press Enter again to add it undated').waitFor()
    await line.fill('03/04/2021 Observers leave')
    await expect.poll(() => window.getByRole('dialog').getByRole('option').count()).toBe(2)
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    const when = window.getByLabel('When', { exact: true })
    await expect.poll(() => when.inputValue()).toBe('4 March 2021')
    await expect.poll(() => window.getByText(/^source says/).count()).toBe(0)

    await when.fill('2003-02-29')
    await when.fill('May 2021')
    await window.keyboard.press('Enter')
    await window.getByText('2021-05', { exact: true }).waitFor()
    await expect.poll(() => window.getByText(/^source says/).count()).toBe(0)
    await window.keyboard.press('Control+z')
    await expect.poll(() => when.inputValue()).toBe('4 March 2021')
    await window.keyboard.press('Control+y')
    await expect.poll(() => when.inputValue()).toBe('May 2021')
  })
})
