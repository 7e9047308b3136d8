import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, readFile, readdir, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { posix, win32, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  clearHalfCopied,
  findEvidenceFolder,
  isInside,
  openEvidenceFolder,
  placeOfStored,
} from '../../../../src/main/services/evidence/evidence-folder'
import { mostFileBytes, openSource, type FileToTake } from '../../../../src/main/services/evidence/file-source'
import { observe } from '../../../../src/main/services/evidence/observe'
import { copyIn, keep } from '../../../../src/main/services/evidence/take-in'
import { sentenceOf } from '../../../../src/shared/words/problems'
import { problemOf, sha256, textFile } from '../../../support/evidence'
import { mountSmallDisk } from '../../../support/small-disk'
import { makeTempFolder } from '../../../support/temp-folder'

async function makeEvidence() {
  const parent = await makeTempFolder()
  const project = join(parent, 'P.regesta')
  await mkdir(project)
  return { parent, project, folder: await openEvidenceFolder(project) }
}

async function takeIn(folder: string, file: FileToTake) {
  const copied = await copyIn(folder, file)
  return { ...copied, ...(await keep(folder, copied)) }
}

const written = async (parent: string, name: string, content: string | Uint8Array): Promise<FileToTake> => {
  await writeFile(join(parent, name), content)
  return { kind: 'path', path: join(parent, name) }
}

describe('a file that is taken in', () => {
  it('is kept under its hash, byte for byte, for its owner to read and nobody to write', async () => {
    const { parent, folder } = await makeEvidence()
    const content = Buffer.from(Array.from({ length: 3 * 1024 * 1024 + 17 }, (_, index) => (index * 31) % 251))
    const taken = await takeIn(folder, await written(parent, 'Scan of a letter.PDF', content))
    expect(taken).toMatchObject({ path: `${sha256(content)}.pdf`, sha256: sha256(content), bytes: content.length })
    expect(taken.name).toBe('Scan of a letter.PDF')
    expect(Buffer.compare(await readFile(join(folder, taken.path)), content)).toBe(0)
    expect((await stat(join(folder, taken.path))).mode & 0o777).toBe(0o400)
    expect(await readdir(folder)).toEqual([taken.path])
  })

  it('may be handed over as its content', async () => {
    const { folder } = await makeEvidence()
    const { path, name } = await takeIn(folder, textFile('..\\..\\notes.md', 'some notes'))
    expect([path, name]).toEqual([`${sha256('some notes')}.md`, 'notes.md'])
  })

  it('is kept once, however often and under whatever name it comes', async () => {
    const { parent, folder } = await makeEvidence()
    const first = await takeIn(folder, await written(parent, 'one.txt', 'same'))
    const second = await takeIn(folder, await written(parent, 'two.txt', 'same'))
    expect([first.wasThere, second.wasThere]).toEqual([false, true])
    expect(await readdir(folder)).toEqual([first.path])
  })

  it('is kept once when many come at the same moment', async () => {
    const { folder } = await makeEvidence()
    const copied = await Promise.all(
      Array.from({ length: 20 }, (_, at) => copyIn(folder, textFile(`${at}.txt`, 'same'))),
    )
    for (const each of copied) await keep(folder, each)
    expect(await readdir(folder)).toEqual([`${sha256('same')}.txt`])
  })

  it('never writes over a file that stands in its place and is another one', async () => {
    const { folder } = await makeEvidence()
    const { path } = await takeIn(folder, textFile('a.txt', 'original'))
    await rm(join(folder, path))
    await writeFile(join(folder, path), 'tampered')
    const { setAside } = await takeIn(folder, textFile('a.txt', 'original'))
    expect(setAside).toMatch(/^changed-/)
    expect(await readFile(join(folder, setAside ?? ''), 'utf8')).toBe('tampered')
    expect(await readFile(join(folder, path), 'utf8')).toBe('original')
  })

  it('does not write through a link that was planted in its place', async () => {
    const { parent, folder } = await makeEvidence()
    await writeFile(join(parent, 'precious'), 'precious')
    await symlink(join(parent, 'precious'), join(folder, `${sha256('new')}.txt`))
    await takeIn(folder, textFile('a.txt', 'new'))
    expect(await readFile(join(parent, 'precious'), 'utf8')).toBe('precious')
    expect(await readFile(join(folder, `${sha256('new')}.txt`), 'utf8')).toBe('new')
  })
})

describe('a file that is not taken in', () => {
  const refused = async (folder: string, file: FileToTake) => {
    const problem = await problemOf(copyIn(folder, file))
    expect(await readdir(folder)).toEqual([])
    expect(sentenceOf(problem).text).toMatch(/Your project is unchanged\.$/)
    return problem.details
  }

  it.each<[string, string, (path: string) => Promise<unknown>]>([
    ['nothing', 'missing', () => Promise.resolve()],
    ['a folder', 'folder', (path) => mkdir(path)],
    ['an empty file', 'empty', (path) => writeFile(path, '')],
    ['a pipe', 'not-a-file', (path) => Promise.resolve(execFileSync('mkfifo', [path]))],
    [
      'a file beyond the limit',
      'too-large',
      (path) => writeFile(path, 'x').then(() => truncate(path, mostFileBytes + 1)),
    ],
    ['a link that leads nowhere', 'missing', (path) => symlink('nowhere', path)],
  ])('is %s', async (_, why, make) => {
    const { parent, folder } = await makeEvidence()
    const path = join(parent, 'chosen.pdf')
    await make(path)
    expect(await refused(folder, { kind: 'path', path })).toMatchObject({ name: 'chosen.pdf', why })
  })

  it('says how large it may be', async () => {
    const { parent, folder } = await makeEvidence()
    await writeFile(join(parent, 'film.mp4'), 'x')
    await truncate(join(parent, 'film.mp4'), mostFileBytes * 2)
    const problem = await problemOf(copyIn(folder, { kind: 'path', path: join(parent, 'film.mp4') }))
    expect(sentenceOf(problem)).toEqual({
      title: '“film.mp4” was not attached',
      text: 'It has 16 GB, and at most 8 GB are taken in. Your project is unchanged.',
    })
  })

  it('is one that changes while it is being copied', async () => {
    const { parent } = await makeEvidence()
    const file = await written(parent, 'growing.txt', 'x'.repeat(3 * 1024 * 1024))
    const source = await openSource(file)
    await source.next()
    await appendFile(join(parent, 'growing.txt'), 'more')
    while ((await source.next()).length > 0);
    expect((await problemOf(source.requireUnchanged())).details).toMatchObject({ why: 'changing' })
    await source.close()
  })

  it('is one for which there is no room, and the disk is as it was', async (test) => {
    const { folder: disk } = await mountSmallDisk(test, 64)
    const { parent } = await makeEvidence()
    await mkdir(join(disk, 'P.regesta'))
    const folder = await openEvidenceFolder(join(disk, 'P.regesta'))
    const file = await written(parent, 'large.pdf', 'x'.repeat(200 * 1024))
    expect(await refused(folder, file)).toMatchObject({ why: 'no-room', size: '200 KB' })
  })

  it('leaves nothing behind when the disk fills up under it', async (test) => {
    const { folder: disk } = await mountSmallDisk(test, 256)
    const { parent } = await makeEvidence()
    await mkdir(join(disk, 'P.regesta'))
    const folder = await openEvidenceFolder(join(disk, 'P.regesta'))
    // Larger together than the disk, although there is room for each when it is asked.
    const files = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => written(parent, `${name}.pdf`, name.repeat(100 * 1024))),
    )
    const outcomes = await Promise.allSettled(files.map((file) => takeIn(folder, file)))
    const kept = outcomes.filter(({ status }) => status === 'fulfilled').length
    expect(kept).toBeLessThan(4)
    const names = await readdir(folder)
    expect(names).toHaveLength(kept)
    for (const name of names) expect(sha256(await readFile(join(folder, name)))).toBe(name.slice(0, 64))
  })

  it('is any file while the disk can only be read', async (test) => {
    const { folder: disk, remount } = await mountSmallDisk(test, 256)
    await mkdir(join(disk, 'P.regesta'))
    const folder = await openEvidenceFolder(join(disk, 'P.regesta'))
    await remount('ro')
    expect(await refused(folder, textFile('a.txt', 'x'))).toMatchObject({ why: 'read-only' })
  })
})

describe('the evidence folder', () => {
  it('is made when it is not there', async () => {
    const project = await makeTempFolder()
    expect(await findEvidenceFolder(project)).toBeNull()
    expect(await openEvidenceFolder(project)).toBe(join(project, 'evidence'))
    expect((await stat(join(project, 'evidence'))).mode & 0o777).toBe(0o700)
  })

  it.each(['/etc', '..', '../evidence-of-others', '.'])(
    'is refused where a link to %s stands in its place',
    async (to) => {
      const parent = await makeTempFolder()
      await mkdir(join(parent, 'evidence-of-others'))
      await mkdir(join(parent, 'P.regesta'))
      await symlink(to, join(parent, 'P.regesta', 'evidence'))
      expect((await problemOf(findEvidenceFolder(join(parent, 'P.regesta')))).code).toBe('evidence-folder-refused')
      expect((await problemOf(openEvidenceFolder(join(parent, 'P.regesta')))).code).toBe('evidence-folder-refused')
    },
  )

  it('is refused where a file stands in its place', async () => {
    const project = await makeTempFolder()
    await writeFile(join(project, 'evidence'), '')
    expect((await problemOf(openEvidenceFolder(project))).code).toBe('evidence-folder-refused')
  })

  it('loses only what a crash left half copied', async () => {
    const { folder } = await makeEvidence()
    await writeFile(join(folder, '.0190c2a0-0000-4000-8000-000000000000.tmp'), 'half')
    await writeFile(join(folder, 'notes of my own.tmp'), 'mine')
    await clearHalfCopied(folder)
    expect(await readdir(folder)).toEqual(['notes of my own.tmp'])
  })

  it.each([
    ['/p/evidence', '/p/evidence/a', true],
    ['/p/evidence', '/p/evidence', false],
    ['/p/evidence', '/p/evidence-of-others/a', false],
    ['/p/evidence', '/etc/passwd', false],
    ['/', '/etc/passwd', true],
  ])('%s holds %s: %s', (folder, path, expected) => {
    expect(isInside(folder, path, posix.sep)).toBe(expected)
  })

  it.each([
    ['C:\\p\\evidence', 'C:\\p\\evidence\\a', true],
    ['C:\\p\\evidence', 'C:\\p\\evidence-evil\\a', false],
    ['C:\\p\\evidence', 'D:\\p\\evidence\\a', false],
  ])('on Windows %s holds %s: %s', (folder, path, expected) => {
    expect(isInside(folder, path, win32.sep)).toBe(expected)
  })

  it.each(['../secret', '/etc/passwd', 'custody.log', `${'a'.repeat(64)}/../x`, `${'a'.repeat(64)}.pdf\0`, '', '..'])(
    'is never left through a name in a record: %j',
    (name) => {
      expect(() => placeOfStored('/p/evidence', name)).toThrow('no name of a file')
    },
  )
})

describe('what stands where a file should be', () => {
  const name = `${sha256('x')}.txt`

  it('is not followed if it is a link, inside the folder or out of it', async () => {
    const { parent, folder } = await makeEvidence()
    await writeFile(join(parent, 'outside'), 'x')
    await symlink(join(parent, 'outside'), join(folder, name))
    expect(await observe(folder, name)).toEqual({ kind: 'not-a-file' })
    await rm(join(folder, name))
    await writeFile(join(folder, 'inside'), 'x')
    await symlink('inside', join(folder, name))
    expect(await observe(folder, name)).toEqual({ kind: 'not-a-file' })
  })

  it('is no file if it is a folder or a pipe', async () => {
    const { folder } = await makeEvidence()
    await mkdir(join(folder, name))
    expect(await observe(folder, name)).toEqual({ kind: 'not-a-file' })
    await rm(join(folder, name), { recursive: true })
    execFileSync('mkfifo', [join(folder, name)])
    expect(await observe(folder, name)).toEqual({ kind: 'not-a-file' })
  })

  it('is nothing if there is nothing', async () => {
    const { folder } = await makeEvidence()
    expect(await observe(folder, name)).toEqual({ kind: 'none' })
    expect(await observe(null, name)).toEqual({ kind: 'none' })
  })

  it('is hashed if it is a file, and that can be stopped', async () => {
    const { folder } = await makeEvidence()
    await writeFile(join(folder, name), 'x')
    expect(await observe(folder, name)).toEqual({ kind: 'file', sha256: sha256('x'), bytes: 1 })
    const stopped = new Error('stopped')
    await expect(observe(folder, name, AbortSignal.abort(stopped))).rejects.toBe(stopped)
  })
})
