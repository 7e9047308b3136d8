import { describe, expect, it } from 'vitest'
import { run } from '../../scripts/lib/run.mjs'

const node = (code: string, options = {}) => run(process.execPath, ['-e', code], { output: 'capture', ...options })

describe('running a program', () => {
  it('answers with its exit code and all it wrote', async () => {
    const outcome = await node('console.log("one"); console.error("two"); process.exitCode = 3')
    expect(outcome.code).toBe(3)
    expect(outcome.output).toContain('one\n')
    expect(outcome.output).toContain('two\n')
  })

  it.runIf(process.platform !== 'win32')('answers as a shell would when it was ended by a signal', async () => {
    expect((await node('process.kill(process.pid, "SIGKILL")')).code).toBe(137)
  })

  it('answers 127 when there is no such program', async () => {
    expect((await run('regesta-no-such-program', [], { output: 'capture' })).code).toBe(127)
  })

  it('ends it when it is given up', async () => {
    const patience = new AbortController()
    const waiting = node('setInterval(() => {}, 1000)', { signal: patience.signal })
    patience.abort('too slow')
    expect((await waiting).code).not.toBe(0)
  })
})
