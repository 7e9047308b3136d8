// The command line from a clone: `npm run -s regesta -- export My.regesta --to csv`. Builds first where that is needed.
import './lib/require-node.mjs'
import { join } from 'node:path'
import { ensureBuild } from './lib/ensure-build.mjs'
import { projectFolder } from './lib/project-folder.mjs'
import { run } from './lib/run.mjs'
import { runScript } from './lib/script.mjs'

await runScript(async () => {
  await ensureBuild()
  const args = [join(projectFolder, 'out/main/cli.cjs'), ...process.argv.slice(2)]
  // npm runs scripts in the project's folder; paths are meant from where the person stands.
  const { code } = await run(process.execPath, args, { cwd: process.env['INIT_CWD'] ?? process.cwd() })
  return code
})
