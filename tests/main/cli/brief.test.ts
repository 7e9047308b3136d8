import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sampleFolder } from '../../support/in-process-app'
import { makeTempFolder } from '../../support/temp-folder'
import { makeCommandLine, type Said } from './command-line'

let folder: string
let regesta: (...argv: readonly string[]) => Promise<Said>

beforeEach(async () => {
  folder = await makeTempFolder()
  await cp(sampleFolder, join(folder, 'sample.regesta'), { recursive: true })
  regesta = makeCommandLine(folder)
})

const brief = (...argv: readonly string[]) => regesta('brief', 'sample.regesta', ...argv)

describe('regesta brief', () => {
  it('writes HTML of the marked events, holds back what is unverified, and says so', async () => {
    const { code, error } = await brief('--to', 'html', '-o', 'brief.html')
    expect(code).toBe(0)
    expect(error).toContain('Held back from this document: ')
    expect(error).toContain('unverified events')
    expect(await readFile(join(folder, 'brief.html'), 'utf8')).toContain(
      'Azerbaijan’s military operation in Nagorno-Karabakh',
    )
    expect(await readFile(join(folder, 'brief.html'), 'utf8')).not.toContain('Two landmine explosions')
  })

  it('lets out what is allowed, and notes it in the project', async () => {
    const { code } = await brief(
      '--to',
      'docx',
      '-o',
      'b.docx',
      '--allow',
      'unverified',
      '--handling',
      'TLP:AMBER',
      '--all',
    )
    expect(code).toBe(0)
    const bytes = await readFile(join(folder, 'b.docx'))
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    const log = JSON.parse(await readFile(join(folder, 'sample.regesta', 'exports.log'), 'utf8')) as object
    expect(log).toMatchObject({
      handling: 'TLP:AMBER',
      events: 28,
      letOut: { unverified: 24 },
      files: [{ name: 'b.docx' }],
    })
  })

  it('writes Markdown with its figure beside it', async () => {
    const { code } = await brief('--to', 'md', '-o', 'b.md', '--template', 'two-page-brief', '--allow', 'unverified')
    expect(code).toBe(0)
    const figure = (await readdir(folder)).find((name) => name.endsWith('.svg')) ?? ''
    expect(await readFile(join(folder, 'b.md'), 'utf8')).toContain(figure.replaceAll(' ', '%20').slice(0, 10))
    expect(await readFile(join(folder, figure), 'utf8')).toContain('<svg')
  })

  it('takes a saved view, a period, a style and a paper', async () => {
    const { code, out } = await brief(
      ...['--to', 'html', '--view', 'Competing accounts', '--style', 'apa', '--paper', 'letter'],
      ...['--period', '2023-09', '--allow', 'unverified,internal'],
    )
    expect(code).toBe(0)
    expect(out).toContain('215.9mm 279.4mm')
    expect(out).toContain('Only what can have happened in September 2023')
  })

  it('says what can print where nothing can', async () => {
    const { code, error } = await brief('--to', 'pdf', '-o', 'b.pdf')
    expect(code).toBe(1)
    expect(error).toMatch(
      /^regesta: This cannot be made as it was asked for\. .*Only the program itself can lay out pages\./,
    )
    expect(await readdir(folder)).not.toContain('b.pdf')
  })

  it.each([
    [['--to', 'odt'], 2, 'not what --to takes'],
    [[], 2, '--to is missing'],
    [['--to', 'html', '--template', 'novel'], 2, 'not what --template takes'],
    [['--to', 'html', '--allow', 'everything'], 2, 'not what --allow takes'],
    [['--to', 'html', '--period', 'last summer'], 2, '--period takes a date in EDTF'],
    [['--to', 'html', '--style', 'no-such'], 2, 'not what --style takes'],
    [['--to', 'html', '--all', '--view', 'x'], 2, 'exclude each other'],
    [['--to', 'html', '--view', 'No such view'], 1, 'There is no view'],
    [['--to', 'html', '--briefing', 'None'], 1, 'There is no briefing “None”'],
    [['--to', 'html', '-o', 'sample.regesta/b.html'], 2, 'own folder'],
  ] as const)('answers %j with a sentence', async (argv, code, sentence) => {
    const said = await brief(...argv)
    expect(said.code).toBe(code)
    expect(said.error).toContain(sentence)
  })
})
