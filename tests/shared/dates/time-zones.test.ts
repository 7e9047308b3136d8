import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { boundsOf } from '../../../src/shared/dates/bounds'
import { phraseOf } from '../../../src/shared/dates/phrases'
import { resizeEdtf, shiftEdtf } from '../../../src/shared/dates/shift'
import { readTypedDate } from '../../../src/shared/dates/typed/typed-date'
import { makeWhen } from '../../../src/shared/dates/when'
import { wordsOf } from '../../../src/shared/dates/wording'

const zoneBefore = process.env['TZ']

function inZone<Answer>(zone: string, ask: () => Answer): Answer {
  process.env['TZ'] = zone
  return ask()
}

afterAll(() => {
  if (zoneBefore === undefined) delete process.env['TZ']
  else process.env['TZ'] = zoneBefore
})

/** West and east of Greenwich, past the date line, with half hours, and with a summer time that begins at midnight. */
const zones = [
  'UTC',
  'America/Los_Angeles',
  'Asia/Tehran',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Santiago',
]

/** A different text for every moment at which the grammar, which knows the machine's zone, is asked again. */
function timed(zone: string): string {
  return `2023-03-26T24:00:00/2023-03-${20 + zones.indexOf(zone)}T24:00:00`.split('/').reverse().join('/')
}

describe.each(zones)('on a machine in %s', (zone) => {
  it('the machine really is there', () => {
    const offsets = { UTC: 0, 'Asia/Tehran': -210, 'Pacific/Kiritimati': -840 } as Readonly<Record<string, number>>
    const offset = inZone(zone, () => new Date(2023, 11, 1).getTimezoneOffset())
    expect(offset).toBe(offsets[zone] ?? (zone === 'Pacific/Pago_Pago' ? 660 : zone === 'America/Santiago' ? 180 : 480))
  })

  it('no day begins earlier or later', () => {
    const { earliest, latest } = inZone(zone, () => boundsOf('2023-03-26'))
    expect([earliest, latest]).toEqual([1_679_788_800_000, 1_679_875_199_999])
  })

  it('a time without a zone is the clock on the wall', () => {
    expect(inZone(zone, () => boundsOf('2023-03-26T02:30').earliest)).toBe(1_679_797_800_000)
    expect(inZone(zone, () => boundsOf(timed(zone)).latest)).toBe(1_679_875_200_999)
  })

  it('days move, are read and are said as everywhere', () => {
    const day = 86_400_000
    const answers = inZone(zone, () => [
      shiftEdtf('2023-03-25/2023-10-28', day),
      resizeEdtf('2023-03-25', 'end', 1_679_875_199_999),
      shiftEdtf('2023-03-26T02:30', 3_600_000),
      wordsOf(makeWhen({ edtf: '0001-01-01', calendar: 'julian' })),
      phraseOf(makeWhen({ edtf: '1969-12-31' })),
      JSON.stringify(readTypedDate('26 March 2023, 2:30', { dayMonthOrder: null })),
    ])
    expect(answers).toEqual([
      '2023-03-26/2023-10-29',
      '2023-03-25/2023-03-26',
      '2023-03-26T03:30',
      '3 January 1 CE Julian (1 January 1 CE Gregorian)',
      'on 31 December 1969',
      '{"kind":"read","candidates":[{"edtf":"2023-03-26T02:30","words":"26 March 2023, 02:30","rule":"a day and a time","calendar":"gregorian","kind":"extent"}]}',
    ])
  })
})

describe('the sources', () => {
  const folder = join(import.meta.dirname, '../../../src/shared/dates')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

  it.each(files)('%s never asks JavaScript’s own dates, which know the machine’s zone', (file) => {
    const code = readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    expect(code).not.toMatch(/\bnew Date\b|\bDate\.(?:now|parse|UTC)\b|\bIntl\.|toLocale/)
  })
})
