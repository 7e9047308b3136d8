/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

/**
 * What vitest's JSON reporter writes, as far as it is read here.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests skipped ones
 * @property {number} numTodoTests
 * @property {readonly { readonly status: string, readonly assertionResults: readonly unknown[] }[]} testResults one for each file
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
 * A check that only says yes or no counts as one.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countsOfCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function sumOfCounts(counts) {
  return counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  })
}

/** @param {Counts} counts */
export function countsLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}
