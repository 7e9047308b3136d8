import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EvidenceCrates } from '../../../src/main/services/crate/evidence-crates'
import type { CrateRequest } from '../../../src/main/services/crate/prepare-crate'
import { replaceFileInPieces } from '../../../src/main/services/durable-file'
import { doHere } from '../../../src/main/services/project-tasks/project-tasks'
import { writeExport } from '../../../src/shared/format/exchange/json/export-json'
import { everything as noFilter } from '../../../src/shared/project/records/view'
import { makeProject } from '../../support/make-project'
import { openProject, problemOf, sha256, textFile } from '../../support/evidence'
import { openCrate, type Entity } from '../../support/open-crate'
import { makeTempFolder } from '../../support/temp-folder'

const at = '2026-11-22T12:00:00.000Z'
const generator = 'Regesta 1.2.3'
const crates = new EvidenceCrates({
  now: () => at,
  generator,
  doTask: doHere,
})
const everything: CrateRequest = { filter: null, allowed: ['internal'], by: 'Ada', citationStyle: '' }

const quoteOf = (exact: string) => ({ exact, prefix: '', suffix: '', language: '' })

/** Two events, an open source and a confidential one with a claim of its own, each with a capture. */
async function withEvidence() {
  const opened = await openProject({
    project: makeProject({
      about: [{ title: 'The bridge: a test' }],
      events: [
        { id: 'event-1', code: 'E1', title: 'The bridge was closed', notes: 'Anna Petrova confirmed by telephone' },
        { id: 'event-2', code: 'E2', title: 'The bridge was opened', visibility: 'internal', notes: 'Harmless note' },
      ],
      sources: [
        { id: 'article', csl: { type: 'webpage', title: 'Bridge closed', URL: 'https://example.org/bridge' } },
        {
          id: 'talk-with-petrova',
          confidential: true,
          text: 'I saw it.',
          csl: { type: 'interview', title: 'Petrova' },
        },
        { id: 'uncited', csl: { type: 'book', title: 'Bridges of the world' } },
      ],
      claims: [{ id: 'claim-1', eventId: 'event-1', statement: 'Somebody who was there saw soldiers' }],
      citations: [
        { id: 'citation-1', sourceId: 'article', eventId: 'event-1' },
        { id: 'citation-2', sourceId: 'talk-with-petrova', claimId: 'claim-1', quote: quoteOf('I saw it') },
        { id: 'citation-3', sourceId: 'article', eventId: 'event-2' },
      ],
    }),
  })
  const attach = async (sourceId: string, name: string, content: string) =>
    (await opened.evidence.attach(sourceId, textFile(name, content))).captureId
  return {
    ...opened,
    article: await attach('article', 'Bridge — página 1.html', '<h1>Bridge closed</h1>'),
    secret: await attach('talk-with-petrova', 'petrova.txt', 'What Petrova said'),
    book: await attach('uncited', '../../etc/passwd', 'Bridges'),
    zip: async (request: Partial<CrateRequest> = {}) => {
      const crate = await crates.prepare(opened.session.project, opened.session.folder, { ...everything, ...request })
      const pieces: Uint8Array[] = []
      for await (const piece of crate.pieces()) pieces.push(Uint8Array.from(piece))
      return { ...crate, ...openCrate(Buffer.concat(pieces)) }
    },
  }
}

describe('an evidence ZIP', () => {
  it('holds the chronology, its tables, a briefing and every capture as it was taken in', async () => {
    const { zip, session } = await withEvidence()
    const crate = await zip({ allowed: ['confidential', 'internal'] })
    expect(crate.name).toBe('The bridge a test-evidence.zip')
    expect(crate.paths).toEqual([
      ...['README.txt', 'briefing.html', 'chronology.json', 'events.csv', 'claims.csv', 'sources.csv', 'captures.csv'],
      'custody.log',
      ...['ro-crate-metadata.json', 'manifest-sha256.txt'],
      ...['captures/0001 Bridge _ página 1.html', 'captures/0002 petrova.txt', 'captures/0003 passwd'],
    ])
    expect(crate.textOf('captures/0001 Bridge _ página 1.html')).toBe('<h1>Bridge closed</h1>')
    expect(crate.textOf('chronology.json')).toBe(writeExport(session.project, 'all', { generator, exportedAt: at }))
    expect(crate.textOf('briefing.html')).toContain('The bridge was closed')
    expect(crate.textOf('README.txt')).toContain('sha256sum --check manifest-sha256.txt')
    expect(crate.notes).toEqual([
      '3 captured files, verified while packing.',
      'In it by decision: 1 event for internal use, 1 confidential source.',
    ])
  })

  it('lists the hash of every file but the manifest itself', async () => {
    const { zip } = await withEvidence()
    const { manifestFaults, textOf, paths } = await zip()
    expect(manifestFaults).toEqual([])
    expect(textOf('manifest-sha256.txt').trimEnd().split('\n')).toHaveLength(paths.length - 1)
    expect(textOf('manifest-sha256.txt')).toContain(`${sha256('<h1>Bridge closed</h1>')}  captures/0001`)
  })

  it('says under which terms the chronology may be used, and that the captured files are not under them', async () => {
    const { zip, session } = await withEvidence()
    const unstated = await zip()
    expect(unstated.entity('./')).not.toHaveProperty('license')
    expect(unstated.textOf('README.txt')).toContain('No licence is stated.')
    const patch = { termsOfUse: 'CC-BY-SA-4.0', rightsHolder: 'The Bridge Archive' }
    await session.execute({ type: 'about.edit', input: { patch } })
    const { entity, textOf } = await zip()
    const licence = 'https://creativecommons.org/licenses/by-sa/4.0/'
    expect(entity('./')).toMatchObject({ license: { '@id': licence }, copyrightHolder: { '@id': '#rights-holder' } })
    expect(entity(licence)).toMatchObject({ '@type': 'CreativeWork', identifier: 'CC-BY-SA-4.0' })
    expect(entity('#rights-holder')).toMatchObject({ name: 'The Bridge Archive' })
    const capture = entity('captures/0001%20Bridge%20_%20p%C3%A1gina%201.html')
    expect(capture).toMatchObject({ license: { '@id': '#terms-of-captures' } })
    expect(entity('#terms-of-captures')).toMatchObject({ name: 'Terms of the captured files' })
    expect(textOf('README.txt')).toContain('Terms of use of the chronology: Creative Commons')
    expect(textOf('README.txt')).not.toContain('No licence is stated.')
  })

  it('is described as RO-Crate 1.2, each file with its type, size and hash', async () => {
    const { zip } = await withEvidence()
    const { entity, parts, paths, context, bytesOf } = await zip()
    expect(context).toBe('https://w3id.org/ro/crate/1.2/context')
    expect(entity('ro-crate-metadata.json')).toMatchObject({
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    })
    expect(parts.map(decodeURIComponent).sort()).toEqual(
      paths.filter((path) => path !== 'ro-crate-metadata.json').sort(),
    )
    for (const part of parts.filter((id) => id !== 'manifest-sha256.txt')) {
      const bytes = bytesOf(decodeURIComponent(part))
      expect(entity(part)).toMatchObject({
        '@type': 'File',
        encodingFormat: expect.stringMatching(/^[a-z]+\/[a-z+.-]+$/) as string,
        contentSize: String(bytes.byteLength),
        sha256: sha256(bytes),
      })
    }
    expect(entity('./')).toMatchObject({ '@type': 'Dataset', name: 'The bridge: a test', datePublished: at })
    expect(entity('./')).not.toHaveProperty('license')
    expect(entity('#export')).toMatchObject({ '@type': 'CreateAction', endTime: at, agent: { '@id': '#exporter' } })
    expect(entity('#program')).toMatchObject({ name: 'Regesta', version: '1.2.3' })
    expect(entity('captures/0001%20Bridge%20_%20p%C3%A1gina%201.html')).toMatchObject({
      isBasedOn: [{ '@id': '#source-article' }],
    })
    expect(entity('#source-article')).toMatchObject({ url: 'https://example.org/bridge' })
  })

  it('keeps the rules of RO-Crate: a flat graph in which every name is given once and every mention is found', async () => {
    const { zip } = await withEvidence()
    const { textOf, entity, paths } = await zip({ allowed: ['confidential', 'internal'] })
    const { '@graph': graph } = JSON.parse(textOf('ro-crate-metadata.json')) as { '@graph': readonly Entity[] }
    const ids = graph.map((one) => one['@id'])
    expect(new Set(ids).size).toBe(ids.length)
    const values = graph.flatMap((one) => Object.values(one).flat())
    const mentions = values.filter((value): value is object => typeof value === 'object' && value !== null)
    expect(mentions.length).toBeGreaterThan(paths.length)
    for (const mention of mentions) expect(Object.keys(mention)).toEqual(['@id'])
    const standard = 'https://w3id.org/ro/crate/1.2'
    const missing = mentions.map((mention) => (mention as Entity)['@id']).filter((id) => !ids.includes(id))
    expect(missing).toEqual([standard])
    for (const one of graph) expect(one['@type'], one['@id']).toMatch(/^[A-Z]\w+$/)
    // What the root data entity must have (RO-Crate 1.2, “Root Data Entity”).
    const { name, description, datePublished } = entity('./')
    expect([typeof name, typeof description]).toEqual(['string', 'string'])
    expect(new Date(datePublished as string).toISOString()).toBe(datePublished)
    for (const { '@id': id } of graph.filter((one) => one['@type'] === 'File'))
      expect(paths).toContain(decodeURIComponent(id))
  })

  it('tells what happened to its captures, as the custody log has it, and nothing of others', async () => {
    const { zip, evidence, session, article, secret } = await withEvidence()
    const log = await readFile(join(session.folder, 'evidence', 'custody.log'), 'utf8')
    expect((await zip({ allowed: ['confidential', 'internal'] })).textOf('custody.log')).toBe(log)
    await evidence.remove(secret)
    await evidence.settled()
    const { textOf, notes } = await zip({ allowed: ['confidential', 'internal'] })
    const lines = textOf('custody.log').trimEnd().split('\n')
    expect(lines).toEqual(log.split('\n').filter((line) => line !== '' && !line.includes(secret)))
    expect(lines[0]).toContain(article)
    expect(notes.at(-1)).toBe('2 lines of the custody log are about what is in the package; 2 others stay behind.')
  })

  it('keeps the custody log back with confidential sources, and says so', async () => {
    const { zip } = await withEvidence()
    const { paths, notes } = await zip()
    expect(paths).not.toContain('custody.log')
    expect(notes).toContainEqual(expect.stringMatching(/^The custody log stays behind/))
  })

  it('says that the custody log was tampered with', async () => {
    const { zip, session } = await withEvidence()
    const path = join(session.folder, 'evidence', 'custody.log')
    await writeFile(path, (await readFile(path, 'utf8')).replace('passwd', 'passwe'))
    expect((await zip({ allowed: ['confidential', 'internal'] })).notes.at(-1)).toMatch(
      /not as it was written, from its line 3 on/,
    )
  })

  it('holds confidential sources back, whatever could tell who they are, and counts them', async () => {
    const { zip, secret } = await withEvidence()
    const { everything: all, captures, notes, left } = await zip()
    expect(all).not.toMatch(/petrova/i)
    expect(all).not.toContain('I saw it')
    expect(all).not.toContain('Somebody who was there')
    expect(all).not.toContain(secret)
    expect(all).toContain('Confidential source 1')
    expect(all).toContain('Harmless note')
    expect(all).toContain('Bridges of the world')
    expect(captures).toHaveLength(2)
    expect(notes.slice(1, 3)).toEqual([
      '1 captured file stays behind with what is held back.',
      'Held back: the names and words of 1 confidential source, 1 claim that rests on confidential sources alone.',
    ])
    expect(left).toMatchObject({ heldBack: { confidential: 1, claims: 1 }, letOut: { confidential: 0, internal: 1 } })
    expect((await zip({ allowed: ['confidential', 'internal'] })).everything).toContain('What Petrova said')
  })

  it('holds back events for a few or for the team in every file of it, the briefing among them', async () => {
    const { zip } = await withEvidence()
    const held = await zip({ allowed: ['confidential'] })
    expect(held.everything).not.toMatch(/The bridge was opened|Harmless note|event-2/)
    expect(held.textOf('briefing.html')).toContain('The bridge was closed')
    expect(held.textOf('briefing.html')).not.toContain('The bridge was opened')
    expect(held.notes).toContain('Held back: 1 event for internal use.')
    expect(held.left).toMatchObject({ events: 1, heldBack: { internal: 1 }, letOut: { confidential: 1, internal: 0 } })
    expect((await zip()).everything).toContain('The bridge was opened')
  })

  it('leaves out a capture that has changed or is missing, and names it', async () => {
    const { zip, fileOf, article, book } = await withEvidence()
    await appendFile(fileOf(article), 'x')
    await rm(fileOf(book))
    const { captures, everything: all, notes, leftOut, textOf, left, manifestFaults } = await zip()
    expect(captures).toEqual([])
    expect(all).not.toContain('</h1>x')
    expect(leftOut).toBe(2)
    expect(left.captureIds).toEqual([])
    expect(notes[0]).toBe('0 of 2 captured files, verified while packing.')
    expect(notes[1]).toMatch(/página 1\.html” has changed: .* It was left out\.$/)
    expect(notes[2]).toMatch(/passwd” is missing: .* It was left out\.$/)
    expect(textOf('README.txt')).toContain('has changed')
    expect(textOf('captures.csv')).toContain('changed')
    expect(manifestFaults).toEqual([])
  })

  it('writes nothing when a capture changes between looking at it and packing it', async () => {
    const { session, fileOf, article } = await withEvidence()
    const crate = await crates.prepare(session.project, session.folder, everything)
    await writeFile(fileOf(article), '<h1>Bridge opened</h1>')
    const target = `${await makeTempFolder()}/evidence.zip`
    await writeFile(target, 'an earlier one')
    expect(await problemOf(replaceFileInPieces(target, crate.pieces()))).toMatchObject({
      code: 'write-failed',
      details: { reason: expect.stringContaining('became another file while it was being packed') as string },
    })
    expect(await readFile(target, 'utf8')).toBe('an earlier one')
  })

  it('holds a file that two captures share once, and one of several megabytes whole', async () => {
    const { zip, evidence } = await withEvidence()
    const large = new Uint8Array(3_500_000).map((_, index) => (index * 7919) % 251)
    await evidence.attach('uncited', { kind: 'bytes', name: 'scan.tif', bytes: large })
    await evidence.attach('uncited', textFile('again.html', '<h1>Bridge closed</h1>'))
    const { captures, bytesOf, manifestFaults, entity } = await zip()
    expect(captures).toHaveLength(3)
    expect(sha256(bytesOf('captures/0003 scan.tif'))).toBe(sha256(large))
    expect(manifestFaults).toEqual([])
    expect(entity('captures/0001%20Bridge%20_%20p%C3%A1gina%201.html')['isBasedOn']).toHaveLength(2)
  })

  it('holds what a filter lets through with the captures that it needs', async () => {
    const { zip, session } = await withEvidence()
    const { textOf, captures, left } = await zip({ filter: { ...noFilter, text: 'opened' } })
    expect(left.events).toBe(1)
    expect(session.project.events.size).toBe(2)
    expect(textOf('chronology.json')).not.toContain('The bridge was closed')
    expect(captures).toEqual(['captures/0001 Bridge _ página 1.html'])
  })
})
