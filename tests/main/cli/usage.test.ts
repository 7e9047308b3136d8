import { expect, test } from 'vitest'
import { cliWords } from '../../../src/shared/words/cli'
import { makeTempFolder } from '../../support/temp-folder'
import { makeCommandLine } from './command-line'

test.each([
  [[], cliWords.noCommand],
  [['exprot'], 'There is no command “exprot”. Did you mean “export”? See “regesta --help”.'],
  [['chek'], 'There is no command “chek”. Did you mean “check”? See “regesta --help”.'],
  [['frobnicate'], 'There is no command “frobnicate”. See “regesta --help”.'],
  [['constructor'], 'There is no command “constructor”. See “regesta --help”.'],
  [['--verbose'], 'There is no option “--verbose” here. See “regesta --help”.'],
  [['new'], 'DIR is missing. See “regesta new --help”.'],
  [['new', ''], 'DIR is missing. See “regesta new --help”.'],
  [['new', 'a', 'b'], '“b” is one too many. See “regesta new --help”.'],
  [['new', 'a', '--title'], '“--title” needs a value after it.'],
  [['new', 'a', '--title', '--author'], '“--title” needs a value after it.'],
  [['new', 'a', '--title', 'b', '--title', 'c'], '“--title” can be given only once.'],
  [['new', 'a', '--title', 'x'.repeat(1001)], 'The title is longer than 1000 characters.'],
  [['import', 'a'], 'FILE is missing. See “regesta import --help”.'],
  [['export', 'a'], '--to is missing. See “regesta export --help”.'],
  [['export', '--to', 'json'], 'PROJECT is missing. See “regesta export --help”.'],
  [
    ['export', 'a', '--to', 'xml'],
    '“xml” is not what --to takes: json, csv, md, csl-json, bibtex, ris, timelinejs, ical, geojson, markwhen, datapackage, evidence.',
  ],
  [
    ['export', 'a', '--to', 'csv'],
    'Several tables are several files: name a folder with -o, or one table with --table.',
  ],
  [['export', 'a', '--to', 'csv', '--table', 'actors'], '“actors” is not what --table takes: events, claims, sources.'],
  [['export', 'a', '--to', 'json', '--table', 'events'], '--table is for --to csv only.'],
  [['export', 'a', '--to', 'md', '--excel'], '--excel is for --to csv only.'],
  [['export', 'a', '--to', 'csv', '--excel=yes'], '“--excel” takes no value.'],
  [
    ['export', 'a', '--to', 'md', '--frobnicate'],
    'There is no option “--frobnicate” here. See “regesta export --help”.',
  ],
  [['export', 'a', '--to', 'md', '-x'], 'There is no option “-x” here. See “regesta export --help”.'],
  [['export', 'a', '--to', 'md', '--certainly'], '--certainly goes with --period.'],
  [['export', 'a', '--to', 'md', '--view', 'x', '--tag', 'y'], '--view cannot be joined with other conditions.'],
  [
    ['export', 'a', '--to', 'md', '--verification', 'sure'],
    '“sure” is not what --verification takes: unverified, partly, verified, refuted, retracted.',
  ],
  [['check'], 'PROJECT is missing. See “regesta check --help”.'],
])('%j is not understood, in one plain line', async (argv, sentence) => {
  const regesta = makeCommandLine(await makeTempFolder())
  expect(await regesta(...argv)).toEqual({ code: 2, out: '', error: `regesta: ${sentence}\n` })
})

test.each([
  ['export', 'evidence'],
  ['export', 'datapackage'],
  ['brief', 'docx'],
  ['brief', 'pdf'],
  ['brief', 'png'],
  ['brief', 'emf'],
  ['figure', 'png'],
  ['figure', 'emf'],
])('%s --to %s wants a file where it would fill a terminal', async (command, format) => {
  const regesta = makeCommandLine(await makeTempFolder(), { isOutTerminal: true })
  await regesta('new', 'P')
  const { code, out, error } = await regesta(command, 'P.regesta', '--to', format)
  expect([code, out]).toEqual([2, ''])
  expect(error).toBe(`regesta: What --to ${format} writes is no text for a terminal: name a file with -o.\n`)
})

test('what is text goes to a terminal, and so do bytes that are sent there or into a pipe', async () => {
  const folder = await makeTempFolder()
  const atTerminal = makeCommandLine(folder, { isOutTerminal: true })
  await atTerminal('new', 'P')
  expect((await atTerminal('export', 'P.regesta', '--to', 'json')).code).toBe(0)
  expect((await atTerminal('brief', 'P.regesta', '--to', 'md')).code).toBe(0)
  expect((await atTerminal('export', 'P.regesta', '--to', 'datapackage', '-o', '-')).out).toMatch(/^PK/)
  expect((await makeCommandLine(folder)('export', 'P.regesta', '--to', 'datapackage')).out).toMatch(/^PK/)
})

test('a period that is no date is not understood, with the reason', async () => {
  const regesta = makeCommandLine(await makeTempFolder())
  const { code, error } = await regesta('export', 'a', '--to', 'md', '--period', '1992-13')
  expect(code).toBe(2)
  expect(error).toMatch(/^regesta: --period takes a date in EDTF, and “1992-13” is none\. .+\n$/)
})

test.each([
  [['--help'], /^Regesta keeps chronologies[\s\S]*regesta COMMAND/],
  [['-h'], /^Regesta keeps chronologies/],
  [['help'], /^Regesta keeps chronologies/],
  [['help', 'export'], /^Usage: regesta export PROJECT/],
  [['new', '--help'], /^Usage: regesta new DIR/],
  [['import', '-h'], /^Usage: regesta import PROJECT FILE/],
  [['export', 'nowhere', '--to', 'xml', '--help'], /^Usage: regesta export PROJECT/],
  [['check', '--help'], /^Usage: regesta check PROJECT/],
  [['--version'], /^Regesta 1\.2\.3\n$/],
])('%j helps', async (argv, text) => {
  const regesta = makeCommandLine(await makeTempFolder())
  const { code, out, error } = await regesta(...argv)
  expect([code, error]).toEqual([0, ''])
  expect(out).toMatch(text)
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90)
})

test('a value may begin with a dash after an equals sign', async () => {
  const regesta = makeCommandLine(await makeTempFolder())
  expect(await regesta('new', 'a', '--title=-0043')).toMatchObject({ code: 0 })
  expect(await regesta('export', 'a.regesta', '--to', 'md')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^# -0043\n/) as string,
  })
})
