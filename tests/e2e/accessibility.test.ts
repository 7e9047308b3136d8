import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../src/shared/ipc/contract'
import { startProgram } from './support/program'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe-core finds wrong with the window as it stands, in a form that says what to mend. */
async function violations(window: Page): Promise<string[]> {
  // Through the driver, as a content policy that forbids foreign scripts forbids a script element with axe in it as well.
  await window.evaluate(axe)
  const found = await window.evaluate(async () => {
    const checker = (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe
    return (await checker.run()).violations
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary}`),
  )
}

async function show(window: Page, view: string): Promise<void> {
  await window.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).click()
}

async function setTheme(window: Page, theme: 'light' | 'dark'): Promise<void> {
  await window.evaluate((chosen) => {
    const { bridge } = globalThis as unknown as { bridge: Bridge }
    return bridge.request('settings.change', { patch: { theme: chosen } })
  }, theme)
  await window.waitForFunction((chosen) => matchMedia(`(prefers-color-scheme: ${chosen})`).matches, theme)
  // Colours that are on their way from one theme to the other have the contrast of neither.
  await window.waitForTimeout(300)
}

describe.each(['light', 'dark'] as const)('in %s, axe-core finds nothing', (theme) => {
  it('on the welcome screen', async () => {
    const { window } = await startProgram()
    await window.getByRole('button', { name: 'New project' }).waitFor()
    await setTheme(window, theme)
    expect(await violations(window)).toEqual([])
  })

  it('in any view of the sample', async () => {
    const { window } = await startProgram({ args: ['--sample'] })
    await window.locator('[data-block]').first().waitFor()
    await setTheme(window, theme)
    expect(await violations(window), 'timeline').toEqual([])
    await show(window, 'Table')
    await window.getByRole('row', { name: /Lachin Corridor/ }).click()
    expect(await violations(window), 'table and inspector').toEqual([])
    await show(window, 'Sources')
    await window.getByRole('option').first().click()
    expect(await violations(window), 'sources').toEqual([])
    await show(window, 'Registers')
    for (const kind of ['Actors', 'Places', 'Tags']) {
      await window.getByRole('tab', { name: kind }).click()
      await window.getByRole('option').first().click()
      expect(await violations(window), kind).toEqual([])
    }
    await show(window, 'Checks')
    expect(await violations(window), 'checks').toEqual([])
  })

  it('in any dialog', async () => {
    const { window } = await startProgram({ args: ['--sample'] })
    await window.locator('[data-block]').first().waitFor()
    await setTheme(window, theme)
    for (const keys of ['n', '?', 'Control+k', 'Control+e', 'Control+,']) {
      await window.keyboard.press(keys)
      await window.getByRole('dialog').waitFor()
      expect(await violations(window), keys).toEqual([])
      await window.keyboard.press('Escape')
      await window.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await window.getByRole('button', { name: /^Nagorno-Karabakh/ }).click()
    await window.getByRole('dialog').waitFor()
    expect(await violations(window), 'project details').toEqual([])
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: 'Filter', exact: true }).click()
    expect(await violations(window), 'filter').toEqual([])
  })
})
