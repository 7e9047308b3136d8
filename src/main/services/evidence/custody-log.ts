import { constants, lstat, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CustodyState, NewCustodyEntry } from '../../../shared/evidence/custody'
import { Refusal } from '../../../shared/problem'
import type { Capture } from '../../../shared/project/records/capture'
import { appendWhole } from '../append-whole'
import { syncFolder } from '../durable-file'
import { asRefusal, isSystemCode, systemCode } from '../system-trouble'
import { continueChain, readChain, type CustodyChain } from './custody-chain'
import { openEvidenceFolder } from './evidence-folder'
import { InTurn } from './in-turn'

export const custodyLogName = 'custody.log'

const nothing: CustodyChain = { entries: [], break: null, head: null, isOpenEnded: false, isLastLineTorn: false }
const notAFile: CustodyChain = { ...nothing, break: { line: 0, reason: 'not-a-file' } }

/** Reads the log in an evidence folder; one that is not there is empty. Refuses when it cannot be read. */
export async function readCustodyLog(folder: string | null): Promise<CustodyChain> {
  const bytes = await readCustodyBytes(folder)
  return bytes === 'none' ? nothing : bytes === 'not-a-file' ? notAFile : readChain(bytes)
}

/** The log as it stands on the disk. Links are not followed. Refuses when it cannot be read. */
export async function readCustodyBytes(folder: string | null): Promise<Uint8Array | 'none' | 'not-a-file'> {
  if (folder === null) return 'none'
  const path = join(folder, custodyLogName)
  try {
    return (await lstat(path)).isFile() ? await readFile(path) : 'not-a-file'
  } catch (error) {
    if (isSystemCode(error, 'ENOENT')) return 'none'
    throw asRefusal(error, 'read', path)
  }
}

/** What the log says of itself, and whether it knows how these captures came into the project. */
export function custodyStateOf(chain: CustodyChain, captures: Iterable<Pick<Capture, 'id' | 'hash'>>): CustodyState {
  const known = new Set(
    chain.entries
      .filter(({ action }) => action === 'added' || action === 'relinked')
      .map(({ captureId, hash }) => `${captureId} ${hash}`),
  )
  return {
    entries: chain.entries.length,
    head: chain.head,
    break: chain.break,
    isLastLineTorn: chain.isLastLineTorn,
    unlogged: [...captures].filter(({ id, hash }) => !known.has(`${id} ${hash}`)).map(({ id }) => id),
  }
}

/**
 * The custody log of one project, for writing at its end: nothing that is in it is ever changed. One for each project, and
 * only for who holds its lock: `requireWritable` refuses whoever does not.
 */
export class CustodyLog {
  readonly #projectFolder: string
  readonly #requireWritable: () => Promise<void>
  readonly #turns = new InTurn()
  #waiting: readonly NewCustodyEntry[] = []

  constructor(projectFolder: string, requireWritable: () => Promise<void>) {
    this.#projectFolder = projectFolder
    this.#requireWritable = requireWritable
  }

  /** What has happened and could not be written down yet; it goes before whatever comes next. */
  get waiting(): readonly NewCustodyEntry[] {
    return this.#waiting
  }

  /**
   * For what is about to be done. Resolves when the entries are on the disk; refuses when they are not, and then it is not to
   * be done. A log that is broken is continued all the same: its break stays where it is, and is still reported.
   */
  append(entries: readonly NewCustodyEntry[]): Promise<void> {
    return this.#turns.take(() => this.#write(entries))
  }

  /** For what has happened already. Where it cannot be written now, it waits. */
  tell(entries: readonly NewCustodyEntry[]): Promise<void> {
    return this.#turns.take(async () => {
      try {
        await this.#write(entries)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        this.#waiting = [...this.#waiting, ...entries]
      }
    })
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await this.#turns.settled()
  }

  async #write(entries: readonly NewCustodyEntry[]): Promise<void> {
    const all = [...this.#waiting, ...entries]
    if (all.length === 0) return
    await this.#requireWritable()
    await appendEntries(this.#projectFolder, all)
    this.#waiting = []
  }
}

/** All of the entries or none. Refuses with `custody-not-written`. */
export async function appendEntries(projectFolder: string, entries: readonly NewCustodyEntry[]): Promise<void> {
  try {
    const folder = await openEvidenceFolder(projectFolder)
    const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW
    const file = await open(join(folder, custodyLogName), flags, 0o600)
    try {
      if (!(await file.stat()).isFile()) throw notWritten('It is not an ordinary file.')
      const before = await file.readFile()
      await appendWhole(file, before.length, continueChain(readChain(before), entries))
      if (before.length === 0) await syncFolder(folder)
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = systemCode(error)
    throw code === null ? error : notWritten(`The system says ${code}.`, error)
  }
}

function notWritten(reason: string, cause?: unknown): Refusal {
  return new Refusal('custody-not-written', { reason }, { cause })
}
