import { newStamp, type Context } from '../../commands/command'
import { coloursOf, freshColour } from '../../project/fresh-colour'
import { fold } from '../../project/folding'
import { lanesInOrder } from '../../project/lookups'
import { orderBetween } from '../../project/order'
import type { Project, Records } from '../../project/project'
import { blankActor, type ActorFields } from '../../project/records/actor'
import { blankLane, blankTag, type Colour } from '../../project/records/lane'
import { blankPlace } from '../../project/records/place'
import { importWords } from '../../words/exchange'
import type { Candidate } from '../exchange/candidates'
import { stableId } from './stable-id'

export interface GivenPlace {
  readonly name: string
  readonly lat?: number | null
  readonly lon?: number | null
  readonly country?: string
  readonly notes?: string
}

type NamedTable = 'lanes' | 'tags' | 'actors' | 'places'

/**
 * The actors, places, lanes and tags that a file names. What is called so here already, whatever its case and accents, is
 * meant; anything else is made, with an id that the same name gives every time. Blank names give no record.
 */
export class KnownByName {
  readonly #project: Project
  readonly #context: Context
  readonly #make: (candidate: Candidate) => void
  readonly #ids: Readonly<Record<NamedTable, Map<string, string>>>
  readonly #located = new Map<string, Position>()
  readonly #created: { readonly table: NamedTable; readonly name: string }[] = []
  readonly #usedColours: Readonly<Record<'lanes' | 'tags', Set<Colour>>>
  #lastLane: string | null

  constructor(project: Project, context: Context, make: (candidate: Candidate) => void) {
    this.#project = project
    this.#context = context
    this.#make = make
    this.#lastLane =
      lanesInOrder(project)
        .map(({ order }) => order)
        .at(-1) ?? null
    this.#usedColours = { lanes: coloursOf(project.lanes), tags: coloursOf(project.tags) }
    this.#ids = { lanes: new Map(), tags: new Map(), actors: new Map(), places: new Map() }
    for (const { id, name } of project.lanes) this.#ids.lanes.set(fold(name), id)
    for (const { id, name } of project.tags) this.#ids.tags.set(fold(name), id)
    for (const { id, name, aliases } of project.actors)
      for (const one of [...aliases, name]) this.#ids.actors.set(fold(one), id)
    for (const place of project.places) {
      for (const { text } of place.names) this.#call(text, place.id)
      if (place.lat !== null && place.lon !== null) this.#located.set(place.id, { lat: place.lat, lon: place.lon })
    }
  }

  lane(name: string): string | null {
    return this.#find('lanes', name, (id) => {
      this.#lastLane = orderBetween(this.#lastLane, null)
      return {
        ...newStamp(this.#context, id),
        ...blankLane,
        name,
        order: this.#lastLane,
        colour: this.#colour('lanes'),
      }
    })
  }

  tag(name: string): string | null {
    return this.#find('tags', name, (id) => ({
      ...newStamp(this.#context, id),
      ...blankTag,
      name,
      colour: this.#colour('tags'),
    }))
  }

  actor(name: string, kind: ActorFields['kind'] = 'other'): string | null {
    return this.#find('actors', name, (id) => ({ ...newStamp(this.#context, id), ...blankActor, name, kind }))
  }

  /**
   * Of two places with one name that lie apart (more than a hundredth of a degree) the second is a place of its own. One that a file
   * names first without and then with coordinates has them.
   */
  place({ name, lat = null, lon = null, country = '', notes = '' }: GivenPlace): string | null {
    const trimmed = name.trim()
    const position = lat === null || lon === null ? null : { lat, lon }
    const known = this.#ids.places.get(fold(trimmed))
    const there = known === undefined ? undefined : this.#located.get(known)
    const isElsewhere = position !== null && there !== undefined && isApart(position, there)
    const key = isElsewhere ? `${trimmed} ${position.lat.toFixed(2)} ${position.lon.toFixed(2)}` : trimmed
    const made = (id: string): Records['places'] => {
      if (position !== null) this.#located.set(id, position)
      const names = [{ text: trimmed, language: '' }]
      return { ...newStamp(this.#context, id), ...blankPlace, names, lat, lon, country, notes }
    }
    if (known !== undefined && there === undefined && position !== null && !this.#project.places.has(known)) {
      this.#make({ table: 'places', record: made(known), where: `“${trimmed}”`, standing: 'along' })
      return known
    }
    return this.#find('places', key, made, trimmed)
  }

  /** Where several places have one name, it means the one that such a file has made under it, or else the first. */
  #call(name: string, id: string): void {
    const key = fold(name)
    if (!this.#ids.places.has(key) || id === stableId('place', name)) this.#ids.places.set(key, id)
  }

  /** What was made from the names in the file, in words. */
  get createdInWords(): readonly string[] {
    return (['lanes', 'tags', 'actors', 'places'] as const).flatMap((table) => {
      const names = this.#created.filter((made) => made.table === table).map(({ name }) => name)
      return names.length === 0 ? [] : [importWords.created(table, names)]
    })
  }

  #colour(table: 'lanes' | 'tags'): Colour {
    const colour = freshColour(this.#usedColours[table])
    this.#usedColours[table].add(colour)
    return colour
  }

  #find<Table extends NamedTable>(
    table: Table,
    name: string,
    make: (id: string) => Records[Table],
    shown = name.trim(),
  ): string | null {
    const trimmed = name.trim()
    if (shown === '' || shown.length > longestName) return null
    const known = this.#ids[table].get(fold(trimmed))
    if (known !== undefined) return known
    const id = stableId(table.slice(0, -1), trimmed)
    this.#ids[table].set(fold(trimmed), id)
    // It came from such a file before, and has been renamed here since.
    if (this.#project[table].has(id)) return id
    this.#created.push({ table, name: shown })
    this.#make({ table, record: make(id), where: `“${shown}”`, standing: 'along' })
    return id
  }
}

const longestName = 1000

interface Position {
  readonly lat: number
  readonly lon: number
}

function isApart(a: Position, b: Position): boolean {
  return Math.abs(a.lat - b.lat) > 0.01 || Math.abs(a.lon - b.lon) > 0.01
}
