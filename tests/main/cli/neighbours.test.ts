import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeTempFolder } from '../../support/temp-folder'
import { makeCommandLine } from './command-line'

async function withFiles(files: Readonly<Record<string, string>>) {
  const folder = await makeTempFolder()
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const regesta = makeCommandLine(folder)
  await regesta('new', 'P')
  return { folder, regesta }
}

const slashes = 'Day;What\n04/05/2021;Protest\n06/07/2021;Talks\n'

test('takes in a table, and with a mapping reads its dates in the order that was said', async () => {
  const mapping = {
    format: 'regesta-columns',
    version: 1,
    columns: { title: 'What', date: 'Day' },
    dateOrder: 'mdy',
    separator: ';',
  }
  const { regesta } = await withFiles({ 'a.csv': slashes, 'map.json': JSON.stringify(mapping) })
  const plain = await regesta('import', 'P.regesta', 'a.csv', '--as', 'table', '--dry-run')
  expect(plain.out).toContain('Protest')
  const taken = await regesta('import', 'P.regesta', 'a.csv', '--map', 'map.json')
  expect(taken.code).toBe(0)
  const { out } = await regesta('export', 'P.regesta', '--to', 'geojson')
  expect(out).toContain('"date_edtf":"2021-04-05"')
})

test('takes only the rows that are asked for: of one column any of the values, of several all', async () => {
  const table = 'Date,Title,Country\n2020,A,Mali\n2021,B,Niger\n2020,C,Chad\n2021,D,Mali\n'
  const { regesta } = await withFiles({ 'a.csv': table })
  const where = ['--where', 'country=mali', '--where', 'country=Chad', '--where', 'Date=2020']
  expect((await regesta('import', 'P.regesta', 'a.csv', ...where)).code).toBe(0)
  const { out } = await regesta('export', 'P.regesta', '--to', 'csv', '--table', 'events')
  expect(out.match(/,[A-D],/g)).toEqual([',A,', ',C,'])
  const wrong = await regesta('import', 'P.regesta', 'a.csv', '--where', 'region=x')
  expect([wrong.code, wrong.error]).toEqual([1, expect.stringContaining('“region”')])
  const unsaid = await regesta('import', 'P.regesta', 'a.csv', '--where', 'Mali')
  expect([unsaid.code, unsaid.error]).toEqual([2, expect.stringContaining('COLUMN=VALUE')])
})

test.each([
  [
    'a.ics',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
    'Rows can be chosen of tables only, and this is none.',
  ],
  ['a.geojson', '{"type":"FeatureCollection","features":[]}', 'Rows can be chosen of tables only, and this is none.'],
  ['a.csv', ' \n', 'It is empty.'],
])('chooses no rows of what is no table: %s', async (name, text, reason) => {
  const { regesta } = await withFiles({ [name]: text })
  const { code, out, error } = await regesta('import', 'P.regesta', name, '--where', 'country=Mali')
  expect([code, out]).toEqual([1, ''])
  expect(error).toBe(`regesta: “${name}” could not be taken in. Your project is unchanged. ${reason}\n`)
})

test.each([[[]], [['--dry-run']]])('says that no row fits, and changes nothing %j', async (more) => {
  const { folder, regesta } = await withFiles({ 'a.csv': 'Date,Title,Country\n2020,A,Mali\n' })
  const project = join(folder, 'P.regesta', 'project.json')
  const before = await readFile(project, 'utf8')
  const { code, out, error } = await regesta('import', 'P.regesta', 'a.csv', '--where', 'country=Chad', ...more)
  expect([code, out]).toEqual([1, ''])
  expect(error).toBe('regesta: No row fits what --where asks for. The project is unchanged.\n')
  expect(await readFile(project, 'utf8')).toBe(before)
})

test('chooses rows of several tables with different columns, and of one that is mapped', async () => {
  const map = { format: 'regesta-columns', version: 1, columns: { title: 'Was' }, dateOrder: null, separator: ';' }
  const { regesta } = await withFiles({
    'a.csv': 'Date,Title,Country\n2018,A,Mali\n2019,B,Chad\n',
    'b.csv': 'Date,Title,Description,Country\n2020,C,,Mali\n2021,D,,Chad\n',
    'c.csv': 'Was,Country\nE,Mali\nF,Chad\n',
    'map.json': JSON.stringify(map),
  })
  const where = ['--where', 'country=Mali']
  expect((await regesta('import', 'P.regesta', 'a.csv', 'b.csv', ...where)).code).toBe(0)
  expect((await regesta('import', 'P.regesta', 'c.csv', '--map', 'map.json', ...where)).code).toBe(0)
  const { out } = await regesta('export', 'P.regesta', '--to', 'csv', '--table', 'events')
  expect(out.match(/,[A-F],/g)?.sort()).toEqual([',A,', ',C,', ',E,'])
})

test('does not take any JSON for a mapping', async () => {
  const { regesta } = await withFiles({ 'a.csv': slashes, 'map.json': '{"columns":{}}' })
  const { code, error } = await regesta('import', 'P.regesta', 'a.csv', '--map', 'map.json')
  expect(code).not.toBe(0)
  expect(error).toContain('It is not a mapping of columns')
})

test.each(['timelinejs', 'ical', 'geojson', 'markwhen'])(
  'writes %s, says what is lost, and reads it back as the same',
  async (to) => {
    const { regesta } = await withFiles({ 'a.csv': 'Date,Title\nc. 1915,Siege\n-0043-03-15,Ides\n,Undated\n' })
    await regesta('import', 'P.regesta', 'a.csv')
    const { code, error } = await regesta('export', 'P.regesta', '--to', to, '-o', `out.${to}`)
    expect(code).toBe(0)
    expect(error).toMatch(to === 'geojson' ? 'no coordinates' : 'without a date')
    const back = await regesta('import', 'P.regesta', `out.${to}`, '--dry-run')
    expect(back.code).toBe(0)
    expect(back.out).toContain('\n0 new, 0 changed, ')
  },
)

test('writes a data package whose tables are those it describes', async () => {
  const { folder, regesta } = await withFiles({ 'a.csv': 'Date,Title\n1915,Siege\n' })
  await regesta('import', 'P.regesta', 'a.csv')
  await regesta('export', 'P.regesta', '--to', 'datapackage', '-o', 'out.zip')
  const files = unzipSync(new Uint8Array(await readFile(join(folder, 'out.zip'))))
  const text = (name: string): string => new TextDecoder().decode(files[name])
  const { resources } = JSON.parse(text('datapackage.json')) as {
    resources: { path: string; schema: { fields: { name: string }[] } }[]
  }
  expect(Object.keys(files).sort()).toEqual(['datapackage.json', ...resources.map(({ path }) => path)].sort())
  for (const { path, schema } of resources) {
    expect(text(path).split('\r\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','))
  }
  expect(text('events.csv')).toContain(',Siege,1915,1915,1915-01-01,1915-12-31,year,')
})

test('says what columns a foreign table has, and shows with them how they can be mapped', async () => {
  const { folder, regesta } = await withFiles({ 'my table.csv': 'Foo,Bar,Baz\nA,1915,x\nB,1916,y\n' })
  const { code, out, error } = await regesta('import', 'P.regesta', 'my table.csv')
  expect([code, out]).toEqual([1, ''])
  expect(error).toContain('None of its columns is called as a title or a description is: “Foo”, “Bar”, “Baz”.')
  expect(error).toContain('regesta import PROJECT "my table.csv" --map columns.json')
  const example = /columns\.json could hold (\{.*\})\. Then: /.exec(error)?.[1] ?? ''
  expect(JSON.parse(example)).toMatchObject({ columns: { title: 'Foo', date: 'Bar' } })
  await writeFile(join(folder, 'columns.json'), example)
  expect(await regesta('import', 'P.regesta', 'my table.csv', '--map', 'columns.json')).toMatchObject({ code: 0 })
})

test('refuses alone the row in which a table was cut off, and says what it lacks', async () => {
  const { regesta } = await withFiles({ 'a.csv': 'Title,Date,Place,Source\nA,2020,Paris,AFP\nB,2021,Ly' })
  const { code, out, error } = await regesta('import', 'P.regesta', 'a.csv')
  expect([code, out]).toEqual([1, expect.stringContaining('1 event')])
  expect(error).toContain('Not taken: row 3: The file ends in the middle of this row: no line end follows')
})

test.each([
  ['a.csv', 'Title,Date\nA,03/04/2021\nB,31/12/2020\n'],
  [
    'a.geojson',
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"title":"A","date":"03/04/2021"}}]}',
  ],
])('asks what ambiguous dates mean, and takes the answer: %s', async (name, text) => {
  const { regesta } = await withFiles({ [name]: text })
  const unsaid = await regesta('import', 'P.regesta', name, '--dry-run')
  expect(unsaid.error).toBe(
    'Note: 1 date was kept in words, since “03/04/2021” can be 3 April 2021 or 4 March 2021. Say with --date-order dmy or mdy which it is.\n',
  )
  expect((await regesta('import', 'P.regesta', name, '--date-order', 'mdy')).error).not.toContain('--date-order')
  const { out } = await regesta('export', 'P.regesta', '--to', 'csv', '--table', 'events')
  expect(out).toContain(',2021-03-04,')
  const wrong = await regesta('import', 'P.regesta', name, '--date-order', 'ymd')
  expect([wrong.code, wrong.error]).toEqual([
    2,
    expect.stringContaining('“ymd” is not what --date-order takes: dmy, mdy.'),
  ])
})
