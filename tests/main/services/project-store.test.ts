import { createHash } from 'node:crypto'
import { chmod, cp, mkdir, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ProjectStore, type StoredStep } from '../../../src/main/services/project-store'
import type { SaveState } from '../../../src/shared/ipc/contract'
import { Refusal, type Problem } from '../../../src/shared/problem'
import { putRecord, type Project } from '../../../src/shared/project/project'
import { sentenceOf } from '../../../src/shared/words/problems'
import { madeAt, makeEvent, makeFullProject, makeProject } from '../../support/make-project'
import { startOther } from '../../support/other-process'
import { mountSmallDisk } from '../../support/small-disk'
import { makeTempFolder } from '../../support/temp-folder'

const now = (): string => madeAt
const fixtures = fileURLToPath(new URL('../../fixtures/projects/', import.meta.url))
const step: StoredStep = { cause: 'execute', label: 'a step', diff: {}, at: madeAt, author: 'tester' }

async function problemOf(attempt: Promise<unknown>): Promise<Problem> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
  throw new Error('It was not refused.')
}

const withEvent = (project: Project, title: string): Project =>
  putRecord(project, 'events', makeEvent({ id: title, title }))

const titlesIn = async (folder: string): Promise<string[]> => {
  const store = await ProjectStore.open(folder, { now })
  const titles = [...store.project.events].map(({ title }) => title)
  await store.close()
  return titles.sort()
}

/** Everything in a folder, by name and content. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hashes = await Promise.all(
    files.map(
      async (path) =>
        [
          path,
          createHash('sha256')
            .update(await readFile(path))
            .digest('hex'),
        ] as const,
    ),
  )
  return Object.fromEntries(hashes)
}

describe('a new project', () => {
  it('is a folder that only its owner can look into, with the ending of projects', async () => {
    const parent = await makeTempFolder()
    const store = await ProjectStore.create(join(parent, 'Karabakh'), makeFullProject(), { now })
    expect(store.folder).toBe(join(parent, 'Karabakh.regesta'))
    expect((await readdir(store.folder)).sort()).toEqual(['evidence', 'lock', 'project.json'])
    expect((await stat(store.folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(store.folder, 'project.json'))).mode & 0o777).toBe(0o600)
    await store.close()
    expect((await readdir(store.folder)).sort()).toEqual(['evidence', 'project.json'])
  })

  it('may take an empty folder that is there already', async () => {
    const folder = join(await makeTempFolder(), 'New.regesta')
    await mkdir(folder)
    await (await ProjectStore.create(folder, makeProject(), { now })).close()
    expect(await titlesIn(folder)).toEqual([])
  })

  it.each([
    ['a folder with something in it', (path: string) => mkdir(join(path, 'thesis'), { recursive: true })],
    ['a file of that name', (path: string) => writeFile(path, 'precious')],
    ['another project', (path: string) => cp(`${fixtures}version-1.regesta`, path, { recursive: true })],
  ])('is refused where there is %s, which stays as it is', async (_what, prepare) => {
    const parent = await makeTempFolder()
    const path = join(parent, 'New.regesta')
    await prepare(path)
    const before = await contentOf(parent)
    expect((await problemOf(ProjectStore.create(path, makeProject(), { now }))).code).toBe('folder-not-empty')
    expect(await contentOf(parent)).toEqual(before)
  })

  it('leaves nothing behind where there is no room for it', async (test) => {
    const { folder } = await mountSmallDisk(test, 64)
    const large = makeProject({ events: [{ description: 'x'.repeat(150_000) }] })
    expect((await problemOf(ProjectStore.create(join(folder, 'New'), large, { now }))).code).toBe('disk-full')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('opening', () => {
  it('gives what was stored, by way of a link as well', async () => {
    const parent = await makeTempFolder()
    await cp(`${fixtures}version-1.regesta`, join(parent, 'Real.regesta'), { recursive: true })
    await symlink('Real.regesta', join(parent, 'Link.regesta'))
    expect(await titlesIn(join(parent, 'Link.regesta'))).toHaveLength(4)
  })

  it('needs a lock, and gives it back however it ends', async () => {
    const folder = join(await makeTempFolder(), 'P.regesta')
    await cp(`${fixtures}version-1.regesta`, folder, { recursive: true })
    const store = await ProjectStore.open(folder, { now })
    expect((await problemOf(ProjectStore.open(folder, { now }))).code).toBe('project-in-use')
    await store.close()
    await (await ProjectStore.open(folder, { now })).close()
  })

  it.each([
    ['empty', 'file-damaged'],
    ['zeros', 'file-damaged'],
    ['cut-off-late', 'file-damaged'],
    ['not-text', 'file-damaged'],
    ['title-is-a-list', 'file-damaged'],
    ['of-another-program', 'file-not-a-project'],
    ['of-a-later-version', 'file-newer-than-program'],
  ])('refuses a file that is %s with a sentence of its own, and leaves every byte as it is', async (name, code) => {
    const folder = join(await makeTempFolder(), 'P.regesta')
    await mkdir(folder)
    await cp(`${fixtures}refused/${name}.json`, join(folder, 'project.json'))
    const before = await contentOf(folder)
    const problem = await problemOf(ProjectStore.open(folder, { now }))
    expect(problem.code).toBe(code)
    expect(sentenceOf(problem).text).toMatch(/left (exactly )?as it is/)
    expect(await contentOf(folder)).toEqual(before)
  })

  it('tells a folder that lost its file from one that was never a project', async () => {
    const parent = await makeTempFolder()
    await mkdir(join(parent, 'Lost.regesta'))
    await mkdir(join(parent, 'holidays'))
    expect((await problemOf(ProjectStore.open(join(parent, 'Lost.regesta'), { now }))).code).toBe('file-missing')
    expect((await problemOf(ProjectStore.open(join(parent, 'holidays'), { now }))).code).toBe('file-not-a-project')
    expect(await readdir(join(parent, 'holidays'))).toEqual([])
  })

  it.each([
    ['nobody is asked', undefined, false],
    ['the person says no', false, false],
    ['the person says yes', true, true],
  ])('refuses what another program edited unless it is agreed to: %s', async (_what, answer, isOpened) => {
    const folder = join(await makeTempFolder(), 'P.regesta')
    await cp(`${fixtures}changed-outside.regesta`, folder, { recursive: true })
    const before = await contentOf(folder)
    const opening = { now, ...(answer === undefined ? {} : { mayTakeOutsideChange: () => Promise.resolve(answer) }) }
    if (isOpened) {
      const store = await ProjectStore.open(folder, opening)
      expect(store.project.events.get('ceasefire')?.title).toBe('Ceasefire agreed in Yevlakh')
      await store.append(step, withEvent(store.project, 'mine'))
      await store.close()
      expect(await titlesIn(folder)).toContain('mine')
    } else {
      expect((await problemOf(ProjectStore.open(folder, opening))).code).toBe('file-changed-outside')
      expect(await contentOf(folder)).toEqual(before)
    }
  })
})

describe('appending', () => {
  const newStore = async (parent?: string) =>
    ProjectStore.create(join(parent ?? (await makeTempFolder()), 'P'), makeProject(), { now })

  it('resolves when the step is on the disk, and not before', async () => {
    const store = await newStore()
    const states: SaveState['kind'][] = []
    store.onState = ({ kind }) => states.push(kind)
    const storing = store.append(step, withEvent(store.project, 'one'))
    expect(store.state).toEqual({ kind: 'saving' })
    await storing
    expect(store.state).toEqual({ kind: 'saved' })
    expect(await readFile(join(store.folder, 'project.json'), 'utf8')).toContain('"title":"one"')
    expect(states).toEqual(['saving', 'saved'])
    await store.close()
  })

  it('gathers steps that come while one is being written, and acknowledges each only when it is in the file', async () => {
    const store = await newStore()
    const path = join(store.folder, 'project.json')
    let project = store.project
    const acknowledged = Array.from({ length: 100 }, async (_, index) => {
      project = withEvent(project, `event-${index}`)
      await store.append(step, project)
      return { index, text: await readFile(path, 'utf8') }
    })
    let sequences = new Set<string>()
    for (const { index, text } of await Promise.all(acknowledged)) {
      expect(text).toContain(`"title":"event-${index}"`)
      sequences = sequences.add(/"sequence":(\d+)/.exec(text)?.[1] ?? '')
    }
    // A hundred steps at once are a few writes, not a hundred.
    expect(sequences.size).toBeLessThan(10)
    await store.close()
    expect(await titlesIn(store.folder)).toHaveLength(100)
    expect(await readFile(path, 'utf8')).toMatch(/^\{"format":"regesta-project","version":1,"epoch":0,"sequence":100,/)
  })

  it('never writes over what another program wrote meanwhile; the edit is kept, and may be saved beside it', async () => {
    const store = await newStore()
    const path = join(store.folder, 'project.json')
    const theirs = (await readFile(path, 'utf8')).replace('Test chronicle', 'Their chronicle')
    await writeFile(path, theirs)
    const mine = withEvent(store.project, 'mine')
    expect((await problemOf(store.append(step, mine))).code).toBe('file-changed-outside')
    expect((await problemOf(store.retry())).code).toBe('file-changed-outside')
    expect(await readFile(path, 'utf8')).toBe(theirs)
    expect(store.state).toMatchObject({ kind: 'failed', problem: { code: 'file-changed-outside' } })

    await store.retry({ replaceOutsideChange: true })
    expect(store.state).toEqual({ kind: 'saved' })
    await store.close()
    expect(await titlesIn(store.folder)).toEqual(['mine'])
    const kept = (await readdir(store.folder)).filter((name) => name.startsWith('project-changed-outside-'))
    expect(await readFile(join(store.folder, kept[0] ?? ''), 'utf8')).toBe(theirs)
  })

  it('keeps every edit in memory on a full disk, the file whole, and stores them all once there is room', async (test) => {
    const { folder } = await mountSmallDisk(test, 512)
    const store = await newStore(folder)
    const path = join(store.folder, 'project.json')
    const filler = join(folder, 'filler')
    await writeFile(filler, Buffer.alloc(490_000)).catch(() => undefined)
    const before = await readFile(path)
    let project = store.project
    for (const title of ['one', 'two', 'three']) {
      project = putRecord(project, 'events', makeEvent({ id: title, title, description: 'x'.repeat(60_000) }))
      expect((await problemOf(store.append(step, project))).code, title).toBe('disk-full')
      expect(store.state).toMatchObject({ kind: 'failed', problem: { code: 'disk-full' } })
      expect(Buffer.compare(await readFile(path), before), title).toBe(0)
      expect((await readdir(store.folder)).sort(), title).toEqual(['evidence', 'lock', 'project.json'])
    }
    await rm(filler)
    await store.retry()
    expect(store.state).toEqual({ kind: 'saved' })
    await store.close()
    expect(await titlesIn(store.folder)).toEqual(['one', 'three', 'two'])
  })

  it('opens what can only be read, says why nothing can be stored, and stores it once that has changed', async (test) => {
    const { folder, remount } = await mountSmallDisk(test, 512)
    const made = await newStore(folder)
    await made.close()
    await remount('ro')
    const store = await ProjectStore.open(made.folder, { now })
    expect(store.state).toEqual({ kind: 'saved' })
    expect(store.whyNotWritable).toMatchObject({ code: 'folder-read-only' })
    expect((await problemOf(store.append(step, withEvent(store.project, 'one')))).code).toBe('folder-read-only')
    await remount('rw')
    await store.append(step, withEvent(store.project, 'two'))
    expect(store.whyNotWritable).toBeNull()
    await store.close()
    expect(await titlesIn(made.folder)).toEqual(['one', 'two'])
  })

  it('says that the folder has gone, and goes on when it is back', async () => {
    const parent = await makeTempFolder()
    const store = await newStore(parent)
    const away = join(parent, 'away')
    await cp(store.folder, away, { recursive: true })
    await rm(store.folder, { recursive: true })
    const problem = await problemOf(store.append(step, withEvent(store.project, 'one')))
    expect(problem).toMatchObject({ code: 'file-missing', details: { doing: 'write' } })
    await cp(away, store.folder, { recursive: true })
    await rm(join(store.folder, 'lock'))
    await store.retry()
    await store.close()
    expect(await titlesIn(store.folder)).toEqual(['one'])
  })

  it('stops writing once somebody else has taken the folder over', async () => {
    const store = await newStore()
    const before = await readFile(join(store.folder, 'project.json'), 'utf8')
    const lock = join(store.folder, 'lock')
    await writeFile(lock, (await readFile(lock, 'utf8')).replace(/"nonce":"[^"]*"/, '"nonce":"another"'))
    expect((await problemOf(store.append(step, withEvent(store.project, 'one')))).code).toBe('project-in-use')
    expect(await readFile(join(store.folder, 'project.json'), 'utf8')).toBe(before)
    await store.close()
    expect(await readdir(store.folder)).toContain('lock')
  })

  it('refuses everything once it is closed: the folder may be open elsewhere', async () => {
    const store = await newStore()
    await store.close()
    const other = await ProjectStore.open(store.folder, { now })
    expect((await problemOf(store.requireWritable())).code).toBe('no-project-open')
    expect((await problemOf(store.append(step, withEvent(store.project, 'late')))).code).toBe('no-project-open')
    await other.append(step, withEvent(other.project, 'one'))
    await other.close()
    expect(await readdir(store.folder)).not.toContain('lock')
  })

  it('keeps the permissions that the owner gave the file', async () => {
    const store = await newStore()
    const path = join(store.folder, 'project.json')
    await chmod(path, 0o660)
    await store.append(step, withEvent(store.project, 'one'))
    expect((await stat(path)).mode & 0o777).toBe(0o660)
    await store.close()
  })

  it('loses no acknowledged step when its process is killed at any moment', { timeout: 180_000 }, async () => {
    const store = await newStore()
    await store.close()
    let acknowledged = 0
    for (let round = 1; round <= 12; round += 1) {
      const editor = await startOther('steady-editor', [store.folder, `round-${round}`])
      await editor.waitFor(`stored round-${round}-1`)
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 150))
      await editor.kill()
      const present = new Set(await titlesIn(store.folder))
      expect((await readdir(store.folder)).sort(), `round ${round}`).toEqual(['evidence', 'project.json'])
      const stored = editor.lines.filter((line) => line.startsWith('stored ')).map((line) => line.slice(7))
      const tried = editor.lines.filter((line) => line.startsWith('tried ')).map((line) => line.slice(6))
      acknowledged += stored.length
      expect(
        stored.filter((id) => !present.has(id)),
        `round ${round}: lost`,
      ).toEqual([])
      const ofRound = [...present].filter((id) => id.startsWith(`round-${round}-`))
      // At most the one step in flight may be there without having been acknowledged.
      expect(ofRound.length - stored.length, `round ${round}: more than tried`).toBeLessThanOrEqual(1)
      expect(ofRound.every((id) => tried.includes(id))).toBe(true)
    }
    console.log(`12 processes killed, ${acknowledged} steps acknowledged, 0 lost`)
  })
})
