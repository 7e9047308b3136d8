import { describe, expect, it } from 'vitest'
import { countsLine, countsOfCheck, countsOfVitest, sumOfCounts } from '../../scripts/lib/test-counts.mjs'

const oneFile = { status: 'passed', assertionResults: [{}] }
const allWell = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [oneFile],
}

describe('the counts of a vitest run', () => {
  it('are those of its tests', () => {
    expect(countsOfVitest(allWell, 0)).toEqual({ passed: 12, failed: 0 })
    expect(countsOfVitest({ ...allWell, numFailedTests: 3 }, 1)).toEqual({ passed: 12, failed: 3 })
  })

  it('never hide a skipped or merely planned test', () => {
    expect(countsOfVitest({ ...allWell, numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({ passed: 12, failed: 3 })
  })

  it('have a failure for each file that could not be loaded', () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    const report = { ...allWell, testResults: [oneFile, unloaded, unloaded] }
    expect(countsOfVitest(report, 1)).toEqual({ passed: 12, failed: 2 })
  })

  it('have a failure when the run went wrong though no test did', () => {
    expect(countsOfVitest(allWell, 1)).toEqual({ passed: 12, failed: 1 })
  })

  it('have a failure when there were no tests, or no report', () => {
    expect(countsOfVitest({ ...allWell, numPassedTests: 0, testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 })
    expect(countsOfVitest(null, 137)).toEqual({ passed: 0, failed: 1 })
    expect(countsOfVitest(null, 0)).toEqual({ passed: 0, failed: 1 })
  })
})

it('counts every other check as one and ends with the sum in one line', () => {
  const counts = [countsOfCheck(0), countsOfCheck(2), countsOfVitest(allWell, 0)]
  expect(countsLine(sumOfCounts(counts))).toBe('13 passed, 1 failed')
})
