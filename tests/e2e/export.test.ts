import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { largeProject } from '../../scripts/bench/large-project'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import { sha256 as sha256Of } from '../../src/main/services/project-store'
import { writeProjectFile } from '../../src/shared/format/project-file'
import type { Bridge } from '../../src/shared/ipc/contract'
import { sha256 } from '../support/evidence'
import { openCrate } from '../support/open-crate'
import { makeTempFolder } from '../support/temp-folder'
import { startProgram } from './support/program'

async function exportAs(window: Page, format: RegExp): Promise<void> {
  await window.keyboard.press('Control+e')
  await window.getByRole('radio', { name: format }).check()
  await window.getByRole('button', { name: 'Export…' }).click()
}

describe('exporting', () => {
  it('hands the chronology over with its captured files, verified, and notes that they left', async () => {
    const { application, window, userData } = await startProgram({ args: ['--sample'] })
    const folder = await makeTempFolder()
    await window.locator('[data-block]').first().waitFor()
    await window.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Sources' }).click()
    await window.getByRole('listbox', { name: 'Sources' }).getByRole('option').first().click()
    await writeFile(join(folder, 'Police report.pdf'), 'pages')
    await answerDialogs(application, join(folder, 'Police report.pdf'))
    await window.getByRole('button', { name: 'Attach files…' }).click()
    await window.getByRole('article', { name: 'Police report.pdf' }).waitFor()

    const zip = join(folder, 'handed over.zip')
    await answerDialogs(application, zip)
    await exportAs(window, /^Evidence ZIP/)
    const said = window.getByRole('dialog', { name: 'Exported' })
    await said.getByText('1 captured file, verified while packing.').waitFor()

    const crate = openCrate(await readFile(zip))
    expect(crate.manifestFaults).toEqual([])
    expect(crate.textOf('captures/0001 Police report.pdf')).toBe('pages')
    expect(crate.entity('captures/0001%20Police%20report.pdf')['sha256']).toBe(sha256('pages'))
    expect(crate.textOf('briefing.html')).toContain('<h1')
    const kept = await readdir(join(userData, 'sample-copies'), { recursive: true })
    const textOf = (ending: string) =>
      readFile(join(userData, 'sample-copies', kept.find((name) => name.endsWith(ending)) ?? ''), 'utf8')
    expect(JSON.parse(await textOf('exports.log'))).toMatchObject({ what: 'evidence', captures: 1 })
    expect(await textOf('custody.log')).toContain('in the evidence ZIP “handed over.zip”')
  })

  it('shows how far a long one is, goes on working meanwhile, and leaves nothing behind when it is cancelled', async () => {
    const folder = await makeTempFolder()
    const project = join(folder, 'Large.regesta')
    await mkdir(project)
    const large = largeProject(20_000)
    await writeFile(join(project, 'project.json'), writeProjectFile(large, { epoch: 0, sequence: 1 }, sha256Of))
    const { application, window } = await startProgram({ args: [project] })
    await window.locator('[data-block]').first().waitFor()
    const out = join(folder, 'out')
    await mkdir(out)
    await answerDialogs(application, join(out, 'chronology.md'))

    await exportAs(window, /^Markdown/)
    const bar = window.getByRole('progressbar')
    await bar.waitFor()
    // Main answers while it goes on: had main written the file itself, there would be nothing left to cancel.
    const answer = await window.evaluate(() =>
      (globalThis as unknown as { bridge: Bridge }).bridge.request('app.start', {}),
    )
    expect(answer.ok).toBe(true)
    await window.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await bar.waitFor({ state: 'detached' })
    await window.getByRole('button', { name: 'Export…' }).waitFor()
    await expect.poll(() => readdir(out)).toEqual([])
  })
})
