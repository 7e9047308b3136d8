import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProjectSession } from '../../../src/main/services/project-session'
import { ProjectStore } from '../../../src/main/services/project-store'
import { tablesToText, textToTables } from '../../../src/shared/format/project-file'
import type { ProjectChange, SaveState } from '../../../src/shared/ipc/contract'
import { Refusal } from '../../../src/shared/problem'
import { applyDiff } from '../../../src/shared/project/diff'
import type { Project } from '../../../src/shared/project/project'
import { makeContext, makeFullProject } from '../../support/make-project'
import { randomFrom, randomRequest } from '../../support/random-walk'
import { mountSmallDisk } from '../../support/small-disk'
import { makeTempFolder } from '../../support/temp-folder'

async function openSession(parent?: string) {
  const context = makeContext('Ada')
  const store = await ProjectStore.create(join(parent ?? (await makeTempFolder()), 'P'), makeFullProject(), context)
  const session = new ProjectSession(store, { context: () => context })
  const changes: ProjectChange[] = []
  const states: SaveState[] = []
  session.listen({ changed: (change) => changes.push(change), saving: (state) => states.push(state) })
  return { session, changes, states }
}

const createEvent = (title: string) => ({ type: 'event.create', input: { fields: { title } } })
const fileOf = (session: ProjectSession): Promise<string> => readFile(join(session.folder, 'project.json'), 'utf8')

describe('a session', () => {
  it('announces a change at once, and acknowledges it when it is on the disk', async () => {
    const { session, changes, states } = await openSession()
    const storing = session.execute(createEvent('One'))
    expect(changes.map(({ revision, cause, label }) => [revision, cause, label])).toEqual([
      [1, 'execute', 'add event “One”'],
    ])
    expect(session.saving.kind).toBe('saving')
    expect(await fileOf(session)).not.toContain('"title":"One"')
    expect(await storing).toEqual({ revision: 1, isStored: true })
    expect(await fileOf(session)).toContain('"title":"One"')
    expect(states.map(({ kind }) => kind)).toEqual(['saving', 'saved'])
    await session.close()
  })

  it('undoes and redoes, each a change of its own that is stored as well', async () => {
    const { session, changes } = await openSession()
    await session.execute(createEvent('One'))
    expect(session.labels).toEqual({ undo: 'add event “One”', redo: null })
    expect(await session.undo()).toEqual({ revision: 2, isStored: true })
    expect(await fileOf(session)).not.toContain('"title":"One"')
    expect(await session.redo()).toEqual({ revision: 3, isStored: true })
    expect(await fileOf(session)).toContain('"title":"One"')
    expect(changes.map(({ cause, undo, redo }) => [cause, undo, redo])).toEqual([
      ['execute', 'add event “One”', null],
      ['undo', null, 'add event “One”'],
      ['redo', 'add event “One”', null],
    ])
    await session.close()
  })

  it('refuses to undo or redo where there is nothing', async () => {
    const { session, changes } = await openSession()
    await expect(session.undo()).rejects.toMatchObject({ problem: { code: 'nothing-to-undo' } })
    await expect(session.redo()).rejects.toMatchObject({ problem: { code: 'nothing-to-redo' } })
    expect(changes).toEqual([])
    await session.close()
  })

  it('changes and announces nothing when a command is refused, or changes nothing', async () => {
    const { session, changes } = await openSession()
    const before = tablesToText(session.project)
    await expect(session.execute({ type: 'event.create', input: { fields: { lanes: ['gone'] } } })).rejects.toThrow(
      Refusal,
    )
    const same = { type: 'event.edit', input: { id: 'ceasefire', patch: { title: 'Ceasefire agreed' } } }
    expect(await session.execute(same)).toEqual({ revision: 0, isStored: true })
    expect(tablesToText(session.project)).toBe(before)
    expect(changes).toEqual([])
    await session.close()
  })

  it('keeps replica, memory and file the same over random walks, back to the start and forth to the end', async () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const { session, changes } = await openSession()
      const random = randomFrom(seed)
      const replica = textToTables(session.view().text)
      const start = tablesToText(session.project)
      const storing: Promise<unknown>[] = []
      for (let step = 0; step < 60; step += 1) {
        const wish = random()
        const doing =
          wish < 0.15
            ? session.undo()
            : wish < 0.25
              ? session.redo()
              : session.execute(randomRequest(session.project, random))
        storing.push(
          doing.catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error
          }),
        )
      }
      await Promise.all(storing)
      const replicaNow = changes.reduce<Project>((project, { diff }) => applyDiff(project, diff), replica)
      const end = tablesToText(session.project)
      expect(tablesToText(replicaNow), `seed ${seed}`).toBe(end)
      expect(await fileOf(session), `seed ${seed}`).toContain(end.slice(1, -1))

      let steps = 0
      for (; session.labels.undo !== null; steps += 1) await session.undo()
      expect(tablesToText(session.project), `seed ${seed}, all undone`).toBe(start)
      for (let count = 0; count < steps; count += 1) await session.redo()
      expect(tablesToText(session.project), `seed ${seed}, all redone`).toBe(end)
      expect(changes.map(({ revision }) => revision)).toEqual(changes.map((_, index) => index + 1))
      await session.close()
    }
  }, 120_000)

  it('keeps an edit that cannot be stored, says so, and stores it on another try', async (test) => {
    const { folder } = await mountSmallDisk(test, 256)
    const { session, states } = await openSession(folder)
    await writeFile(join(folder, 'filler'), Buffer.alloc(300_000)).catch(() => undefined)
    expect(await session.execute(createEvent('One'))).toEqual({ revision: 1, isStored: false })
    expect(session.saving).toMatchObject({ kind: 'failed', problem: { code: 'disk-full' } })
    expect(session.view().text).toContain('"title":"One"')
    expect(await session.retrySave()).toEqual({ revision: 1, isStored: false })
    await writeFile(join(folder, 'filler'), '')
    expect(await session.retrySave()).toEqual({ revision: 1, isStored: true })
    expect(states.map(({ kind }) => kind)).toEqual(['saving', 'failed', 'saving', 'failed', 'saving', 'saved'])
    expect(await fileOf(session)).toContain('"title":"One"')
    await session.close()
  })

  it('says nothing more to those who no longer listen', async () => {
    const { session } = await openSession()
    const heard: number[] = []
    const stop = session.listen({ changed: ({ revision }) => heard.push(revision), saving: () => undefined })
    await session.execute(createEvent('One'))
    stop()
    await session.execute(createEvent('Two'))
    expect(heard).toEqual([1])
    await session.close()
  })
})
