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

const figure = (...argv: readonly string[]) => regesta('figure', 'sample.regesta', ...argv)
const read = (name: string) => readFile(join(folder, name), 'utf8')

describe('regesta figure', () => {
  it('draws what may leave as SVG of the width that is asked for, and notes it in the project', async () => {
    const { code, error } = await figure('--to', 'svg', '--width', '120', '--height', '90.5', '-o', 'a.svg')
    expect(code).toBe(0)
    expect(await read('a.svg')).toMatch(/ width="120mm" height="\d+(\.\d)?mm"/)
    expect(await read('a.svg')).not.toContain('Two landmine explosions')
    expect(error).toMatch(/^Wrote .*a\.svg/)
    expect(error).toContain('120 × ')
    expect(error).toContain('24 unverified events')
    const log = JSON.parse(await read('sample.regesta/exports.log')) as object
    expect(log).toMatchObject({ what: 'figure', heldBack: { unverified: 24 }, files: [{ name: 'a.svg' }] })
  })

  it('draws from one date to another, in words or EDTF, and nothing outside', async () => {
    const dates = ['--from', '19 September 2023', '--until', '2023-09-24'] as const
    const { out, error, code } = await figure('--to', 'svg', '--allow', 'unverified,internal', ...dates)
    expect(code).toBe(0)
    expect(out).toContain('19–24 Sept 2023')
    expect(out).toContain('Two landmine explosions')
    expect(out).not.toContain('A truce ends the fighting of 2020')
    expect(error).toMatch(/\d+ at another time/)
  })

  it('draws what most events cover unless all time is asked for, and tells what lies outside', async () => {
    const { out, error } = await figure('--to', 'svg', '--allow', 'unverified,internal')
    expect(out).toContain('before this time')
    expect(error).toMatch(/\d+ at another time/)
    const whole = await figure('--to', 'svg', '--allow', 'unverified,internal', '--all-time')
    expect(whole.out).not.toContain('before this time')
    expect(whole.error).not.toContain('at another time')
  })

  it('draws a part of the events, without a title and a legend', async () => {
    const bare = ['--no-title', '--no-legend', '--allow', 'unverified'] as const
    const { out } = await figure('--to', 'svg', '--view', 'Competing accounts', ...bare)
    expect(out).toContain('<svg')
    expect(out).not.toContain('still going')
    const { out: titled } = await figure('--to', 'svg', '--allow', 'unverified', '--title', 'My own')
    expect(titled).toContain('>My own<')
    expect(titled).toContain('still going')
  })

  it('draws a metafile of exactly a slide', async () => {
    expect((await figure('--to', 'emf', '--size', 'slide', '-o', 'a.emf')).code).toBe(0)
    const emf = await readFile(join(folder, 'a.emf'))
    expect([emf.readInt32LE(32), emf.readInt32LE(36)]).toEqual([33_867, 19_050])
  })

  it('says what can paint pixels where nothing can', async () => {
    const { code, error } = await figure('--to', 'png', '-o', 'a.png')
    expect(code).toBe(1)
    expect(error).toContain('npm run -s regesta -- figure')
    expect(await readdir(folder)).not.toContain('a.png')
  })

  it.each([
    [[], 2, '--to is missing'],
    [['--to', 'pdf'], 2, 'not what --to takes'],
    [['--to', 'svg', '--from', 'yesterday'], 2, '--from takes a date, and “yesterday” is none'],
    [['--to', 'svg', '--until', '03/04/2021'], 2, '“03/04/2021” can be 2021-04-03 or 2021-03-04'],
    [['--to', 'svg', '--from', '2021', '--until', '1990'], 1, 'lies before its beginning'],
    [['--to', 'svg', '--from', '2100'], 1, 'No event that may leave has a date'],
    [['--to', 'svg', '--width', '12'], 2, '--width takes millimetres from 60 to 1200'],
    [['--to', 'svg', '--height', 'tall'], 2, '--height takes millimetres from 40 to 600'],
    [['--to', 'svg', '--size', 'slide', '--width', '90'], 2, '--size and --width or --height exclude'],
    [['--to', 'svg', '--dpi', '300'], 2, '--dpi is for --to png only'],
    [['--to', 'png', '--dpi', '72'], 2, 'not what --dpi takes'],
    [['--to', 'svg', '--title', 'x', '--no-title'], 2, 'exclude each other'],
    [['--to', 'svg', '--from', '2021', '--all-time'], 2, '--all-time excludes --from and --until'],
    [['--to', 'svg', '--allow', 'everything'], 2, 'not what --allow takes'],
    [['--to', 'svg', '--lane', 'No such lane'], 1, 'No such lane'],
    [['--to', 'svg', '-o', 'sample.regesta/a.svg'], 2, 'own folder'],
  ] as const)('answers %j with a sentence', async (argv, code, sentence) => {
    const said = await figure(...argv)
    expect(said.error).toContain(sentence)
    expect(said.code).toBe(code)
  })
})
