import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project-folder.mjs'
import { run } from './run.mjs'

/**
 * Runs a tool from node_modules with this same Node, without the shell files in node_modules/.bin, which differ per system.
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {import('./run.mjs').RunOptions & { readonly tool?: string }} [options] tool: when the package has several
 */
export function runTool(packageName, args, { tool = packageName, ...options } = {}) {
  const folder = join(projectFolder, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : bin[tool]
  return run(process.execPath, [join(folder, file), ...args], { cwd: projectFolder, ...options })
}

/**
 * Runs npm: the one that started this script, or else the one on the PATH.
 * @param {readonly string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath']
  if (npm !== undefined && /npm-cli\.js$/.test(npm)) return run(process.execPath, [npm, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}
