import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { electronRuntime, programEnvironment } from './electron-runtime.mjs'
import { hasDisplay, onDisplay, startVirtualDisplay } from './virtual-display.mjs'

/** In a virtual display Chromium would imitate a graphics card, at great cost; and containers keep shared memory scarce. */
const withoutHardware = ['--disable-gpu', '--disable-dev-shm-usage']

const patienceSeconds = 20

/** @typedef {import('playwright-core').ElectronApplication} ElectronApplication */

/**
 * @typedef {object} RunningProgram
 * @property {ElectronApplication} application
 * @property {import('playwright-core').Page} window the first window
 * @property {string} userData the folder for settings and recent projects
 * @property {() => Promise<void>} close quits the program, and takes away what was made for it
 */

/**
 * Starts the built program so that it can be driven: in a virtual display where there is none, and with settings of its own,
 * so that nobody's real ones are touched.
 * @param {object} [options]
 * @param {readonly string[]} [options.args] the program's own arguments
 * @param {Readonly<Record<string, string>>} [options.env] added to this process's environment
 * @param {string} [options.userData] a folder to keep, for starting the program again; otherwise a temporary one
 * @returns {Promise<RunningProgram>}
 */
export async function launchProgram({ args = [], env = {}, userData } = {}) {
  const runtime = await electronRuntime()
  const display = hasDisplay() ? null : await startVirtualDisplay()
  const settings = userData ?? (await mkdtemp(join(tmpdir(), 'regesta-settings-')))
  const environment = display === null ? programEnvironment() : onDisplay(programEnvironment(), display.name)
  const tidyUp = async () => {
    await display?.end()
    if (userData === undefined) await rm(settings, { recursive: true, force: true })
  }
  try {
    const application = await _electron.launch({
      executablePath: runtime.program,
      args: [...runtime.args, ...withoutHardware, `--user-data-dir=${settings}`, ...args],
      // Otherwise Playwright keeps the page light, whatever the program is set to.
      colorScheme: null,
      // Playwright leaves Chromium's sandbox out unless told otherwise; only root has to go without.
      chromiumSandbox: !runtime.args.includes('--no-sandbox'),
      env: { ...environment, ...env },
    })
    const window = await firstWindow(application)
    return { application, window, userData: settings, close: () => quit(application).finally(tidyUp) }
  } catch (problem) {
    await tidyUp()
    throw problem
  }
}

/** @param {ElectronApplication} application */
async function firstWindow(application) {
  try {
    return await application.firstWindow()
  } catch (problem) {
    application.process().kill('SIGKILL')
    throw problem
  }
}

/** @param {ElectronApplication} application */
async function quit(application) {
  const child = application.process()
  const patience = setTimeout(() => child.kill('SIGKILL'), patienceSeconds * 1000)
  await application.close()
  clearTimeout(patience)
  if (child.signalCode === 'SIGKILL') {
    throw new Error(`The program was still running ${patienceSeconds} seconds after it was asked to quit.`)
  }
}
