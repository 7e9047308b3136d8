import type { ExitCode, Io } from '../../../src/main/cli/io'
import { run } from '../../../src/main/cli/run'
import { makeContext } from '../../support/make-project'

/** What a command line gave: its exit status, and what it said where. */
export interface Said {
  readonly code: ExitCode
  readonly out: string
  readonly error: string
}

/** Runs command lines in a folder, one after the other, within this process. */
export function makeCommandLine(
  folder: string,
  { isOutTerminal = false }: Partial<Pick<Io, 'isOutTerminal'>> = {},
): (...argv: readonly string[]) => Promise<Said> {
  const { newId, now } = makeContext()
  return async (...argv) => {
    let [out, error] = ['', '']
    const io: Io = {
      folder,
      out: (content) => {
        out += typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
        return Promise.resolve()
      },
      isOutTerminal,
      error: (text) => {
        error += text
        return Promise.resolve()
      },
      now,
      newId,
      version: '1.2.3',
      isDebugging: true,
      printer: null,
    }
    const code = await run(argv, io)
    return { code, out, error }
  }
}
