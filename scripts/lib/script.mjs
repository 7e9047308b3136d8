import { say } from './say.mjs'

/** A foreseen no of these scripts: its message says all a person needs, so no stack is shown. */
export class SetupRefusal extends Error {}

/**
 * Ends the process with what `main` resolves to as its exit code, and with 1 after saying why when it throws.
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (problem) {
    if (problem instanceof SetupRefusal) say(problem.message)
    else console.error(problem)
    process.exitCode = 1
  }
}
