import { readEdtf } from '../../../dates/edtf'
import { writeEdtf } from '../../../dates/edtf-text'
import type { EdtfPoint, EdtfValue, IntervalEnd } from '../../../dates/edtf-value'
import { valueOf } from '../../../dates/bounds'
import { makeWhen, type When } from '../../../dates/when'
import { wordsOf } from '../../../dates/wording'
import { between, inWords, readDateSaid, type DateOrder, type DateSaid } from '../date-said'
import { fieldOf, textOf } from '../foreign-file'
import { neighbourWords } from '../../../words/neighbours'

/**
 * The `when` of Linked Places and GeoJSON-T: its timespans, each end `in` a date or between `earliest` and `latest`. The label, if
 * there is one, or what a date cannot say, is kept as the words of the source; so are the names of periods where there is nothing else.
 */
export function readLinkedWhen(linked: unknown, order: DateOrder): DateSaid {
  // Drafts of the format had it in the singular; some gazetteers leave it out.
  const timespans = fieldOf(linked, 'timespans') ?? fieldOf(linked, 'timespan')
  const spans: readonly unknown[] = Array.isArray(timespans) ? timespans : [linked]
  const label = textOf(fieldOf(linked, 'label')) || periodsIn(linked)
  const dates = spans.map(edtfOfSpan).filter((edtf) => edtf !== null)
  const known = dates.filter((edtf) => readEdtf(edtf).ok)
  const edtf = known.length > 1 ? (allOf(known) ?? known[0]) : known[0]
  if (edtf === undefined) {
    const words = label || dates.join('; ')
    if (words === '') return { when: null, complaint: null, isAmbiguous: false }
    return label === ''
      ? { ...inWords(words), complaint: neighbourWords.dateUnread(words, '') }
      : readDateSaid(label, order)
  }
  const when = makeWhen({ edtf, kind: /^\[/.test(edtf) ? 'instant' : 'extent' })
  const words = label || spans.map(endsInWords).find((ends) => ends !== '') || ''
  const duration = textOf(fieldOf(linked, 'duration'))
  const complaints = [
    known.length > 1 && edtf === known[0] ? neighbourWords.otherSpans(known.slice(1)) : '',
    duration === '' ? '' : neighbourWords.durationLeft(duration),
  ].filter((complaint) => complaint !== '')
  return {
    when: wordsOf(when) === words ? when : { ...when, verbatim: words.slice(0, 500) },
    complaint: complaints.length === 0 ? null : complaints.join(' '),
    isAmbiguous: false,
  }
}

function periodsIn(linked: unknown): string {
  const periods = fieldOf(linked, 'periods')
  return (Array.isArray(periods) ? periods.map((period) => textOf(fieldOf(period, 'name'))) : [])
    .filter((name) => name !== '')
    .join(', ')
}

/** A beginning and an end that are each known only between two dates; '' for what the date itself says. */
function endsInWords(span: unknown): string {
  const ends = [edtfOfEnd(fieldOf(span, 'start')), edtfOfEnd(fieldOf(span, 'end'))]
  const isVague = ends.every((end) => end !== null) && ends.some((end) => end.exact === null)
  return isVague ? ends.map((end) => end.exact ?? oneOf(end.first, end.last)).join(' – ') : ''
}

function edtfOfSpan(span: unknown): string | null {
  const start = edtfOfEnd(fieldOf(span, 'start'))
  const end = edtfOfEnd(fieldOf(span, 'end'))
  if (start === null && end === null) return null
  if (end === null) return start?.exact ?? (start === null ? null : oneOf(start.first, start.last))
  if (start === null) return end.exact === null ? oneOf(end.first, end.last) : `../${end.exact}`
  return between(start.exact ?? start.first, end.exact ?? end.last)
}

interface End {
  readonly exact: string | null
  readonly first: string
  readonly last: string
}

function edtfOfEnd(end: unknown): End | null {
  const exact = dateOf(fieldOf(end, 'in'))
  if (exact !== '') return { exact, first: exact, last: exact }
  const first = dateOf(fieldOf(end, 'earliest'))
  const last = dateOf(fieldOf(end, 'latest'))
  return first === '' && last === '' ? null : { exact: null, first: first || '..', last: last || '..' }
}

function oneOf(first: string, last: string): string {
  if (first === last) return first
  return `[${first === '..' ? '' : first}..${last === '..' ? '' : last}]`
}

/** Several timespans that are single dates are all meant; of others the first. */
function allOf(edtfs: readonly string[]): string | null {
  const edtf = `{${edtfs.join(',')}}`
  return edtfs.every((one) => !one.includes('/')) && readEdtf(edtf).ok ? edtf : null
}

/** Years of fewer digits than four are written as they are (“-50”, “618”); EDTF wants four. */
function dateOf(value: unknown): string {
  const text = textOf(value)
  const [, sign = '', year, rest = ''] = /^(-?)(\d{1,3})((?:-\d\d){0,2}[?~%]?)$/.exec(text) ?? []
  return year === undefined ? text : `${sign}${year.padStart(4, '0')}${rest}`
}

/** A dated value as Linked Places has it; null if it is undated. */
export function writeLinkedWhen(when: When | null): object | null {
  if (when?.edtf == null) return null
  const [start, end] = endsOf(valueOf(when.edtf), when.kind)
  return { timespans: [{ ...(start && { start }), ...(end && { end }) }], label: wordsOf(when) }
}

function endsOf(value: EdtfValue, kind: When['kind']): readonly [object | null, object | null] {
  if (value.type === 'interval') {
    if (kind === 'instant') return [{ ...named('earliest', value.start), ...named('latest', value.end) }, null]
    return [onlyNamed(value.start), onlyNamed(value.end)]
  }
  if (value.type !== 'set') return [{ in: writeEdtf(value) }, null]
  const [first, last] = [value.members[0], value.members.at(-1)]
  const from = first?.type === 'range' ? first.from : first
  const to = last?.type === 'range' ? last.to : last
  return [
    {
      ...(!value.earlier && from !== undefined && { earliest: writeEdtf(from) }),
      ...(!value.later && to !== undefined && { latest: writeEdtf(to) }),
    },
    null,
  ]
}

function named(name: 'earliest' | 'latest', end: IntervalEnd): object {
  return typeof end === 'string' ? {} : { [name]: writeEdtf(end) }
}

function onlyNamed(end: EdtfPoint | 'open' | 'unknown'): object | null {
  return typeof end === 'string' ? null : { in: writeEdtf(end) }
}
