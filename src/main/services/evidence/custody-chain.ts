import { createHash } from 'node:crypto'
import {
  custodyEntrySchema,
  type CustodyBreak,
  type CustodyEntry,
  type NewCustodyEntry,
} from '../../../shared/evidence/custody'

/** A custody log as it was read: every entry that can be read, and where the chain first breaks. */
export interface CustodyChain {
  readonly entries: readonly CustodyEntry[]
  readonly break: CustodyBreak | null
  /** SHA-256 of the last line, whole or not; null if there is no line. */
  readonly head: string | null
  /** Whether the last line lacks its end: it is closed before another is added. */
  readonly isOpenEnded: boolean
  /** Whether the last line was cut short and says nothing. */
  readonly isLastLineTorn: boolean
}

/** What the first line names as the one before it. */
export const beginning = '0'.repeat(64)

const lineFeed = 0x0a

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Reads a custody log and follows its chain. A line that was cut short by a crash is told apart from one that was tampered
 * with: it cannot be read, and either nothing follows it, not even a line feed, or the next entry links to it as it stands, which
 * only who wrote the rest of the log could have made it do.
 */
export function readChain(bytes: Uint8Array): CustodyChain {
  const { lines, tail } = linesOf(bytes)
  const all = tail === null ? lines : [...lines, tail]
  const read = all.map(readLine)
  const isLastLineTorn = tail !== null && read.at(-1)?.entry === undefined
  const checked = isLastLineTorn ? read.slice(0, -1) : read
  const last = all.at(-1)
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    break: firstBreak(checked),
    head: last === undefined ? null : sha256Of(last),
    isOpenEnded: tail !== null,
    isLastLineTorn,
  }
}

/** The lines about these captures as they stand in a log, each with its line feed, and how many others there are. */
export function linesAbout(
  bytes: Uint8Array,
  captureIds: ReadonlySet<string>,
): { readonly text: string; readonly count: number; readonly others: number } {
  const { lines, tail } = linesOf(bytes)
  const all = tail === null ? lines : [...lines, tail]
  const about = all.filter((line) => captureIds.has(readLine(line).entry?.captureId ?? ''))
  const text = about.map((line) => `${new TextDecoder().decode(line)}\n`).join('')
  return { text, count: about.length, others: all.length - about.length }
}

interface ReadLine {
  readonly hash: string
  readonly entry?: CustodyEntry
  readonly isSealed?: boolean
}

function firstBreak(lines: readonly ReadLine[]): CustodyBreak | null {
  let previous = beginning
  let sequence = 0
  for (const [index, { hash, entry, isSealed }] of lines.entries()) {
    const line = index + 1
    if (entry === undefined) {
      // A crash cut it short, if who came next found it like this and went on from it.
      const next = lines[index + 1]?.entry
      if (next?.previous !== hash || next.sequence !== sequence + 1) return { line, reason: 'unreadable' }
    } else {
      if (isSealed !== true) return { line, reason: 'altered' }
      if (entry.previous !== previous || entry.sequence !== sequence + 1) return { line, reason: 'unlinked' }
      sequence = entry.sequence
    }
    previous = hash
  }
  return null
}

/** The text of new entries at the end of a log, and nothing of what is there already. */
export function continueChain(chain: CustodyChain, entries: readonly NewCustodyEntry[]): string {
  let previous = chain.head ?? beginning
  let sequence = chain.entries.at(-1)?.sequence ?? 0
  const lines = entries.map((entry) => {
    sequence += 1
    const line = lineOf({ ...entry, sequence, previous })
    previous = sha256Of(line)
    return `${line}\n`
  })
  return (chain.isOpenEnded ? '\n' : '') + lines.join('')
}

/** One spelling for each entry: what reads the same but is spelled otherwise was not written here. */
function lineOf(entry: Omit<CustodyEntry, 'seal'>): string {
  const { sequence, at, by, action, captureId, hash, note, previous } = entry
  const text = JSON.stringify({ sequence, at, by, action, captureId, hash, note, previous })
  return `${text.slice(0, -1)},"seal":"${sha256Of(text)}"}`
}

function readLine(bytes: Uint8Array): ReadLine {
  const hash = sha256Of(bytes)
  const read = jsonOf(bytes)
  const parsed = custodyEntrySchema.safeParse(read?.value)
  return parsed.success ? { hash, entry: parsed.data, isSealed: lineOf(parsed.data) === read?.text } : { hash }
}

/** null for bytes that are no UTF-8 (nothing may be read into them) or no JSON. */
function jsonOf(bytes: Uint8Array): { readonly text: string; readonly value: unknown } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return null
    throw error
  }
}

/** Lines without their line feeds; `tail` is what follows the last one, null if nothing does. */
function linesOf(bytes: Uint8Array): { lines: Uint8Array[]; tail: Uint8Array | null } {
  const lines: Uint8Array[] = []
  let from = 0
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, from)) {
    lines.push(bytes.subarray(from, end))
    from = end + 1
  }
  return { lines, tail: from === bytes.length ? null : bytes.subarray(from) }
}
