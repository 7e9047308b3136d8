import { electronRuntime } from './electron-runtime.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ensureLibraries } from './system-libraries.mjs'

/**
 * An Electron that will start here, with everything it needs; only the build is left to its callers.
 * @param {{ readonly virtualDisplay: boolean }} needs
 */
export async function preparedElectron(needs) {
  await ensureDependencies()
  const runtime = await electronRuntime()
  await ensureLibraries(runtime.program, needs)
  return runtime
}
