import { appendFile, cp, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openProject, sha256, textFile } from '../../support/evidence'
import { openCrate } from '../../support/open-crate'
import { sampleFolder } from '../../support/in-process-app'
import { makeTempFolder } from '../../support/temp-folder'
import { makeCommandLine, type Said } from './command-line'

let folder: string
let regesta: (...argv: readonly string[]) => Promise<Said>

beforeEach(async () => {
  folder = await makeTempFolder()
  regesta = makeCommandLine(folder)
})

/** A project of two sources with a capture each, closed again: “P.regesta”. */
async function makeEvidence() {
  const { session, evidence, fileOf, captureOf } = await openProject({ parent: folder })
  const { captureId } = await evidence.attach('article', textFile('a.txt', 'A'))
  const { captureId: other } = await evidence.attach('letter', textFile('b.txt', 'B'))
  const file = fileOf(captureId)
  await session.close()
  return { captureId, other, file, hash: captureOf(captureId).hash }
}

const exported = (...argv: readonly string[]) => regesta('export', 'P.regesta', '--to', 'evidence', ...argv)
const linesOf = async (...path: readonly string[]) =>
  (await readFile(join(folder, 'P.regesta', ...path), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('regesta export --to evidence', () => {
  it('writes a whole package of the sample', async () => {
    await cp(sampleFolder, join(folder, 'S.regesta'), { recursive: true })
    const { code, error } = await regesta('export', 'S.regesta', '--to', 'evidence', '-o', 's.zip')
    expect([code, error]).toEqual([0, expect.stringContaining('Wrote s.zip in ')])
    const crate = openCrate(await readFile(join(folder, 's.zip')))
    expect(crate.manifestFaults).toEqual([])
    expect(crate.textOf('briefing.html')).toContain('Nagorno-Karabakh')
    expect(crate.entity('./')).toMatchObject({ temporalCoverage: expect.stringMatching(/^-?\d{4}-/) as string })
  })

  it('notes in both logs what left', async () => {
    const { captureId, other, hash } = await makeEvidence()
    const { code, error } = await exported('-o', 'p.zip')
    expect(code).toBe(0)
    expect(error).toContain('2 captured files, verified while packing.')
    const custody = (await linesOf('evidence', 'custody.log')).filter(({ action }) => action === 'exported')
    expect(custody.map((entry) => entry['captureId']).sort()).toEqual([captureId, other].sort())
    expect(custody[0]).toMatchObject({ note: 'in the evidence ZIP “p.zip”' })
    expect(custody.map((entry) => entry['hash'])).toContain(hash)
    const [entry] = await linesOf('exports.log')
    expect(entry).toMatchObject({
      what: 'evidence',
      captures: 2,
      files: [{ name: 'p.zip', hash: `sha-256:${sha256(await readFile(join(folder, 'p.zip')))}` }],
    })
    expect((await regesta('verify', 'P.regesta')).code).toBe(0)
  })

  it('leaves out what is not as it was taken in, says so, and ends with 1', async () => {
    const { captureId, file } = await makeEvidence()
    await appendFile(file, 'tampered')
    const { code, error } = await exported('-o', 'p.zip')
    expect(code).toBe(1)
    expect(error).toContain('Note: “a.txt” has changed')
    const { captures, everything } = openCrate(await readFile(join(folder, 'p.zip')))
    expect(captures).toEqual(['captures/0001 b.txt'])
    expect(everything).not.toContain('tampered')
    const custody = (await linesOf('evidence', 'custody.log')).filter(({ action }) => action === 'exported')
    expect(custody.map((entry) => entry['captureId'])).not.toContain(captureId)
  })

  it('holds confidential sources back unless they are allowed, in either spelling', async () => {
    await makeEvidence()
    await regesta('export', 'P.regesta', '--to', 'json', '-o', 'p.json')
    const json = (await readFile(join(folder, 'p.json'), 'utf8')).replaceAll(
      '"confidential":false',
      '"confidential":true',
    )
    expect(json).toContain('"confidential":true')
    await writeFile(join(folder, 'p.json'), json)
    await regesta('import', 'P.regesta', 'p.json')
    expect((await exported('-o', 'held.zip')).error).toContain(
      'Held back: the names and words of 2 confidential sources',
    )
    expect(openCrate(await readFile(join(folder, 'held.zip'))).captures).toEqual([])
    for (const option of [['--allow', 'confidential'], ['--with-confidential']]) {
      expect((await exported('-o', 'all.zip', ...option)).error).toContain('In it by decision: 2 confidential sources.')
      expect(openCrate(await readFile(join(folder, 'all.zip'))).captures).toHaveLength(2)
    }
  })

  it('takes a folder, which gets a file named after the project, and no place inside the project', async () => {
    await makeEvidence()
    await exported('-o', '.')
    expect(await readdir(folder)).toContain('Test chronicle-evidence.zip')
    expect(await exported('-o', 'P.regesta/p.zip')).toMatchObject({
      code: 2,
      error: expect.stringContaining('cannot go into the project’s own folder') as string,
    })
  })

  it.each([
    [
      ['--to', 'evidence', '--allow', 'everything'],
      '“everything” is not what --allow takes: restricted, internal, unverified, confidential.',
    ],
    [['--to', 'evidence', '--table', 'events'], '--table is for --to csv only.'],
  ])('refuses %j', async (argv, sentence) => {
    await makeEvidence()
    const { code, error } = await regesta('export', 'P.regesta', ...argv)
    expect([code, error]).toEqual([2, `regesta: ${sentence}\n`])
  })
})
