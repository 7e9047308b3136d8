// Everything that must hold, in one go: `npm test`. Each step is shown, a failed one does not keep the next from running,
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

/** @typedef {import('./lib/test-counts.mjs').Counts} Counts */

/** @type {readonly { readonly title: string, readonly run: () => Promise<Counts> }[]} */
const steps = [
  { title: 'formatting', run: async () => countsOfCheck((await runTool('prettier', ['--check', '.'])).code) },
  { title: 'lint', run: async () => countsOfCheck((await runTool('eslint', ['.', '--max-warnings=0'])).code) },
  {
    title: 'types',
    run: async () => countsOfCheck((await run(process.execPath, [join(projectFolder, 'scripts/types.mjs')])).code),
  },
  { title: 'unit and integration', run: () => runVitest(['node', 'window']) },
  { title: 'build', run: async () => countsOfCheck((await build('show')).code) },
  { title: 'end to end, in Electron', run: endToEnd },
]

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
 * @param {(typeof steps)[number]} step
 * @returns {Promise<Counts>}
 */
async function countsOfStep({ title, run: runStep }) {
  console.log(`\n── ${title}`)
  const begun = Date.now()
  try {
    const counts = await runStep()
    console.log(`── ${title}: ${countsLine(counts)} (${Math.round((Date.now() - begun) / 1000)} s)`)
    return counts
  } catch (problem) {
    console.log(problem instanceof SetupRefusal ? problem.message : problem)
    return countsOfCheck(1)
  }
}

const counts = /** @type {Counts[]} */ ([])
try {
  await ensureDependencies()
  for (const step of steps) counts.push(await countsOfStep(step))
} catch (problem) {
  console.log(problem instanceof SetupRefusal ? problem.message : problem)
  counts.push(countsOfCheck(1))
}
const sum = sumOfCounts(counts)
process.exitCode = sum.failed === 0 ? 0 : 1
console.log(`\n${countsLine(sum)}`)
