import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { importFormats } from '../../../src/shared/format/import-formats'
import { makeTempFolder } from '../../support/temp-folder'
import { makeCommandLine } from './command-line'

const bib = `@article{gavin, title = {Ceasefire}, author = {Gavin, Gabriel}, date = {2023-09-20~}}
@book{broken, title = {Never closed}
@misc{second, title = {Second}, date = {1915}}
`

let folder: string
let regesta: ReturnType<typeof makeCommandLine>

beforeEach(async () => {
  folder = await makeTempFolder()
  regesta = makeCommandLine(folder)
  await regesta('new', 'P')
  await writeFile(join(folder, 'sources.bib'), bib)
})

const snapshot = () => readFile(join(folder, 'P.regesta', 'project.json'), 'utf8')

describe('regesta import', () => {
  test('takes in references, and says which entry it did not take', async () => {
    expect(await regesta('import', 'P.regesta', 'sources.bib')).toEqual({
      code: 1,
      out: 'sources.bib: 2 new, 0 changed, 0 as they were. Taken in: 2 sources.\n',
      error: 'Not taken: broken, line 2: The entry is not closed before the next one begins.\n',
    })
    expect((await regesta('import', 'P.regesta', 'sources.bib')).out).toBe(
      'sources.bib: 0 new, 0 changed, 2 as they were.\n',
    )
  })

  test('prints what would happen with --dry-run, and changes nothing', async () => {
    const before = await snapshot()
    const { code, out, error } = await regesta('import', 'P.regesta', 'sources.bib', '--dry-run')
    expect([code, error]).toEqual([1, ''])
    expect(out).toBe(`What taking in sources.bib (BibTeX) does
2 new, 0 changed, 0 as they were, 1 not taken
To be taken in: 2 sources.

Not taken
  broken, line 2: The entry is not closed before the next one begins.

New
  Ceasefire, c. 20 September 2023 (gavin, line 1)
  Second, 1915 (second, line 3)
`)
    expect(await snapshot()).toBe(before)
  })

  test('reads a file as what it is said to be, and knows every format that can be', async () => {
    const { error } = await regesta('import', 'P.regesta', 'sources.bib', '--as', 'ris')
    expect(error).toContain('Not taken: line 1: This is not a line of RIS')
    const formats = importFormats.map(({ id }) => id).join(', ')
    expect(await regesta('import', 'P.regesta', 'sources.bib', '--as', 'xml')).toEqual({
      code: 2,
      out: '',
      error: `regesta: “xml” is not what --as takes: ${formats}.\n`,
    })
    const { out } = await regesta('import', '--help')
    for (const { id } of importFormats) expect(out).toMatch(new RegExp(`\\b${id}\\b`))
  })
})

describe('regesta export', () => {
  test.each([
    ['csl-json', /"title": "Ceasefire"/],
    ['bibtex', /date = \{2023-09-20~\}/],
    ['ris', /DA {2}- 2023-09-20~\r\n/],
  ])('--to %s gives the sources as references', async (to, pattern) => {
    await regesta('import', 'P.regesta', 'sources.bib')
    const { code, out, error } = await regesta('export', 'P.regesta', '--to', to)
    expect([code, error]).toEqual([0, ''])
    expect(out).toMatch(pattern)
  })
})
