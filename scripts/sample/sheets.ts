import type { AboutFields } from '../../src/shared/project/records/about'
import type { ActorFields } from '../../src/shared/project/records/actor'
import type { CitationFields } from '../../src/shared/project/records/citation'
import type { ClaimFields, ClaimValue } from '../../src/shared/project/records/claim'
import type { EventFields } from '../../src/shared/project/records/event'
import type { LaneFields, TagFields } from '../../src/shared/project/records/lane'
import type { PlaceFields } from '../../src/shared/project/records/place'
import type { SourceFields } from '../../src/shared/project/records/source'
import type { ViewFields } from '../../src/shared/project/records/view'

/** Records as a person writes them down: they name one another by key, and `assemble.ts` gives them ids. */
type Keyed<Fields> = Readonly<Record<string, Fields>>

export type AboutSheet = AboutFields
export type ActorSheets = Keyed<Partial<ActorFields> & Pick<ActorFields, 'name' | 'kind'>>
export type PlaceSheets = Keyed<Partial<PlaceFields> & Pick<PlaceFields, 'names'>>
export type LaneSheets = Keyed<LaneFields>
export type TagSheets = Keyed<TagFields>
export type SourceSheets = Keyed<Partial<SourceFields> & Pick<SourceFields, 'csl'>>
/** Filters list lanes and tags by key. */
export type ViewSheets = Keyed<Omit<ViewFields, 'filter'> & { filter: Partial<ViewFields['filter']> }>

export interface CitationSheet {
  /** Key of the source; the report, if not given. */
  source?: string
  paragraph?: number
  /** The few words before the passage, the passage, the few words after it. */
  quote?: readonly [prefix: string, exact: string, suffix: string]
  relation?: CitationFields['relation']
  notes?: string
}

export interface ClaimSheet extends Partial<
  Omit<ClaimFields, 'eventId' | 'statement' | 'value' | 'assertedBy' | 'links'>
> {
  /** Names the claim for links of other claims. */
  key?: string
  statement: string
  value?: Partial<ClaimValue>
  /** Key of an actor; the source's own voice, if not given. */
  assertedBy?: string
  links?: readonly { type: ClaimFields['links'][number]['type']; claim: string }[]
  citations: readonly CitationSheet[]
}

export interface EventSheet extends Partial<
  Omit<EventFields, 'code' | 'title' | 'actors' | 'places' | 'lanes' | 'tags' | 'parentId' | 'relations'>
> {
  /** “E” and a number: unique, and the order in which events were written down. */
  code: string
  title: string
  actors?: readonly (readonly [actor: string, role: string])[]
  places?: readonly (readonly [place: string, precision: EventFields['places'][number]['precision']])[]
  lanes: readonly string[]
  tags?: readonly string[]
  /** Code of an event. */
  parent?: string
  relations?: readonly (readonly [type: EventFields['relations'][number]['type'], code: string])[]
  claims?: readonly ClaimSheet[]
  citations?: readonly CitationSheet[]
}

/** A whole chronology. */
export interface ChronologySheets {
  readonly about: AboutSheet
  readonly events: readonly EventSheet[]
  readonly sources: SourceSheets
  readonly actors: ActorSheets
  readonly places: PlaceSheets
  readonly lanes: LaneSheets
  readonly tags: TagSheets
  readonly views: ViewSheets
}
