import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project-folder.mjs'
import { countsOfVitest, failuresOfVitest } from './test-counts.mjs'
import { runTool } from './tools.mjs'

/**
 * Runs some of the projects in tests/vitest.config.ts, shows what vitest shows, and counts.
 * @param {readonly string[]} projects
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<import('./test-counts.mjs').Outcome>}
 */
export async function runVitest(projects, env = process.env) {
  const reportFile = join(projectFolder, 'test-output', `${projects.join('-')}.json`)
  // A report of an earlier run must not be taken for one of this run.
  rmSync(reportFile, { force: true })
  const args = ['run', '--config', 'tests/vitest.config.ts', ...projects.flatMap((name) => ['--project', name])]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const { code } = await runTool('vitest', [...args, ...reporters], { env })
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null
  return { ...countsOfVitest(report, code), failures: failuresOfVitest(report, projectFolder) }
}
