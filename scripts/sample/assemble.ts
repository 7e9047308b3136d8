import type { When } from '../../src/shared/dates/when'
import { projectOf, type Project, type Records } from '../../src/shared/project/project'
import { aboutId } from '../../src/shared/project/records/about'
import { blankActor } from '../../src/shared/project/records/actor'
import { blankCitation } from '../../src/shared/project/records/citation'
import { blankClaim } from '../../src/shared/project/records/claim'
import { blankEvent } from '../../src/shared/project/records/event'
import { blankPlace } from '../../src/shared/project/records/place'
import { blankSource } from '../../src/shared/project/records/source'
import { everything } from '../../src/shared/project/records/view'
import { stampOf } from './identity'
import { Keys, type NamedTable } from './keys'
import type { ChronologySheets, CitationSheet, ClaimSheet, EventSheet } from './sheets'

const mainSource = 'report'

/** The project that the sheets describe: keys become ids, and what is not said becomes its honest default. */
export function assemble(sheets: ChronologySheets): Project {
  const keys = new Keys(sheets)
  return projectOf({
    about: [{ ...stampOf('about', aboutId, 0), id: aboutId, ...sheets.about }],
    events: sheets.events.map((event) => eventRecord(event, keys)),
    claims: sheets.events.flatMap((event) => (event.claims ?? []).map((claim) => claimRecord(event, claim, keys))),
    citations: sheets.events.flatMap((event) => citationRecords(event, keys)),
    sources: named('sources', sheets, keys).map(([stamp, source]) => ({
      ...stamp,
      ...blankSource,
      ...source,
      originSourceId: sourceId(source.originSourceId ?? null, keys),
    })),
    actors: named('actors', sheets, keys).map(([stamp, actor]) => ({ ...stamp, ...blankActor, ...actor })),
    places: named('places', sheets, keys).map(([stamp, place]) => ({ ...stamp, ...blankPlace, ...place })),
    lanes: named('lanes', sheets, keys).map(([stamp, lane]) => ({ ...stamp, ...lane })),
    tags: named('tags', sheets, keys).map(([stamp, tag]) => ({ ...stamp, ...tag })),
    views: named('views', sheets, keys).map(([stamp, { filter, ...view }]) => ({
      ...stamp,
      ...view,
      filter: {
        ...everything,
        ...filter,
        lanes: keys.idsOf('lanes', filter.lanes),
        tags: keys.idsOf('tags', filter.tags),
      },
    })),
  })
}

function named<Name extends NamedTable>(table: Name, sheets: ChronologySheets, keys: Keys) {
  type Sheet = ChronologySheets[Name][string]
  return Object.entries<Sheet>(sheets[table] as Readonly<Record<string, Sheet>>).map(
    ([key, sheet]) => [keys.named(table, key), sheet] as const,
  )
}

function eventRecord(sheet: EventSheet, keys: Keys): Records['events'] {
  const { claims: _claims, citations: _citations, parent, ...fields } = sheet
  return {
    ...keys.event(sheet.code),
    ...blankEvent,
    ...fields,
    when: anchored(sheet.when, keys),
    actors: (sheet.actors ?? []).map(([actor, role]) => ({ actorId: keys.named('actors', actor).id, role })),
    places: (sheet.places ?? []).map(([place, precision]) => ({ placeId: keys.named('places', place).id, precision })),
    lanes: keys.idsOf('lanes', sheet.lanes),
    tags: keys.idsOf('tags', sheet.tags),
    parentId: parent === undefined ? null : keys.event(parent).id,
    relations: (sheet.relations ?? []).map(([type, code]) => ({ type, eventId: keys.event(code).id })),
  }
}

function claimRecord(event: EventSheet, sheet: ClaimSheet, keys: Keys): Records['claims'] {
  const { key: _key, citations: _citations, ...fields } = sheet
  return {
    ...keys.claim(event, sheet),
    ...blankClaim,
    ...fields,
    eventId: keys.event(event.code).id,
    value:
      sheet.value === undefined
        ? null
        : { low: null, best: null, high: null, unit: '', qualifier: null, breakdown: [], ...sheet.value },
    assertedBy: sheet.assertedBy === undefined ? null : keys.named('actors', sheet.assertedBy).id,
    assertedAt: anchored(sheet.assertedAt, keys),
    when: anchored(sheet.when, keys),
    links: (sheet.links ?? []).map(({ type, claim }) => ({ type, claimId: keys.claimWithKey(claim).id })),
  }
}

function citationRecords(event: EventSheet, keys: Keys): Records['citations'][] {
  const owned = [
    ...(event.citations ?? []).map((sheet) => ({ sheet, eventId: keys.event(event.code).id, claimId: null })),
    ...(event.claims ?? []).flatMap((claim) =>
      claim.citations.map((sheet) => ({ sheet, eventId: null, claimId: keys.claim(event, claim).id })),
    ),
  ]
  return owned.map(({ sheet, eventId, claimId }, index) => ({
    ...keys.citation(event, index),
    ...blankCitation,
    eventId,
    claimId,
    sourceId: keys.named('sources', sheet.source ?? mainSource).id,
    locator: sheet.paragraph === undefined ? null : { label: 'paragraph', value: String(sheet.paragraph) },
    quote: quoteOf(sheet),
    relation: sheet.relation ?? 'supports',
    notes: sheet.notes ?? '',
  }))
}

function quoteOf({ quote }: CitationSheet): Records['citations']['quote'] {
  if (quote === undefined) return null
  const [prefix, exact, suffix] = quote
  return { prefix, exact, suffix, language: 'en' }
}

/** Sheets name the source of an anchor by its key. */
function anchored(when: When | null | undefined, keys: Keys): When | null {
  if (when === null || when === undefined) return null
  const { anchor } = when
  if (anchor === null) return when
  return { ...when, anchor: { ...anchor, sourceId: sourceId(anchor.sourceId, keys) } }
}

function sourceId(key: string | null, keys: Keys): string | null {
  return key === null ? null : keys.named('sources', key).id
}
