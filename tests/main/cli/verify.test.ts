import { chmod, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProject, sha256, textFile } from '../../support/evidence'
import { mountSmallDisk } from '../../support/small-disk'
import { makeTempFolder } from '../../support/temp-folder'
import { makeCommandLine } from './command-line'

/** A closed project with three captures. */
async function makeEvidence(given?: string) {
  const parent = given ?? (await makeTempFolder())
  const { session, evidence, evidenceFolder } = await openProject({ parent })
  for (const name of ['one', 'two', 'three']) await evidence.attach('article', textFile(`${name}.txt`, name))
  await session.close()
  return {
    regesta: makeCommandLine(parent),
    folder: session.folder,
    log: join(evidenceFolder, 'custody.log'),
    fileOf: (content: string) => join(evidenceFolder, `${sha256(content)}.txt`),
  }
}

async function tamper(path: string): Promise<void> {
  await chmod(path, 0o600)
  await writeFile(path, 'something else')
}

async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [path, await readFile(path, 'latin1')] as const)),
  )
}

describe('regesta verify', () => {
  it('says that all is intact, and changes nothing', async () => {
    const { regesta, folder } = await makeEvidence()
    const before = await contentOf(folder)
    expect(await regesta('verify', 'P.regesta')).toEqual({
      code: 0,
      out: 'All 3 captures are intact.\nThe custody log holds: 3 entries, each linked to the one before.\n',
      error: '',
    })
    expect(await contentOf(folder)).toEqual(before)
  })

  it('has a line for each file that is not as it was taken in, and exits with 1', async () => {
    const { regesta, fileOf } = await makeEvidence()
    await tamper(fileOf('two'))
    await rm(fileOf('three'))
    expect(await regesta('verify', 'P.regesta')).toEqual({
      code: 1,
      out: [
        `“two.txt” has changed: its hash is now sha-256:${sha256('something else')}.`,
        '“three.txt” is missing: its file is not in the evidence folder.',
        'Of 3 captures: 1 changed, 1 missing, 1 intact.',
        'The custody log holds: 3 entries, each linked to the one before.',
        '',
      ].join('\n'),
      error: '',
    })
  })

  it('says where the chain of the log is broken, although every file is intact', async () => {
    const { regesta, log } = await makeEvidence()
    const text = await readFile(log, 'utf8')
    await writeFile(log, text.replace('two.txt', 'tow.txt'))
    const altered = await regesta('verify', 'P.regesta')
    expect(altered.code).toBe(1)
    expect(altered.out).toContain('The custody log is broken at line 2: that line was altered after it was written.\n')
    await writeFile(log, `${text.split('\n').slice(0, 2).join('\n')}\n`)
    const shortened = await regesta('verify', 'P.regesta')
    expect(shortened.code).toBe(1)
    expect(shortened.out).toContain('It does not say how “three.txt” came into the project')
    await rm(log)
    const gone = await regesta('verify', 'P.regesta')
    expect(gone.code).toBe(1)
    expect(gone.out).toContain('how “one.txt”, “two.txt” and “three.txt” came into the project')
  })

  it('does not take a line that a crash cut short for tampering', async () => {
    const { regesta, log } = await makeEvidence()
    await writeFile(log, `${await readFile(log, 'utf8')}{"sequence":4,"at":"20`)
    const { code, out } = await regesta('verify', 'P.regesta')
    expect(code).toBe(0)
    expect(out).toContain('Its last line was cut short, as a crash or a power cut does it.')
  })

  it('gives its findings as JSON', async () => {
    const { regesta, fileOf } = await makeEvidence()
    await tamper(fileOf('one'))
    const { code, out } = await regesta('verify', 'P.regesta', '--json')
    expect(code).toBe(1)
    const report = JSON.parse(out) as { captures: object[] }
    expect(report).toMatchObject({
      sound: false,
      custody: { entries: 3, break: null, isLastLineTorn: false, unlogged: [] },
      unclaimedFiles: 0,
    })
    expect(report.captures[0]).toMatchObject({
      name: 'one.txt',
      outcome: 'changed',
      found: `sha-256:${sha256('something else')}`,
      hash: `sha-256:${sha256('one')}`,
      path: `${sha256('one')}.txt`,
    })
  })

  it('notes what it found when asked to, and then “check” knows of it', async () => {
    const { regesta, fileOf, log } = await makeEvidence()
    await rm(fileOf('one'))
    expect((await regesta('check', 'P.regesta')).out).not.toContain('Evidence is missing')
    expect((await regesta('verify', 'P.regesta', '--record', '--author', 'Eve')).code).toBe(1)
    expect(await regesta('check', 'P.regesta')).toMatchObject({
      code: 1,
      out: expect.stringContaining('one.txt') as string,
    })
    const lines = (await readFile(log, 'utf8')).trimEnd().split('\n')
    expect(lines.slice(3).map((line) => JSON.parse(line) as object)).toMatchObject([
      { action: 'verified', by: 'Eve', note: 'missing' },
      { action: 'verified', by: 'Eve', note: 'intact' },
      { action: 'verified', by: 'Eve', note: 'intact' },
    ])
    expect((await regesta('verify', 'P.regesta')).out).toContain('The custody log holds: 6 entries')
  })

  it('reads evidence on a disk that can only be read, but notes nothing there', async (test) => {
    const { folder: disk, remount } = await mountSmallDisk(test, 512)
    const { regesta } = await makeEvidence(disk)
    await remount('ro')
    expect(await regesta('verify', 'P.regesta')).toMatchObject({ code: 0, error: '' })
    expect(await regesta('verify', 'P.regesta', '--record')).toEqual({
      code: 1,
      out: '',
      error: `regesta: This folder can only be read (${join(disk, 'P.regesta')}). Nothing was written.\n`,
    })
    await remount('rw')
  })

  it('finds nothing wrong with a project without evidence', async () => {
    const regesta = makeCommandLine(await makeTempFolder())
    await regesta('new', 'Empty')
    expect(await regesta('verify', 'Empty.regesta')).toEqual({
      code: 0,
      out: 'This project has no captures.\nThe custody log is empty.\n',
      error: '',
    })
  })

  it.each([
    [['verify'], 'PROJECT is missing. See “regesta verify --help”.'],
    [['verify', 'a', 'b'], '“b” is one too many. See “regesta verify --help”.'],
    [['verify', 'a', '--xml'], 'There is no option “--xml” here. See “regesta verify --help”.'],
    [['verify', 'a', '--json=yes'], '“--json” takes no value.'],
    [['verify', 'a', '--author', 'Eve'], '--author goes with --record.'],
  ])('does not understand %j', async (argv, sentence) => {
    const regesta = makeCommandLine(await makeTempFolder())
    expect(await regesta(...argv)).toEqual({ code: 2, out: '', error: `regesta: ${sentence}\n` })
  })

  it('refuses what is no project', async () => {
    const regesta = makeCommandLine(await makeTempFolder())
    expect(await regesta('verify', 'nowhere')).toMatchObject({ code: 1, out: '' })
    expect((await regesta('verify', '--help')).out).toMatch(/^Usage: regesta verify PROJECT/)
  })
})
