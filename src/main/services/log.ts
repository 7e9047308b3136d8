import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Log {
  /** One line: what happened, with plain values. Nothing of a project's content belongs here. */
  readonly write: (level: 'info' | 'warning' | 'error', message: string, details?: unknown) => void
}

const rotateAtBytes = 1_000_000

/** A log in one file, of which the one before is kept. What cannot be logged goes to the standard error instead. */
export function openLog(path: string, now: () => string): Log {
  return {
    write: (level, message, details) => {
      const line = `${now()} ${level} ${message}${details === undefined ? '' : ` ${textOf(details)}`}\n`
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        if (sizeOf(path) > rotateAtBytes) renameSync(path, `${path}.1`)
        appendFileSync(path, line, { mode: 0o600 })
      } catch (error) {
        process.stderr.write(`${line}(not in the log: ${String(error)})\n`)
      }
    },
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** An error with its stack and causes, anything else as JSON; always one line. */
function textOf(details: unknown): string {
  if (!(details instanceof Error)) return JSON.stringify(details)
  const cause = details.cause === undefined ? '' : ` caused by ${textOf(details.cause)}`
  return `${(details.stack ?? String(details)).replace(/\s*\n\s*/g, ' | ')}${cause}`
}
