// Checks all types. Files with Svelte in reach go through svelte-check, everything else through tsc.
import './lib/require-node.mjs'
import { join } from 'node:path'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { projectFolder } from './lib/project-folder.mjs'
import { runScript } from './lib/script.mjs'
import { runTool } from './lib/tools.mjs'

const places = [
  { folder: 'tests', tool: 'svelte-check' },
  { folder: 'src/renderer', tool: 'svelte-check' },
  { folder: 'src/shared', tool: 'typescript' },
  { folder: 'src/main', tool: 'typescript' },
  { folder: 'src/preload', tool: 'typescript' },
  { folder: 'scripts', tool: 'typescript' },
]

/** @param {(typeof places)[number]} place */
async function check({ folder, tool }) {
  const config = join(projectFolder, folder, 'tsconfig.json')
  const { code, output } =
    tool === 'typescript'
      ? await runTool('typescript', ['--project', config], { tool: 'tsc', output: 'capture' })
      : await runTool('svelte-check', ['--tsconfig', config, '--workspace', folder, '--fail-on-warnings'], {
          output: 'capture',
        })
  console.log(code === 0 ? `${folder}: types agree` : `${folder}:\n${output.trim()}`)
  return code === 0
}

await runScript(async () => {
  await ensureDependencies()
  const waiting = [...places]
  const results = /** @type {boolean[]} */ ([])
  const worker = async () => {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) results.push(await check(place))
  }
  await Promise.all([worker(), worker()])
  return results.every(Boolean) ? 0 : 1
})
