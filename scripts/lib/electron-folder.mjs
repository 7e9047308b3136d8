import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The Electron program inside a folder unpacked from one of its releases.
 * @param {string} folder
 * @param {NodeJS.Platform} [platform]
 */
export function programIn(folder, platform = process.platform) {
  if (platform === 'darwin') return join(folder, 'Electron.app/Contents/MacOS/Electron')
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
}

/** @param {string} folder */
export function resourcesIn(folder) {
  return join(folder, process.platform === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources')
}

/**
 * Whether this Electron opens the project named on its command line. The part that does is missing from Electrons taken
 * out of a packaged program; those only ever open their own `resources/app`.
 * @param {string} folder
 */
export function opensNamedProject(folder) {
  return existsSync(join(resourcesIn(folder), 'default_app.asar'))
}
