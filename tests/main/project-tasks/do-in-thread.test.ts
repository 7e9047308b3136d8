import { beforeAll, describe, expect, it } from 'vitest'
import { largeProject } from '../../../scripts/bench/large-project'
import type { RecordExport } from '../../../src/main/services/exports/export-records'
import { doInThread } from '../../../src/main/services/project-tasks/do-in-thread'
import { projectFromPieces, projectInPieces } from '../../../src/main/services/project-tasks/project-pieces'
import { doHere, type DoTask } from '../../../src/main/services/project-tasks/project-tasks'
import type { StartThread } from '../../../src/main/services/threads/run-in-thread'
import { tablesToText } from '../../../src/shared/format/project-file'
import type { Progress } from '../../../src/shared/ipc/answers'
import { exportKinds } from '../../../src/shared/ipc/export-kinds'
import { Refusal } from '../../../src/shared/problem'
import { makeFullProject } from '../../support/make-project'
import { buildThread } from '../../support/built-thread'

const made = { generator: 'Regesta test', exportedAt: '2026-11-22T12:00:00.000Z' }
const wanted = (to: RecordExport['to']): { export: RecordExport; made: typeof made } => ({
  export: { to, tables: ['events', 'claims', 'sources'], forExcel: false, filter: null },
  made,
})

let start: StartThread
let doTask: DoTask

beforeAll(async () => {
  start = await buildThread('src/main/services/project-tasks/project-thread.ts')
  doTask = doInThread(start)
}, 60_000)

describe('a project on its way to a thread', () => {
  it('arrives as it was', async () => {
    const project = makeFullProject()
    expect(tablesToText(projectFromPieces(await projectInPieces(project, {})))).toBe(tablesToText(project))
  })
})

describe('a task in a thread', () => {
  it.each(exportKinds.filter((kind) => kind !== 'evidence'))(
    'gives the same bytes for %s as on the spot',
    async (to) => {
      const project = makeFullProject()
      expect(await doTask('export-records', project, wanted(to))).toEqual(
        await doHere('export-records', project, wanted(to)),
      )
    },
  )

  it.each(['preview', 'svg', 'emf'] as const)('draws the same timeline as on the spot, for %s', async (to) => {
    const request = {
      title: 'A picture',
      span: { kind: 'all' },
      size: { kind: 'landscape' },
      hasLegend: true,
      filter: null,
      allowed: ['unverified', 'internal', 'restricted'],
    } as const
    const form = to === 'preview' ? { to } : { to, resolution: 150 as const }
    const project = makeFullProject()
    const inThread = await doTask('draw-figure', project, { request, form })
    expect(inThread.drawn?.counts.drawn).toBeGreaterThan(0)
    expect(inThread).toEqual(await doHere('draw-figure', project, { request, form }))
  })

  it('leaves main free while a hundred thousand events are exported, and can be given up', async () => {
    const project = largeProject(100_000)
    const steps: Progress[] = []
    let ticks = 0
    let ticksWhileWriting = 0
    const ticking = setInterval(() => {
      ticks += 1
      if (steps.at(-1)?.step.startsWith('Writing') === true) ticksWhileWriting += 1
      if (ticksWhileWriting === 5) given.abort(new Refusal('cancelled'))
    }, 5)
    const given = new AbortController()
    let ended = false
    const watched: StartThread = (options) => {
      const thread = start(options)
      thread.once('exit', () => (ended = true))
      return thread
    }
    try {
      const onProgress = (progress: Progress) => void steps.push(progress)
      const exporting = doInThread(watched)('export-records', project, wanted('csv'), {
        signal: given.signal,
        onProgress,
      })
      await expect(exporting).rejects.toMatchObject({ problem: { code: 'cancelled' } })
      // The timer ran on while the records were read, and while the thread wrote them.
      expect(ticks - ticksWhileWriting).toBeGreaterThan(10)
      expect(ticksWhileWriting).toBe(5)
      expect(steps[0]).toMatchObject({ done: 1, total: 100_005 })
      await expect.poll(() => ended).toBe(true)
      expect(steps.filter(({ total }) => total === null)).toHaveLength(1)
    } finally {
      clearInterval(ticking)
    }
  }, 60_000)
})
