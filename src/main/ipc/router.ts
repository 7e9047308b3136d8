import { requests, type InputOf, type OutputOf, type RequestName } from '../../shared/ipc/contract'
import { Refusal, type Problem, type Result } from '../../shared/problem'
import { parseInput } from '../../shared/project/parse-input'
import type { Log } from '../services/log'
import { plainJson } from './plain-json'
import type { ProjectWindow } from './window-projects'

/** What answers each request of the contract. */
export type Handlers = {
  readonly [Name in RequestName]: (
    input: InputOf<Name>,
    window: ProjectWindow,
  ) => OutputOf<Name> | Promise<OutputOf<Name>>
}

/** Takes a request as it came from a window, and always answers: a refusal with its problem, a bug with `unexpected`. */
export type Router = (name: unknown, input: unknown, window: ProjectWindow) => Promise<Result<unknown>>

/** The door between windows and main: only what the contract names gets through, and only in the shape it names. */
export function makeRouter(handlers: Handlers, log: Log): Router {
  return async (name, input, window) => {
    try {
      if (!isRequestName(name)) throw new Refusal('request-unknown', { name: String(name).slice(0, 60) })
      const parsed: unknown = parseInput<unknown>(requests[name].input, plainJson(input, requests[name]))
      const handle = handlers[name] as (input: unknown, window: ProjectWindow) => unknown
      return { ok: true, value: await handle(parsed, window) }
    } catch (error) {
      return { ok: false, problem: problemOf(error, log) }
    }
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name)
}

/** The problem of a refusal; anything else is a bug, goes into the log whole and out as `unexpected`. */
export function problemOf(error: unknown, log: Log): Problem {
  if (error instanceof Refusal) {
    // A foreseen no may still have a cause worth keeping, such as the system's own words about a disk.
    if (error.cause !== undefined) log.write('warning', error.message, error.cause)
    return error.problem
  }
  log.write('error', 'Unexpected', error)
  return { code: 'unexpected', details: {} }
}
