// Everything that must hold, in one go: `npm test`. Every step is shown, a failed one does not keep the next from running,
// and the last line counts: every vitest test is one, every other check is one.
import './lib/require-node.mjs'
import { join } from 'node:path'
import { programEnvironment } from './lib/electron-runtime.mjs'
import { build, isBuilt } from './lib/ensure-build.mjs'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { preparedElectron } from './lib/prepared-electron.mjs'
import { projectFolder } from './lib/project-folder.mjs'
import { run } from './lib/run.mjs'
import { SetupRefusal } from './lib/script.mjs'
import { countsLine, countsOfCheck, sumOfCounts } from './lib/test-counts.mjs'
import { runTool } from './lib/tools.mjs'
import { onDisplay, startVirtualDisplay } from './lib/virtual-display.mjs'
import { runVitest } from './lib/vitest-run.mjs'

/**
 * @typedef {import('./lib/test-counts.mjs').Counts} Counts
 * @typedef {{ readonly title: string, readonly run: () => Promise<Counts> }} Step
 */

/** Each of them keeps one processor busy, so these two lines run side by side. */
const checks = [
  [
    check('formatting', () => runTool('prettier', ['--check', '.'], { output: 'capture' })),
    check('lint', () => runTool('eslint', ['.', '--max-warnings=0'], { output: 'capture' })),
  ],
  [check('types', () => run(process.execPath, [join(projectFolder, 'scripts/types.mjs')], { output: 'capture' }))],
]

/** @type {readonly Step[]} */
const steps = [
  { title: 'unit and integration', run: () => runVitest(['node', 'window']) },
  { title: 'build', run: async () => countsOfCheck((await build('show')).code) },
  { title: 'end to end, in Electron', run: endToEnd },
]

/**
 * A step that shows at its end what was written, because another one runs at the same time.
 * @param {string} title
 * @param {() => Promise<{ readonly code: number, readonly output: string }>} runCheck
 * @returns {Step}
 */
function check(title, runCheck) {
  return {
    title,
    run: async () => {
      const { code, output } = await runCheck()
      console.log(`\n${output.trim()}`)
      return countsOfCheck(code)
    },
  }
}

async function endToEnd() {
  if (!isBuilt()) throw new SetupRefusal('Not run, because the program could not be built.')
  const virtualDisplay = process.platform === 'linux'
  await preparedElectron({ virtualDisplay })
  if (!virtualDisplay) return runVitest(['e2e'])
  const display = await startVirtualDisplay()
  try {
    return await runVitest(['e2e'], onDisplay(programEnvironment(), display.name))
  } finally {
    await display.end()
  }
}

/**
 * @param {readonly Step[]} line
 * @returns {Promise<Counts>}
 */
async function countsOfLine(line) {
  const counts = []
  for (const step of line) counts.push(await countsOfStep(step))
  return sumOfCounts(counts)
}

/**
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function countsOfStep({ title, run: runStep }) {
  console.log(`\n── ${title} …`)
  const begun = Date.now()
  const counts = await runStep().catch((/** @type {unknown} */ problem) => {
    console.log(problem instanceof SetupRefusal ? problem.message : problem)
    return countsOfCheck(1)
  })
  console.log(`── ${title}: ${countsLine(counts)} (${Math.round((Date.now() - begun) / 1000)} s)`)
  return counts
}

/** @returns {Promise<Counts>} */
async function countsOfAll() {
  try {
    await ensureDependencies()
  } catch (problem) {
    console.log(problem instanceof SetupRefusal ? problem.message : problem)
    return countsOfCheck(1)
  }
  const checked = await Promise.all(checks.map(countsOfLine))
  return sumOfCounts([...checked, await countsOfLine(steps)])
}

const counts = await countsOfAll()
process.exitCode = counts.failed === 0 ? 0 : 1
console.log(`\n${countsLine(counts)}`)
