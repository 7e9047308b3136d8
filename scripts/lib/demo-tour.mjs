import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs } from './answer-dialogs.mjs'
import { runCommand } from './run-command.mjs'

/** @typedef {import('playwright-core').Page} Page */

/**
 * What a researcher does in the first minutes: looks around in the sample, adds an event with its source, exports it all.
 * @param {import('./launch-program.mjs').RunningProgram} program showing the sample
 * @param {string} folder for the pictures and the exported files
 */
export async function takeTour({ application, window }, folder) {
  const views = window.getByRole('navigation', { name: 'Views' })
  await window.locator('[data-block]').filter({ visible: true }).first().waitFor()
  await picture('1-timeline')
  await addEvent(window)
  await citeSource(window)
  await picture('2-event-with-source')
  await views.getByRole('button', { name: 'Table' }).click()
  await window.getByRole('columnheader').first().waitFor()
  await picture('3-table')
  await views.getByRole('button', { name: 'Sources' }).click()
  await window.getByText(source.title).first().click()
  await picture('4-sources')
  await makeBriefing(window)
  await picture('5-briefing')
  await saveBriefing('Word', 'briefing.docx')
  await saveBriefing('PDF', 'briefing.pdf')
  await runCommand(window, 'Appearance: Dark')
  await views.getByRole('button', { name: 'Timeline' }).click()
  await window.locator('[data-block]').first().waitFor()
  await runCommand(window, 'Fit All Events')
  await window.getByText('First war between Armenia and Azerbaijan').first().waitFor()
  await picture('6-in-the-dark')
  await exportTo('JSON', 'chronology.json')
  await exportTo('Markdown', 'chronology.md')
  mkdirSync(join(folder, 'csv'))
  await exportTo('CSV', 'csv')
  if (!readFileSync(join(folder, 'chronology.md'), 'utf8').includes(event.title)) {
    throw new Error('The exported chronology does not hold the event that was added.')
  }

  /** @param {string} name */
  async function picture(name) {
    await window.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  }

  /**
   * @param {string} format
   * @param {string} name
   */
  async function saveBriefing(format, name) {
    await answerDialogs(application, join(folder, name))
    await window.getByRole('button', { name: format, exact: true }).click()
    await window.getByText(name).waitFor()
  }

  /**
   * @param {string} format
   * @param {string} name of a file, or of a folder where there will be several
   */
  async function exportTo(format, name) {
    await answerDialogs(application, join(folder, name))
    await runCommand(window, 'Export…')
    const dialog = window.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('radio', { name: new RegExp(`^${format} `) }).check()
    await dialog.getByRole('button', { name: 'Export…' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
}

const event = { when: '1 October 2023', title: 'A United Nations mission reaches the region' }
const source = {
  title: 'UN team completes mission to Karabakh',
  publisher: 'United Nations Azerbaijan',
  date: '2 October 2023',
}

/** @param {Page} window */
async function addEvent(window) {
  await window.getByRole('button', { name: 'New event' }).click()
  await window.getByRole('textbox', { name: 'New event' }).fill(`${event.when} ${event.title} @United Nations #access`)
  await window.keyboard.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await window.getByPlaceholder('Add a lane…').pressSequentially('Humanitarian')
  await window.getByRole('option', { name: 'Humanitarian situation', exact: true }).click()
}

/** @param {Page} window */
async function citeSource(window) {
  await window.getByRole('button', { name: 'Add a citation' }).click()
  await window.getByRole('combobox', { name: 'Source' }).pressSequentially(source.title)
  await window.getByRole('option', { name: 'New source' }).click()
  const form = window.getByRole('form', { name: 'New source' })
  await form.getByLabel('Published in or by').fill(source.publisher)
  await form.getByLabel('Date').fill(source.date)
  await form.getByRole('button', { name: 'Add and cite it' }).click()
  await window.getByRole('button', { name: 'Delete this citation' }).waitFor()
}

/** @param {Page} window */
async function makeBriefing(window) {
  await window.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Briefings' }).click()
  await window.getByRole('button', { name: /^Full chronology/ }).click()
  await window.getByRole('checkbox', { name: /unverified events/ }).check()
  await window.getByText(/^\d\d pages, \d\d events$/).waitFor()
}
