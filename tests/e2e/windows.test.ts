import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import type { RunningProgram } from '../../scripts/lib/launch-program.mjs'
import { ProjectStore } from '../../src/main/services/project-store'
import { madeAt, makeProject } from '../support/make-project'
import { makeTempFolder } from '../support/temp-folder'
import { quit, startProgram } from './support/program'

type Application = RunningProgram['application']

const menuItem = (application: Application, id: string) =>
  application.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    return item == null ? null : { label: item.label, enabled: item.enabled, checked: item.checked }
  }, id)

const chooseItem = (application: Application, id: string) =>
  application.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    if (item?.enabled !== true) throw new Error(`“${wanted}” cannot be chosen.`)
    ;(item as unknown as { readonly click: () => void }).click()
  }, id)

const bounds = (application: Application) =>
  application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

/** A project on the disk, to be opened by the program. */
async function projectIn(folder: string, title: string): Promise<string> {
  const project = makeProject({
    about: [{ title }],
    events: [{ id: 'talks', title: 'Talks' }],
    lanes: [{ name: 'Lane' }],
  })
  const store = await ProjectStore.create(join(folder, title), project, { now: () => madeAt })
  await store.close()
  return store.folder
}

describe('the menu', () => {
  it('follows what can be done, and undoes by name', async () => {
    const { application, window } = await startProgram()
    await window.getByRole('button', { name: 'New project' }).waitFor()
    await expect.poll(() => menuItem(application, 'new-event')).toMatchObject({ enabled: false })
    await chooseItem(application, 'open-sample')
    await window.locator('[data-block]').first().waitFor()
    await expect.poll(async () => (await menuItem(application, 'new-event'))?.enabled).toBe(true)
    await expect.poll(() => menuItem(application, 'undo')).toMatchObject({ label: 'Undo', enabled: false })

    await chooseItem(application, 'new-event')
    await window.getByRole('textbox', { name: 'New event' }).fill('2023-09-20 Observers arrive')
    await window.keyboard.press('Enter')
    await expect
      .poll(async () => (await menuItem(application, 'undo'))?.label)
      .toBe('Undo: add event “Observers arrive”')
    await expect.poll(async () => (await menuItem(application, 'edit-event'))?.enabled).toBe(true)

    await window.keyboard.press('Escape')
    await chooseItem(application, 'undo')
    await expect
      .poll(async () => (await menuItem(application, 'redo'))?.label)
      .toBe('Redo: add event “Observers arrive”')
  })

  it('changes the appearance, at once and for the next time', async () => {
    const userData = join(await makeTempFolder(), 'settings')
    const first = await startProgram({ userData })
    const isDark = (program: RunningProgram) =>
      program.window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await first.window.getByRole('button', { name: 'New project' }).waitFor()
    await chooseItem(first.application, 'theme-dark')
    await expect.poll(() => isDark(first)).toBe(true)
    await expect.poll(() => menuItem(first.application, 'theme-dark')).toMatchObject({ checked: true })
    await quit(first)
    const second = await startProgram({ userData })
    await expect.poll(() => isDark(second)).toBe(true)
  })
})

describe('windows', () => {
  it('come back where and as large as they were', async () => {
    const userData = join(await makeTempFolder(), 'settings')
    const place = { x: 90, y: 60, width: 1000, height: 700 }
    const first = await startProgram({ userData })
    await first.application.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place)
    await expect.poll(() => bounds(first.application)).toEqual(place)
    await quit(first)
    const second = await startProgram({ userData })
    await expect.poll(() => bounds(second.application)).toEqual(place)
  })

  it('are one for each project, and none opens twice, whoever asks', async () => {
    const folder = await makeTempFolder()
    const [one, two] = [await projectIn(folder, 'One'), await projectIn(folder, 'Two')]
    const { application } = await startProgram({ args: [one] })
    // As a second start of the program hands its arguments to the first.
    const openAgain = (path: string) =>
      application.evaluate(({ app }, given) => app.emit('second-instance', {}, ['regesta', given], '/'), path)
    await openAgain(two)
    await expect.poll(() => application.windows().length).toBe(2)
    const titles = async () => {
      const all = await Promise.all(application.windows().map((page) => page.title()))
      return all.map((title) => title.slice(0, 3)).sort()
    }
    await expect.poll(titles).toEqual(['One', 'Two'])
    // Who asks brings the current window to the front, and then the one that shows the project.
    await application.evaluate(({ BrowserWindow }) => {
      const raised: string[] = []
      Object.assign(globalThis, { raised })
      for (const each of BrowserWindow.getAllWindows()) {
        const focus = each.focus.bind(each)
        each.focus = () => {
          raised.push(each.getTitle().slice(0, 3))
          focus()
        }
      }
    })
    const raised = () => application.evaluate(() => (globalThis as unknown as { raised: string[] }).raised)
    await openAgain(one)
    await expect.poll(raised).toEqual([expect.any(String), 'One'])
    await openAgain(join(two, 'project.json'))
    await expect.poll(raised).toEqual([expect.any(String), 'One', expect.any(String), 'Two'])
    expect(application.windows()).toHaveLength(2)
  })

  it('keep what is being typed when they are closed', async () => {
    const path = await projectIn(await makeTempFolder(), 'Typing')
    const program = await startProgram({ args: [path] })
    const { window } = program
    await window.getByRole('button', { name: 'Table' }).click()
    await window.getByText('Talks', { exact: true }).first().click()
    const title = window.getByLabel('Title', { exact: true })
    await title.fill('Talks in Yevlakh')
    await quit(program)
    expect(await readFile(join(path, 'project.json'), 'utf8')).toContain('"title":"Talks in Yevlakh"')
  })

  it('ask before unsaved work is let go, and stay if the person would rather stay', async () => {
    const folder = await makeTempFolder()
    const path = await projectIn(folder, 'Lost')
    const program = await startProgram({ args: [path] })
    const { application, window } = program
    await window.getByRole('button', { name: 'Timeline' }).waitFor()
    // The drive is pulled out.
    await rm(path, { recursive: true })
    await window.keyboard.press('n')
    await window.getByRole('textbox', { name: 'New event' }).fill('2023-09-20 After the drive was gone')
    await window.keyboard.press('Enter')
    await window
      .getByText(/not saved/i)
      .first()
      .waitFor()

    const asked = application.evaluate(
      ({ dialog }) =>
        new Promise<string>((resolve) => {
          dialog.showMessageBox = ((_window: unknown, { message, cancelId }: { message: string; cancelId: number }) => {
            resolve(message)
            return Promise.resolve({ response: cancelId, checkboxChecked: false })
          }) as unknown as typeof dialog.showMessageBox
        }),
    )
    await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    expect(await asked).toBe('The latest changes to “Lost” are not saved.')
    expect(application.windows()).toHaveLength(1)

    // The drive is back: its folder, though not what was in it.
    await mkdir(path)
    await answerDialogs(application, join(folder, 'unused'))
    await quit(program)
    expect(await readFile(join(path, 'project.json'), 'utf8')).toContain('After the drive was gone')
  })

  it('leave no trace of the sample once they are closed', async () => {
    const userData = join(await makeTempFolder(), 'settings')
    const program = await startProgram({ userData, args: ['--sample'] })
    await program.window.locator('[data-block]').first().waitFor()
    await quit(program)
    const { recent } = JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8')) as { recent: unknown[] }
    expect(recent).toEqual([])
    expect(await readdir(join(userData, 'sample-copies')).catch(() => [])).toEqual([])
  })

  it('are opened again as they were after their page has crashed', async () => {
    const path = await projectIn(await makeTempFolder(), 'Crash')
    const { application, window } = await startProgram({ args: [path] })
    await answerDialogs(application, path)
    await window.getByRole('button', { name: 'Timeline' }).waitFor()
    await application.evaluate(({ BrowserWindow }) => {
      const happened: string[] = []
      Object.assign(globalThis, { happened })
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.once('render-process-gone', () => {
        happened.push('gone')
        contents.once('did-finish-load', () => happened.push('loaded'))
      })
      contents?.forcefullyCrashRenderer()
    })
    await expect
      .poll(() => application.evaluate(() => (globalThis as unknown as { happened: string[] }).happened))
      .toEqual(['gone', 'loaded'])
    await expect
      .poll(() => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
      .toContain('Crash')
    // The page is there again, and shows the project.
    const shows = () =>
      application.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') as Promise<string>,
      )
    await expect.poll(shows).toContain('Talks')
  })
})

describe('the program', () => {
  it('starts with settings that it cannot read, and keeps them', async () => {
    const userData = join(await makeTempFolder(), 'settings')
    await mkdir(userData)
    await writeFile(join(userData, 'settings.json'), 'not settings')
    const { window } = await startProgram({ userData })
    await window.getByRole('button', { name: 'New project' }).waitFor()
    const aside = (await readdir(userData)).filter((name) => name.startsWith('settings-damaged-'))
    expect(aside).toHaveLength(1)
    expect(await readFile(join(userData, aside[0] ?? ''), 'utf8')).toBe('not settings')
  })
})
