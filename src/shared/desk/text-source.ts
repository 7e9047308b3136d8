import type { Source, SourceFields } from '../project/records/source'
import { cslDateOf } from '../project/csl-date'
import { readNames } from '../project/csl-names'

/** What is asked about a text that is laid on the desk. Everything but the text may be ''. */
export interface TextDetails {
  readonly text: string
  /** A type of CSL. */
  readonly type: string
  readonly title: string
  readonly author: string
  readonly publisher: string
  readonly url: string
  /** EDTF. */
  readonly date: string
  readonly place: string
}

/** Types of which a periodical or a web site is the container, and not the publisher. */
const contained = new Set([
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'webpage',
  'post-weblog',
  'post',
  'broadcast',
])

/** The source that a text becomes: its words kept, its reliability not judged yet, and the day it speaks from as its dateline. */
export function sourceOfText(details: TextDetails): Partial<SourceFields> {
  const { text, type, title, author, publisher, url, date, place } = details
  const names = readNames(author)
  const variables = {
    title: title.trim() || undefined,
    author: names.length === 0 ? undefined : names,
    [contained.has(type) ? 'container-title' : 'publisher']: publisher.trim() || undefined,
    URL: url.trim() || undefined,
    issued: date === '' ? undefined : cslDateOf(date),
  }
  const given = Object.entries(variables).filter(([, value]) => value !== undefined)
  return { csl: { type, ...Object.fromEntries(given) }, text, dateline: datelineFrom(date, place) }
}

/** What changes in a source that the project has already when this is its text: its own description stays. */
export function textForSource(details: TextDetails, source: Source): Partial<SourceFields> {
  const dateline = datelineFrom(details.date, details.place)
  return { text: details.text, ...(dateline === null ? {} : { dateline: { ...source.dateline, ...dateline } }) }
}

function datelineFrom(date: string, place: string): SourceFields['dateline'] {
  return date === '' && place.trim() === '' ? null : { date: date === '' ? null : date, place: place.trim() }
}
