import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'
import { say } from './say.mjs'
import { SetupRefusal } from './script.mjs'

/** What Electron needs of a Linux beyond a bare server, by the program that installs it. */
const packagesBy = {
  'apt-get': ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'xvfb'],
  dnf: ['gtk3', 'nss', 'alsa-lib', 'mesa-libgbm', 'libXScrnSaver', 'libXtst', 'xorg-x11-server-Xvfb'],
  pacman: ['gtk3', 'nss', 'alsa-lib', 'mesa', 'libxss', 'libxtst', 'xorg-server-xvfb'],
}

/** Debian 13 and Ubuntu 24.04 renamed what holds 64-bit times. */
const renamed = new Map([
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libasound2', 'libasound2t64'],
])

/** What these programs answer is read below. */
const inEnglish = { ...process.env, LC_ALL: 'C' }

/**
 * Sees to it that this Electron finds its libraries, and Xvfb is there if asked for. On Debian as root they are installed;
 * elsewhere the line to type is given and nothing else happens.
 * @param {string} program the Electron program
 * @param {{ readonly virtualDisplay: boolean }} needs
 */
export async function ensureLibraries(program, { virtualDisplay }) {
  if (process.platform !== 'linux') return
  const missing = await missingParts(program, virtualDisplay)
  if (missing.length === 0) return
  if (isOnPath('apt-get') && process.getuid?.() === 0) {
    await installOnDebian()
    const stillMissing = await missingParts(program, virtualDisplay)
    if (stillMissing.length === 0) return
    throw new SetupRefusal(`These are still missing after apt-get: ${stillMissing.join(', ')}.`)
  }
  throw new SetupRefusal(
    `Electron needs a few things this system does not have: ${missing.join(', ')}.\n${await installationAdvice()}`,
  )
}

/**
 * @param {string} program
 * @param {boolean} virtualDisplay
 */
async function missingParts(program, virtualDisplay) {
  const { output } = await run('ldd', [program], { env: inEnglish, output: 'capture' })
  const display = virtualDisplay && !isOnPath('Xvfb') ? ['Xvfb'] : []
  return [...missingLibraries(output), ...display]
}

/**
 * @param {string} lddOutput
 * @returns {readonly string[]}
 */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => String(library))
}

/** @param {string} program */
export function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

async function installOnDebian() {
  say('Installing the libraries Electron needs (apt-get) …')
  const environment = { ...inEnglish, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-qq'], { env: environment, output: 'capture' })
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...(await debianPackages())]
  const install = await run('apt-get', args, { env: environment, output: 'capture' })
  if (install.code === 0) return
  throw new SetupRefusal(`apt-get could not install them.\n${update.output}${install.output}`.trim())
}

async function debianPackages() {
  return Promise.all(
    packagesBy['apt-get'].map(async (name) => {
      const newName = renamed.get(name)
      return newName !== undefined && (await isOffered(newName)) ? newName : name
    }),
  )
}

/** @param {string} debianPackage */
async function isOffered(debianPackage) {
  const { output } = await run('apt-cache', ['policy', debianPackage], { env: inEnglish, output: 'capture' })
  return /Candidate: [^(\s]/.test(output)
}

async function installationAdvice() {
  if (isOnPath('apt-get')) return `Please run: sudo apt-get install -y ${(await debianPackages()).join(' ')}`
  if (isOnPath('dnf')) return `Please run: sudo dnf install -y ${packagesBy.dnf.join(' ')}`
  if (isOnPath('pacman')) return `Please run: sudo pacman -S --needed ${packagesBy.pacman.join(' ')}`
  return 'Please install GTK 3, NSS, ALSA, GBM and Xvfb with what your system uses for that.'
}
