import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
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
  console.log(`\nThe demo is done. In ${outputFolder}:`)
  for (const file of readdirSync(outputFolder, { recursive: true, encoding: 'utf8' }).sort()) {
    const { size } = statSync(join(outputFolder, file))
    console.log(`  ${file.padEnd(32)} ${Math.ceil(size / 1024)} kB`)
  }
  console.log(`Open ${relative(process.cwd(), join(outputFolder, 'chronology.md'))} for the chronology as it reads.`)
  return 0
}
