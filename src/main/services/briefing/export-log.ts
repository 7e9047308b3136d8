import { constants, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Withheld } from '../../../shared/briefing/withholding'
import { appendWhole } from '../append-whole'
import { syncFolder } from '../durable-file'
import { sha256Of } from '../evidence/custody-chain'
import { asRefusal } from '../system-trouble'

export const exportLogName = 'exports.log'

/** One line of `exports.log`: what left the project as a document or with its evidence, when, by whom, and what was held back from it. */
export interface ExportEntry {
  /** ISO 8601, UTC. */
  readonly at: string
  /** As named in the settings; may be ''. */
  readonly by: string
  readonly what: 'briefing' | 'evidence' | 'figure' | 'export'
  /** Of an export: as `regesta export --to` calls it. */
  readonly format?: string
  /** It left on paper, and there are no files. */
  readonly printed?: true
  readonly title: string
  /** Of a briefing. */
  readonly template?: string
  readonly handling?: string
  /** Of an evidence ZIP: how many captures are in it with their files. */
  readonly captures?: number
  readonly files: readonly { readonly name: string; readonly hash: string }[]
  /** How many events are in it. */
  readonly events: number
  readonly heldBack: Withheld & { readonly claims: number }
  readonly letOut: Withheld
}

/** The name and the hash of a file that is about to leave. */
export function loggedFile({
  name,
  bytes,
}: {
  readonly name: string
  readonly bytes: Uint8Array
}): ExportEntry['files'][number] {
  return { name, hash: `sha-256:${sha256Of(bytes)}` }
}

/**
 * Adds a line at the end of a project's export log; nothing that is in it is changed. Each line names the SHA-256 of the line
 * before it (64 zeros on the first), so that a line taken out shows. Resolves when it is on the disk. Only for who holds the
 * project's lock. Refuses with what the system says, and then the log is as it was.
 */
export async function logExport(projectFolder: string, entry: ExportEntry): Promise<void> {
  const path = join(projectFolder, exportLogName)
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW
  try {
    const file = await open(path, flags, 0o600)
    try {
      if (!(await file.stat()).isFile()) throw Object.assign(new Error('Not an ordinary file.'), { code: 'EINVAL' })
      const before = await file.readFile('utf8')
      const isOpenEnded = before !== '' && !before.endsWith('\n')
      const line = JSON.stringify({ ...entry, previous: hashOfLast(before) })
      await appendWhole(file, Buffer.byteLength(before), `${isOpenEnded ? '\n' : ''}${line}\n`)
      if (before === '') await syncFolder(projectFolder)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw asRefusal(error, 'write', path)
  }
}

function hashOfLast(text: string): string {
  const last = text.replace(/\n$/, '').split('\n').at(-1) ?? ''
  return last === '' ? '0'.repeat(64) : sha256Of(last)
}
