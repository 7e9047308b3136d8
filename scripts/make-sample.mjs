// Writes the sample chronicle from the sheets in scripts/sample. Run it after a change there: `node scripts/make-sample.mjs`.
import './lib/require-node.mjs'
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { projectFolder } from './lib/project-folder.mjs'
import { say } from './lib/say.mjs'
import { runScript } from './lib/script.mjs'

/**
 * @typedef {import('../src/shared/project/project').Project} Project
 * @typedef {(text: string) => string} Sha256
 * @typedef {{
 *   readonly writeProjectFile: (project: Project, envelope: { epoch: number, sequence: number }, sha256: Sha256) => string
 *   readonly readProjectFile: (text: string, sha256: Sha256) => unknown
 * }} ProjectFileModule
 */

const folder = join(projectFolder, 'resources/samples/karabakh-2023.regesta')

/**
 * The sheets and what they rest on are TypeScript, which Node 20 cannot read by itself.
 * @template Module
 * @param {string} file
 * @returns {Promise<Module>}
 */
async function load(file) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(projectFolder, file), { configFile: false, logLevel: 'warn' })
  return module
}

/** @type {Sha256} */
const sha256 = (text) => createHash('sha256').update(text).digest('hex')

await runScript(async () => {
  await ensureDependencies()
  const { assemble } = /** @type {typeof import('./sample/assemble')} */ (await load('scripts/sample/assemble.ts'))
  const { chronology } = /** @type {typeof import('./sample/chronology')} */ (
    await load('scripts/sample/chronology.ts')
  )
  const format = /** @type {ProjectFileModule} */ (await load('src/shared/format/project-file.ts'))
  const text = format.writeProjectFile(assemble(chronology), { epoch: 0, sequence: 0 }, sha256)
  // The door that every project passes: what it refuses is not written.
  format.readProjectFile(text, sha256)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'project.json'), text)
  say(`The sample chronicle is in ${folder}.`)
  return 0
})
