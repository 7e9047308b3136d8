import * as chrono from 'chrono-node'
import { readText } from '../../src/shared/reading/read-text'
import { daysOfEdtf, type Mark } from './marked-text'

/** One way of finding dates in a text. */
export type Reader = (text: string, dateline: string) => Mark[]

export const regesta: Reader = (text, dateline) =>
  readText(text, { dateline }).filter((suggestion) => suggestion.kind === 'date')

/** chrono by itself, each result as finely as it calls itself certain. */
export const chronoAlone: Reader = (text, dateline) =>
  chrono.en.casual
    .parse(text, { instant: new Date(`${dateline}T12:00:00Z`), timezone: 0 })
    .map(({ index, text: words, start, end }) => {
      const first = daysOfEdtf(edtfOf(start))
      const last = end ? daysOfEdtf(edtfOf(end)) : first
      return { start: index, end: index + words.length, earliest: first.earliest, latest: last.latest }
    })

function edtfOf(parts: chrono.ParsedComponents): string {
  const year = parts.get('year') ?? 0
  const digits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
  const isDay = (['day', 'weekday', 'hour'] as const).some((unit) => parts.isCertain(unit))
  const isMonth = parts.isCertain('month')
  if (!isDay && !isMonth && parts.isCertain('year')) return digits
  const month = `${digits}-${two(parts.get('month'))}`
  return isMonth && !isDay ? month : `${month}-${two(parts.get('day'))}`
}

function two(number: number | null): string {
  return String(number ?? 1).padStart(2, '0')
}
