// Builds the program into out/.
import './lib/require-node.mjs'
import { build } from './lib/ensure-build.mjs'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { runScript } from './lib/script.mjs'

await runScript(async () => {
  await ensureDependencies()
  return (await build('show')).code
})
