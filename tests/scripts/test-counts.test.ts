import { describe, expect, it } from 'vitest'
import {
  countsLine,
  countsOfVitest,
  failuresOfVitest,
  outcomeOfCheck,
  sumOfOutcomes,
} from '../../scripts/lib/test-counts.mjs'

const oneFile = { name: '/project/tests/a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }
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
    const unloaded = { name: '/project/tests/b.test.ts', status: 'failed', assertionResults: [] }
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

describe('what failed', () => {
  it('is told with its file and the first lines of the reason', () => {
    const tests = [
      { fullName: 'adds', status: 'passed', failureMessages: [] },
      {
        fullName: 'takes away',
        status: 'failed',
        failureMessages: ['expected 1 to be 2\n  at a\n  at b\n  at c\n  at d'],
      },
      { fullName: 'divides', status: 'skipped', failureMessages: [] },
    ]
    const report = {
      ...allWell,
      testResults: [
        oneFile,
        { name: '/project/tests/b.test.ts', status: 'failed', assertionResults: tests },
        { name: '/project/tests/c.test.ts', status: 'failed', message: 'No such file', assertionResults: [] },
      ],
    }
    expect(failuresOfVitest(report, '/project')).toEqual([
      'tests/b.test.ts › takes away\nexpected 1 to be 2\n  at a\n  at b\n  at c',
      'tests/b.test.ts › divides\n(skipped)',
      'tests/c.test.ts\nNo such file',
    ])
    expect(failuresOfVitest(allWell, '/project')).toEqual([])
  })

  it('of a check is the end of what it wrote', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`)
    expect(outcomeOfCheck('lint', 1, lines.join('\n')).failures).toEqual([['lint', ...lines.slice(-12)].join('\n')])
    expect(outcomeOfCheck('lint', 0, 'all well').failures).toEqual([])
  })
})

it('counts every other check as one and ends with the sum in one line', () => {
  const vitest = { ...countsOfVitest(allWell, 0), failures: [] }
  const sum = sumOfOutcomes([outcomeOfCheck('types', 0), outcomeOfCheck('lint', 2, 'a.ts: 1 problem'), vitest])
  expect(countsLine(sum)).toBe('13 passed, 1 failed')
  expect(sum.failures).toEqual(['lint\na.ts: 1 problem'])
})
