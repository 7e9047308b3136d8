import { appendFile, chmod, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Opener } from '../../../../src/main/services/evidence/opener'
import { verifyEvidence } from '../../../../src/main/services/evidence/verify'
import { isSound } from '../../../../src/shared/evidence/report'
import { custodyText } from '../../../../src/shared/words/evidence'
import { openProject, problemOf, sha256, textFile } from '../../../support/evidence'
import { makeProject } from '../../../support/make-project'
import { mountSmallDisk } from '../../../support/small-disk'
import { makeTempFolder } from '../../../support/temp-folder'

/** A file that was kept for reading only, changed all the same. */
async function tamper(path: string, content: string): Promise<void> {
  await chmod(path, 0o600)
  await writeFile(path, content)
}

function makeOpener(answer = '') {
  const opened: string[] = []
  const shown: string[] = []
  const opener: Opener = {
    openFile: (path) => Promise.resolve((opened.push(path), answer)),
    showInFolder: (path) => void shown.push(path),
  }
  return { opener, opened, shown }
}

describe('attaching a file', () => {
  it('makes a capture that knows its hash, its name and who took it in, and tells the log', async () => {
    const { session, evidence, captureOf, log } = await openProject()
    const { captureId, isNew } = await evidence.attach('article', textFile('Bridge closed.pdf', 'pages'))
    expect(isNew).toBe(true)
    expect(captureOf(captureId)).toMatchObject({
      sourceId: 'article',
      kind: 'document',
      mimeType: 'application/pdf',
      path: `${sha256('pages')}.pdf`,
      hash: `sha-256:${sha256('pages')}`,
      originalName: 'Bridge closed.pdf',
      bytes: 5,
      capturedBy: 'Ada',
      lastVerified: null,
    })
    expect(await log()).toMatchObject([
      {
        sequence: 1,
        action: 'added',
        captureId,
        by: 'Ada',
        hash: `sha-256:${sha256('pages')}`,
        note: 'Bridge closed.pdf',
      },
    ])
    expect(session.labels.undo).toBe('add capture “Bridge closed.pdf”')
    await session.close()
  })

  it('does not attach the same file to the same source twice, but to another source', async () => {
    const { session, evidence, files } = await openProject()
    const first = await evidence.attach('article', textFile('a.txt', 'same'))
    expect(await evidence.attach('article', textFile('b.txt', 'same'))).toEqual({ ...first, isNew: false })
    expect(await evidence.attach('letter', textFile('c.txt', 'same'))).toMatchObject({ isNew: true })
    expect(session.project.captures.size).toBe(2)
    expect(await files()).toEqual([`${sha256('same')}.txt`])
    await session.close()
  })

  it('may happen many times at once, and the log tells of each', async () => {
    const { session, evidence, files, log } = await openProject()
    const attached = await Promise.all(
      Array.from({ length: 24 }, (_, at) => evidence.attach('article', textFile(`${at}.txt`, `content ${at % 12}`))),
    )
    expect(attached.filter(({ isNew }) => isNew)).toHaveLength(12)
    expect(session.project.captures.size).toBe(12)
    expect(await files()).toHaveLength(12)
    expect((await log()).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
    expect(isSound(await evidence.verify(null))).toBe(true)
    await session.close()
  })

  it('is refused for a source that is not there, and copies nothing', async () => {
    const { session, evidence, files } = await openProject()
    expect((await problemOf(evidence.attach('gone', textFile('a.txt', 'x')))).code).toBe('record-missing')
    expect(await files()).toEqual([])
    await session.close()
  })

  it('is refused where the log cannot be written, and leaves nothing behind', async () => {
    const { session, evidence, evidenceFolder, files } = await openProject()
    await mkdir(join(evidenceFolder, 'custody.log'))
    expect((await problemOf(evidence.attach('article', textFile('a.txt', 'x')))).code).toBe('custody-not-written')
    expect(await files()).toEqual([])
    expect(session.project.captures.size).toBe(0)
    await session.close()
  })

  it('does not write through a link that was planted in place of the log', async () => {
    const { session, evidence, evidenceFolder } = await openProject()
    const outside = join(await makeTempFolder(), 'precious')
    await writeFile(outside, 'precious')
    await symlink(outside, join(evidenceFolder, 'custody.log'))
    expect((await problemOf(evidence.attach('article', textFile('a.txt', 'x')))).code).toBe('custody-not-written')
    expect(await readFile(outside, 'utf8')).toBe('precious')
    expect((await evidence.readLog()).state.break).toEqual({ line: 0, reason: 'not-a-file' })
    await session.close()
  })

  it('is refused on a disk that can only be read, with the project as it was', async (test) => {
    const { folder, remount } = await mountSmallDisk(test, 512)
    const { session, evidence } = await openProject({ parent: folder })
    const { captureId } = await evidence.attach('article', textFile('a.txt', 'x'))
    await session.settled()
    await remount('ro')
    expect((await problemOf(evidence.attach('article', textFile('b.txt', 'y')))).details).toMatchObject({
      why: 'read-only',
    })
    expect(session.project.captures.size).toBe(1)
    expect(session.saving.kind).toBe('saved')
    const { opener, opened } = makeOpener()
    expect(await evidence.open(captureId, opener)).toBe('opened')
    expect(opened).toHaveLength(1)
    expect((await evidence.readLog()).waiting).toBe(1)
    await remount('rw')
    await evidence.attach('article', textFile('b.txt', 'y'))
    expect((await evidence.readLog()).entries.map(({ action }) => action)).toEqual(['added', 'opened', 'added'])
    await session.close()
  })

  it('takes the text that a source holds', async () => {
    const { session, evidence, captureOf, fileOf } = await openProject()
    const { captureId } = await evidence.attachText('article')
    expect(captureOf(captureId)).toMatchObject({
      kind: 'text',
      mimeType: 'text/plain',
      originalName: 'Bridge closed.txt',
    })
    expect(await readFile(fileOf(captureId), 'utf8')).toBe('The bridge was closed on Tuesday.')
    expect(await evidence.attachText('article')).toMatchObject({ captureId, isNew: false })
    expect((await problemOf(evidence.attachText('letter'))).details).toMatchObject({ why: 'no-text' })
    await session.close()
  })
})

describe('what takes a capture out of the project or brings it back', () => {
  it('is told in the log, and the file stays for undo', async () => {
    const { session, evidence, log, files } = await openProject()
    const { captureId } = await evidence.attach('article', textFile('a.txt', 'x'))
    await evidence.remove(captureId)
    expect(session.project.captures.size).toBe(0)
    expect(await files()).toHaveLength(1)
    await session.undo()
    expect(isSound(await verifyEvidence(session.project, session.folder))).toBe(true)
    await session.redo()
    expect((await log()).map(({ action, note }) => [action, note])).toEqual([
      ['added', 'a.txt'],
      ['deleted', 'delete capture “a.txt”'],
      ['added', 'undo: delete capture “a.txt”'],
      ['deleted', 'redo: delete capture “a.txt”'],
    ])
    await session.close()
  })

  it('may be the deletion of its source, or the undoing of the attachment', async () => {
    const { session, evidence, log } = await openProject()
    await evidence.attach('article', textFile('a.txt', 'x'))
    await session.undo()
    await session.redo()
    await session.execute({ type: 'source.delete', input: { ids: ['article'] } })
    expect((await log()).map(({ action, note }) => [action, note])).toEqual([
      ['added', 'a.txt'],
      ['deleted', 'undo: add capture “a.txt”'],
      ['added', 'redo: add capture “a.txt”'],
      ['deleted', 'delete source “Bridge closed”'],
    ])
    await session.close()
  })
})

describe('verifying', () => {
  it('finds what is intact, changed, missing or no file at all, in one step', async () => {
    const { session, evidence, captureOf, fileOf, log } = await openProject()
    const ids: string[] = []
    for (const name of ['intact', 'changed', 'missing', 'linked', 'cut']) {
      ids.push((await evidence.attach('article', textFile(`${name}.txt`, name))).captureId)
    }
    const [, changed = '', missing = '', linked = '', cut = ''] = ids
    await tamper(fileOf(changed), 'something else')
    await rm(fileOf(missing))
    await rm(fileOf(linked))
    await writeFile(join(session.folder, 'elsewhere'), 'linked')
    await symlink('../elsewhere', fileOf(linked))
    await tamper(fileOf(cut), '')
    const report = await evidence.verify(null)
    expect(report.captures.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['intact.txt', 'intact'],
      ['changed.txt', 'changed'],
      ['missing.txt', 'missing'],
      ['linked.txt', 'changed'],
      ['cut.txt', 'changed'],
    ])
    expect(report.captures[1]?.found).toBe(`sha-256:${sha256('something else')}`)
    expect(isSound(report)).toBe(false)
    expect(ids.map((id) => captureOf(id).lastVerified?.outcome)).toEqual([
      'intact',
      'changed',
      'missing',
      'changed',
      'changed',
    ])
    expect(session.labels.undo).toBe('verify 5 captures')
    const verified = (await log()).filter(({ action }) => action === 'verified')
    expect(verified.map(({ captureId }) => captureId)).toEqual(ids)
    await session.close()
  })

  it('says how far it has come, and can be stopped before anything is noted', async () => {
    const { session, evidence, captureOf } = await openProject()
    const first = await evidence.attach('article', textFile('1.txt', '1'))
    await evidence.attach('article', textFile('2.txt', '2'))
    const steps: [number, number][] = []
    await evidence.verify(null, { onProgress: (done, total) => steps.push([done, total]) })
    expect(steps).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ])
    const before = captureOf(first.captureId)
    const stopped = new Error('stopped')
    await expect(evidence.verify(null, { signal: AbortSignal.abort(stopped) })).rejects.toBe(stopped)
    expect(captureOf(first.captureId)).toBe(before)
    await session.close()
  })

  it('finds a log that no longer tells how a capture came here', async () => {
    const { session, evidence, evidenceFolder, captureOf } = await openProject()
    await evidence.attach('article', textFile('1.txt', '1'))
    const { captureId } = await evidence.attach('article', textFile('2.txt', '2'))
    const path = join(evidenceFolder, 'custody.log')
    const [first = ''] = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, `${first}\n`)
    const { state } = await evidence.readLog()
    expect(state).toMatchObject({ break: null, unlogged: [captureId] })
    expect(custodyText(state, (id) => captureOf(id).originalName)).toContain(
      'It does not say how “2.txt” came into the project: lines are missing from it.',
    )
    await rm(path)
    expect((await evidence.readLog()).state.unlogged).toHaveLength(2)
    expect(isSound(await evidence.verify(null))).toBe(false)
    await session.close()
  })

  it('finds a log that was changed', async () => {
    const { session, evidence, evidenceFolder } = await openProject()
    await evidence.attach('article', textFile('1.txt', '1'))
    await evidence.attach('article', textFile('2.txt', '2'))
    const path = join(evidenceFolder, 'custody.log')
    await writeFile(path, (await readFile(path, 'utf8')).replace('Ada', 'Eve'))
    const report = await evidence.verify(null)
    expect(report.custody.break).toEqual({ line: 1, reason: 'altered' })
    expect(report.captures.every(({ outcome }) => outcome === 'intact')).toBe(true)
    expect(isSound(report)).toBe(false)
    await session.close()
  })

  it('goes on after a crash that cut the last line short', async () => {
    const { session, evidence, evidenceFolder } = await openProject()
    await evidence.attach('article', textFile('1.txt', '1'))
    await appendFile(join(evidenceFolder, 'custody.log'), '{"sequence":2,"at":"2023-10-0')
    expect((await evidence.readLog()).state).toMatchObject({ break: null, isLastLineTorn: true })
    await evidence.attach('article', textFile('2.txt', '2'))
    expect((await evidence.readLog()).state).toMatchObject({ break: null, isLastLineTorn: false, unlogged: [] })
    await session.close()
  })

  it('counts files that belong to no capture', async () => {
    const { session, evidence } = await openProject()
    const { captureId } = await evidence.attach('article', textFile('1.txt', '1'))
    await evidence.remove(captureId)
    expect((await evidence.verify(null)).unclaimedFiles).toBe(1)
    await session.close()
  })

  it('is refused where a link stands in place of the evidence folder', async () => {
    const { session, evidence, evidenceFolder } = await openProject()
    const { captureId } = await evidence.attach('article', textFile('1.txt', '1'))
    const { opener, opened } = makeOpener()
    const outside = await makeTempFolder()
    await writeFile(join(outside, `${sha256('1')}.txt`), '1')
    await rm(evidenceFolder, { recursive: true })
    await symlink(outside, evidenceFolder)
    for (const attempt of [
      () => evidence.verify(null),
      () => evidence.open(captureId, opener),
      () => evidence.readLog(),
    ]) {
      expect((await problemOf(attempt())).code).toBe('evidence-folder-refused')
    }
    expect((await problemOf(evidence.attach('article', textFile('2.txt', '2')))).code).toBe('evidence-folder-refused')
    expect(opened).toEqual([])
    expect(await readdir(outside)).toEqual([`${sha256('1')}.txt`])
    await session.close()
  })
})

describe('opening', () => {
  it('hands over a file of a kind on the list, after verifying it, and tells the log', async () => {
    const { session, evidence, fileOf, log } = await openProject()
    const { captureId } = await evidence.attach('article', textFile('a.pdf', 'x'))
    const { opener, opened, shown } = makeOpener()
    const before = session.labels.undo
    expect(await evidence.open(captureId, opener)).toBe('opened')
    expect([opened, shown]).toEqual([[fileOf(captureId)], []])
    expect((await log()).map(({ action, note }) => [action, note])).toEqual([
      ['added', 'a.pdf'],
      ['opened', 'in its own program'],
    ])
    // To look at something is no edit, and leaves nothing to undo.
    expect(session.labels.undo).toBe(before)
    await session.close()
  })

  it.each(['page.html', 'drawing.svg', 'setup.exe', 'macro.docm', 'film.mp4', 'no ending'])(
    'only shows %s in its folder',
    async (name) => {
      const { session, evidence, fileOf } = await openProject()
      const { captureId } = await evidence.attach('article', textFile(name, 'x'))
      const { opener, opened, shown } = makeOpener()
      expect(await evidence.open(captureId, opener)).toBe('shown')
      expect([opened, shown]).toEqual([[], [fileOf(captureId)]])
      await session.close()
    },
  )

  it('opens nothing that has changed or is missing, and notes it', async () => {
    const { session, evidence, fileOf, captureOf } = await openProject()
    const { captureId } = await evidence.attach('article', textFile('a.pdf', 'x'))
    const path = fileOf(captureId)
    const { opener, opened, shown } = makeOpener()
    await tamper(path, 'y')
    expect(await problemOf(evidence.open(captureId, opener))).toEqual({
      code: 'evidence-changed',
      details: { name: 'a.pdf' },
    })
    expect(captureOf(captureId).lastVerified?.outcome).toBe('changed')
    await rm(path)
    expect((await problemOf(evidence.open(captureId, opener))).code).toBe('evidence-missing')
    expect(captureOf(captureId).lastVerified?.outcome).toBe('missing')
    await writeFile(path, 'x')
    await evidence.open(captureId, opener)
    expect(captureOf(captureId).lastVerified?.outcome).toBe('intact')
    expect([opened, shown]).toEqual([[path], []])
    await session.close()
  })

  it('says so when the system has no program for it', async () => {
    const { session, evidence, log } = await openProject()
    const { captureId } = await evidence.attach('article', textFile('a.pdf', 'x'))
    const { opener } = makeOpener('No application is registered.')
    expect(await problemOf(evidence.open(captureId, opener))).toEqual({
      code: 'evidence-not-opened',
      details: { name: 'a.pdf', reason: 'No application is registered.' },
    })
    expect((await log()).map(({ action }) => action)).toEqual(['added'])
    await session.close()
  })
})

describe('putting the original back', () => {
  it('takes only the file with the same hash', async () => {
    const { session, evidence, fileOf, captureOf, files } = await openProject()
    const { captureId } = await evidence.attach('article', textFile('a.txt', 'original'))
    await rm(fileOf(captureId))
    await evidence.verify(null)
    expect(await evidence.relink(captureId, textFile('a.txt', 'another'))).toBe('different')
    expect(await files()).toEqual([])
    expect(captureOf(captureId).lastVerified?.outcome).toBe('missing')
    expect(await evidence.relink(captureId, textFile('renamed.bak', 'original'))).toBe('relinked')
    expect(captureOf(captureId).lastVerified?.outcome).toBe('intact')
    expect(await readFile(fileOf(captureId), 'utf8')).toBe('original')
    await session.close()
  })

  it('keeps what had taken its place', async () => {
    const { session, evidence, evidenceFolder, fileOf, files, log } = await openProject()
    const { captureId } = await evidence.attach('article', textFile('a.txt', 'original'))
    await tamper(fileOf(captureId), 'tampered')
    await evidence.relink(captureId, textFile('a.txt', 'original'))
    const aside = (await files()).find((name) => name.startsWith('changed-')) ?? ''
    expect(await readFile(join(evidenceFolder, aside), 'utf8')).toBe('tampered')
    expect((await log()).map(({ action }) => action)).toEqual(['added', 'relinked', 'verified'])
    expect((await log()).at(-1)?.note).toContain(aside)
    expect(isSound(await evidence.verify(null))).toBe(true)
    await session.close()
  })

  it('also happens when the file is attached again, to the same source or to another', async () => {
    const { session, evidence, fileOf, captureOf, log } = await openProject()
    const { captureId } = await evidence.attach('article', textFile('a.txt', 'original'))
    await rm(fileOf(captureId))
    await evidence.verify(null)
    expect(await evidence.attach('article', textFile('a.txt', 'original'))).toMatchObject({ captureId, isNew: false })
    expect(captureOf(captureId).lastVerified?.outcome).toBe('intact')
    await tamper(fileOf(captureId), 'tampered')
    await evidence.verify(null)
    await evidence.attach('letter', textFile('a.txt', 'original'))
    expect(captureOf(captureId).lastVerified?.outcome).toBe('intact')
    const told = (await log()).map(({ action, captureId: of }) => `${action}${of === captureId ? '' : ' (letter)'}`)
    expect(told).toEqual([
      ...['added', 'verified', 'relinked', 'verified'],
      ...['added (letter)', 'relinked', 'verified'],
    ])
    await session.close()
  })
})

describe('evidence that does not belong to a project on its own', () => {
  it('of a project that was imported is missing, and not made up', async () => {
    const project = makeProject({ sources: [{ id: 'article' }], captures: [{ id: 'scan', sourceId: 'article' }] })
    const { session, evidence } = await openProject({ project })
    const report = await evidence.verify(null)
    expect(report.captures).toMatchObject([{ outcome: 'missing' }])
    expect(report.custody.unlogged).toEqual(['scan'])
    await session.close()
  })
})
