import { chmod, mkdir, readFile, readdir, readlink, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes, replaceFile } from '../../../src/main/services/durable-file'
import { Refusal, type ProblemCode } from '../../../src/shared/problem'
import { mountSmallDisk } from '../../support/small-disk'
import { makeTempFolder } from '../../support/temp-folder'

const bytes = (text: string): Uint8Array => Buffer.from(text)

async function codeOf(attempt: Promise<unknown>): Promise<ProblemCode> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code
    throw error
  }
  throw new Error('It was not refused.')
}

describe('replacing a file', () => {
  it('makes one that only its owner can read', async () => {
    const path = join(await makeTempFolder(), 'a.json')
    await replaceFile(path, bytes('one'))
    expect(await readFile(path, 'utf8')).toBe('one')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('keeps the permissions of the file it replaces, and leaves nothing else behind', async () => {
    const folder = await makeTempFolder()
    const path = join(folder, 'a.json')
    await writeFile(path, 'old')
    await chmod(path, 0o640)
    await replaceFile(path, bytes('new'))
    expect((await stat(path)).mode & 0o777).toBe(0o640)
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('writes to what a symbolic link leads to, and leaves the link', async () => {
    const folder = await makeTempFolder()
    await mkdir(join(folder, 'real'))
    await writeFile(join(folder, 'real', 'a.json'), 'old')
    await symlink('real/a.json', join(folder, 'link.json'))
    await replaceFile(join(folder, 'link.json'), bytes('new'))
    expect(await readlink(join(folder, 'link.json'))).toBe('real/a.json')
    expect(await readFile(join(folder, 'real', 'a.json'), 'utf8')).toBe('new')
  })

  it('never follows a link that was planted under a name it might use', async () => {
    const folder = await makeTempFolder()
    await writeFile(join(folder, 'victim'), 'mine')
    for (const name of ['.a.json.tmp', 'a.json.tmp', 'a.json~']) await symlink('victim', join(folder, name))
    await replaceFile(join(folder, 'a.json'), bytes('new'))
    expect(await readFile(join(folder, 'victim'), 'utf8')).toBe('mine')
  })

  it('writes a large file whole', async () => {
    const path = join(await makeTempFolder(), 'a.json')
    const large = Buffer.alloc(20_000_000, 'abc')
    await replaceFile(path, large)
    expect(Buffer.compare(await readFile(path), large)).toBe(0)
  })

  it('leaves the old file when it is told to stop at the last moment', async () => {
    const folder = await makeTempFolder()
    const path = join(folder, 'a.json')
    await writeFile(path, 'old')
    const stop = () => Promise.reject(new Refusal('file-changed-outside'))
    expect(await codeOf(replaceFile(path, bytes('new'), { justBefore: stop }))).toBe('file-changed-outside')
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('refuses where a folder is in the way, and takes its own traces away', async () => {
    const folder = await makeTempFolder()
    await mkdir(join(folder, 'a.json'))
    expect(await codeOf(replaceFile(join(folder, 'a.json'), bytes('new')))).toBe('write-failed')
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('refuses where there is no folder', async () => {
    const folder = await makeTempFolder()
    expect(await codeOf(replaceFile(join(folder, 'gone', 'a.json'), bytes('new')))).toBe('file-missing')
  })

  it('keeps the old file whole when the disk is full, whatever the size, and succeeds once there is room', async (test) => {
    const { folder } = await mountSmallDisk(test, 256)
    const path = join(folder, 'a.json')
    const old = Buffer.alloc(100_000, 'o')
    await replaceFile(path, old)
    for (let size = 165_000; size <= 600_000; size += 7_919) {
      expect(await codeOf(replaceFile(path, Buffer.alloc(size, 'n'))), `${size} bytes`).toBe('disk-full')
      expect(Buffer.compare(await readFile(path), old), `${size} bytes`).toBe(0)
      expect(await readdir(folder), `${size} bytes`).toEqual(['a.json'])
    }
    await replaceFile(path, bytes('small enough'))
    expect(await readFile(path, 'utf8')).toBe('small enough')
  })

  it('says that a folder can only be read, and touches nothing in it', async (test) => {
    const { folder, remount } = await mountSmallDisk(test, 256)
    const path = join(folder, 'a.json')
    await replaceFile(path, bytes('old'))
    await remount('ro')
    expect(await codeOf(replaceFile(path, bytes('new')))).toBe('folder-read-only')
    expect(await readFile(path, 'utf8')).toBe('old')
    await remount('rw')
    await replaceFile(path, bytes('new'))
    expect(await readFile(path, 'utf8')).toBe('new')
  })
})

describe('reading a file', () => {
  it('tells a missing file from one that cannot be read', async () => {
    const folder = await makeTempFolder()
    expect(await readBytes(join(folder, 'gone'))).toBeNull()
    expect(await codeOf(readBytes(folder))).toBe('file-damaged')
    await writeFile(join(folder, 'file'), 'x')
    expect(await codeOf(readBytes(join(folder, 'file', 'below')))).toBe('file-missing')
  })
})
