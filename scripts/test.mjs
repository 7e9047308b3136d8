// Everything that must hold, in one go: `npm test`. Every step is shown, a failed one does not keep the next from running,
// what failed is told again at the end, and the last line counts: every vitest test is one, every other check is one.
import './lib/require-node.mjs'
import { join } from 'node:path'
import { programEnvironment } from './lib/electron-runtime.mjs'
import { build, isBuilt } from './lib/ensure-build.mjs'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { preparedElectron } from './lib/prepared-electron.mjs'
import { projectFolder } from './lib/project-folder.mjs'
import { run } from './lib/run.mjs'
import { SetupRefusal } from './lib/script.mjs'
import { countsLine, outcomeOfCheck, sumOfOutcomes } from './lib/test-counts.mjs'
import { runTool } from './lib/tools.mjs'
import { onDisplay, startVirtualDisplay } from './lib/virtual-display.mjs'
import { runVitest } from './lib/vitest-run.mjs'

/**
 * @typedef {import('./lib/test-counts.mjs').Outcome} Outcome
 * @typedef {{ readonly title: string, readonly run: () => Promise<Outcome> }} Step
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
  { title: 'build', run: async () => outcomeOfCheck('build', (await build('show')).code) },
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
      return outcomeOfCheck(title, code, output)
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
 * @returns {Promise<Outcome>}
 */
async function outcomeOfLine(line) {
  const outcomes = []
  for (const step of line) outcomes.push(await outcomeOfStep(step))
  return sumOfOutcomes(outcomes)
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function outcomeOfStep({ title, run: runStep }) {
  console.log(`\n── ${title} …`)
  const begun = Date.now()
  const outcome = await runStep().catch((/** @type {unknown} */ problem) => outcomeOfProblem(title, problem))
  console.log(`── ${title}: ${countsLine(outcome)} (${Math.round((Date.now() - begun) / 1000)} s)`)
  return outcome
}

/**
 * @param {string} title
 * @param {unknown} problem
 */
function outcomeOfProblem(title, problem) {
  console.log(problem instanceof SetupRefusal ? problem.message : problem)
  return outcomeOfCheck(title, 1, problem instanceof Error ? problem.message : String(problem))
}

/** @returns {Promise<Outcome>} */
async function outcomeOfAll() {
  try {
    await ensureDependencies()
  } catch (problem) {
    return outcomeOfProblem('installation', problem)
  }
  const checked = await Promise.all(checks.map(outcomeOfLine))
  return sumOfOutcomes([...checked, await outcomeOfLine(steps)])
}

const outcome = await outcomeOfAll()
process.exitCode = outcome.failed === 0 ? 0 : 1
for (const failure of outcome.failures) console.log(`\nFailed: ${failure}`)
console.log(`\n${countsLine(outcome)}`)
