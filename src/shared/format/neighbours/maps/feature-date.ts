import { civilDayAt, timeLimitMs } from '../../../dates/calendar'
import { readEdtf } from '../../../dates/edtf'
import { twoDigits, writeYear } from '../../../dates/edtf-text'
import { makeWhen } from '../../../dates/when'
import { wordsOf, wordsOfEdtf } from '../../../dates/wording'
import { neighbourWords } from '../../../words/neighbours'
import { inWords, readDateSaid, readPeriodSaid, type DateOrder, type DateSaid } from '../date-said'
import { fieldOf, isObject } from '../foreign-file'
import { firstText } from './first-text'
import { readLinkedWhen } from './linked-when'

/** The date of a feature, and the texts it was read from where it was written freely. */
export interface FeatureDate {
  readonly said: DateSaid
  readonly texts: readonly string[]
}

/** When a feature happened: our own exact date, else the `when` of Linked Places, else what its properties say. */
export function readFeatureDate(
  feature: Readonly<Record<string, unknown>>,
  properties: Readonly<Record<string, unknown>>,
  order: DateOrder,
): FeatureDate {
  const edtf = firstText(properties, ['date_edtf', 'edtf'])
  if (readEdtf(edtf).ok) return { said: exactDate(edtf, firstText(properties, ['date_words'])), texts: [] }
  for (const linked of ownWhensOf(feature, properties)) {
    const said = readLinkedWhen(linked, order)
    if (said.when !== null) return { said, texts: [said.when.verbatim] }
  }
  const start = firstText(properties, ['start', 'start_date', 'begin', 'date', 'event_date', 'when', 'time', 'year'])
  const end = firstText(properties, ['end', 'end_date', 'finish'])
  for (const text of [start, end]) {
    const moment = momentCounted(text)
    if (moment !== '') {
      const words = [start, end].filter((each) => each !== '').join(' – ')
      const said = { ...inWords(words), complaint: neighbourWords.momentCounted(text, moment) }
      return { said, texts: [] }
    }
  }
  return { said: readPeriodSaid(start, end, order), texts: [start, end] }
}

/** The day of a number that counts milliseconds from 1970, as some programs for maps write dates; '' for anything else. */
function momentCounted(text: string): string {
  if (!/^-?\d{11,14}$/.test(text) || Math.abs(Number(text)) > timeLimitMs) return ''
  const { year, month, day } = civilDayAt(Number(text))
  return wordsOfEdtf(`${writeYear(year)}-${twoDigits(month)}-${twoDigits(day)}`)
}

/** The `when` of Linked Places wherever it dates the feature itself. */
function ownWhensOf(feature: Readonly<Record<string, unknown>>, properties: Readonly<Record<string, unknown>>) {
  return [feature['when'], properties['when'], fieldOf(feature['geometry'], 'when')].filter(isObject)
}

function exactDate(edtf: string, words: string): DateSaid {
  const kinds = (['extent', 'instant'] as const).map((kind) => makeWhen({ edtf, kind }))
  const when = kinds.find((each) => wordsOf(each) === words) ?? readDateSaid(edtf, null).when ?? makeWhen({ edtf })
  return { when, complaint: null, isAmbiguous: false }
}
