import { relative } from 'node:path'

/**
 * @typedef {{ readonly passed: number, readonly failed: number }} Counts
 * @typedef {Counts & { readonly failures: readonly string[] }} Outcome with what failed, in words: told again at the end
 */

/**
 * What vitest's JSON reporter writes, as far as it is read here.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests skipped ones
 * @property {number} numTodoTests
 * @property {readonly FileReport[]} testResults one for each file
 *
 * @typedef {object} FileReport
 * @property {string} name the path of the file
 * @property {string} status
 * @property {string} [message] why the file could not be loaded
 * @property {readonly TestReport[]} assertionResults
 *
 * @typedef {object} TestReport
 * @property {string} [fullName]
 * @property {string} [status]
 * @property {readonly string[]} [failureMessages]
 */

/**
 * Counts tests, and as one failure each: a file that could not be loaded, a skipped test, and a run that went wrong though
 * no test did, or that had no tests, or left no report.
 * @param {VitestReport | null} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countsOfVitest(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1 }
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded.length
  const wentWrong = exitCode !== 0 || report.numPassedTests === 0
  return { passed: report.numPassedTests, failed: failed === 0 && wentWrong ? 1 : failed }
}

/**
 * Each test that failed or was skipped, and each file that could not be loaded, with the first lines of its reason.
 * @param {VitestReport | null} report
 * @param {string} folder that files are named from
 * @returns {readonly string[]}
 */
export function failuresOfVitest(report, folder) {
  if (report === null) return ['The run left no report.']
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(folder, name)
    if (status === 'failed' && assertionResults.length === 0) return [`${file}\n${firstLines(message ?? '')}`]
    return assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => `${file} › ${test.fullName}\n${firstLines(test.failureMessages?.[0] ?? `(${test.status})`)}`)
  })
}

/** @param {string} text */
function firstLines(text) {
  return text.trim().split('\n').slice(0, 4).join('\n')
}

/**
 * A check that only says yes or no counts as one.
 * @param {string} title
 * @param {number} exitCode
 * @param {string} [output] what it wrote, whose end is told with a failure
 * @returns {Outcome}
 */
export function outcomeOfCheck(title, exitCode, output = '') {
  if (exitCode === 0) return { passed: 1, failed: 0, failures: [] }
  return { passed: 0, failed: 1, failures: [[title, ...output.trim().split('\n').slice(-12)].join('\n').trim()] }
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export function sumOfOutcomes(outcomes) {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  }
}

/** @param {Counts} counts */
export function countsLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}
