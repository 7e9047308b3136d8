import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { currentVersion, migrate, migrations } from '../../../src/shared/format/migrations'

describe('migrations', () => {
  it('lead from version 1 to the current one without a gap, each step once and in order', () => {
    const expected = Array.from({ length: currentVersion - 1 }, (_, index) => index + 1)
    expect(migrations.map(({ from }) => from)).toEqual(expected)
  })

  it('have a fixture for every version that was ever written', () => {
    for (let version = 1; version <= currentVersion; version += 1) {
      const path = fileURLToPath(
        new URL(`../../fixtures/projects/version-${version}.regesta/project.json`, import.meta.url),
      )
      expect(existsSync(path), `version ${version}`).toBe(true)
    }
  })

  it('leave tables of the current version as they are', () => {
    const tables = { events: { a: { id: 'a' } } }
    expect(migrate(tables, currentVersion)).toBe(tables)
  })
})
