import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import { makeTempFolder } from '../support/temp-folder'
import { axeViolations, setTheme } from './support/accessibility'
import { hasFocus } from './support/focus'
import { startProgram } from './support/program'

const bib = `@article{gavin, title = {Armenia, Azerbaijan agree on ceasefire}, author = {Gavin, Gabriel}, date = {2023-09-20~}}
@book{broken, title = {Never closed}
@misc{letters, title = {Letters from the front}, date = {191X}, author = {{Unknown soldier}}}
`

async function openSources(): Promise<Awaited<ReturnType<typeof startProgram>>> {
  const program = await startProgram({ args: ['--sample'] })
  await program.window.locator('[data-block]').first().waitFor()
  await program.window.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Sources' }).click()
  return program
}

const sourcesNamed = (window: Page, name: string) => window.getByRole('option', { name: new RegExp(name) })

describe('references', () => {
  it('are shown before they are taken in, taken in, undone, and handed out again', async () => {
    const { application, window } = await openSources()
    const folder = await makeTempFolder()
    await writeFile(join(folder, 'sources.bib'), bib)
    await answerDialogs(application, join(folder, 'sources.bib'))
    await window.getByRole('button', { name: 'Import…' }).click()

    const preview = window.getByRole('dialog', { name: 'Import', exact: true })
    await preview.getByRole('row', { name: /Letters from the front/ }).waitFor()
    expect(await preview.getByRole('row').allInnerTexts()).toEqual([
      expect.stringMatching(/State\s+Title\s+Kind\s+Date/),
      expect.stringMatching(/Not taken\s+broken, line 2\s+The entry is not closed before the next one begins\./),
      expect.stringMatching(/New\s+Armenia, Azerbaijan agree on ceasefire\s+source\s+c\. 20 September 2023/),
      expect.stringMatching(/New\s+Letters from the front\s+source\s+1910s/),
    ])
    await preview.getByRole('radio', { name: 'Not taken 1' }).check({ force: true })
    await expect.poll(() => preview.getByRole('row').count()).toBe(2)
    expect(await sourcesNamed(window, 'Letters from the front').count()).toBe(0)

    await preview.getByRole('button', { name: 'Take in 2 records' }).click()
    await sourcesNamed(window, 'Letters from the front').waitFor()
    await window.keyboard.press('Escape')
    await window.getByRole('listbox', { name: 'Sources' }).focus()
    await window.keyboard.press('u')
    await sourcesNamed(window, 'Letters from the front').waitFor({ state: 'detached' })
    await window.keyboard.press('Control+Shift+Z')
    await sourcesNamed(window, 'Letters from the front').waitFor()

    await answerDialogs(application, join(folder, 'out.ris'))
    await window.keyboard.press('Control+e')
    await window.getByRole('radio', { name: /^RIS/ }).check()
    await window.getByRole('button', { name: 'Export…' }).click()
    await window.getByText('Exported').waitFor()
    const ris = await readFile(join(folder, 'out.ris'), 'utf8')
    expect(ris).toContain('DA  - 2023-09-20~\r\n')
    expect(ris).toContain('AU  - Unknown soldier\r\n')
  })

  it('can be pasted and left alone with the keyboard, in light and dark without a fault for axe', async () => {
    const { window } = await openSources()
    await window.getByRole('button', { name: 'Import from pasted text…' }).focus()
    await window.keyboard.press('Enter')
    const field = window.getByRole('textbox', { name: /References in BibTeX/ })
    await expect.poll(() => hasFocus(field)).toBe(true)
    await window.keyboard.insertText(bib)
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(window, theme)
      expect(await axeViolations(window), `pasting, ${theme}`).toEqual([])
    }
    await window.keyboard.press('Control+Enter')
    const preview = window.getByRole('dialog', { name: 'Import', exact: true })
    await preview.getByRole('row', { name: /Letters from the front/ }).waitFor()
    for (const theme of ['dark', 'light'] as const) {
      await setTheme(window, theme)
      expect(await axeViolations(window), `preview, ${theme}`).toEqual([])
    }
    await window.keyboard.press('Escape')
    await preview.waitFor({ state: 'detached' })
    await window.getByRole('button', { name: 'Nothing to undo' }).waitFor()
    expect(await sourcesNamed(window, 'Letters from the front').count()).toBe(0)
  })
})
