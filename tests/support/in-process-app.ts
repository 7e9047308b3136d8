import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeHandlers, type HandlerServices } from '../../src/main/ipc/handlers'
import { makeRouter, type Router } from '../../src/main/ipc/router'
import { WindowProjects, type ProjectWindow } from '../../src/main/ipc/window-projects'
import type { Dialogs } from '../../src/main/services/dialogs'
import { OpenProjects } from '../../src/main/services/open-projects'
import { doHere } from '../../src/main/services/project-tasks/project-tasks'
import { SettingsStore } from '../../src/main/services/settings'
import { StyleFolder } from '../../src/main/services/style-folder'
import type { Bridge, NoticeName } from '../../src/shared/ipc/contract'
import type { Problem } from '../../src/shared/problem'
import { makeClock, makeContext } from './make-project'
import { readingHere } from './reading-here'
import { makeTempFolder } from './temp-folder'

/** What the person would answer to each dialog; what is not named here is not expected to be asked. */
export type Answers = { -readonly [Name in keyof Dialogs]?: Dialogs[Name] }

export interface InProcessWindow {
  /** What the page has as `window.bridge`. */
  readonly bridge: Bridge
  /** Filled in and changed by the test as it goes. */
  readonly answers: Answers
  /** Every notice so far, with its payload. */
  readonly notices: readonly { readonly name: NoticeName; readonly payload: unknown }[]
  readonly asProjectWindow: ProjectWindow
  isFocused: boolean
}

export interface InProcessApp {
  /** A folder of the test's own, for projects and exports. */
  readonly folder: string
  readonly windows: InProcessWindow[]
  readonly projects: OpenProjects
  readonly settings: SettingsStore
  readonly windowProjects: WindowProjects
  readonly route: Router
  readonly logged: readonly { readonly level: string; readonly message: string; readonly details: unknown }[]
  readonly openedLinks: readonly string[]
  readonly clock: ReturnType<typeof makeClock>
  readonly openWindow: () => InProcessWindow
}

export const sampleFolder = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../resources/samples/karabakh-2023.regesta',
)

/**
 * The whole of main but its shell: real router, services and files, joined to windows that a test looks through. Export,
 * import and the reading of documents are handed in by the tests that need them.
 */
export async function startInProcess(given: Partial<HandlerServices> = {}): Promise<InProcessApp> {
  const folder = await makeTempFolder()
  const clock = makeClock()
  const logged: { level: string; message: string; details: unknown }[] = []
  const log = {
    write: (level: string, message: string, details?: unknown) => void logged.push({ level, message, details }),
  }
  const openedLinks: string[] = []
  const windows: InProcessWindow[] = []
  let count = 0
  const settings = await SettingsStore.open(join(folder, 'settings'), { log, now: clock.now })
  const projects = new OpenProjects({
    context: () => ({
      newId: () => `id-${(count += 1)}`,
      now: () => {
        clock.advance(1)
        return clock.now()
      },
      author: settings.settings.author,
    }),
    settings,
    sampleFolder,
    sampleCopies: join(folder, 'sample-copies'),
  })
  const windowProjects = new WindowProjects({
    projects,
    openWindow: () => openWindow().asProjectWindow,
    onChange: () => undefined,
  })
  const route = makeRouter(
    makeHandlers({
      ...(given as HandlerServices),
      doTask: given.doTask ?? doHere,
      generator: given.generator ?? 'Regesta test',
      now: given.now ?? clock.now,
      startReading: given.startReading ?? readingHere(() => makeContext()),
      styles: given.styles ?? new StyleFolder(join(folder, 'settings', 'styles'), log),
      projects,
      windows: windowProjects,
      settings,
      log,
      program: { version: '0.0.0', engine: 'none', platform: 'test' },
      openInBrowser: (url) => Promise.resolve(void openedLinks.push(url)),
      onSettings: (changed) => {
        for (const window of windows) window.asProjectWindow.send('settings.changed', changed)
      },
      onRecent: () => undefined,
      onReport: () => undefined,
    }),
    log,
  )
  return { folder, windows, projects, settings, windowProjects, route, logged, openedLinks, clock, openWindow }

  function openWindow(): InProcessWindow {
    const listeners = new Map<NoticeName, Set<(payload: string) => void>>()
    const notices: { name: NoticeName; payload: unknown }[] = []
    const answers: Answers = {}
    const asProjectWindow: ProjectWindow = {
      send: (name, payload) => {
        // As between two processes: what arrives is text.
        const text = JSON.stringify(payload)
        notices.push({ name, payload: JSON.parse(text) })
        for (const listener of listeners.get(name) ?? []) listener(text)
      },
      focus: () => {
        for (const other of windows) other.isFocused = other === window
      },
      dialogs: dialogsFrom(answers),
    }
    const window: InProcessWindow = {
      bridge: {
        request: async (name, input) =>
          structuredClone(await route(name, structuredClone(input), asProjectWindow)) as never,
        on: (name, listener) => {
          const known = listeners.get(name) ?? new Set()
          listeners.set(name, known.add(listener))
          return () => void known.delete(listener)
        },
      },
      answers,
      notices,
      asProjectWindow,
      isFocused: false,
    }
    windows.push(window)
    asProjectWindow.focus()
    return window
  }
}

function dialogsFrom(answers: Answers): Dialogs {
  return new Proxy({} as Dialogs, {
    get:
      (_, name) =>
      (...about: unknown[]) => {
        const given = answers[name as keyof Dialogs] as ((...about: unknown[]) => unknown) | undefined
        if (given === undefined) throw new Error(`Nobody expected “${String(name)}” about ${JSON.stringify(about)}.`)
        return given(...about)
      },
  })
}

/** The value of an answer; throws with the problem if it is a refusal. */
export function valueOf<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem },
): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.problem))
}
