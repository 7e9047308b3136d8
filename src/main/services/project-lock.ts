import { randomUUID } from 'node:crypto'
import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { Refusal } from '../../shared/problem'
import { thisMachine, type Machine } from './machine'
import { asFarAsPossible, asRefusal, isSystemCode } from './system-trouble'

const holderSchema = z.object({
  nonce: z.string(),
  pid: z.number().int(),
  host: z.string(),
  bootId: z.string().nullable(),
  processStart: z.string(),
  openedAt: z.string(),
})

/** Who has a project open. */
export type LockHolder = z.infer<typeof holderSchema>

export interface Locking {
  /** ISO 8601, UTC. */
  readonly now: () => string
  /**
   * Asked when the lock is of another computer, or unreadable (null), so that nobody here can tell whether it still holds.
   * Without it such a lock is respected.
   */
  readonly mayTakeOver?: (holder: LockHolder | null) => Promise<boolean>
  readonly machine?: Machine
}

export const lockName = 'lock'

/** Nonces of the locks that this very process holds. */
const heldHere = new Set<string>()

/**
 * The right to write in a project folder: a file made so that only one can make it. It is given back by `release`; a lock
 * left behind by a crash is recognised by its process being gone. Time plays no part: a computer that slept still holds its lock.
 */
export class ProjectLock {
  readonly #path: string
  readonly #locking: Locking
  #nonce: string

  private constructor(path: string, locking: Locking, nonce: string) {
    this.#path = path
    this.#locking = locking
    this.#nonce = nonce
  }

  /**
   * Refuses with `project-in-use`, naming who, when somebody else has the folder open, and with `folder-read-only`,
   * `file-not-permitted` or `disk-full` when nothing can be written in it.
   */
  static async acquire(folder: string, locking: Locking): Promise<ProjectLock> {
    const path = join(folder, lockName)
    return new ProjectLock(path, locking, await take(path, locking))
  }

  /**
   * To be asked before every write. A lock that somebody took over meanwhile stays theirs (`project-in-use`); one that was
   * merely deleted is taken again.
   */
  async requireHeld(): Promise<void> {
    const holder = await holderIn(this.#path)
    if (holder === 'nobody') {
      heldHere.delete(this.#nonce)
      this.#nonce = await take(this.#path, this.#locking)
    } else if (holder === null || holder.nonce !== this.#nonce) {
      throw inUse(holder)
    }
  }

  /** Gives the folder free, if it is still ours. A lock that cannot be removed holds no more once this process has ended. */
  async release(): Promise<void> {
    await giveBack(this.#path, this.#nonce)
  }
}

/** Makes the lock file, after clearing away one that holds no more; gives its nonce. */
async function take(path: string, locking: Locking): Promise<string> {
  const machine = locking.machine ?? (await thisMachine())
  const mine: LockHolder = {
    nonce: randomUUID(),
    pid: machine.pid,
    host: machine.host,
    bootId: machine.bootId,
    processStart: (await machine.startOf(machine.pid)) ?? '',
    openedAt: locking.now(),
  }
  for (;;) {
    if (await create(path, mine)) {
      heldHere.add(mine.nonce)
      return mine.nonce
    }
    const holder = await holderIn(path)
    if (holder !== 'nobody') await clearAway(path, holder, machine, locking)
  }
}

async function giveBack(path: string, nonce: string): Promise<void> {
  await asFarAsPossible(removeIf(path, (holder) => holder?.nonce === nonce))
  heldHere.delete(nonce)
}

async function removeIf(path: string, isMeant: (holder: LockHolder | null) => boolean): Promise<void> {
  const holder = await holderIn(path)
  if (holder !== 'nobody' && isMeant(holder)) await rm(path, { force: true })
}

/** False if there is a lock already. */
async function create(path: string, holder: LockHolder): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(`${JSON.stringify(holder)}\n`)
      await file.sync()
    } catch (error) {
      await rm(path, { force: true })
      throw error
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (isSystemCode(error, 'EEXIST')) return false
    throw asRefusal(error, 'write', path)
  }
}

/**
 * Removes a lock that holds no more; refuses if it does, or if nobody can tell and the person does not say so.
 *
 * Several may find the same dead lock at once, and a slow one must not remove the lock that a quick one has made in its
 * place. So the right to remove it is itself a lock, named after the dead one: whoever has that is the only one who may, and
 * looks once more whether it is still there.
 */
async function clearAway(path: string, holder: LockHolder | null, machine: Machine, locking: Locking): Promise<void> {
  const standing = holder === null ? 'unknown' : await standingOf(holder, machine)
  if (standing === 'held') throw inUse(holder)
  if (standing === 'unknown' && (await locking.mayTakeOver?.(holder)) !== true) throw inUse(holder)
  const clearing = `${path}-clearing-${holder?.nonce.replace(/[^0-9a-z-]/gi, '') ?? 'unreadable'}`
  const right = await take(clearing, { now: locking.now, machine })
  try {
    await removeIf(path, (found) => found?.nonce === holder?.nonce)
  } catch (error) {
    throw asRefusal(error, 'write', path)
  } finally {
    await giveBack(clearing, right)
  }
}

/** `unknown`: of another computer, which cannot be asked from here. */
async function standingOf(holder: LockHolder, machine: Machine): Promise<'held' | 'gone' | 'unknown'> {
  if (holder.host !== machine.host) return 'unknown'
  if (holder.bootId !== null && machine.bootId !== null && holder.bootId !== machine.bootId) return 'gone'
  if ((await machine.startOf(holder.pid)) !== holder.processStart) return 'gone'
  return holder.pid === machine.pid && !heldHere.has(holder.nonce) ? 'gone' : 'held'
}

/** null if there is a lock but it does not say whose. */
async function holderIn(path: string): Promise<LockHolder | null | 'nobody'> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (isSystemCode(error, 'ENOENT')) return 'nobody'
    throw asRefusal(error, 'read', path)
  }
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function inUse(holder: LockHolder | null): Refusal {
  const details = holder === null ? {} : { host: holder.host, pid: holder.pid, openedAt: holder.openedAt }
  return new Refusal('project-in-use', details)
}
