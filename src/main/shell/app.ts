import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, shell } from 'electron'
import { v7 as newUuid } from 'uuid'
import type { Context } from '../../shared/commands/command'
import type { Settings } from '../../shared/ipc/contract'
import { dialogWords } from '../../shared/words/dialogs'
import { makeHandlers, questionsOf } from '../ipc/handlers'
import { makeRouter, problemOf } from '../ipc/router'
import { WindowProjects, type ProjectWindow } from '../ipc/window-projects'
import startDocumentThread from '../services/documents/document-thread?nodeWorker'
import startImportThread from '../services/imports/import-thread?nodeWorker'
import { ReadingInThread } from '../services/imports/reading-in-thread'
import { readInThread } from '../services/documents/read-in-thread'
import { doInThread } from '../services/project-tasks/do-in-thread'
import startProjectThread from '../services/project-tasks/project-thread?nodeWorker'
import { Briefings } from '../services/briefing/briefings'
import { Figures } from '../services/briefing/figures'
import { EvidenceCrates } from '../services/crate/evidence-crates'
import { openLog, type Log } from '../services/log'
import { OpenProjects } from '../services/open-projects'
import type { ProjectSession } from '../services/project-session'
import { SettingsStore } from '../services/settings'
import { StyleFolder } from '../services/style-folder'
import { readArguments, type StartArguments } from './arguments'
import { guardContents, guardSession, silenceChromium } from './guard'
import { makeMenu } from './menu'
import { opener } from './opener'
import type { MenuState } from './menu-template'
import { PagePrinter } from './page-printer'
import { registerBundleScheme, serveBundle } from './protocol'
import { Windows } from './windows'
import { wireRequests } from './wire'

const now = (): string => new Date().toISOString()

/** Starts the program, or hands what it was asked for to the one that is running already. */
export function startApp(): void {
  const asked = argumentsOf(process.argv, process.cwd())
  const userData = asked.userData ?? process.env['REGESTA_USER_DATA']
  if (userData !== undefined && userData !== '') app.setPath('userData', userData)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const developmentServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)
  const logFile = join(app.getPath('userData'), 'logs', 'regesta.log')
  const log = openLog(logFile, now)
  const logAndGoOn = (error: unknown): void => log.write('error', 'Unexpected', error)
  process.on('uncaughtException', logAndGoOn)
  process.on('unhandledRejection', logAndGoOn)
  registerBundleScheme()
  silenceChromium(developmentServer)
  guardContents(developmentServer, log)
  const wishes = listenForWishes(asked)
  void app
    .whenReady()
    .then(async () => {
      guardSession(developmentServer, log)
      serveBundle(join(app.getAppPath(), 'out/renderer'))
      const program = await compose(log, developmentServer)
      await wishes.give(program.open)
    })
    .catch((error: unknown) => {
      log.write('error', 'The program could not start', error)
      // Without a window it would go on unseen, and keep every later start from being one.
      if (BrowserWindow.getAllWindows().length > 0) return
      dialog.showErrorBox(app.getName(), dialogWords.cannotStart(logFile))
      app.exit(1)
    })
}

/**
 * What this start and later ones ask for, and files that are opened in the system's file manager. That may be said before
 * there is anything to open them with: on macOS it comes before the program is ready.
 */
function listenForWishes(first: StartArguments) {
  let open: ((wish: StartArguments) => Promise<void>) | null = null
  const waiting: StartArguments[] = [first]
  const wish = (wanted: StartArguments): void => {
    if (open === null) waiting.push(wanted)
    else void open(wanted)
  }
  app.on('second-instance', (_event, argv, folder) => wish(argumentsOf(argv, folder)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    wish({ sample: false, project: path, userData: null })
  })
  return {
    give: async (to: (wish: StartArguments) => Promise<void>): Promise<void> => {
      open = to
      for (const wanted of waiting.splice(0)) await to(wanted)
    },
  }
}

function argumentsOf(argv: readonly string[], folder: string): StartArguments {
  return readArguments(argv, { folder, isDevelopmentRun: process.defaultApp })
}

/** Builds the services and everything around them, and joins them. */
async function compose(log: Log, developmentServer: string | null) {
  const userData = app.getPath('userData')
  const settings = await SettingsStore.open(userData, { log, now })
  const context = (): Context => ({ newId: newUuid, now, author: settings.settings.author })
  const projects = new OpenProjects({
    context,
    settings,
    sampleFolder: join(app.getAppPath(), 'resources/samples/karabakh-2023.regesta'),
    sampleCopies: join(userData, 'sample-copies'),
  })
  await projects.clearSampleCopies()
  const generator = `${app.getName()} ${app.getVersion()}`
  const printer = new PagePrinter(log)
  const styles = new StyleFolder(join(userData, 'styles'), log)

  const selections = new WeakMap<ProjectWindow, boolean>()
  let recent: MenuState['recent'] = []
  const windows: Windows = new Windows({
    settings,
    log,
    developmentServer,
    mayClose: (window) => windowProjects.leave(window),
    onFocus: refreshRecent,
  })
  const windowProjects: WindowProjects = new WindowProjects({
    projects,
    openWindow: () => windows.open(),
    onChange: refreshMenu,
  })
  const doTask = doInThread(startProjectThread)
  const making = { now, generator, doTask, ownStyles: () => styles.list() }
  const briefings = new Briefings({ ...making, printer })
  const handlers = makeHandlers({
    projects,
    windows: windowProjects,
    settings,
    readDocument: (file) => readInThread(startDocumentThread, file),
    doTask,
    generator,
    startReading: (files, options) => new ReadingInThread(startImportThread, { files, ...options }),
    briefings,
    figures: new Figures({ doTask, printer }),
    crates: new EvidenceCrates(making),
    now,
    styles,
    log,
    program: { version: app.getVersion(), engine: engineVersions(), platform: process.platform },
    opener,
    openInBrowser: (url) => shell.openExternal(url),
    onSettings,
    onRecent: refreshRecent,
    onReport: (window, { hasSelection }) => {
      selections.set(window, hasSelection)
      refreshMenu()
    },
  })
  wireRequests(windows, makeRouter(handlers, log), developmentServer, log)
  const showMenu = makeMenu({
    isMac: process.platform === 'darwin',
    isDevelopment: developmentServer !== null,
    choose: (action) => (windows.current ?? windows.open()).send('action.chosen', { action }),
    openRecent: (id) => void openIn(windows.current, (window) => projects.openRecent(id, questionsOf(window.dialogs))),
  })
  nativeTheme.themeSource = settings.settings.theme
  refreshRecent()
  const tellOfBug = (): void => {
    for (const window of windows.all) window.send('problem.arose', { code: 'unexpected', details: {} })
  }
  process.on('uncaughtException', tellOfBug)
  process.on('unhandledRejection', tellOfBug)

  app.on('activate', () => {
    if (windows.all.length === 0) windows.open()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  quitWhenSaved(windows, settings)
  return { open }

  /** Opens what a command line asked for; with nothing asked for, brings a window to the front. */
  async function open({ sample, project }: StartArguments): Promise<void> {
    const window = windows.current ?? windows.open()
    window.focus()
    if (project !== null) await openIn(window, () => projects.open(project, questionsOf(window.dialogs)))
    else if (sample) await openIn(window, () => projects.openSample())
  }

  async function openIn(
    given: ProjectWindow | null,
    open: (window: ProjectWindow) => Promise<ProjectSession>,
  ): Promise<void> {
    const window = given ?? windows.open()
    try {
      windowProjects.show(window, await open(window))
      refreshRecent()
    } catch (error) {
      const problem = problemOf(error, log)
      if (problem.code !== 'cancelled') await window.dialogs.tell(problem)
    }
  }

  function onSettings(changed: Settings): void {
    nativeTheme.themeSource = changed.theme
    for (const window of windows.all) window.send('settings.changed', changed)
    refreshMenu()
  }

  /** Which projects are still there is looked up only when it may have changed: it asks the disk. */
  function refreshRecent(): void {
    void projects.recent().then((found) => {
      recent = found.map(({ id, title, place, isThere }) => ({ id, title, place, isThere }))
      refreshMenu()
    })
  }

  function refreshMenu(): void {
    const window = windows.current
    const session = window === null ? null : windowProjects.sessionOf(window)
    showMenu({
      hasProject: session !== null,
      hasSelection: session !== null && window !== null && selections.get(window) === true,
      undo: session?.labels.undo ?? null,
      redo: session?.labels.redo ?? null,
      recent,
      theme: settings.settings.theme,
    })
  }
}

/** Quitting waits until every project is on the disk; a window whose person would rather stay keeps the program open. */
function quitWhenSaved(windows: Windows, settings: SettingsStore): void {
  let mayQuit = false
  app.on('before-quit', (event) => {
    if (mayQuit) return
    event.preventDefault()
    void closeAll().then((areClosed) => {
      if (!areClosed) return
      mayQuit = true
      app.quit()
    })
  })

  async function closeAll(): Promise<boolean> {
    for (const window of windows.all) {
      if (!(await windows.close(window))) return false
    }
    await settings.settled()
    return true
  }
}

function engineVersions(): string {
  const { electron, chrome, node } = process.versions
  return `Electron ${electron}, Chromium ${chrome}, Node ${node}`
}
