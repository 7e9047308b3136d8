import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hasIntegrity } from '../../scripts/lib/integrity.mjs'

let folder = ''
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'regesta-integrity-'))))
afterEach(() => rm(folder, { recursive: true }))

const content = randomBytes(300_000)
const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`

it('accepts the very file', async () => {
  await writeFile(join(folder, 'package.tgz'), content)
  expect(await hasIntegrity(join(folder, 'package.tgz'), integrity)).toBe(true)
})

it.each([
  ['one bit is flipped', () => flipped(content, 123_456)],
  ['the end is missing', () => content.subarray(0, -1)],
  ['a byte is added', () => Buffer.concat([content, Buffer.of(0)])],
  ['it is empty', () => Buffer.alloc(0)],
])('refuses a file of which %s', async (_what, tampered) => {
  await writeFile(join(folder, 'package.tgz'), tampered())
  expect(await hasIntegrity(join(folder, 'package.tgz'), integrity)).toBe(false)
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
