import type { Writable } from 'node:stream'
import { isatty } from 'node:tty'
import { v7 as newUuid } from 'uuid'
import { isSystemCode } from '../services/system-trouble'
import type { ExitCode, Io } from './io'
import { run } from './run'

/** Runs a command line within this very process; gives its exit status. */
export async function runThisProcess(
  argv: readonly string[],
  { version, printer }: Pick<Io, 'version' | 'printer'>,
): Promise<ExitCode> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietlyIfUnread)
  return await run(argv, {
    folder: process.cwd(),
    out: (content) => write(process.stdout, content),
    isOutTerminal: isatty(1),
    error: (text) => write(process.stderr, text),
    now: () => new Date().toISOString(),
    newId: () => newUuid(),
    version,
    printer,
    isDebugging: (process.env['REGESTA_DEBUG'] ?? '') !== '',
  })
}

function write(stream: Writable, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => {
      if (error === null || error === undefined || isSystemCode(error, 'EPIPE')) resolve()
      else reject(error)
    })
  })
}

/** `regesta export … | head` has read enough: that is no failure. */
function endQuietlyIfUnread(error: Error): void {
  if (!isSystemCode(error, 'EPIPE')) throw error
}
