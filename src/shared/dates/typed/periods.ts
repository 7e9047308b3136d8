import type { EdtfDate, EdtfPoint, EdtfSeason, EdtfYears } from '../edtf-value'
import { readEdtf } from '../edtf'
import { daysInMonth } from '../calendar'
import { periodPartEdtf, type Period, type PeriodPart } from '../period-parts'
import {
  eraFromMark,
  eraSource,
  monthFromWord,
  monthSource,
  numberFromOrdinal,
  ordinalSource,
  seasonFromWord,
  seasonSource,
} from './lexicon'
import { rules } from './rules'
import type { SaidPeriod } from './said'
import { readYear, yearSource } from './year-said'

/** Reads decades, centuries, seasons, quarters, halves and “early”, “mid”, “late” of them; best first, none if it is no such. */
export function readPeriod(text: string): SaidPeriod[] {
  for (const read of [readDecade, readCentury, readSeason, readQuarter, readFraction, readPart, readTurn]) {
    const found = read(text)
    if (found.length > 0) return found
  }
  return []
}

const unmarked = { uncertain: 0, approximate: 0 }

function single(point: EdtfPoint, rule: string): SaidPeriod {
  return { type: 'period', start: point, end: point, rule, about: false, doubt: false }
}

function years(type: EdtfYears['type'], first: number, last: number): EdtfYears {
  return { type, first, last, ...unmarked }
}

function year(number: number): EdtfDate {
  return { type: 'date', precision: 'year', year: number, month: 0, day: 0, ...unmarked }
}

function between(first: number, last: number, rule: string): SaidPeriod {
  return { type: 'period', start: year(first), end: year(last), rule, about: false, doubt: false }
}

const decadeForm = new RegExp(`^(?:the )?(\\d{2,4}0)'?s(?: ?(${eraSource}))?$`)
const oldDecadeForm = new RegExp(`^(?:the )?(\\d{1,2}0|\\d0)'?s ?(${eraSource})$`)

function readDecade(text: string): SaidPeriod[] {
  const counted = decadeOfCentury(text)
  if (counted !== null) return [single(years('decade', counted.first, counted.last), rules.decade)]
  const decade = decadeYears(text)
  if (decade === null) return []
  const { first, last } = decade
  if (first < 0) {
    const ten = between(first, last, rules.decadeNotCentury)
    // “The 300s BC” are more often the hundred years down to 300.
    return last % 100 === -99
      ? [between(last - 99, last, rules.centuryNotDecade), ten]
      : [{ ...ten, rule: rules.decade }]
  }
  const ten = years('decade', first, last)
  if (first % 100 !== 0) return [single(ten, rules.decade)]
  // “The 1800s” are more often the century, “the 2000s” more often the ten years.
  const hundred = years('century', first, first + 99)
  const readings = [single(hundred, rules.centuryNotDecade), single(ten, rules.decadeNotCentury)]
  return first >= 2000 ? readings.reverse() : readings
}

/** 1990 to 1999 for “1990s”; −48 to −39 for “40s BC”. */
function decadeYears(text: string): { first: number; last: number } | null {
  const [, digits, mark] = decadeForm.exec(text) ?? oldDecadeForm.exec(text) ?? []
  if (digits === undefined) return null
  const number = Number(digits)
  if (mark !== undefined && eraFromMark(mark) === 'BCE') return { first: -(number + 8), last: 1 - number }
  if (mark === undefined && digits.length < 4) return null
  return { first: number, last: number + 9 }
}

const decadeOfCenturyForm = new RegExp(`^(?:the )?(${ordinalSource}|last) decade of (?:the )?(.+)$`)

/** The first decade of the 20th century is 190X. */
function decadeOfCentury(text: string): { first: number; last: number } | null {
  const [, which, of] = decadeOfCenturyForm.exec(text) ?? []
  const century = of === undefined ? null : centuryYears(of)
  if (which === undefined || century === null || century.first < 0) return null
  const number = which === 'last' ? 10 : numberFromOrdinal(which)
  const first = century.first + (number - 1) * 10
  return number < 1 || number > 10 ? null : { first, last: first + 9 }
}

const centuryForm = new RegExp(
  `^(?:the )?(${ordinalSource})[ -](?:century|centuries|cent\\.?|c\\.|c)(?: ?(${eraSource}))?$`,
)
const millenniumForm = new RegExp(`^(?:the )?(${ordinalSource}) millennium(?: ?(${eraSource}))?$`)

function readCentury(text: string): SaidPeriod[] {
  const century = centuryYears(text)
  if (century !== null) return [single(years('century', century.first, century.last), rules.century)]
  const [, ordinal, mark] = millenniumForm.exec(text) ?? []
  if (ordinal === undefined) return []
  const { first, last } = countedYears(numberFromOrdinal(ordinal), 1000, mark)
  return Math.abs(first) > 9999 || last > 9999 ? [] : [single(years('millennium', first, last), rules.millennium)]
}

function centuryYears(text: string): { first: number; last: number } | null {
  const [, ordinal, mark] = centuryForm.exec(text) ?? []
  if (ordinal === undefined) return null
  const number = numberFromOrdinal(ordinal)
  return number < 1 ? null : countedYears(number, 100, mark)
}

/** As EDTF counts them: the 19th century is 18XX, the 6th before the era −05XX. */
function countedYears(number: number, size: number, mark: string | undefined): { first: number; last: number } {
  const near = (number - 1) * size
  const far = near + size - 1
  return mark !== undefined && eraFromMark(mark) === 'BCE'
    ? { first: -far, last: -Math.max(1, near) }
    : { first: near, last: far }
}

const seasonForm = new RegExp(`^(?:the )?(${seasonSource})(?: of|,)? (?:the year )?(${yearSource})$`)
const winterForm = /^(?:the )?winter(?: of)? (\d{4}) ?[-–/] ?(\d{4}|\d{1,2})$/

function readSeason(text: string): SaidPeriod[] {
  const [, winterFrom, winterTo] = winterForm.exec(text) ?? []
  if (winterFrom !== undefined && winterTo !== undefined) {
    const from = Number(winterFrom)
    return String(from + 1).endsWith(winterTo) ? [single(season(from, 24), rules.season)] : []
  }
  const [, name, yearText] = seasonForm.exec(text) ?? []
  const said = yearText === undefined ? null : readYear(yearText)
  if (name === undefined || said === null || Math.abs(said.year) > 9999) return []
  const code = seasonFromWord(name)
  if (code !== 24) return [single(season(said.year, code), rules.season)]
  return [single(season(said.year, 24), rules.winterAfter), single(season(said.year - 1, 24), rules.winterBefore)]
}

function season(number: number, code: number): EdtfSeason {
  return { type: 'season', year: number, season: code, ...unmarked }
}

const quarterForms: readonly RegExp[] = [
  new RegExp(`^(?<letter>[qht]) ?(?<number>[1-4])[ /-]*(?<year>${yearSource})$`),
  new RegExp(`^(?<year>${yearSource})[ /-]*(?<letter>[qht]) ?(?<number>[1-4])$`),
]

function readQuarter(text: string): SaidPeriod[] {
  for (const form of quarterForms) {
    const groups = form.exec(text)?.groups
    const said = groups?.['year'] === undefined ? null : readYear(groups['year'])
    if (groups === undefined || said === null) continue
    const unit = groups['letter'] === 'q' ? 'quarter' : groups['letter'] === 'h' ? 'half' : 'third'
    return fractionOfYear(said.year, unit, Number(groups['number']))
  }
  return []
}

const fractionForm =
  /^(?:the )?(first|second|third|fourth|last|1st|2nd|3rd|4th) (half|quarter|third)(?: of (?:the )?| (?=\d))(.+)$/
const parts = { half: 2, quarter: 4, third: 3 } as const

function readFraction(text: string): SaidPeriod[] {
  const [, which, unitText, of] = fractionForm.exec(text) ?? []
  if (which === undefined || unitText === undefined || of === undefined) return []
  const unit = unitText as keyof typeof parts
  const number = which === 'last' ? parts[unit] : numberFromOrdinal(which)
  if (number > parts[unit]) return []
  const wholeYear = readYear(of)
  if (wholeYear !== null) return fractionOfYear(wholeYear.year, unit, number)
  const span = centuryYears(of) ?? decadeYears(of)
  if (span !== null) {
    const length = span.last - span.first + 1
    const from = span.first + Math.floor(((number - 1) * length) / parts[unit])
    return [
      between(from === 0 ? 1 : from, span.first + Math.floor((number * length) / parts[unit]) - 1, rules.partOfYears),
    ]
  }
  const [, monthWord, yearText] = monthOfYear.exec(of) ?? []
  const said = yearText === undefined ? null : readYear(yearText)
  const month = monthWord === undefined ? null : monthFromWord(monthWord)
  if (said === null || month === null || unit !== 'half') return []
  return monthHalf(said.year, month, number)
}

function fractionOfYear(number: number, unit: keyof typeof parts, which: number): SaidPeriod[] {
  if (which > parts[unit] || Math.abs(number) > 9999) return []
  const code = (unit === 'quarter' ? 33 : unit === 'third' ? 37 : 40) + which - 1
  return [single(season(number, code), rules[unit])]
}

const monthOfYear = new RegExp(`^(${monthSource})[ .,]*(?:of )?(${yearSource})$`)

function monthHalf(number: number, month: number, which: number): SaidPeriod[] {
  const day = (day: number): EdtfDate => ({ type: 'date', precision: 'day', year: number, month, day, ...unmarked })
  const [start, end] = which === 1 ? [day(1), day(15)] : [day(16), day(daysInMonth(number, month))]
  return [{ type: 'period', start, end, rule: rules.half, about: false, doubt: false }]
}

const partForm =
  /^(?:the )?(early|mid|middle|late|beginning|start|end|close)(?: part)?(?:-| of (?:the )?| in | the | )(.+)$/
const partNames: Readonly<Record<string, PeriodPart>> = {
  early: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  beginning: 'beginning',
  start: 'beginning',
  end: 'end',
  close: 'end',
}

const twoPartsForm = /^(?:the )?(early|mid)-? ?(?:to|–|-|or) ?(mid|late)(?:-| )(.+)$/

function readPart(text: string): SaidPeriod[] {
  const [, fromPart, toPart, ofBoth] = twoPartsForm.exec(text) ?? []
  if (fromPart !== undefined && toPart !== undefined && ofBoth !== undefined) {
    const [from, to] = [readPart(`${fromPart} ${ofBoth}`), readPart(`${toPart} ${ofBoth}`)]
    return from.flatMap((first, index) => {
      const last = to[index]
      return last === undefined ? [] : [{ ...first, end: last.end }]
    })
  }
  const [, word, of] = partForm.exec(text) ?? []
  const part = word === undefined ? undefined : partNames[word]
  if (part === undefined || of === undefined) return []
  const seasonPart = readPartOfSeason(part, of)
  if (seasonPart.length > 0) return seasonPart
  return periodsNamed(of).flatMap((period) => {
    const reading = readEdtf(periodPartEdtf(part, period))
    if (!reading.ok || reading.value.type !== 'interval') return []
    const { start, end } = reading.value
    if (typeof start === 'string' || typeof end === 'string') return []
    return [{ type: 'period' as const, start, end, rule: rules.partOfPeriod, about: false, doubt: false }]
  })
}

/** A season has three months: early summer is about June, late summer about August. */
function readPartOfSeason(part: PeriodPart, of: string): SaidPeriod[] {
  return readSeason(of).flatMap(({ start }) => {
    if (start.type !== 'season') return []
    const offset = part === 'early' || part === 'beginning' ? 0 : part === 'mid' ? 1 : 2
    const month = (start.season - 20) * 3 + offset
    const date: EdtfDate = {
      type: 'date',
      precision: 'month',
      year: start.year + (month > 12 ? 1 : 0),
      month: month > 12 ? month - 12 : month,
      day: 0,
      uncertain: 0,
      approximate: 3,
    }
    return [single(date, rules.partOfPeriod)]
  })
}

function periodsNamed(text: string): Period[] {
  const decade = decadeYears(text)
  if (decade !== null) return decadesNamed(decade)
  const century = centuryYears(text)
  if (century !== null) return [{ unit: 'century', ...century }]
  const [, monthWord, monthYear] = monthOfYear.exec(text) ?? []
  const month = monthWord === undefined ? null : monthFromWord(monthWord)
  const said = readYear(monthYear ?? text)
  if (said === null || said.doubleDated || Math.abs(said.year) > 9999) return []
  return month === null ? [{ unit: 'year', year: said.year }] : [{ unit: 'month', year: said.year, month }]
}

/** “The late 1800s” may be either, as “the 1800s” may. */
function decadesNamed(decade: { first: number; last: number }): Period[] {
  const ten: Period = { unit: 'decade', ...decade }
  if (decade.first < 0 || decade.first % 100 !== 0) return [ten]
  const hundred: Period = { unit: 'century', first: decade.first, last: decade.first + 99 }
  return decade.first >= 2000 ? [ten, hundred] : [hundred, ten]
}

/** The turn of the 20th century is 1895 to 1905, about. */
function readTurn(text: string): SaidPeriod[] {
  const [, of] = /^(?:the )?turn of (.+)$/.exec(text) ?? []
  const century = of === undefined ? null : centuryYears(of)
  if (century === null) return []
  const middle = century.first
  return [{ ...between(middle - 5, middle + 5, rules.turn), about: true }]
}
