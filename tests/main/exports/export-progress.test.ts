import { describe, expect, it } from 'vitest'
import { largeProject } from '../../../scripts/bench/large-project'
import { exportRecords, type RecordExport } from '../../../src/main/services/exports/export-records'
import type { Progress } from '../../../src/shared/ipc/answers'

const project = largeProject(1500)
const made = { generator: 'Regesta test', exportedAt: '2026-11-22T12:00:00.000Z' }

describe('a long export', () => {
  it.each(['json', 'csv', 'md', 'timelinejs', 'ical', 'geojson', 'markwhen', 'datapackage'] as const)(
    'tells how far it has come, step by step, as %s',
    (to) => {
      const input: RecordExport = { to, tables: ['events', 'claims', 'sources'], forExcel: false, filter: null }
      const told: Progress[] = []
      const watched = exportRecords(project, input, made, (progress) => told.push(progress))
      expect(watched).toEqual(exportRecords(project, input, made))
      const steps = [...new Set(told.map(({ step }) => step))]
      expect(steps.length).toBe(to === 'csv' ? 3 : 1)
      for (const step of steps) {
        const amounts = told.filter((progress) => progress.step === step).map(({ done }) => done)
        expect(amounts).toEqual([...amounts].sort((a, b) => a - b))
        expect(new Set(told.filter((progress) => progress.step === step).map(({ total }) => total)).size).toBe(1)
      }
      const [first] = told.filter(({ done }) => done >= 500)
      expect(first?.total).toBeGreaterThanOrEqual(1500)
    },
  )
})
