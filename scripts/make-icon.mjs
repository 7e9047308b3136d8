// Draws resources/icon.svg as icon.png (Linux), icon.ico (Windows) and icon.icns (macOS). Needs `rsvg-convert` of librsvg.
// Run it after a change to the drawing: `node scripts/make-icon.mjs`.
import './lib/require-node.mjs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from './lib/project-folder.mjs'
import { run } from './lib/run.mjs'
import { say } from './lib/say.mjs'
import { runScript, SetupRefusal } from './lib/script.mjs'

/** @typedef {{ readonly size: number, readonly png: Buffer }} Picture size: in pixels, both ways */

const resources = join(projectFolder, 'resources')
const windowsSizes = [16, 24, 32, 48, 64, 128, 256]

// Apple's names of PNG entries; those with @2x have the size of the next larger one.
const macTypes = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
])

/**
 * @param {number} size in pixels, both ways
 * @param {string} folder
 * @returns {Promise<Picture>}
 */
async function draw(size, folder) {
  const file = join(folder, `${size}.png`)
  const { code, output } = await run(
    'rsvg-convert',
    ['--width', String(size), '--height', String(size), '--output', file, join(resources, 'icon.svg')],
    { output: 'capture' },
  )
  if (code === 127) {
    throw new SetupRefusal(
      'Drawing the icon needs rsvg-convert (Debian: librsvg2-bin, Homebrew: librsvg). Nothing was changed.',
    )
  }
  if (code !== 0) throw new SetupRefusal(`rsvg-convert could not draw the icon: ${output.trim()}`)
  return { size, png: await readFile(file) }
}

/**
 * @param {readonly number[]} sizes
 * @param {string} folder
 */
async function drawAll(sizes, folder) {
  const pictures = /** @type {Picture[]} */ ([])
  for (const size of sizes) pictures.push(await draw(size, folder))
  return pictures
}

/**
 * ICONDIR: a header, an entry of 16 bytes for each picture, then the pictures; a size of 256 is written as 0.
 * @param {readonly Picture[]} pictures
 */
function windowsIcon(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/**
 * `icns` and the length of the whole, then chunks of a type, their length with these eight bytes, and a picture.
 * @param {readonly Picture[]} pictures in the order of `macTypes`
 */
function macIcon(pictures) {
  const chunks = pictures.map(({ png }, index) => chunk(macTypes[index]?.[0] ?? '', png))
  return chunk('icns', Buffer.concat(chunks))
}

/**
 * @param {string} type four letters
 * @param {Buffer} content
 */
function chunk(type, content) {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}

await runScript(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'regesta-icon-'))
  try {
    const windows = await drawAll(windowsSizes, folder)
    const mac = await drawAll(
      macTypes.map(([, size]) => size),
      folder,
    )
    const linux = await draw(512, folder)
    await writeFile(join(resources, 'icon.png'), linux.png)
    await writeFile(join(resources, 'icon.ico'), windowsIcon(windows))
    await writeFile(join(resources, 'icon.icns'), macIcon(mac))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  say(`The icons are in ${resources}.`)
  return 0
})
