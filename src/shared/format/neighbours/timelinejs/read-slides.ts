import type { Project } from '../../../project/project'
import { idSchema } from '../../../project/records/stamp'
import { neighbourWords } from '../../../words/neighbours'
import type { Found } from '../../exchange/candidates'
import type { TextFile } from '../../exchange/import-format'
import type { ReadingContext } from '../../exchange/reading-context'
import { fieldOf, isObject, jsonObjectIn, notThisFormat, textOf, textsOf, webAddress } from '../foreign-file'
import { Gathering } from '../gathering'
import { linksInHtml, textOfHtml } from '../plain-html'
import { stableId } from '../stable-id'
import { fromOldJson } from './old-json'
import { readSlideDate } from './slide-date'

const format = 'TimelineJS'

/** Whether this is JSON of TimelineJS: an object with a list of `events` that have a text or a date. */
function isTimelineJs(value: unknown): boolean {
  if (isObject(value) && fromOldJson(value) !== null) return true
  const events = fieldOf(value, 'events')
  if (!Array.isArray(events)) return false
  const first: unknown = events[0]
  return first === undefined
    ? fieldOf(value, 'title') !== undefined
    : 'start_date' in Object(first) || isObject(fieldOf(first, 'text'))
}

/**
 * Reads the JSON of TimelineJS, of version 3 and of those before: its slides and eras become events, groups lanes, pictures and links citations of their
 * addresses. Refuses with `import-unreadable` what is no such file.
 */
export function readTimelineJs(file: TextFile, project: Project, context: ReadingContext): Found {
  const given = jsonObjectIn(file, format)
  const root = fromOldJson(given) ?? given
  if (!isTimelineJs(root)) throw notThisFormat(file, format)
  const title = textOfHtml(textOf(fieldOf(fieldOf(root['title'], 'text'), 'headline')))
  const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
  const [events, eras] = [listOf(root['events']), listOf(root['eras'])]
  const gathering = new Gathering(project, context)
  gathering.expect(file, events.length + eras.length)
  const slides = new Slides(file, title, gathering)
  for (const [index, slide] of events.entries()) {
    slides.take(neighbourWords.event(index + 1), slide, 'event')
  }
  for (const [index, era] of eras.entries()) slides.take(neighbourWords.era(index + 1), era, 'era')
  return slides.found()
}

/** Takes slides one by one, whether they stand in JSON or in the rows of a sheet. */
export class Slides {
  readonly #gathering: Gathering
  readonly #sourceId: string
  readonly #keys = new Map<string, number>()
  #media = 0

  constructor({ name }: TextFile, title: string, gathering: Gathering) {
    this.#gathering = gathering
    this.#sourceId = gathering.fileSource(name, {
      type: 'dataset',
      title: title === '' ? name : title,
      'container-title': name,
    })
  }

  take(where: string, slide: unknown, kind: 'event' | 'era'): void {
    if (!isObject(slide)) {
      this.#gathering.refuse(where, neighbourWords.noSlide)
      return
    }
    const text = slide['text']
    const html = textOf(fieldOf(text, 'text'))
    const description = this.#withoutOwnSources(html, slide)
    const headline = textOfHtml(textOf(fieldOf(text, 'headline'))).replace(/\s*\n\s*/g, ' ')
    const said = readSlideDate({
      start: slide['start_date'],
      end: slide['end_date'],
      displayed: textOfHtml(textOf(slide['display_date'])),
      edtf: textOf(slide['edtf']),
    })
    if (said.when === null && headline === '' && description === '') {
      this.#gathering.refuse(where, neighbourWords.slideEmpty)
      return
    }
    const id = this.#idOf(slide, headline)
    const lane = this.#gathering.named.lane(textOf(slide['group']))
    const isTaken = this.#gathering.event(where, {
      id,
      title: headline === '' ? firstWords(description) : headline,
      description,
      when: said.when,
      ...(kind === 'era' && { type: 'era' }),
      lanes: lane === null ? [] : [lane],
      tags: textsOf(slide['tags']).flatMap((tag) => this.#gathering.named.tag(tag) ?? []),
    })
    if (!isTaken) return
    if (said.complaint !== null) this.#gathering.warn(where, said.complaint)
    // What came from here needs no file to vouch for it.
    if (this.#gathering.project.events.has(id) && id === textOf(slide['unique_id'])) return
    this.#gathering.cite(where, { eventId: id }, this.#sourceId)
    this.#citeWhatItShows(where, id, slide, html)
  }

  found(): Found {
    if (this.#media > 0) this.#gathering.warn('', neighbourWords.mediaIgnored(this.#media))
    return this.#gathering.found()
  }

  /** Our own exports list the sources at the end of the text; they come back as sources. */
  #withoutOwnSources(html: string, slide: Readonly<Record<string, unknown>>): string {
    const own = Array.isArray(slide['sources']) ? html.replace(/<div class="sources">[\s\S]*<\/div>\s*$/, '') : html
    return textOfHtml(own)
  }

  /** A slide of our own, which shows in its EDTF, keeps the id it has here. */
  #idOf(slide: Readonly<Record<string, unknown>>, headline: string): string {
    const given = textOf(slide['unique_id'])
    if (textOf(slide['edtf']) !== '' && idSchema.safeParse(given).success) return given
    if (given !== '') return stableId('tl', given)
    const key = JSON.stringify([headline, slide['start_date'] ?? null, slide['end_date'] ?? null])
    const count = (this.#keys.get(key) ?? 0) + 1
    this.#keys.set(key, count)
    return stableId('tl', count === 1 ? key : `${key} ${count}`)
  }

  #citeWhatItShows(where: string, eventId: string, slide: Readonly<Record<string, unknown>>, html: string): void {
    const media = slide['media']
    const address = webAddress(textOf(fieldOf(media, 'url')))
    const cite = (url: string, title: string, note: string): void => {
      const id = this.#gathering.source(stableId('web', url), {
        type: 'webpage',
        title: title.slice(0, 1000),
        URL: url,
      })
      this.#gathering.cite(where, { eventId }, id, { relation: 'mentions', notes: note.slice(0, 1000) })
    }
    if (address !== '') {
      this.#media += 1
      const caption = textOfHtml(textOf(fieldOf(media, 'caption')))
      cite(address, caption === '' ? address : caption, textOfHtml(textOf(fieldOf(media, 'credit'))))
    }
    const own = Array.isArray(slide['sources']) ? slide['sources'] : null
    for (const source of own ?? []) {
      const [title, url] = [textOf(fieldOf(source, 'title')), webAddress(textOf(fieldOf(source, 'url')))]
      if (url !== '') cite(url, title === '' ? url : title, '')
      else if (title !== '') {
        const id = this.#gathering.source(stableId('source', title), { type: 'document', title: title.slice(0, 1000) })
        this.#gathering.cite(where, { eventId }, id)
      }
    }
    if (own === null) for (const url of linksInHtml(html)) if (url !== address) cite(url, url, '')
  }
}

function firstWords(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line === '' ? neighbourWords.untitled : line.length <= 120 ? line : `${line.slice(0, 119).trimEnd()}…`
}
