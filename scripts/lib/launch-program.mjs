import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { electronRuntime, programEnvironment } from './electron-runtime.mjs'
import { hasDisplay, onDisplay, startVirtualDisplay } from './virtual-display.mjs'

/** In a virtual display Chromium would imitate a graphics card, at great cost; and containers keep shared memory scarce. */
const withoutHardware = ['--disable-gpu', '--disable-dev-shm-usage']

/**
 * @typedef {object} RunningProgram
 * @property {import('playwright-core').ElectronApplication} application
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
      env: { ...(display === null ? programEnvironment() : onDisplay(programEnvironment(), display.name)), ...env },
    })
    const close = async () => {
      await application.close()
      await tidyUp()
    }
    return { application, window: await application.firstWindow(), userData: settings, close }
  } catch (problem) {
    await tidyUp()
    throw problem
  }
}
