import { Refusal } from '../../../problem'
import type { Project } from '../../../project/project'
import { neighbourWords } from '../../../words/neighbours'
import type { Found } from '../../exchange/candidates'
import type { TextFile } from '../../exchange/import-format'
import type { ReadingContext } from '../../exchange/reading-context'
import { Gathering } from '../gathering'
import { stableId } from '../stable-id'
import { readTimelinePeriod } from './timeline-date'

/** How the files of versions 0.1 to 0.9 begin (2009 and 2010); from 0.10 on they are XML. */
export const textTimelineHead = /^# Written by Timeline (\d+)\.(\d+)\.(\d+)/

/**
 * Reads a `.timeline` file of the time before XML: `EVENT:start;end;text;category;description:…;icon:…` on each line, with `\;`, `\\`,
 * `\n` and `\r` within a part. Categories become lanes. Versions from 0.3 on end with `# END`; a file of theirs without it is
 * refused with `import-unreadable`, for it has lost its end.
 */
export function readTextTimeline(file: TextFile, project: Project, context: ReadingContext): Found {
  const lines = file.text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r\n|\n|\r/)
  const [, major = '0', minor = '0'] = textTimelineHead.exec(lines[0] ?? '') ?? []
  const hasEnd = Number(major) > 0 || Number(minor) >= 3
  if (hasEnd && lines.at(-1)?.trim() !== '# END')
    throw new Refusal('import-unreadable', { name: file.name, reason: neighbourWords.withoutEnd('# END') })
  const gathering = new Gathering(project, context)
  const sourceId = gathering.fileSource(file.name, { type: 'dataset', title: file.name })
  const events = lines.flatMap((line, index) => (line.startsWith('EVENT:') ? [{ line: line.slice(6), index }] : []))
  gathering.expect(file, events.length)
  const reading: TextReading = { gathering, sourceId, keys: new Map(), icons: 0 }
  for (const { line, index } of events) takeEvent(line, neighbourWords.line(index + 1), reading)
  for (const [index, line] of lines.entries()) {
    if (!/^(?:#|EVENT:|CATEGORY:|PREFERRED-PERIOD:|\s*$)/.test(line))
      gathering.refuse(neighbourWords.line(index + 1), neighbourWords.lineUnknown)
  }
  if (events.length === 0) gathering.warn('', neighbourWords.withoutEvents)
  if (reading.icons > 0) gathering.warn('', neighbourWords.iconsLeft(reading.icons))
  return gathering.found()
}

interface TextReading {
  readonly gathering: Gathering
  readonly sourceId: string
  /** How often each event has stood in the file so far, by its words and its date. */
  readonly keys: Map<string, number>
  icons: number
}

function takeEvent(line: string, where: string, reading: TextReading): void {
  const { gathering, keys } = reading
  const [start = '', end, text, category = '', ...more] = line.split(/(?<!\\);/)
  if (end === undefined || text === undefined) {
    gathering.refuse(where, neighbourWords.garbledEvent)
    return
  }
  const title = plainText(text).replace(/\s+/g, ' ').trim()
  const data = new Map(more.map((part) => [part.split(':', 1)[0] ?? '', plainText(part.slice(part.indexOf(':') + 1))]))
  const key = `${title} ${start}`
  const count = (keys.get(key) ?? 0) + 1
  keys.set(key, count)
  const id = stableId('timeline', count === 1 ? key : `${key} ${count}`)
  const said = readTimelinePeriod({ start, end, isStartFuzzy: false, isEndFuzzy: false, endsToday: false })
  const lane = gathering.named.lane(plainText(category))
  const isTaken = gathering.event(where, {
    id,
    title: title === '' ? neighbourWords.untitled : title,
    description: (data.get('description') ?? '').trim(),
    when: said.when,
    lanes: lane === null ? [] : [lane],
  })
  if (!isTaken) return
  if (said.complaint !== null) gathering.warn(where, said.complaint)
  for (const part of more) {
    if (!/^(?:description|icon):/.test(part))
      gathering.warn(where, neighbourWords.lineLeft(plainText(part).slice(0, 80)))
  }
  if (data.has('icon')) reading.icons += 1
  gathering.cite(where, { eventId: id }, reading.sourceId)
}

function plainText(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : sign))
}
