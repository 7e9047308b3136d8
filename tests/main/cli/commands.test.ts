import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { ProjectStore } from '../../../src/main/services/project-store'
import { makeWhen } from '../../../src/shared/dates/when'
import type { Project } from '../../../src/shared/project/project'
import { madeAt, makeFullProject, makeProject } from '../../support/make-project'
import { makeTempFolder } from '../../support/temp-folder'
import { makeCommandLine, type Said } from './command-line'

let folder: string
let regesta: (...argv: readonly string[]) => Promise<Said>

beforeEach(async () => {
  folder = await makeTempFolder()
  regesta = makeCommandLine(folder)
})

const now = (): string => madeAt
const read = (...path: readonly string[]): Promise<string> => readFile(join(folder, ...path), 'utf8')

async function save(project: Project, name = 'P.regesta'): Promise<void> {
  const store = await ProjectStore.create(join(folder, name), project, { now })
  await store.close()
}

describe('new', () => {
  test('makes an empty project, adding what its name lacks', async () => {
    const { code, out } = await regesta('new', 'Siege', '--title', 'Siege of the north', '--author', 'Anna')
    expect(code).toBe(0)
    expect(out).toBe(`Made “Siege of the north” in ${join(folder, 'Siege.regesta')}.\n`)
    expect(await read('Siege.regesta', 'project.json')).toContain('"createdBy":"Anna"')
    expect(await regesta('check', 'Siege')).toMatchObject({ code: 1 })
    expect(await regesta('check', 'Siege.regesta')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing to report') as string,
    })
  })

  test('calls it like its folder if it is not told otherwise', async () => {
    expect((await regesta('new', 'deep/North.regesta')).code).toBe(1)
    await mkdir(join(folder, 'deep'))
    expect((await regesta('new', 'deep/North.regesta')).out).toContain('Made “North” in ')
  })

  test('never takes a folder with anything in it', async () => {
    await mkdir(join(folder, 'Full.regesta'))
    await writeFile(join(folder, 'Full.regesta', 'letter.txt'), 'Dear')
    const { code, error } = await regesta('new', 'Full')
    expect(code).toBe(1)
    expect(error).toMatch(/^regesta: There is something here already\. .*\n$/)
    expect(await readdir(join(folder, 'Full.regesta'))).toEqual(['letter.txt'])
  })
})

describe('export', () => {
  beforeEach(() => save(makeFullProject()))

  test('writes to the standard output unless it is told otherwise', async () => {
    const { code, out, error } = await regesta('export', 'P.regesta', '--to', 'md')
    expect([code, error]).toEqual([0, expect.stringMatching(/^Note: Held back: .*\nNote: Read titles.*\n$/)])
    expect(out).toMatch(/^# September 2023\n/)
    expect((await regesta('export', 'P.regesta', '--to', 'md', '-o', '-')).out).toBe(out)
  })

  test('finds the project by its file too', async () => {
    expect((await regesta('export', 'P.regesta/project.json', '--to', 'md')).code).toBe(0)
  })

  test('holds confidential sources back unless they are allowed, and notes what was done in the log', async () => {
    const held = await regesta('export', 'P.regesta', '--to', 'json')
    expect(held.error).toContain('Note: Held back: the names and words of 1 confidential source')
    expect(held.error).toContain('no complete copy')
    const whole = await regesta('export', 'P.regesta', '--to', 'json', '--allow', 'confidential,restricted,unverified')
    expect(whole.error).toBe('Note: In it by decision: 1 confidential source.\n')
    const log = (await read('P.regesta', 'exports.log')).trimEnd().split('\n')
    expect(log.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { what: 'export', format: 'json', heldBack: { confidential: 1 }, letOut: { confidential: 0 } },
      { what: 'export', format: 'json', heldBack: { confidential: 0 }, letOut: { confidential: 1 } },
    ])
  })

  test('writes a file, replacing an older one', async () => {
    await writeFile(join(folder, 'out.md'), 'older')
    const { code, out, error } = await regesta('export', 'P.regesta', '--to', 'md', '-o', 'out.md')
    expect([code, out, error.split('\n')[0]]).toEqual([0, '', `Wrote out.md in ${folder}.`])
    expect(await read('out.md')).toMatch(/^# September 2023\n/)
  })

  test('writes into a folder that is there, by the title’s name', async () => {
    await mkdir(join(folder, 'out'))
    await regesta('export', 'P.regesta', '--to', 'json', '--output', 'out')
    expect(await readdir(join(folder, 'out'))).toEqual(['September 2023.json'])
  })

  test('writes several tables into a folder, which it makes', async () => {
    const { code, error } = await regesta('export', 'P.regesta', '--to', 'csv', '-o', 'new/out', '--excel')
    expect(code).toBe(0)
    expect(error).toContain(`Wrote events.csv, claims.csv, sources.csv in ${join(folder, 'new', 'out')}.\n`)
    expect((await readdir(join(folder, 'new', 'out'))).sort()).toEqual(['claims.csv', 'events.csv', 'sources.csv'])
    expect(await read('new', 'out', 'events.csv')).toMatch(/^\uFEFFid,code,title/)
  })

  test('writes the tables that are named, in any number', async () => {
    const one = await regesta('export', 'P.regesta', '--to', 'csv', '--table', 'claims')
    expect(one.out).toMatch(/^id,event_id,/)
    await regesta('export', 'P.regesta', '--to', 'csv', '--table', 'sources', '--table=events', '-o', 'two')
    expect((await readdir(join(folder, 'two'))).sort()).toEqual(['events.csv', 'sources.csv'])
  })

  test('refuses a file where a folder is wanted, and a folder that is not there', async () => {
    await writeFile(join(folder, 'file'), 'x')
    expect(await regesta('export', 'P.regesta', '--to', 'csv', '-o', 'file')).toMatchObject({ code: 2 })
    expect(await regesta('export', 'P.regesta', '--to', 'md', '-o', 'gone/out.md')).toEqual({
      code: 1,
      out: '',
      error: `regesta: There is no such folder (${join(folder, 'gone')}). Nothing was written.\n`,
    })
  })

  test('never writes into the project’s own folder, by whatever way', async () => {
    await symlink(join(folder, 'P.regesta'), join(folder, 'link'))
    for (const output of ['P.regesta', 'P.regesta/evidence/x.md', 'link/project.json']) {
      expect(await regesta('export', 'P.regesta', '--to', 'md', '-o', output)).toMatchObject({
        code: 2,
        error: 'regesta: The output cannot go into the project’s own folder.\n',
      })
    }
    expect((await readdir(join(folder, 'P.regesta'))).sort()).toEqual(['evidence', 'project.json'])
  })

  test('writes to a device without replacing it by a file', async () => {
    expect((await regesta('export', 'P.regesta', '--to', 'md', '-o', '/dev/null')).code).toBe(0)
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  test.each([
    ['--search', ['ROAD'], ['E3']],
    ['--lane', ['fighting'], ['E1', 'E2']],
    ['--lane', ['Talks', 'Fighting'], ['E1', 'E2']],
    ['--tag', ['shelling'], ['E1']],
    ['--actor', ['human rights defender'], ['E1']],
    ['--place', ['khankendi'], ['E1']],
    ['--source', ['reprint'], ['E2']],
    ['--verification', ['verified'], ['E1']],
    ['--period', ['2023-01/2023-08'], ['E3']],
    ['--view', ['only the FIGHTING'], ['E1']],
  ])('with %s %j takes a part', async (option, values, codes) => {
    const argv = values.flatMap((value) => [option, value])
    const { code, out } = await regesta('export', 'P.regesta', '--to', 'csv', '--table', 'events', ...argv)
    expect(code).toBe(0)
    expect([...out.matchAll(/^[a-z]+,(E\d),/gm)].map(([, found]) => found).sort()).toEqual(codes)
  })

  test('with --without-lane takes what is in none, besides those of any lane named', async () => {
    const idsOf = async (...options: string[]) => {
      const { out } = await regesta('export', 'P.regesta', '--to', 'json', ...options)
      return Object.keys((JSON.parse(out) as { tables: { events: object } }).tables.events)
    }
    expect(await idsOf('--without-lane')).toEqual(['blockade', 'undated'])
    expect(await idsOf('--without-lane', '--lane', 'Talks')).toEqual(['blockade', 'ceasefire', 'undated'])
  })

  test('with --without-source and --certainly takes a part', async () => {
    const without = await regesta('export', 'P.regesta', '--to', 'json', '--without-source')
    expect(Object.keys((JSON.parse(without.out) as { tables: { events: object } }).tables.events)).toEqual([
      'blockade',
      'undated',
    ])
    const certain = await regesta('export', 'P.regesta', '--to', 'json', '--period', '2022-12', '--certainly')
    expect(JSON.parse(certain.out)).toMatchObject({ scope: 'filtered', tables: { events: {} } })
  })

  test.each([
    ['--lane', 'Aid', 'There is no lane “Aid” in this project.'],
    ['--view', 'Aid', 'There is no view “Aid” in this project. It has “Only the fighting”.'],
  ])('refuses a %s that is not there', async (option, name, sentence) => {
    expect(await regesta('export', 'P.regesta', '--to', 'md', option, name)).toEqual({
      code: 1,
      out: '',
      error: `regesta: ${sentence}\n`,
    })
  })
})

describe('import', () => {
  test('gives back what was exported', async () => {
    await save(makeFullProject())
    await regesta('export', 'P.regesta', '--to', 'json', '--allow', 'confidential', '-o', 'all.json')
    await regesta('new', 'Q')
    expect(await regesta('import', 'Q.regesta', 'all.json')).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^all\.json: \d+ new, 1 changed, 0 as they were\. Taken in: .*\d+ events, .*\.\n$/,
      ) as string,
      error: '',
    })
    const tables = (text: string): string => text.slice(text.indexOf('\n'))
    expect(tables(await read('Q.regesta', 'project.json'))).toBe(tables(await read('P.regesta', 'project.json')))
  })

  test('takes three tables as one', async () => {
    await save(makeFullProject())
    await regesta('export', 'P.regesta', '--to', 'csv', '-o', 'out')
    await regesta('new', 'Q')
    const { code, out, error } = await regesta(
      'import',
      'Q.regesta',
      'out/claims.csv',
      'out/events.csv',
      'out/sources.csv',
    )
    expect([code, error]).toEqual([0, ''])
    expect(out).toMatch(
      /^claims\.csv, events\.csv, sources\.csv: \d+ new, 0 changed, 0 as they were\. Taken in: \d+ events, \d+ claims, .*\.\n$/,
    )
    await regesta('export', 'Q.regesta', '--to', 'csv', '-o', 'again')
    for (const name of ['events.csv', 'claims.csv', 'sources.csv']) {
      expect(await read('again', name)).toBe(await read('out', name))
    }
  })

  test('takes what it can, says what it cannot, and exits with 1', async () => {
    await regesta('new', 'Q')
    await writeFile(join(folder, 'some.csv'), 'id,title,date\na,First,1992\nb,Second\nc,Third,soon\n')
    const { code, out, error } = await regesta('import', 'Q.regesta', 'some.csv', '--author', 'Anna')
    expect([code, out]).toEqual([1, 'some.csv: 2 new, 0 changed, 0 as they were. Taken in: 2 events.\n'])
    expect(error.split('\n')).toEqual([
      expect.stringMatching(/^Note: Row 4, column “date”: “soon” was kept in words/),
      'Not taken: row 3: It has 2 cells where the header names 3 columns: “date” is missing.',
      '',
    ])
    expect(await read('Q.regesta', 'project.json')).toContain('"createdBy":"Anna"')
  })

  test.each([
    ['wrong.csv', 'foo,bar\n1,2\n', '“wrong.csv” has other columns than expected. '],
    ['cut.json', '{"format":"regesta-export","ver', '“cut.json” could not be taken in. '],
    ['empty.csv', '', '“empty.csv” could not be taken in. '],
  ])('refuses %s and leaves the project as it is', async (name, content, sentence) => {
    await regesta('new', 'Q')
    const before = await read('Q.regesta', 'project.json')
    await writeFile(join(folder, name), content)
    const { code, out, error } = await regesta('import', 'Q.regesta', name)
    expect([code, out]).toEqual([1, ''])
    expect(error.startsWith(`regesta: ${sentence}`)).toBe(true)
    expect(error.trimEnd().split('\n')).toHaveLength(1)
    expect(await read('Q.regesta', 'project.json')).toBe(before)
  })

  test('refuses a file that is not there', async () => {
    await regesta('new', 'Q')
    expect(await regesta('import', 'Q.regesta', 'gone.csv')).toEqual({
      code: 1,
      out: '',
      error: 'regesta: “gone.csv” could not be taken in. Your project is unchanged. There is no such file.\n',
    })
    expect(await regesta('import', 'Q.regesta', '.')).toMatchObject({ code: 1, out: '' })
  })
})

describe('check', () => {
  test('names the folder in which it looked for a project', async () => {
    const { code, error } = await regesta('check', 'Lost.regesta')
    expect(code).toBe(1)
    expect(error).toContain(`The folder is ${join(folder, 'Lost.regesta')}.`)
  })

  test('lists weaknesses by rule, and finds nothing wrong in them', async () => {
    await save(makeProject({ events: [{ code: 'E1', title: 'Road blocked', when: makeWhen({ edtf: '1992-05-08' }) }] }))
    const { code, out } = await regesta('check', 'P.regesta')
    expect(code).toBe(0)
    expect(out).toContain(
      'Warning: Without a source\n  E1 Road blocked: Neither the event nor any of its claims cites a source.\n  → Cite where',
    )
    expect(out).toMatch(/\n0 errors, 1 warning\.\n$/)
  })

  test('exits with 1 where evidence has changed', async () => {
    const project = makeProject({
      sources: [{}],
      captures: [{ sourceId: 'source-1', lastVerified: { at: madeAt, outcome: 'changed' } }],
    })
    await save(project)
    const { code, out } = await regesta('check', 'P.regesta')
    expect(code).toBe(1)
    expect(out).toMatch(/^Error: Evidence has changed\n {2}report\.pdf: /)
    expect(out).toMatch(/\n1 error, \d+ warnings?\.\n$/)
  })

  test('exits with 1 where a project cannot be read, and leaves it byte for byte', async () => {
    await save(makeFullProject())
    const path = join(folder, 'P.regesta', 'project.json')
    const text = (await readFile(path, 'utf8')).replace('"parentId":"offensive"', '"parentId":"gone"')
    await writeFile(path, text)
    const { code, error } = await regesta('check', 'P.regesta')
    expect(code).toBe(1)
    expect(error).toMatch(/^regesta: This project is damaged and was not opened\. .*\n$/)
    expect(await readFile(path, 'utf8')).toBe(text)
  })
})

describe('any command', () => {
  test('refuses a project that is open elsewhere, and gives its own free again', async () => {
    await save(makeFullProject())
    const open = await ProjectStore.open(join(folder, 'P.regesta'), { now })
    for (const argv of [
      ['export', 'P.regesta', '--to', 'md'],
      ['check', 'P.regesta'],
      ['import', 'P.regesta', 'x.json'],
    ]) {
      const { code, out, error } = await regesta(...argv)
      expect([code, out]).toEqual([1, ''])
      expect(error).toMatch(/^regesta: This project is already open\. .*\n$/)
    }
    await open.close()
    for (let times = 0; times < 2; times += 1) expect((await regesta('check', 'P.regesta')).code).toBe(0)
    expect(await readdir(join(folder, 'P.regesta'))).not.toContain('lock')
  })

  test('refuses what is no project', async () => {
    await writeFile(join(folder, 'letter.txt'), 'Dear')
    for (const path of ['gone.regesta', 'letter.txt', '.']) {
      const { code, error } = await regesta('check', path)
      expect(code).toBe(1)
      expect(error.trimEnd().split('\n')).toHaveLength(1)
    }
  })

  test('reads a project that another program has edited, but does not write to it', async () => {
    await save(makeFullProject())
    const path = join(folder, 'P.regesta', 'project.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('Road blocked', 'Road shut'))
    expect((await regesta('export', 'P.regesta', '--to', 'md')).out).toContain('Road shut')
    await writeFile(join(folder, 'some.csv'), 'id,title,date\na,First,1992\n')
    expect(await regesta('import', 'P.regesta', 'some.csv')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^regesta: Another program has changed/) as string,
    })
  })
})
