import type { Stamp } from '../../src/shared/project/records/stamp'
import { stampOf } from './identity'
import type { ChronologySheets, ClaimSheet, EventSheet } from './sheets'

export type NamedTable = 'sources' | 'actors' | 'places' | 'lanes' | 'tags' | 'views'

/** Every event has this much room for claims and citations before the next, so that adding one changes no other id. */
const room = 1000

/** The stamps of what the sheets describe, by the keys they use. A key that nothing has is a mistake in the sheets. */
export class Keys {
  readonly #sheets: ChronologySheets

  constructor(sheets: ChronologySheets) {
    this.#sheets = sheets
  }

  named(table: NamedTable, key: string): Stamp {
    const place = Object.keys(this.#sheets[table]).indexOf(key)
    if (place === -1) throw new Error(`There is no “${key}” among the ${table}.`)
    return stampOf(table, key, place)
  }

  idsOf(table: NamedTable, keys: readonly string[] = []): string[] {
    return keys.map((key) => this.named(table, key).id)
  }

  event(code: string): Stamp {
    if (!this.#sheets.events.some((event) => event.code === code)) throw new Error(`There is no event ${code}.`)
    return stampOf('events', code, placeOf(code))
  }

  claim(event: EventSheet, claim: ClaimSheet): Stamp {
    const index = (event.claims ?? []).indexOf(claim)
    return stampOf('claims', claim.key ?? `${event.code}/${index}`, placeOf(event.code) + index + 1)
  }

  claimWithKey(key: string): Stamp {
    for (const event of this.#sheets.events) {
      const claim = event.claims?.find((candidate) => candidate.key === key)
      if (claim !== undefined) return this.claim(event, claim)
    }
    throw new Error(`There is no claim with the key “${key}”.`)
  }

  /** `index` counts the citations of an event and of its claims together. */
  citation(event: EventSheet, index: number): Stamp {
    return stampOf('citations', `${event.code}/${index}`, placeOf(event.code) + index + 1)
  }
}

function placeOf(code: string): number {
  return Number(code.slice(1)) * room
}
