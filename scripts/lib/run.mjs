import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Whoever ends this process with one of these means what it runs as well. Ctrl+C reaches both by itself. */
const endings = /** @type {const} */ (['SIGTERM', 'SIGHUP'])

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment; by default this process's own
 * @property {'show' | 'show-on-stderr' | 'capture'} [output] default `show`
 * @property {boolean} [shell] needed on Windows for `.cmd` files
 * @property {AbortSignal} [signal] ends the program when aborted
 */

/**
 * Runs a program to its end. Resolves with its exit code; a program ended by a signal has the code a shell would give it,
 * and one that could not be started has 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ readonly code: number, readonly output: string }>} output: stdout and stderr when captured
 */
export function run(command, args, { cwd, env = process.env, output = 'show', shell = false, signal } = {}) {
  const stdio = { show: 'inherit', 'show-on-stderr': ['inherit', 2, 2], capture: ['ignore', 'pipe', 'pipe'] }[output]
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      signal,
      stdio: /** @type {import('node:child_process').StdioOptions} */ (stdio),
    })
    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (part) => (text += String(part)))
    child.stderr?.setEncoding('utf8').on('data', (part) => (text += String(part)))
    /** @param {NodeJS.Signals} ending */
    const endBoth = (ending) => {
      child.once('close', () => process.exit(exitCodeOf(ending)))
      child.kill(ending)
    }
    for (const ending of endings) process.on(ending, endBoth)
    child.once('error', (problem) => {
      if (child.pid === undefined) finish(127, problem.message)
    })
    child.once('close', (code, ended) => {
      finish(code ?? exitCodeOf(ended), text)
    })

    /**
     * @param {number} code
     * @param {string} written
     */
    function finish(code, written) {
      for (const ending of endings) process.off(ending, endBoth)
      resolve({ code, output: written })
    }
  })
}

/** @param {NodeJS.Signals | null} ended */
function exitCodeOf(ended) {
  return ended === null ? 1 : 128 + constants.signals[ended]
}
