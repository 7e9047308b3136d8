import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeViolations, setTheme } from './support/accessibility'
import { startProgram } from './support/program'

async function show(window: Page, view: string): Promise<void> {
  await window.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).click()
}

describe.each(['light', 'dark'] as const)('in %s, axe-core finds nothing', (theme) => {
  it('on the welcome screen', async () => {
    const { window } = await startProgram()
    await window.getByRole('button', { name: 'New project' }).waitFor()
    await setTheme(window, theme)
    expect(await axeViolations(window)).toEqual([])
  })

  it('in any view of the sample', async () => {
    const { window } = await startProgram({ args: ['--sample'] })
    await window.locator('[data-block]').first().waitFor()
    await setTheme(window, theme)
    expect(await axeViolations(window), 'timeline').toEqual([])
    await show(window, 'Table')
    await window.getByRole('row', { name: /Lachin Corridor/ }).click()
    await window.getByLabel('Title', { exact: true }).waitFor()
    expect(await axeViolations(window), 'table and inspector').toEqual([])
    await show(window, 'Sources')
    await window.getByRole('option').first().click()
    await window.locator('#source-title').waitFor()
    expect(await axeViolations(window), 'sources').toEqual([])
    await show(window, 'Registers')
    for (const [kind, field] of [
      ['Actors', '#actor-kind'],
      ['Places', '#place-country'],
      ['Tags', '#tag-colour'],
    ] as const) {
      const tab = window.getByRole('tab', { name: kind })
      await tab.click()
      await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true')
      await window.getByRole('option').first().click()
      await window.locator(field).waitFor()
      expect(await axeViolations(window), kind).toEqual([])
    }
    await show(window, 'Checks')
    await window.getByRole('heading', { name: 'Checks', exact: true }).waitFor()
    expect(await axeViolations(window), 'checks').toEqual([])
    await show(window, 'Reconcile')
    await window.getByRole('textbox', { name: 'Assessment' }).waitFor()
    expect(await axeViolations(window), 'reconcile').toEqual([])
  })

  it('on the desk, empty and with a text on it', async () => {
    const { window } = await startProgram({ args: ['--sample'] })
    await window.locator('[data-block]').first().waitFor()
    await setTheme(window, theme)
    await show(window, 'Desk')
    await window
      .getByRole('textbox', { name: 'The text' })
      .fill('The ministry said on Tuesday that 12 people had died.')
    await window.getByLabel('Date of the text').waitFor()
    expect(await axeViolations(window), 'a new text').toEqual([])
    await window.getByLabel('Date of the text').fill('10 July 2024')
    await window.keyboard.press('Control+Enter')
    await window.locator('.desk-page [aria-current="true"]').waitFor()
    expect(await axeViolations(window), 'a text being read').toEqual([])
  })

  it('in any dialog', async () => {
    const { window } = await startProgram({ args: ['--sample'] })
    await window.locator('[data-block]').first().waitFor()
    await setTheme(window, theme)
    for (const keys of ['n', '?', 'Control+k', 'Control+e', 'Control+Shift+E', 'Control+,']) {
      await window.keyboard.press(keys)
      await window.getByRole('dialog').waitFor()
      if (keys === 'Control+Shift+E') await window.getByRole('region', { name: 'Preview' }).getByRole('img').waitFor()
      expect(await axeViolations(window), keys).toEqual([])
      await window.keyboard.press('Escape')
      await window.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await window.getByRole('button', { name: /^Nagorno-Karabakh/ }).click()
    await window.getByRole('dialog').waitFor()
    expect(await axeViolations(window), 'project details').toEqual([])
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
    await window.getByRole('button', { name: 'Filter', exact: true }).click()
    await window.getByRole('checkbox', { name: 'Without a source' }).waitFor()
    expect(await axeViolations(window), 'filter').toEqual([])
  })
})
