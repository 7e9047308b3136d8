import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { thisMachine, type Machine } from '../../../src/main/services/machine'
import { ProjectLock, lockName, type LockHolder, type Locking } from '../../../src/main/services/project-lock'
import { Refusal, type Problem } from '../../../src/shared/problem'
import { startOther } from '../../support/other-process'
import { makeTempFolder } from '../../support/temp-folder'

const now = (): string => '2023-10-01T12:00:00.000Z'

async function problemOf(attempt: Promise<unknown>): Promise<Problem> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
  throw new Error('It was not refused.')
}

const onOtherMachine = async (): Promise<Machine> => ({
  ...(await thisMachine()),
  host: 'other-computer',
  bootId: 'other',
})

const writeLock = async (folder: string, holder: Partial<LockHolder>): Promise<void> => {
  const { host, pid, bootId, startOf } = await thisMachine()
  const whole = {
    nonce: 'theirs',
    pid,
    host,
    bootId,
    processStart: (await startOf(pid)) ?? '',
    openedAt: now(),
    ...holder,
  }
  await writeFile(join(folder, lockName), JSON.stringify(whole))
}

describe('the lock of a project folder', () => {
  it('is a file while it is held, and nothing afterwards', async () => {
    const folder = await makeTempFolder()
    const lock = await ProjectLock.acquire(folder, { now })
    expect(await readdir(folder)).toEqual([lockName])
    await lock.requireHeld()
    await lock.release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is refused to a second opener, with the name of who has it', async () => {
    const folder = await makeTempFolder()
    const lock = await ProjectLock.acquire(folder, { now })
    const { host, pid } = await thisMachine()
    expect(await problemOf(ProjectLock.acquire(folder, { now }))).toEqual({
      code: 'project-in-use',
      details: { host, pid, openedAt: now() },
    })
    await lock.release()
    await (await ProjectLock.acquire(folder, { now })).release()
  })

  it(
    'holds against this process while another has it, and is taken over once that one has crashed',
    { timeout: 60_000 },
    async () => {
      const folder = await makeTempFolder()
      const other = await startOther('lock-contender', [folder])
      await other.waitFor('locked')
      const problem = await problemOf(ProjectLock.acquire(folder, { now }))
      expect(problem).toMatchObject({ code: 'project-in-use', details: { pid: other.child.pid } })
      await other.kill()
      expect(await readdir(folder)).toEqual([lockName])
      const lock = await ProjectLock.acquire(folder, { now })
      expect(await readdir(folder)).toEqual([lockName])
      await lock.release()
    },
  )

  it(
    'goes to exactly one of six processes that want it at once, with a crashed one’s lock in the way',
    { timeout: 120_000 },
    async () => {
      for (let round = 0; round < 4; round += 1) {
        const folder = await makeTempFolder()
        await writeLock(folder, { nonce: 'crashed', pid: 2 ** 22 + round })
        const contenders = await Promise.all(Array.from({ length: 6 }, () => startOther('lock-contender', [folder])))
        await Promise.all(contenders.map((one) => Promise.race(['locked', 'refused', 'failed'].map(one.waitFor))))
        const outcomes = contenders.flatMap(({ lines }) => lines)
        expect(
          outcomes.filter((line) => line === 'locked'),
          `round ${round}`,
        ).toHaveLength(1)
        expect(
          outcomes.filter((line) => line === 'refused project-in-use'),
          `round ${round}`,
        ).toHaveLength(5)
        expect(await readdir(folder)).toEqual([lockName])
        await Promise.all(contenders.map(({ kill }) => kill()))
      }
    },
  )

  it.each<[string, Partial<LockHolder>]>([
    ['a process that is gone', { pid: 2 ** 22 + 1 }],
    ['a process whose number another has now', { processStart: '1' }],
    ['a start of this computer before the last', { bootId: 'before' }],
    ['this very process, which has let it go', {}],
  ])('is taken over from %s', async (_what, holder) => {
    const folder = await makeTempFolder()
    await writeLock(folder, holder)
    const lock = await ProjectLock.acquire(folder, { now, mayTakeOver: () => Promise.reject(new Error('asked')) })
    expect(await readdir(folder)).toEqual([lockName])
    await lock.release()
  })

  it.each<[string, boolean | null, boolean]>([
    ['nobody is asked', null, false],
    ['the person says no', false, false],
    ['the person says yes', true, true],
  ])('of another computer is respected unless somebody says otherwise: %s', async (_what, answer, isTaken) => {
    const folder = await makeTempFolder()
    await writeLock(folder, { host: 'other-computer', pid: 12, openedAt: '2023-09-30T08:00:00.000Z' })
    const asked: (LockHolder | null)[] = []
    const mayTakeOver = (holder: LockHolder | null): Promise<boolean> => {
      asked.push(holder)
      return Promise.resolve(answer === true)
    }
    const locking: Locking = answer === null ? { now } : { now, mayTakeOver }
    if (isTaken) {
      await (await ProjectLock.acquire(folder, locking)).release()
    } else {
      expect(await problemOf(ProjectLock.acquire(folder, locking))).toEqual({
        code: 'project-in-use',
        details: { host: 'other-computer', pid: 12, openedAt: '2023-09-30T08:00:00.000Z' },
      })
      expect(await readdir(folder)).toEqual([lockName])
    }
    expect(asked.map((holder) => holder?.host)).toEqual(answer === null ? [] : ['other-computer'])
  })

  it.each(['', 'not a lock', '{"nonce":1}'])('that says %j is nobody’s to take without asking', async (content) => {
    const folder = await makeTempFolder()
    await writeFile(join(folder, lockName), content)
    expect(await problemOf(ProjectLock.acquire(folder, { now }))).toEqual({ code: 'project-in-use', details: {} })
    expect(await readFile(join(folder, lockName), 'utf8')).toBe(content)
    await (await ProjectLock.acquire(folder, { now, mayTakeOver: () => Promise.resolve(true) })).release()
  })

  it('stops its first holder once another computer has taken it over', async () => {
    const folder = await makeTempFolder()
    const first = await ProjectLock.acquire(folder, { now })
    const second = await ProjectLock.acquire(folder, {
      now,
      machine: await onOtherMachine(),
      mayTakeOver: () => Promise.resolve(true),
    })
    expect((await problemOf(first.requireHeld())).code).toBe('project-in-use')
    await first.release()
    await second.requireHeld()
    await second.release()
  })

  it('is taken again when its file was deleted by mistake', async () => {
    const folder = await makeTempFolder()
    const lock = await ProjectLock.acquire(folder, { now })
    await rm(join(folder, lockName))
    await lock.requireHeld()
    expect(await readdir(folder)).toEqual([lockName])
    expect((await problemOf(ProjectLock.acquire(folder, { now }))).code).toBe('project-in-use')
    await lock.release()
  })

  it('says so when there is no folder to lock', async () => {
    const folder = join(await makeTempFolder(), 'gone')
    expect((await problemOf(ProjectLock.acquire(folder, { now }))).code).toBe('file-missing')
    await mkdir(folder)
    await (await ProjectLock.acquire(folder, { now })).release()
  })
})
