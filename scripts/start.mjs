// Opens Regesta on the sample chronicle, or on the project named: `npm start -- path/to/My.regesta`.
import './lib/require-node.mjs'
import { demo } from './lib/demo.mjs'
import { programEnvironment } from './lib/electron-runtime.mjs'
import { ensureBuild } from './lib/ensure-build.mjs'
import { preparedElectron } from './lib/prepared-electron.mjs'
import { run } from './lib/run.mjs'
import { say } from './lib/say.mjs'
import { runScript } from './lib/script.mjs'
import { hasDisplay } from './lib/virtual-display.mjs'

await runScript(async () => {
  if (!hasDisplay()) {
    say('There is no display here to show a window on, so this runs the demo instead.')
    return demo()
  }
  const runtime = await preparedElectron({ virtualDisplay: false })
  await ensureBuild()
  const wanted = process.argv.slice(2)
  const args = [...runtime.args, ...(wanted.length === 0 ? ['--sample'] : wanted)]
  // npm runs scripts in the project's folder; a path is meant from where the person stands.
  const { code } = await run(runtime.program, args, {
    env: programEnvironment(),
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
  })
  return code
})
