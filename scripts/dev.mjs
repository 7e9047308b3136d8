// Opens the program with hot reload: the window follows every change, main and preload are rebuilt and started again.
import './lib/require-node.mjs'
import { programEnvironment } from './lib/electron-runtime.mjs'
import { forgetBuild } from './lib/ensure-build.mjs'
import { preparedElectron } from './lib/prepared-electron.mjs'
import { runScript, SetupRefusal } from './lib/script.mjs'
import { runTool } from './lib/tools.mjs'
import { hasDisplay } from './lib/virtual-display.mjs'

await runScript(async () => {
  if (!hasDisplay()) throw new SetupRefusal('npm run dev shows a window, and there is no display here.')
  const runtime = await preparedElectron({ virtualDisplay: false })
  const wanted = process.argv.slice(2)
  // electron-vite always puts an entry first. An Electron that opens only its own resources/app takes none, so it gets a flag.
  const [entry, ...args] = [...runtime.args, '--enable-logging', ...(wanted.length === 0 ? ['--sample'] : wanted)]
  // What is written to out/ from here on is for development.
  forgetBuild()
  const { code } = await runTool('electron-vite', ['dev', '--watch', '--', ...args], {
    env: { ...programEnvironment(), ELECTRON_EXEC_PATH: runtime.program, ELECTRON_ENTRY: entry },
  })
  return code
})
