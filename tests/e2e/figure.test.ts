import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import { makeTempFolder } from '../support/temp-folder'
import { axeViolations } from './support/accessibility'
import { startProgram } from './support/program'

async function openDialog(keys: string) {
  // Where nothing answers for printers, there are none, whatever this machine has.
  const program = await startProgram({ args: ['--sample'], env: { CUPS_SERVER: '/nowhere' } })
  const { window } = program
  await window.locator('[data-block]').first().waitFor()
  await window.keyboard.press(keys)
  await window.getByRole('dialog', { name: 'Timeline as Picture' }).waitFor()
  await preview(window).waitFor()
  return program
}

const preview = (window: Page) => window.getByRole('region', { name: 'Preview' }).getByRole('img')
const measures = (window: Page) => window.getByRole('dialog').getByRole('status').innerText()

async function save(application: ElectronApplication, window: Page, path: string): Promise<Buffer> {
  await answerDialogs(application, path)
  await window.getByRole('button', { name: 'Save…' }).click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  return readFile(path)
}

/** How many different colours there are in a PNG picture, as the program itself decodes it. */
async function coloursOf(application: ElectronApplication, png: Buffer): Promise<number> {
  return application.evaluate(({ nativeImage }, base64) => {
    const bitmap = nativeImage.createFromBuffer(Buffer.from(base64, 'base64')).toBitmap()
    const seen = new Set<number>()
    for (let at = 0; at < bitmap.length; at += 4) seen.add(bitmap.readUInt32LE(at))
    return seen.size
  }, png.toString('base64'))
}

describe('the timeline as a picture', () => {
  it('is drawn from one date to another, as it is shown, and saved as SVG and in exact pixels', async () => {
    const { application, userData, window } = await openDialog('Control+Shift+E')
    const folder = await makeTempFolder()
    await window.getByRole('checkbox', { name: /unverified events/ }).check()
    await window.getByRole('radio', { name: 'From one date to another' }).check()
    await window.getByLabel('From', { exact: true }).fill('19 Sept 2023')
    await window.getByLabel('Until', { exact: true }).fill('24 Sept 2023')
    await window.keyboard.press('Enter')
    await expect.poll(() => measures(window)).toMatch(/^160 × [\d.]+ mm · 20 events drawn · 4 at another time/)
    await expect
      .poll(() => preview(window).evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(500)
    const svg = (await save(application, window, join(folder, 'a.svg'))).toString()
    expect(svg).toMatch(/ width="160mm" height="[\d.]+mm"/)
    expect(svg).toContain('19–24 Sept 2023')
    expect(svg).toContain('Two landmine explosions')
    expect(svg).not.toContain('A truce ends the fighting of 2020')

    await window.keyboard.press('Control+Shift+E')
    await preview(window).waitFor()
    await window.getByRole('radio', { name: 'All that the events cover' }).check()
    await window.getByRole('combobox', { name: 'Size' }).selectOption('slide')
    await window.getByText('PNG', { exact: true }).click()
    await window.getByRole('combobox', { name: 'Resolution' }).selectOption('150')
    await expect.poll(() => measures(window)).toContain('2,000 × 1,125 pixels')
    const png = await save(application, window, join(folder, 'a.png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2000, 1125])
    expect(await coloursOf(application, png)).toBeGreaterThan(10)

    const kept = await readdir(join(userData, 'sample-copies'), { recursive: true })
    const log = join(userData, 'sample-copies', kept.find((name) => name.endsWith('exports.log')) ?? '')
    const lines = async () => (await readFile(log, 'utf8')).trim().split('\n')
    await expect.poll(lines).toHaveLength(2)
    expect((await lines()).map((line) => (JSON.parse(line) as { what: string }).what)).toEqual(['figure', 'figure'])
  })

  it('is what Print is about on the timeline, and says so where there is no printer', async () => {
    const { window } = await openDialog('Control+p')
    await window.getByRole('button', { name: 'Print…' }).click()
    await window.getByRole('alert').getByText('There is no printer here').waitFor()
    expect(await axeViolations(window), 'with a sentence').toEqual([])
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
    await window.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Briefings' }).click()
    await window.getByRole('button', { name: /^Two-page brief/ }).click()
    await window.getByRole('img', { name: /^Page 1 of/ }).waitFor()
    await window.keyboard.press('Control+p')
    await window.getByText('There is no printer here').waitFor()
    expect(await window.getByRole('dialog').count()).toBe(0)
  })
})
