import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, screen, type WebContents } from 'electron'
import { dialogWords } from '../../shared/words/dialogs'
import type { ProjectWindow } from '../ipc/window-projects'
import type { Log } from '../services/log'
import type { SettingsStore } from '../services/settings'
import { bundleHost, bundleScheme } from './bundle'
import { makeDialogs } from './dialogs'
import { placeWindow, smallestWindow } from './window-place'

export interface WindowsOptions {
  readonly settings: SettingsStore
  readonly log: Log
  readonly developmentServer: string | null
  /** Asked before a window closes; false: it stays. */
  readonly mayClose: (window: ProjectWindow) => Promise<boolean>
  readonly onFocus: () => void
}

/** Paper, in light and dark: what is seen until the page has drawn itself (`--paper` in `ui/tokens.css`). */
const paper = { light: '#faf8f4', dark: '#191816' } as const

/** The program's windows, each as Electron has it and as the rest of main knows it. */
export class Windows {
  readonly #options: WindowsOptions
  readonly #windows = new Map<BrowserWindow, ProjectWindow>()
  /** Windows about to close, and whether they will: whoever asks again waits for the same answer. */
  readonly #closing = new Map<BrowserWindow, Promise<boolean>>()
  #lastFocused: BrowserWindow | null = null

  constructor(options: WindowsOptions) {
    this.#options = options
  }

  get all(): readonly ProjectWindow[] {
    return [...this.#windows.values()]
  }

  /** The window in front, or the one that was last. */
  get current(): ProjectWindow | null {
    const inFront = [...this.#windows.keys()].find((window) => window.isFocused()) ?? this.#lastFocused
    return (inFront === null ? undefined : this.#windows.get(inFront)) ?? this.all.at(-1) ?? null
  }

  /** The window whose page this is. */
  of(contents: WebContents): ProjectWindow | null {
    return [...this.#windows].find(([window]) => window.webContents === contents)?.[1] ?? null
  }

  open(): ProjectWindow {
    const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)
    const remembered = this.#options.settings.windowPlace
    const window = new BrowserWindow({
      ...placeWindow(remembered, displays, this.#windows.size),
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      show: false,
      title: app.getName(),
      backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
      webPreferences: {
        preload: join(app.getAppPath(), 'out/preload/index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    })
    const known = this.#asProjectWindow(window)
    this.#windows.set(window, known)
    this.#lastFocused = window
    window.once('ready-to-show', () => {
      if (remembered?.isMaximized === true) window.maximize()
      window.show()
    })
    window.on('focus', () => {
      this.#lastFocused = window
      this.#options.onFocus()
    })
    window.on('close', (event) => {
      event.preventDefault()
      void this.close(known)
    })
    window.once('closed', () => {
      this.#windows.delete(window)
      if (this.#lastFocused === window) this.#lastFocused = null
      this.#options.onFocus()
    })
    window.webContents.on('render-process-gone', (_event, { reason }) => void this.#afterCrash(window, reason))
    void this.#load(window)
    return known
  }

  /** Closes a window, after its project; false: it stays, because the person would rather not. */
  async close(known: ProjectWindow): Promise<boolean> {
    const window = [...this.#windows].find(([, projectWindow]) => projectWindow === known)?.[0]
    if (window === undefined) return true
    const closing = this.#closing.get(window) ?? this.#closeNow(window, known)
    this.#closing.set(window, closing)
    try {
      return await closing
    } finally {
      this.#closing.delete(window)
    }
  }

  async #closeNow(window: BrowserWindow, known: ProjectWindow): Promise<boolean> {
    await finishTyping(window)
    if (!(await this.#options.mayClose(known))) return false
    if (window.isDestroyed()) return true
    const { x, y, width, height } = window.getNormalBounds()
    const isMaximized = window.isMaximized()
    // Begun before the window goes: with the last one the program quits, once what was begun is done.
    const remembering = this.#options.settings.rememberWindow({ x, y, width, height, isMaximized })
    // Everything is settled by now, and no page may hold its window open.
    window.destroy()
    await remembering
    return true
  }

  async #load(window: BrowserWindow): Promise<void> {
    const { developmentServer, log } = this.#options
    try {
      await window.loadURL(developmentServer ?? `${bundleScheme}://${bundleHost}/`)
    } catch (error) {
      log.write('error', 'The page could not be loaded', error)
    }
  }

  #asProjectWindow(window: BrowserWindow): ProjectWindow {
    return {
      send: (name, payload) => {
        if (!window.isDestroyed()) window.webContents.send(name, JSON.stringify(payload))
      },
      focus: () => {
        if (window.isMinimized()) window.restore()
        window.show()
        window.focus()
      },
      dialogs: makeDialogs(window),
    }
  }

  async #afterCrash(window: BrowserWindow, reason: string): Promise<void> {
    this.#options.log.write('error', 'A window stopped working', reason)
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const { message, detail, reopen, quit } = dialogWords.windowGone
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons: [reopen, quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (window.isDestroyed()) return
    if (response === 0) window.reload()
    else window.close()
  }
}

/**
 * Lets the page make steps of what its fields hold, and waits until the last of them is answered: that takes as long as the
 * disk does. A page that no longer answers, or stops working meanwhile, is not waited for.
 */
async function finishTyping(window: BrowserWindow): Promise<void> {
  const { webContents } = window
  if (window.isDestroyed() || webContents.isCrashed() || webContents.isLoading()) return
  if (!(await answers(webContents))) return
  const finished = webContents.executeJavaScript('globalThis.finishTyping?.()', true).catch(() => undefined)
  let stopWaiting = (): void => undefined
  const gone = new Promise<void>((resolve) => (stopWaiting = resolve))
  webContents.once('render-process-gone', stopWaiting)
  window.once('closed', stopWaiting)
  await Promise.race([finished, gone])
  webContents.off('render-process-gone', stopWaiting)
  window.off('closed', stopWaiting)
}

/** Whether the page does anything at all within a second. */
async function answers(webContents: WebContents): Promise<boolean> {
  const isThere = webContents.executeJavaScript('true', true).then(
    () => true,
    () => false,
  )
  const tooLate = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1000))
  return await Promise.race([isThere, tooLate])
}
