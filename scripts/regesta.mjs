// The command line from a clone: `npm run -s regesta -- export My.regesta --to csv`. Builds first where that is needed.
import './lib/require-node.mjs'
import { join } from 'node:path'
import { electronRuntime, programEnvironment } from './lib/electron-runtime.mjs'
import { ensureBuild } from './lib/ensure-build.mjs'
import { preparedElectron } from './lib/prepared-electron.mjs'
import { projectFolder } from './lib/project-folder.mjs'
import { run } from './lib/run.mjs'
import { runScript } from './lib/script.mjs'
import { hasDisplay, onDisplay, startVirtualDisplay } from './lib/virtual-display.mjs'

const given = process.argv.slice(2)
// npm runs scripts in the project's folder; paths are meant from where the person stands.
const cwd = process.env['INIT_CWD'] ?? process.cwd()

await runScript(async () => {
  await ensureBuild()
  if (needsPages(given)) return await runInProgram()
  const { code } = await run(process.execPath, [join(projectFolder, 'out/main/cli.cjs'), ...given], { cwd })
  return code
})

/**
 * Whether pages have to be laid out, which plain Node cannot do.
 * @param {readonly string[]} args
 */
function needsPages([command, ...args]) {
  return ['brief', 'figure'].includes(command ?? '') && /(?:^|\s)--to[=\s](?:pdf|png)(?:\s|$)/.test(args.join(' '))
}

/** The same command line in the program itself, which shows no window for it. */
async function runInProgram() {
  await preparedElectron({ virtualDisplay: !hasDisplay() })
  const runtime = await electronRuntime()
  const display = hasDisplay() ? null : await startVirtualDisplay()
  const env = display === null ? programEnvironment() : onDisplay(programEnvironment(), display.name)
  try {
    const { code } = await run(runtime.program, [...runtime.args, '--disable-gpu', '--log-level=3', ...given], {
      cwd,
      env,
    })
    return code
  } finally {
    await display?.end()
  }
}
