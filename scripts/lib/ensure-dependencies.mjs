import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project-folder.mjs'
import { say } from './say.mjs'
import { SetupRefusal } from './script.mjs'
import { runNpm } from './tools.mjs'

/**
 * The part of a lockfile that says what lies where.
 * @typedef {{ readonly packages: Readonly<Record<string, { readonly version?: string, readonly optional?: boolean }>> }} Lockfile
 */

/**
 * Which packages are absent or of another version. Optional ones are left out: most of them are for other systems.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed the copy npm keeps inside node_modules
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([folder, { optional }]) => folder !== '' && optional !== true)
    .filter(([folder, { version }]) => installed.packages[folder]?.version !== version)
    .map(([folder]) => folder)
}

/** Runs `npm ci` unless exactly what package-lock.json asks for is installed. */
export async function ensureDependencies() {
  const installedFile = join(projectFolder, 'node_modules/.package-lock.json')
  const wanted = readLockfile(join(projectFolder, 'package-lock.json'))
  if (existsSync(installedFile) && missingPackages(wanted, readLockfile(installedFile)).length === 0) return
  say('Installing the packages Regesta is built from (npm ci) …')
  // Where NODE_ENV is "production" npm would leave out what the program is built with.
  const { code } = await runNpm(['ci', '--include=dev', '--loglevel=error'], {
    cwd: projectFolder,
    output: 'show-on-stderr',
  })
  if (code !== 0) throw new SetupRefusal('npm could not install the packages; the lines above say why.')
}

/**
 * @param {string} file
 * @returns {Lockfile}
 */
function readLockfile(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
