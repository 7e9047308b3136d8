import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from './project-folder.mjs'

/**
 * The folder for what may be fetched again at any time and is shared by all clones: `REGESTA_CACHE`, or the user's own
 * cache, or node_modules where neither can be written.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function cacheFolder(env = process.env) {
  const wanted = env['REGESTA_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'regesta')
  return isWritable(wanted) ? wanted : join(projectFolder, 'node_modules/.cache/regesta')
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
