import { join } from 'node:path'
import { projectFolder } from './project-folder.mjs'

/**
 * A TypeScript module of ours, which Node 20 cannot read by itself.
 * @template Module
 * @param {string} path from the project's folder
 * @returns {Promise<Module>}
 */
export async function loadTypeScript(path) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(projectFolder, path), { configFile: false, logLevel: 'warn' })
  return module
}
