import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { projectFolder } from './project-folder.mjs'
import { say } from './say.mjs'
import { SetupRefusal } from './script.mjs'
import { runTool } from './tools.mjs'

const sources = [
  'src',
  'electron.vite.config.ts',
  'svelte.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const results = ['out/main/index.cjs', 'out/main/cli.cjs', 'out/preload/index.cjs', 'out/renderer/index.html']
const builtFrom = join(projectFolder, 'out/built-from')

/**
 * One line that differs when any of these files has another content, or another one is there. Times are not looked at:
 * version control changes them at will.
 * @param {string} folder
 * @param {readonly string[]} paths files, or folders with all that is in them
 */
export function fingerprint(folder, paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesUnder(folder, path)).sort()) {
    const content = readFileSync(join(folder, file))
    hash.update(`${file.replaceAll('\\', '/')}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(folder, path) {
  if (!statSync(join(folder, path)).isDirectory()) return [path]
  return readdirSync(join(folder, path)).flatMap((name) => filesUnder(folder, join(path, name)))
}

/** Builds the program unless that is done already. */
export async function ensureBuild() {
  if (isBuilt()) return
  await ensureDependencies()
  say('Building Regesta …')
  const { code, output } = await build('capture')
  if (code !== 0) throw new SetupRefusal(`Regesta could not be built.\n${output.trim()}`)
}

/** Whether out/ was built from exactly the sources there are now. */
export function isBuilt() {
  if (![builtFrom, ...results.map((file) => join(projectFolder, file))].every((file) => existsSync(file))) return false
  return readFileSync(builtFrom, 'utf8') === fingerprint(projectFolder, sources)
}

/**
 * Builds the program, whatever is there already.
 * @param {'show' | 'capture'} output
 */
export async function build(output) {
  const from = fingerprint(projectFolder, sources)
  forgetBuild()
  const outcome = await runTool('electron-vite', ['build'], { output })
  if (outcome.code === 0) {
    mkdirSync(dirname(builtFrom), { recursive: true })
    writeFileSync(builtFrom, from)
  }
  return outcome
}

/** From now on out/ counts as stale. */
export function forgetBuild() {
  rmSync(builtFrom, { force: true })
}
