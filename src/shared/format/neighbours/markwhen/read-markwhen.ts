import { readEdtf } from '../../../dates/edtf'
import { makeWhen } from '../../../dates/when'
import type { Project } from '../../../project/project'
import { idSchema } from '../../../project/records/stamp'
import { neighbourWords } from '../../../words/neighbours'
import type { Found } from '../../exchange/candidates'
import type { TextFile } from '../../exchange/import-format'
import type { ReadingContext } from '../../exchange/reading-context'
import { notThisFormat, webAddress } from '../foreign-file'
import { Gathering } from '../gathering'
import { stableId } from '../stable-id'
import { readMarkwhenDate } from './markwhen-date'
import { readMarkwhenLines, type MarkwhenFile, type MarkwhenLine } from './markwhen-lines'

/**
 * Reads a Markwhen text: groups become lanes, `#tags` tags, links sources, `location` a place. Lines that Markwhen itself drops
 * because it cannot date them are kept, with a warning. Refuses with `import-unreadable` a text without any event.
 */
export function readMarkwhen(file: TextFile, project: Project, context: ReadingContext): Found {
  const markwhen = readMarkwhenLines(file.text.replace(/^\uFEFF/, ''))
  if (markwhen.lines.length === 0) throw notThisFormat(file, 'Markwhen', neighbourWords.withoutEvents)
  const gathering = new Gathering(project, context)
  gathering.expect(file, markwhen.lines.length)
  const sourceId = gathering.fileSource(file.name, {
    type: 'dataset',
    title: markwhen.title === '' ? file.name : markwhen.title,
  })
  const keys = new Map<string, number>()
  for (const line of markwhen.lines) takeLine(line, markwhen, sourceId, gathering, keys)
  if (markwhen.strayLines > 0) gathering.warn('', neighbourWords.textBefore(markwhen.strayLines))
  return gathering.found()
}

function takeLine(
  line: MarkwhenLine,
  { order, timeZone }: MarkwhenFile,
  sourceId: string,
  gathering: Gathering,
  keys: Map<string, number>,
): void {
  const where = neighbourWords.line(line.number)
  const { properties, text } = propertiesIn(line.body)
  const datePart = line.parsed?.isRecurring === true ? line.parsed.datePart : line.datePart
  const said = readMarkwhenDate(datePart, order, line.parsed, line.isFaulty)
  const exact = properties.get('edtf') ?? ''
  const when = readEdtf(exact).ok ? makeWhen({ edtf: exact }) : said.when
  const { named } = gathering
  const title = withoutMarks(line.title)
  const place = named.place({ name: properties.get('location') ?? '' })
  const id = idOf(properties.get('id') ?? '', line, keys)
  const isTaken = gathering.event(where, {
    id,
    title: title === '' ? neighbourWords.untitled : title,
    description: text.map(withoutLinks).join('\n').trim(),
    when:
      when !== null && timeZone !== null && isTimed(when.edtf) && /\//.test(timeZone) ? { ...when, timeZone } : when,
    type: (properties.get('type') ?? '').slice(0, 100),
    lanes: [named.lane(line.groups.join(' / '))].filter((lane) => lane !== null),
    tags: [...new Set(tagsIn([line.title, ...text]).flatMap((name) => named.tag(name) ?? []))],
    places: place === null ? [] : [{ placeId: place, precision: 'exact' }],
  })
  if (!isTaken) return
  if (line.parsed === null) gathering.warn(where, neighbourWords.lineDropped)
  if (said.complaint !== null && when === said.when) gathering.warn(where, said.complaint)
  if (line.parsed?.isRecurring === true) gathering.warn(where, neighbourWords.recurrence)
  // What came from here needs no file to vouch for it.
  if (gathering.project.events.has(id) && properties.get('id') === `regesta-${id}`) return
  gathering.cite(where, { eventId: id }, sourceId)
  for (const { words, url } of linksIn([line.title, ...line.body])) {
    const source = gathering.source(stableId('web', url), { type: 'webpage', title: words.slice(0, 1000), URL: url })
    gathering.cite(where, { eventId: id }, source)
  }
}

/** Our own exports name the event's id, so that it comes back as the same. */
function idOf(given: string, line: MarkwhenLine, keys: Map<string, number>): string {
  const own = given.startsWith('regesta-') ? given.slice('regesta-'.length) : ''
  if (idSchema.safeParse(own).success) return own
  const key = given === '' ? `${line.datePart}: ${line.title}` : given
  const count = (keys.get(key) ?? 0) + 1
  keys.set(key, count)
  return stableId('mw', count === 1 ? key : `${key} ${count}`)
}

const knownProperties = new Set(['id', 'location', 'edtf', 'type', 'source'])

function propertiesIn(body: readonly string[]): { properties: ReadonlyMap<string, string>; text: readonly string[] } {
  const properties = new Map<string, string>()
  const text = body.filter((line) => {
    const [, name = '', value = ''] = /^\s*([a-z]+):\s+(.*)$/i.exec(line) ?? []
    if (!knownProperties.has(name.toLowerCase())) return true
    properties.set(name.toLowerCase(), value.trim())
    return false
  })
  return { properties, text: text.map((line) => line.trim()) }
}

/** A tag begins at a word, so that `page#part` is none. */
const tag = /(^|\s)#([\p{L}\p{N}_-]+)/gu

function tagsIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => [...line.matchAll(tag)].map((match) => match[2] ?? ''))
}

const link = /\[([^\]]*)\]\((https?:[^)\s]+)\)/g

function linksIn(lines: readonly string[]): readonly { readonly words: string; readonly url: string }[] {
  const found = lines.flatMap((line) =>
    [...line.matchAll(link)].map((match) => ({ words: match[1] ?? '', url: match[2] ?? '' })),
  )
  const bare = lines.flatMap((line) => (webAddress(line) === '' ? [] : [{ words: line, url: line }]))
  return [...new Map([...found, ...bare].map(({ words, url }) => [url, { words: words || url, url }])).values()]
}

function withoutLinks(text: string): string {
  return text.replace(link, (_, words: string, url: string) =>
    words === '' || words === url ? url : `${words} (${url})`,
  )
}

function withoutMarks(title: string): string {
  return title.replace(link, '$1').replace(tag, '$1').replace(/\s+/g, ' ').trim()
}

function isTimed(edtf: string | null): boolean {
  return edtf?.includes('T') === true
}
