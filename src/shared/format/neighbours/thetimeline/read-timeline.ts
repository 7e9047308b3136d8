import { Refusal } from '../../../problem'
import type { Project } from '../../../project/project'
import { neighbourWords } from '../../../words/neighbours'
import type { Found } from '../../exchange/candidates'
import type { TextFile } from '../../exchange/import-format'
import type { ReadingContext } from '../../exchange/reading-context'
import { notThisFormat, webAddress } from '../foreign-file'
import { Gathering } from '../gathering'
import { stableId } from '../stable-id'
import { readTextTimeline, textTimelineHead } from './read-text-timeline'
import { readTimelinePeriod } from './timeline-date'
import { childText, childrenOf, readXml } from './xml-door'

const format = 'Timeline Project'

/**
 * Reads a `.timeline` file of The Timeline Project: categories become lanes, labels tags, containers parents of what they hold,
 * eras events of that type. Those from before XML are read too. Refuses with `import-unreadable` what is no such file, and those that count time in a way that names
 * no dates.
 */
export function readTimelineProject(file: TextFile, project: Project, context: ReadingContext): Found {
  if (textTimelineHead.test(file.text.replace(/^\uFEFF/, '').trimStart()))
    return readTextTimeline(file, project, context)
  const reading = readXml(file.text.replace(/^\uFEFF/, ''))
  if (!reading.ok) {
    if (!/<timeline[\s>]/.test(file.text)) throw notThisFormat(file, format)
    const { line, column, told } = reading
    throw new Refusal('import-unreadable', { name: file.name, reason: neighbourWords.brokenAt(line, column, told) })
  }
  const [root] = childrenOf(reading.root, 'timeline')
  if (root === undefined || childrenOf(root, 'version').length === 0) throw notThisFormat(file, format)
  const timeType = childText(root, 'timetype').trim()
  if (timeType !== '' && timeType !== 'gregoriantime')
    throw new Refusal('import-unreadable', { name: file.name, reason: neighbourWords.otherTimeType(timeType) })
  const gathering = new Gathering(project, context)
  gathering.expect(
    file,
    ['events', 'eras'].flatMap((list) => childrenOf(childrenOf(root, list)[0], list.slice(0, -1))).length,
  )
  return new TimelineReading(file, gathering).read(root)
}

class TimelineReading {
  readonly #gathering: Gathering
  readonly #sourceId: string
  readonly #containers = new Map<string, string>()
  readonly #keys = new Map<string, number>()
  #icons = 0

  constructor({ name }: TextFile, gathering: Gathering) {
    this.#gathering = gathering
    this.#sourceId = gathering.fileSource(name, { type: 'dataset', title: name })
  }

  read(root: unknown): Found {
    const [categories] = childrenOf(root, 'categories')
    const isNested = childrenOf(categories, 'category').some((category) => childText(category, 'parent') !== '')
    if (isNested) this.#gathering.warn('', neighbourWords.categoriesFlat)
    const [events] = childrenOf(root, 'events')
    const [eras] = childrenOf(root, 'eras')
    const all = childrenOf(events, 'event')
    for (const [index, event] of all.entries()) this.#takeEvent(event, neighbourWords.event(index + 1))
    for (const [index, era] of childrenOf(eras, 'era').entries()) this.#takeEra(era, neighbourWords.era(index + 1))
    if (all.length === 0) this.#gathering.warn('', neighbourWords.withoutEvents)
    if (this.#icons > 0) this.#gathering.warn('', neighbourWords.iconsLeft(this.#icons))
    return this.#gathering.found()
  }

  #takeEvent(event: unknown, where: string): void {
    const text = childText(event, 'text')
    const [, containerId, contained] = /^\[(-?\d*)\]([\s\S]*)$/.exec(text) ?? []
    const [, parentKey, subText] = /^\((-?\d*)\)([\s\S]*)$/.exec(text) ?? []
    const title = (contained ?? subText ?? text).replace(/\s+/g, ' ').trim()
    const key = childText(event, '@id') || `${title} ${childText(event, 'start')}`
    const id = this.#idOf(key)
    const parentId = parentKey === undefined ? null : (this.#containers.get(parentKey) ?? null)
    const isFuzzy = isTrue(event, 'fuzzy')
    const said = readTimelinePeriod({
      start: childText(event, 'start').trim(),
      end: childText(event, 'end').trim(),
      isStartFuzzy: isFuzzy || isTrue(event, 'fuzzy_start'),
      isEndFuzzy: isFuzzy || isTrue(event, 'fuzzy_end'),
      endsToday: isTrue(event, 'ends_today'),
    })
    const { named } = this.#gathering
    const isTaken = this.#gathering.event(where, {
      id,
      title: title === '' ? neighbourWords.untitled : title,
      description: childText(event, 'description').trim(),
      when: said.when,
      ...(isTrue(event, 'milestone') && { type: 'milestone' }),
      ...(parentId !== null && { parentId }),
      lanes: unique(categoriesOf(event).flatMap((name) => named.lane(name) ?? [])),
      tags: unique(labelsOf(event).flatMap((name) => named.tag(name) ?? [])),
      notes: notesOf(event),
    })
    if (!isTaken) return
    if (containerId !== undefined) this.#containers.set(containerId, id)
    if (parentKey !== undefined && parentId === null)
      this.#gathering.warn(where, neighbourWords.outsideContainer(parentKey))
    if (childText(event, 'icon') !== '') this.#icons += 1
    this.#finish(where, id, said.complaint, childText(event, 'hyperlink'))
  }

  #takeEra(era: unknown, where: string): void {
    const title = childText(era, 'name').trim()
    const start = childText(era, 'start').trim()
    const id = this.#idOf(`era ${title} ${start}`)
    const said = readTimelinePeriod({
      start,
      end: childText(era, 'end').trim(),
      isStartFuzzy: false,
      isEndFuzzy: false,
      endsToday: isTrue(era, 'ends_today'),
    })
    const given = { id, title: title === '' ? neighbourWords.untitled : title, when: said.when, type: 'era' }
    if (this.#gathering.event(where, given)) this.#finish(where, id, said.complaint, '')
  }

  #finish(where: string, eventId: string, complaint: string | null, links: string): void {
    if (complaint !== null) this.#gathering.warn(where, complaint)
    this.#gathering.cite(where, { eventId }, this.#sourceId)
    for (const link of links.split(';').map((part) => part.trim())) {
      const url = webAddress(link)
      if (url === '') continue
      const source = this.#gathering.source(stableId('web', url), { type: 'webpage', title: url, URL: url })
      this.#gathering.cite(where, { eventId }, source)
    }
  }

  #idOf(key: string): string {
    const count = (this.#keys.get(key) ?? 0) + 1
    this.#keys.set(key, count)
    return stableId('timeline', count === 1 ? key : `${key} ${count}`)
  }
}

function isTrue(event: unknown, name: string): boolean {
  return childText(event, name).trim() === 'True'
}

/** The first category stands by itself, further ones in a list. */
function categoriesOf(event: unknown): readonly string[] {
  const [more] = childrenOf(event, 'categories')
  return [
    childText(event, 'category'),
    ...childrenOf(more, 'category').map((name) => (typeof name === 'string' ? name : '')),
  ]
}

function labelsOf(event: unknown): readonly string[] {
  return childText(event, 'labels').split(/[,;\s]+/)
}

function notesOf(event: unknown): string {
  const progress = childText(event, 'progress').trim()
  const alert = childText(event, 'alert').trim()
  return [
    progress === '' || progress === '0' ? '' : neighbourWords.progress(progress),
    alert === '' ? '' : neighbourWords.alert(alert),
    childText(event, 'hyperlink') !== '' && webAddress(childText(event, 'hyperlink').split(';')[0]?.trim() ?? '') === ''
      ? neighbourWords.link(childText(event, 'hyperlink').trim())
      : '',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
