import { spawn } from 'node:child_process'
import { SetupRefusal } from './script.mjs'

/**
 * @typedef {object} VirtualDisplay
 * @property {string} name for DISPLAY, such as `:99`
 * @property {() => Promise<void>} end ends exactly this display
 */

/** Whether a window can be shown to a person here. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || isSet(env['DISPLAY']) || isSet(env['WAYLAND_DISPLAY'])
}

/** @param {string | undefined} value */
function isSet(value) {
  return value !== undefined && value !== ''
}

/**
 * An environment in which windows open on this display and on no other.
 * @template {NodeJS.ProcessEnv} Environment
 * @param {Environment} environment
 * @param {string} name
 */
export function onDisplay(environment, name) {
  const { WAYLAND_DISPLAY: _, ...others } = environment
  return { ...others, DISPLAY: name, XDG_SESSION_TYPE: 'x11' }
}

/**
 * Starts an Xvfb on a display number of its own choosing, and resolves when it is ready.
 * @returns {Promise<VirtualDisplay>}
 */
export async function startVirtualDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const endNow = () => void server.kill()
  process.once('exit', endNow)
  const closed = new Promise((resolve) => {
    server.once('close', resolve)
    server.once('error', resolve)
  })
  return {
    name: `:${await displayNumber(server)}`,
    end: async () => {
      process.off('exit', endNow)
      server.kill()
      await closed
    },
  }
}

/**
 * Xvfb writes the number it took to the file descriptor it was given, once it accepts windows.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  let complaint = ''
  server.stderr?.setEncoding('utf8').on('data', (part) => (complaint += String(part)))
  return new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (number) => {
      resolve(String(number).trim())
    })
    server.once('error', (problem) => {
      reject(new SetupRefusal(`The virtual display (Xvfb) could not be started: ${problem.message}.`))
    })
    server.once('close', () => {
      reject(new SetupRefusal(`The virtual display (Xvfb) ended before it was ready.\n${complaint.trim()}`))
    })
  })
}
