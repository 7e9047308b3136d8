import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programIn } from './electron-folder.mjs'
import { projectFolder } from './project-folder.mjs'
import { runTool } from './tools.mjs'

const packageFolder = join(projectFolder, 'node_modules/electron')
const quietSeconds = 20
const patienceSeconds = 300

/** The version package.json asks for, which is the one the official download brings. */
export function officialVersion() {
  return String(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version)
}

/** The folder of an official Electron that is installed whole, or null. */
export function installedElectron() {
  const folder = join(packageFolder, 'dist')
  const versionFile = join(folder, 'version')
  // The electron package writes path.txt only after everything is unpacked.
  if (!existsSync(join(packageFolder, 'path.txt')) || !existsSync(versionFile)) return null
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  return version === officialVersion() && existsSync(programIn(folder)) ? folder : null
}

/**
 * Lets the electron package download its program. Gives up when nothing arrives for twenty seconds, or after five minutes.
 * @returns {Promise<{ readonly folder: string } | { readonly reason: string }>}
 */
export async function downloadElectron() {
  const temporaryFolder = mkdtempSync(join(tmpdir(), 'regesta-electron-'))
  const patience = new AbortController()
  const watching = abortWhenQuiet(temporaryFolder, patience)
  try {
    const { code, output } = await runTool('electron', [], {
      tool: 'install-electron',
      output: 'capture',
      signal: patience.signal,
      env: { ...process.env, TMPDIR: temporaryFolder, TEMP: temporaryFolder, ELECTRON_GET_USE_PROXY: 'true' },
    })
    const folder = installedElectron()
    if (code === 0 && folder !== null) return { folder }
    return { reason: patience.signal.aborted ? String(patience.signal.reason) : reasonIn(output) }
  } finally {
    clearInterval(watching)
    rmSync(temporaryFolder, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder where the bytes arrive
 * @param {AbortController} patience
 */
function abortWhenQuiet(folder, patience) {
  const begun = Date.now()
  let bytesBefore = 0
  let lastArrival = begun
  return setInterval(() => {
    const bytes = bytesIn(folder)
    const now = Date.now()
    if (bytes !== bytesBefore) lastArrival = now
    bytesBefore = bytes
    if (now - lastArrival > quietSeconds * 1000) patience.abort(`nothing arrived for ${String(quietSeconds)} seconds`)
    if (now - begun > patienceSeconds * 1000) patience.abort(`not finished after ${String(patienceSeconds)} seconds`)
  }, 500)
}

/** @param {string} folder */
function bytesIn(folder) {
  let bytes = 0
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    bytes += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}

/** @param {string} output */
function reasonIn(output) {
  if (output.includes('fetch failed')) return 'its server could not be reached'
  return output.trim().split('\n')[0] || 'it ended without saying why'
}
