import { createHash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { resourcesIn } from './electron-folder.mjs'
import { moveIntoPlace } from './move-into-place.mjs'

/**
 * For an Electron that opens only its own `resources/app`: a light copy of it whose `resources/app` is this project. The
 * copy lies in the project, so that two clones never pull the link out from under each other.
 * @param {string} electronFolder
 * @param {string} project
 */
export function electronOfProject(electronFolder, project) {
  const whose = createHash('sha256')
    .update(`${realpathSync(project)}\n${realpathSync(electronFolder)}`)
    .digest('hex')
  const folder = join(project, 'node_modules/.cache/regesta', `${basename(electronFolder)}-${whose.slice(0, 8)}`)
  if (existsSync(folder)) return folder
  mkdirSync(dirname(folder), { recursive: true })
  const workplace = mkdtempSync(join(dirname(folder), 'linking-'))
  try {
    const made = join(workplace, 'electron')
    linkFolder(electronFolder, made)
    const app = join(resourcesIn(made), 'app')
    rmSync(app, { recursive: true, force: true })
    symlinkSync(project, app, 'junction')
    moveIntoPlace(made, folder)
  } finally {
    rmSync(workplace, { recursive: true, force: true })
  }
  return folder
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkFolder(from, to) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) linkFolder(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(realpathSync(source), target)
    else linkFile(source, target)
  }
}

/**
 * A hard link where the file system allows it, because Electron looks for its parts beside where its program really lies.
 * @param {string} source
 * @param {string} target
 */
function linkFile(source, target) {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target, constants.COPYFILE_FICLONE)
  }
}
