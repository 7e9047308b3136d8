import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './ensure-build.mjs'
import { preparedElectron } from './prepared-electron.mjs'
import { projectFolder } from './project-folder.mjs'
import { say } from './say.mjs'
import { hasDisplay } from './virtual-display.mjs'

const outputFolder = join(projectFolder, 'demo-output')

/**
 * Drives the real program as a researcher would, and leaves what it exported and pictures of its window in demo-output/.
 * @returns {Promise<number>} an exit code
 */
export async function demo() {
  await preparedElectron({ virtualDisplay: !hasDisplay() })
  await ensureBuild()
  rmSync(outputFolder, { recursive: true, force: true })
  mkdirSync(outputFolder)
  say('Running the demo …')
  // Playwright is there only now: on a fresh clone the packages were installed a moment ago.
  const { launchProgram } = await import('./launch-program.mjs')
  const { takeTour } = await import('./demo-tour.mjs')
  const program = await launchProgram({ args: ['--sample'] })
  try {
    await takeTour(program, outputFolder)
  } catch (problem) {
    await program.window.screenshot({ path: join(outputFolder, 'stopped-here.png') })
    throw problem
  } finally {
    await program.close()
  }
  const files = readdirSync(outputFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, status: statSync(join(outputFolder, name)) }))
    .filter(({ status }) => status.isFile())
    .sort((one, other) => one.name.localeCompare(other.name))
  const width = Math.max(...files.map(({ name }) => name.length))
  console.log(`The demo is done. In ${outputFolder}:`)
  for (const { name, status } of files) console.log(`  ${name.padEnd(width)}  ${Math.ceil(status.size / 1024)} kB`)
  return 0
}
