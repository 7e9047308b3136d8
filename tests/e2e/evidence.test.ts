import { chmod, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import type { RunningProgram } from '../../scripts/lib/launch-program.mjs'
import type { Bridge } from '../../src/shared/ipc/contract'
import { sha256 } from '../support/evidence'
import { makeTempFolder } from '../support/temp-folder'
import { axeViolations, setTheme } from './support/accessibility'
import { startProgram } from './support/program'

const page = '<html><body>The bridge was closed on Tuesday.</body></html>'

/** A project with one source, shown in the sources view, in a folder of its own. */
async function openProject(): Promise<RunningProgram & { folder: string; evidence: string }> {
  const folder = await makeTempFolder()
  const program = await startProgram()
  await answerDialogs(program.application, join(folder, 'Bridge'))
  const { window } = program
  await window.getByRole('button', { name: 'New project' }).click()
  await window.getByLabel('Name of the project').fill('The bridge')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'The bridge' }).waitFor()
  await window.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Sources' }).click()
  await window.getByRole('button', { name: 'New source' }).click()
  await window.getByLabel('Title', { exact: true }).fill('Bridge closed, police say')
  await window.keyboard.press('Tab')
  return { ...program, folder, evidence: join(folder, 'Bridge.regesta', 'evidence') }
}

/** Keeps the system's programs and file managers from starting, and remembers what they were asked for. */
async function watchSystem({ application }: RunningProgram): Promise<() => Promise<string[]>> {
  await application.evaluate(({ shell }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    shell.openPath = (path) => Promise.resolve((asked.push(`open ${path}`), ''))
    shell.showItemInFolder = (path) => void asked.push(`show ${path}`)
  })
  return () => application.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

/** Attaches a file through the system's dialog. */
async function attach({ application, window }: RunningProgram, path: string, content: string): Promise<void> {
  await writeFile(path, content)
  await answerDialogs(application, path)
  await window.getByRole('button', { name: 'Attach files…' }).click()
}

const card = (window: Page, name: string) => window.getByRole('article', { name })

async function tamper(path: string): Promise<void> {
  await chmod(path, 0o600)
  await writeFile(path, 'something else')
}

async function chooseInMenu({ application }: RunningProgram, id: string): Promise<void> {
  await application.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click()
  }, id)
}

describe('evidence', () => {
  it('is attached, hashed, opened outside, and reported when somebody has changed or removed it', async () => {
    const program = await openProject()
    const { window, folder, evidence } = program
    const asked = await watchSystem(program)
    await attach(program, join(folder, 'Police report.pdf'), 'pages')
    await card(window, 'Police report.pdf').waitFor()
    await attach(program, join(folder, 'page.html'), page)
    const pdf = join(evidence, `${sha256('pages')}.pdf`)
    const html = join(evidence, `${sha256(page)}.html`)
    await card(window, 'page.html').waitFor()
    expect(await readFile(pdf, 'utf8')).toBe('pages')
    await card(window, 'Police report.pdf').getByText(sha256('pages').slice(0, 12)).waitFor()

    await window.getByRole('button', { name: 'Open: Police report.pdf' }).click()
    await expect.poll(asked).toEqual([`open ${pdf}`])
    await window.getByRole('button', { name: 'Show in its folder: page.html' }).click()
    await expect.poll(asked).toEqual([`open ${pdf}`, `show ${html}`])

    await tamper(pdf)
    await rm(html)
    await window.getByRole('button', { name: 'Open: Police report.pdf' }).click()
    await window.getByText('“Police report.pdf” has changed since it was taken in').waitFor()
    expect(await asked()).toHaveLength(2)

    await chooseInMenu(program, 'verify-evidence')
    const dialog = window.getByRole('dialog', { name: 'Verify evidence' })
    await dialog.getByText('Of 2 captures: 1 changed, 1 missing.').waitFor()
    await dialog.getByText(`its hash is now sha-256:${sha256('something else')}`).waitFor()
    await dialog.getByText('“page.html” is missing').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await card(window, 'page.html')
      .getByText(/^Missing on /)
      .waitFor()

    await window.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Checks' }).click()
    await window.getByRole('heading', { name: /Evidence has changed/ }).waitFor()
    await window.getByRole('heading', { name: /Evidence is missing/ }).waitFor()
  })

  it('is put back only by the file with the same hash; another one can be attached as a new capture', async () => {
    const program = await openProject()
    const { application, window, folder, evidence } = program
    const original = join(folder, 'scan.txt')
    await attach(program, original, 'original')
    await card(window, 'scan.txt').waitFor()
    const kept = join(evidence, `${sha256('original')}.txt`)
    await tamper(kept)
    await window.getByRole('button', { name: 'Verify: scan.txt' }).click()
    await card(window, 'scan.txt')
      .getByText(/^Changed on /)
      .waitFor()

    await writeFile(join(folder, 'other.txt'), 'another')
    await answerDialogs(application, join(folder, 'other.txt'))
    await window.getByRole('button', { name: /^Put the original back/ }).click()
    await window.getByText('“other.txt” is not the file that was taken in as “scan.txt”').waitFor()
    expect(await readFile(kept, 'utf8')).toBe('something else')
    await window.getByRole('button', { name: 'Attach it as a new capture' }).click()
    await card(window, 'other.txt').waitFor()

    await answerDialogs(application, original)
    await window.getByRole('button', { name: /^Put the original back/ }).click()
    await card(window, 'scan.txt')
      .getByText(/^Intact on /)
      .waitFor()
    expect(await readFile(kept, 'utf8')).toBe('original')

    await window.getByRole('button', { name: 'Remove: other.txt' }).click()
    await card(window, 'other.txt').getByRole('button', { name: 'Remove', exact: true }).click()
    await card(window, 'other.txt').waitFor({ state: 'detached' })
    await window.getByRole('button', { name: 'Undo: delete capture “other.txt”' }).click()
    await card(window, 'other.txt').waitFor()
    // What had taken the place of the original is still there, under a name that says so.
    expect((await readdir(evidence)).filter((name) => name.startsWith('changed-'))).toHaveLength(1)
  })

  it('may be dropped on the source, and its log can be read and tells where it was tampered with', async () => {
    const program = await openProject()
    const { window, evidence } = program
    await window.evaluate((content) => {
      const files = new DataTransfer()
      files.items.add(new File([content], 'dropped.md', { type: 'text/markdown' }))
      const section = document.querySelector('section[aria-labelledby="captures"]')
      section?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
    }, '# Notes')
    await card(window, 'dropped.md').waitFor()
    expect(await readFile(join(evidence, `${sha256('# Notes')}.md`), 'utf8')).toBe('# Notes')

    await window.getByRole('button', { name: 'Custody log…' }).click()
    const dialog = window.getByRole('dialog', { name: 'Custody log' })
    await dialog.getByRole('cell', { name: 'dropped.md' }).waitFor()
    await dialog.getByText('The custody log holds: 1 entry').waitFor()
    await dialog.getByText('the oldest first').waitFor()
    const log = await readFile(join(evidence, 'custody.log'), 'utf8')
    await expect.poll(() => dialog.getByLabel('Hash of the last line').inputValue()).toBe(sha256(log.trimEnd()))
    await window.keyboard.press('Escape')

    await writeFile(join(evidence, 'custody.log'), log.replace('dropped.md', 'another.md'))
    await window.getByRole('button', { name: 'Custody log…' }).click()
    await dialog.getByText('The custody log is broken at line 1: that line was altered after it was written.').waitFor()
  })

  it('cannot be claimed by a window, nor named by a path', async () => {
    const { window } = await openProject()
    const answers = await window.evaluate(async () => {
      const { bridge } = globalThis as unknown as { bridge: Bridge }
      const ask = (name: string, input: unknown) => bridge.request(name as never, input as never) as Promise<unknown>
      const path = 'a'.repeat(64)
      return [
        await ask('project.execute', { command: { type: 'capture.create', input: { fields: { path } } } }),
        await ask('evidence.attach', { sourceId: 'x', from: { kind: 'path', path: '/etc/passwd' } }),
      ]
    })
    expect(answers).toMatchObject([
      { ok: false, problem: { code: 'request-unknown' } },
      { ok: false, problem: { code: 'input-invalid' } },
    ])
  })

  it('is copied out of the window by its hash', async () => {
    const program = await openProject()
    const { application, window, folder } = program
    await attach(program, join(folder, 'scan.txt'), 'original')
    await window.getByRole('button', { name: 'Copy the SHA-256' }).click()
    await expect.poll(() => application.evaluate(({ clipboard }) => clipboard.readText())).toBe(sha256('original'))
  })
})

describe.each(['light', 'dark'] as const)('in %s, axe-core finds nothing', (theme) => {
  it('in captures, whatever became of them, nor in the dialogs of evidence', async () => {
    const program = await openProject()
    const { window, folder, evidence } = program
    await setTheme(window, theme)
    for (const name of ['intact', 'changed', 'missing', 'new']) {
      await attach(program, join(folder, `${name}.txt`), name)
      await card(window, `${name}.txt`).waitFor()
    }
    await tamper(join(evidence, `${sha256('changed')}.txt`))
    await rm(join(evidence, `${sha256('missing')}.txt`))
    for (const name of ['intact', 'changed', 'missing']) {
      await window.getByRole('button', { name: `Verify: ${name}.txt` }).click()
      await card(window, `${name}.txt`)
        .getByText(/^(Intact|Changed|Missing) on /)
        .waitFor()
    }
    await card(window, 'intact.txt').getByRole('button', { name: 'Where it was captured' }).click()
    await card(window, 'intact.txt').getByLabel('Captured from (URL)').waitFor()
    await window.getByRole('button', { name: 'Remove: new.txt' }).click()
    await card(window, 'new.txt').getByRole('alert').waitFor()
    expect(await axeViolations(window), 'captures').toEqual([])
    for (const [id, name, read] of [
      ['verify-evidence', 'Verify evidence', /^Of 4 captures/],
      ['custody-log', 'Custody log', /^The custody log holds/],
    ] as const) {
      await chooseInMenu(program, id)
      await window.getByRole('dialog', { name }).getByText(read).waitFor()
      expect(await axeViolations(window), name).toEqual([])
      await window.keyboard.press('Escape')
      await window.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })
})
