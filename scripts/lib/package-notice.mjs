import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project-folder.mjs'

/**
 * @typedef {object} PackageNotice
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression as the package states it; '' if it states none
 * @property {string} homepage '' if not stated
 * @property {string} text its licence and notice files, whole
 */

/**
 * What has to be said of a package beyond its own files: the licence taken where it offers a choice without MIT in it, and
 * what the makers ask for and the package leaves out. `file` is the text of a licence of which it gives only the name.
 * @type {Readonly<Record<string, { readonly licence?: string, readonly addition: string, readonly file?: string }>>}
 */
const additions = {
  // The copyright lines stand inside the font files only (name table, entry 0).
  '@fontsource-variable/source-sans-3': {
    addition: '© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’',
  },
  '@fontsource-variable/source-serif-4': {
    addition: '© 2014 - 2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name ‘Source’.',
  },
  citeproc: {
    licence: 'CPAL-1.0',
    addition:
      'Used unmodified under the Common Public Attribution License; its source is at https://github.com/Juris-M/citeproc-js\n' +
      'Attribution (Exhibit B): (c) Frank Bennett – citeproc-js implements the Citation Style Language – https://citationstyles.org/',
    file: 'resources/licences/CPAL-1.0.txt',
  },
}

/**
 * What a package says about its licence. Where it offers MIT beside another licence, MIT is the one that is taken; any other
 * choice is refused until it is made in `additions`.
 * @param {string} folder
 * @returns {PackageNotice}
 */
export function noticeOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version, license = '', homepage = '' } = manifest
  const offersChoice = / OR /.test(license)
  const offersMit = offersChoice && /\bMIT\b/.test(license)
  const added = additions[name]
  if (offersChoice && !offersMit && added?.licence === undefined) {
    throw new Error(`The package ${name} offers ${license}: which one is used has to be decided.`)
  }
  const files = licenceFiles(folder)
  const mitFiles = offersMit ? files.filter((file) => /mit/i.test(file)) : []
  const texts = (mitFiles.length > 0 ? mitFiles : files).map((file) => readFileSync(join(folder, file), 'utf8'))
  if (texts.length === 0) texts.push(statedLicence(manifest))
  if (added !== undefined) texts.unshift(added.addition)
  if (added?.file !== undefined) texts.push(readFileSync(join(projectFolder, added.file), 'utf8'))
  const text = texts.map((part) => part.replaceAll('\r\n', '\n').trim()).join('\n\n')
  return { name, version, licence: added?.licence ?? (offersMit ? 'MIT' : license), homepage, text }
}

/** @param {string} folder */
function licenceFiles(folder) {
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)\b/i.test(file))
    .sort()
}

/**
 * A few packages say “MIT” and who made them, and leave the text itself out.
 * @param {{ name: string, license?: string, author?: string | { name: string } }} manifest
 */
function statedLicence({ name, license, author = '' }) {
  const holder = typeof author === 'string' ? author : author.name
  if (license !== 'MIT' || holder === '') throw new Error(`The package ${name} has no licence text.`)
  const ours = readFileSync(join(projectFolder, 'LICENSE'), 'utf8')
  return ours.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`)
}

/**
 * The text of THIRD-PARTY-NOTICES.md.
 * @param {readonly PackageNotice[]} notices in any order
 */
export function noticesDocument(notices) {
  const sorted = [...notices].sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1))
  const list = sorted.map((notice) => `- ${titleOf(notice)}${notice.licence === '' ? '' : ` (${notice.licence})`}`)
  const texts = sorted.map((notice) => {
    const link = notice.homepage === '' ? '' : `<${notice.homepage}>\n\n`
    return `## ${titleOf(notice)}\n\n${link}\`\`\`text\n${notice.text}\n\`\`\``
  })
  return `# Third-party notices

Regesta is built from the packages below and is grateful to the people who made them. Each stands under its own licence,
given here in full. Electron, which the program runs in, brings its own notices and those of Chromium in the files
\`LICENSE\` and \`LICENSES.chromium.html\` beside the program.

This file is written by \`scripts/make-notices.mjs\`.

${list.join('\n')}

${texts.join('\n\n')}
`
}

/** @param {PackageNotice} notice */
function titleOf({ name, version }) {
  return `${name} ${version}`
}
