import { readDateSaid, type DateOrder } from '../date-said'
import { textOf } from '../foreign-file'
import { parseMarkwhen, type MarkwhenEvent } from './markwhen-door'

/** An event line with what stands below it. */
export interface MarkwhenLine {
  /** Counted from 1. */
  readonly number: number
  readonly datePart: string
  readonly title: string
  readonly groups: readonly string[]
  readonly body: readonly string[]
  /** null: the parser did not see an event here. */
  readonly parsed: MarkwhenEvent | null
  readonly isFaulty: boolean
}

export interface MarkwhenFile {
  readonly title: string
  readonly timeZone: string | null
  readonly order: DateOrder
  readonly lines: readonly MarkwhenLine[]
  /** How many lines of text stand below no event, outside of the header. */
  readonly strayLines: number
}

/** “Now” for the parser, which gives it for dates that it cannot read (“2024-02-30”): a moment nobody writes, to know it by. */
const nobodysMoment = '1583-07-13T03:11:17Z'

/**
 * The events of a Markwhen text, those among them that the parser passes over as text because it cannot date them. Groups are
 * understood in both forms, `# Title` and the older `group Title` … `endGroup`.
 */
export function readMarkwhenLines(text: string): MarkwhenFile {
  const body = text.replace(/\r\n?/g, '\n')
  const { blanked, groupsAt } = withoutOldGroups(body)
  const { header, events, faults } = parseMarkwhen(blanked, nobodysMoment)
  const order = /^d/i.test(textOf(header['dateFormat'])) ? 'dmy' : 'mdy'
  const byStart = new Map(events.map((event) => [event.from, event]))
  const lines: { -readonly [Field in keyof MarkwhenLine]: MarkwhenLine[Field] }[] = []
  const headings: { level: number; title: string }[] = []
  let bodyOfLast: string[] | null = null
  let offset = 0
  let isInHeader = false
  let strayLines = 0
  for (const [index, line] of body.split('\n').entries()) {
    const from = offset
    offset += line.length + 1
    if (line.trim() === '---' && (index === 0 || isInHeader)) {
      isInHeader = !isInHeader
      continue
    }
    if (isInHeader || /^\s*\/\//.test(line) || isOldGroup(line)) continue
    const [, hashes, heading] = /^(#{1,6})\s+(.+)$/.exec(line) ?? []
    if (hashes !== undefined) {
      while ((headings.at(-1)?.level ?? 0) >= hashes.length) headings.pop()
      headings.push({ level: hashes.length, title: (heading ?? '').replace(/\s#\S+/g, '').trim() })
      bodyOfLast = null
      continue
    }
    const parsed = byStart.get(from) ?? null
    const split = splitLine(line)
    const isTrusted = parsed !== null && split !== null && isAllOf(split.datePart, parsed)
    if (split !== null && (parsed !== null || looksDated(split.datePart, order, lines.length === 0))) {
      const isInvented = parsed?.start.startsWith(nobodysMoment.slice(0, -1)) === true
      const isFaulty = !isTrusted || isInvented || faults.some(([at]) => at >= from && at < offset)
      const groups = [...headings.map(({ title }) => title), ...(groupsAt[index] ?? [])]
      bodyOfLast = []
      lines.push({ number: index + 1, ...split, groups, body: bodyOfLast, parsed: isTrusted ? parsed : null, isFaulty })
    } else if (bodyOfLast !== null) bodyOfLast.push(line)
    else if (line.trim() !== '' && (headings.length > 0 || lines.length > 0)) strayLines += 1
  }
  const zone = header['timezone']
  return { title: textOf(header['title']), timeZone: typeof zone === 'string' ? zone : null, order, lines, strayLines }
}

/** The colon that ends a date has a space, or nothing, behind it; those within a time have figures. */
function splitLine(line: string): { readonly datePart: string; readonly title: string } | null {
  const [, datePart, title] = /^(\S.{0,118}?)\s*:(?:\s+(.*))?$/.exec(line) ?? []
  return datePart === undefined ? null : { datePart: datePart.trim(), title: (title ?? '').trim() }
}

/** Whether the parser read all that stands before the colon; how it recurs stands behind its date. */
function isAllOf(datePart: string, parsed: MarkwhenEvent): boolean {
  const read = parsed.datePart.trim()
  return datePart === read || (parsed.isRecurring && datePart.startsWith(read))
}

/** Whether words before a colon are meant as a date: ours can read them, or they are figures as only dates are. */
function looksDated(words: string, order: DateOrder, isFirst: boolean): boolean {
  if (words.length > 60 || /^(?:title|description|timezone|dateFormat|view|edit|viewer|editor|#\w+)$/i.test(words))
    return false
  const said = readDateSaid(words.replace(/\s+\/\s+/, ' – '), order)
  if (said.when?.edtf != null) return true
  if (isFirst && /^[a-z]+$/i.test(words)) return false
  return /^(?:\d{4}-\d\d-\d\dt\S*|[^a-z]*\d{3,4}[^a-z]*|(?:c\.?|ca\.?|circa|early|mid|late|before|after|about)[ -].*\d{2,4}.*|.*\d[\d/ .-]*\b(?:bce?|ce|ad)\b.*)$/i.test(
    words,
  )
}

const oldGroup = /^\s*(group|section|endgroup|endsection)\b\s*(.*)$/i

function isOldGroup(line: string): boolean {
  return oldGroup.test(line) && !/^\s*(?:group|section)\b[^#]*:\s/i.test(line)
}

/** The text with older group lines turned into comments of the same length, and the groups each line stands in. */
function withoutOldGroups(text: string): { blanked: string; groupsAt: readonly (readonly string[])[] } {
  let groups: readonly string[] = []
  const groupsAt: (readonly string[])[] = []
  const blanked = text.split('\n').map((line) => {
    const [, word = '', rest = ''] = isOldGroup(line) ? (oldGroup.exec(line) ?? []) : []
    if (/^end/i.test(word)) groups = groups.slice(0, -1)
    else if (word !== '') groups = [...groups, rest.replace(/(?:^|\s)#\S+/g, '').trim()]
    groupsAt.push(groups.filter((title) => title !== ''))
    return word === '' ? line : '//'.padEnd(line.length, ' ')
  })
  return { blanked: blanked.join('\n'), groupsAt }
}
