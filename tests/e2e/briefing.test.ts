import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { ElectronApplication, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import { makeTempFolder } from '../support/temp-folder'
import { axeViolations, setTheme } from './support/accessibility'
import { startProgram } from './support/program'

const pageCount = (window: Page) => window.getByRole('img', { name: /^Page \d+ of/ }).count()

async function openBriefings() {
  const program = await startProgram({ args: ['--sample'] })
  const { window } = program
  await window.locator('[data-block]').first().waitFor()
  await window.keyboard.press('Control+7')
  await window.getByRole('heading', { name: 'From the timeline to a finished document' }).waitFor()
  return program
}

async function save(application: ElectronApplication, window: Page, format: string, path: string): Promise<Buffer> {
  await answerDialogs(application, path)
  await window.getByRole('button', { name: format, exact: true }).click()
  await expect
    .poll(() =>
      readFile(path).then(
        ({ length }) => length,
        () => 0,
      ),
    )
    .toBeGreaterThan(0)
  return readFile(path)
}

describe('a briefing', () => {
  it('is made from a template, shown as pages, and holds back what may not leave until it is allowed', async () => {
    const { window } = await openBriefings()
    await window.getByRole('button', { name: /^Full chronology/ }).click()
    await expect.poll(() => pageCount(window)).toBeGreaterThan(1)
    const gated = await pageCount(window)
    await window.getByRole('checkbox', { name: /unverified events/ }).check()
    await expect.poll(() => pageCount(window)).toBeGreaterThan(gated)
    const whole = await pageCount(window)
    await window.getByRole('checkbox', { name: 'Chronology' }).uncheck()
    await expect.poll(() => pageCount(window)).toBeLessThan(whole)
    await window.getByLabel('Title', { exact: true }).focus()
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: /^Undo: edit/ }).click()
    await expect.poll(() => pageCount(window)).toBe(whole)
  })

  it('takes what was allowed for it along to no other briefing, but keeps it while another view is looked at', async () => {
    const { window } = await openBriefings()
    const allowing = window.getByRole('checkbox', { name: /unverified events/ })
    await window.getByRole('button', { name: /^Full chronology/ }).click()
    await window.getByRole('button', { name: 'More for this briefing' }).click()
    const chosen = window.getByRole('combobox', { name: 'Briefing' })
    const original = await chosen.inputValue()
    await window.getByRole('menuitem', { name: 'Duplicate' }).click()
    await expect.poll(() => chosen.locator('option').count()).toBe(2)
    // The copy is listed before it is the one in front, and what is allowed is allowed for the one in front.
    await expect.poll(() => chosen.inputValue()).not.toBe(original)
    await allowing.check()
    await window.keyboard.press('Control+1')
    await window.locator('[data-block]').first().waitFor()
    await window.keyboard.press('Control+7')
    await expect.poll(() => allowing.isChecked()).toBe(true)
    await window.getByRole('button', { name: 'More for this briefing' }).click()
    await window.getByRole('menuitem', { name: 'Delete' }).click()
    await expect.poll(() => chosen.locator('option').count()).toBe(1)
    await expect.poll(() => allowing.isChecked()).toBe(false)
  })

  it('leaves as Word, PDF, HTML and the timeline as a picture, each noted in the log of exports', async () => {
    const { application, userData, window } = await openBriefings()
    await window.getByRole('button', { name: /^Two-page brief/ }).click()
    await window.getByRole('checkbox', { name: /unverified events/ }).check()
    const folder = await makeTempFolder()
    const docx = unzipSync(await save(application, window, 'Word', join(folder, 'brief.docx')))
    const text = (name: string) => new TextDecoder().decode(docx[name])
    expect(text('word/document.xml')).toContain('w:footnoteReference')
    expect(text('word/footnotes.xml')).toContain('News Report on the Second Day')
    const pdf = await save(application, window, 'PDF', join(folder, 'brief.pdf'))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    // Typed, and saved at once: the document has it.
    await window.getByLabel('Handling').fill('TLP:GREEN')
    const html = (await save(application, window, 'HTML', join(folder, 'brief.html'))).toString()
    expect(html).toContain('TLP:GREEN')
    expect(html).not.toContain('<script')
    const png = await save(application, window, 'Timeline (PNG)', join(folder, 'timeline.png'))
    expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG')
    expect(png.readUInt32BE(16)).toBeGreaterThan(1500)
    const kept = await readdir(join(userData, 'sample-copies'), { recursive: true })
    const log = join(userData, 'sample-copies', kept.find((name) => name.endsWith('exports.log')) ?? '')
    await expect.poll(async () => (await readFile(log, 'utf8')).trim().split('\n')).toHaveLength(4)
  })

  it.each(['light', 'dark'] as const)('can be made by anybody: axe-core finds nothing in %s', async (theme) => {
    const { window } = await openBriefings()
    await setTheme(window, theme)
    expect(await axeViolations(window), 'templates').toEqual([])
    await window.getByRole('button', { name: /^Disputed claims/ }).click()
    await window.getByRole('img', { name: /^Page 1 of/ }).waitFor()
    expect(await axeViolations(window), 'a briefing').toEqual([])
  })
})
