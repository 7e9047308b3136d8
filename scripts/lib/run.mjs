import { spawn } from 'node:child_process'
import { constants } from 'node:os'

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
    child.once('error', (problem) => {
      if (child.pid === undefined) resolve({ code: 127, output: problem.message })
    })
    child.once('close', (code, ended) => resolve({ code: code ?? exitCodeOf(ended), output: text }))
  })
}

/** @param {NodeJS.Signals | null} ended */
function exitCodeOf(ended) {
  return ended === null ? 1 : 128 + constants.signals[ended]
}
