import { existsSync, renameSync } from 'node:fs'

/**
 * Gives a finished folder its final name in one step, so that nobody meets half of it. When another process has made the
 * same one meanwhile, that one stays.
 * @param {string} made
 * @param {string} folder
 */
export function moveIntoPlace(made, folder) {
  try {
    renameSync(made, folder)
  } catch (problem) {
    if (!existsSync(folder)) throw problem
  }
}
