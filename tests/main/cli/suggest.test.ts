import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readText } from '../../../src/shared/reading/read-text'
import { makeTempFolder } from '../../support/temp-folder'
import { makeDocx } from '../documents/make-docx'
import { lines, makePdf } from '../documents/make-pdf'
import { makeCommandLine, type Said } from './command-line'

const text = 'The mill burnt down.\r\n\r\nTwo mines exploded on Tuesday,   the district office said.\r\n'

let folder: string
let regesta: (...argv: readonly string[]) => Promise<Said>

async function put(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content)
  return name
}

beforeEach(async () => {
  folder = await makeTempFolder()
  regesta = makeCommandLine(folder)
})

describe('regesta suggest', () => {
  it('prints what the desk would mark as JSON, with offsets into the file', async () => {
    const { code, out, error } = await regesta(
      'suggest',
      await put('report.txt', text),
      '--date',
      '2023-09-20',
      '--json',
    )
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const found = JSON.parse(out) as { kind: string; start: number; end: number; text: string }[]
    expect(found).toEqual(readText(text, { dateline: '2023-09-20' }))
    expect(found.map(({ kind }) => kind)).toEqual(['figure', 'date', 'attribution'])
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words)
    expect(found[1]).toMatchObject({
      edtf: '2023-09-19',
      earliest: '2023-09-19',
      latest: '2023-09-19',
      rule: 'weekday',
      reason: expect.stringMatching(/./) as string,
    })
    expect(await readFile(join(folder, 'report.txt'), 'utf8')).toBe(text)
  })

  it('tells people the same in words', async () => {
    const { out } = await regesta('suggest', await put('report.txt', text), '--date', '20 September 2023')
    expect(out).toContain('date     “Tuesday” → 19 September 2023  [2023-09-19]\n         Weekday: ')
    expect(out).toContain('figure   “Two mines” → 2 mines')
    expect(out).toContain('speaker  “the district office” → district office · said · asserts')
    expect((await regesta('suggest', await put('none.txt', 'It rained.'), '--date', '2023-09-20')).out).toBe(
      'Nothing was found.\n',
    )
  })

  it.each([
    ['report.pdf', makePdf([lines(['Two mines exploded on Tuesday.'])])],
    ['report.docx', makeDocx(['Two mines exploded on Tuesday.'])],
    ['report.html', '<html><body><p>Two mines exploded on <b>Tuesday</b>.</p></body></html>'],
    ['report.md', '# Report\n\nTwo mines *exploded* on Tuesday.'],
  ])('reads %s', async (name, content) => {
    const { out } = await regesta('suggest', await put(name, content), '--date', '2023-09-20')
    expect(out).toContain('“Tuesday” → 19 September 2023')
  })

  it('asks for the day of a text, unless the text gives it', async () => {
    const { code, error } = await regesta('suggest', await put('report.txt', text))
    expect({ code, error }).toEqual({
      code: 2,
      error: 'regesta: Say on which day the text was written, as in --date 2023-09-20: “Tuesday” is counted from it.\n',
    })
    const dated = await regesta('suggest', await put('dated.txt', `KALIN, 20 September 2023 (Agency) — ${text}`))
    expect(dated).toMatchObject({ code: 0, error: 'Counted from 20 September 2023, the text’s own dateline.\n' })
    expect(dated.out).toContain('“Tuesday” → 19 September 2023')
  })

  it('reads 03/04/2021 as it is told to', async () => {
    const file = await put('log.txt', 'Shots were heard on 03/04/2021.')
    const read = async (order: string) => (await regesta('suggest', file, '--date', '2023-09-20', '--order', order)).out
    expect(await read('dmy')).toContain('3 April 2021')
    expect(await read('mdy')).toContain('4 March 2021')
  })

  it.each([
    ['a day that is none', ['--date', 'soon'], 2, '--date takes a day, as in 2023-09-20, and “soon” is none.'],
    ['a month for a day', ['--date', '2023-09'], 2, '“2023-09” is none.'],
    ['an order that is none', ['--date', '2023-09-20', '--order', 'ymd'], 2, '“ymd” is not what --order takes'],
  ])('does not take %s', async (_, argv, code, sentence) => {
    const said = await regesta('suggest', await put('report.txt', text), ...argv)
    expect(said).toMatchObject({ code, out: '' })
    expect(said.error).toContain(sentence)
  })

  it('says in one line what is wrong with a file', async () => {
    const day = ['--date', '2023-09-20']
    expect(await regesta('suggest', 'missing.txt', ...day)).toMatchObject({
      code: 1,
      error: 'regesta: “missing.txt” could not be opened. There is no such file. Nothing was changed.\n',
    })
    expect((await regesta('suggest', '.', ...day)).error).toContain('It is a folder.')
    const picture = await put('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0))
    expect(await regesta('suggest', picture, ...day)).toMatchObject({ code: 1, out: '' })
    expect((await regesta('suggest', await put('scan.pdf', makePdf([[]])), ...day)).error).toContain('OCR')
  })
})
