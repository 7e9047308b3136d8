import { wordsOf } from '../../../dates/wording'
import { aboutOf, type Project } from '../../../project/project'
import type { TimelineEvent } from '../../../project/records/event'
import { termsOfProject } from '../../../project/terms-of-use'
import { neighbourWords } from '../../../words/neighbours'
import { termsWords } from '../../../words/terms-of-use'
import { told, type OnWritten } from '../../exchange/writing-context'
import { eventInFull, type EventInFull } from '../event-in-full'
import { extentOf, type Extent } from '../extent'
import { Losses, type NeighbourExport } from '../leaving'
import { escapeHtml, paragraphsOf } from '../plain-html'
import { isCosmological, writeSlideDate } from './slide-date'

/**
 * Events as JSON for TimelineJS 3. Dates have the parts that are known and no others; what is uncertain about them stands in
 * `display_date`, and as EDTF in `edtf`, which TimelineJS passes over. Undated events and claims stay behind and are counted.
 */
export function writeTimelineJs(
  project: Project,
  events: readonly TimelineEvent[],
  onWritten?: OnWritten,
): NeighbourExport {
  const losses = new Losses()
  const slides: object[] = []
  const eras: object[] = []
  let needsCosmos = false
  for (const event of told(events, onWritten)) {
    const extent = extentOf(event.when)
    if (extent?.start == null) {
      losses.add('undated')
      continue
    }
    const full = eventInFull(project, event, losses)
    losses.add('openEnds', extent.isOpen ? 1 : 0)
    losses.add('lanes', full.lanes.length > 1 ? 1 : 0)
    losses.add('actors', full.actors.length)
    losses.add('placesOut', full.places.length)
    needsCosmos ||= [extent.start, extent.end].some((date) => date !== null && isCosmological(date.year))
    if (event.type === 'era' && extent.end !== null) eras.push({ ...datesOf(extent, event), ...head(event) })
    else slides.push(slideOf(full, extent))
  }
  const { title, description } = aboutOf(project)
  const stated = termsOfProject(project)
  const terms = stated === null ? '' : `<p class="terms">${escapeHtml(termsWords.said(stated))}</p>`
  const text = { headline: escapeHtml(title), text: `${paragraphsOf(description)}${terms}` }
  const timeline = { title: { text }, events: slides, eras, scale: needsCosmos ? 'cosmological' : 'human' }
  return { text: `${JSON.stringify(timeline, null, 2)}\n`, losses: losses.inWords }
}

function slideOf(full: EventInFull, extent: Extent): object {
  const { event, lanes, tags, sources } = full
  const url = sources.find((source) => source.url !== '')
  return {
    unique_id: event.id,
    ...datesOf(extent, event),
    text: { headline: escapeHtml(titleOf(event)), text: `${paragraphsOf(event.description)}${sourceList(full)}` },
    ...(url && { media: { url: url.url, caption: escapeHtml(url.text) } }),
    ...(lanes[0] !== undefined && { group: lanes[0] }),
    ...(tags.length > 0 && { tags }),
    ...(sources.length > 0 && { sources: sources.map(({ text, url: address }) => ({ title: text, url: address })) }),
    autolink: false,
  }
}

function head(event: TimelineEvent): object {
  return { unique_id: event.id, text: { headline: escapeHtml(titleOf(event)), text: paragraphsOf(event.description) } }
}

function datesOf({ start, end, isUncertain, isOpen }: Extent, event: TimelineEvent): object {
  const shown = event.when === null ? '' : wordsOf(event.when)
  const needsWords = isUncertain || isOpen || !/^-?\d{4}(-\d\d){0,2}$/.test(event.when?.edtf ?? '')
  return {
    ...(start && { start_date: writeSlideDate(start) }),
    ...(end && { end_date: writeSlideDate(end) }),
    ...(needsWords && { display_date: shown }),
    edtf: event.when?.edtf ?? '',
  }
}

function sourceList({ sources }: EventInFull): string {
  if (sources.length === 0) return ''
  const lines = sources.map(({ text, url }) =>
    url === '' ? `<li>${escapeHtml(text)}</li>` : `<li><a href="${escapeHtml(url)}">${escapeHtml(text)}</a></li>`,
  )
  return `<div class="sources"><p>${neighbourWords.sources}</p><ul>${lines.join('')}</ul></div>`
}

function titleOf({ title }: TimelineEvent): string {
  return title === '' ? neighbourWords.untitled : title
}
