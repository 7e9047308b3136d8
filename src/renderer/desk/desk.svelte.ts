import type { ReadDocument } from '../../shared/desk/read-document'
import { passageOf } from '../../shared/desk/used-passages'
import type { Citation } from '../../shared/project/records/citation'
import type { Passage } from '../../shared/reading/quote'
import type { Stores } from '../stores/stores'
import { TextSession } from './text-session.svelte'

interface Kept {
  readonly session: TextSession
  readonly end: () => void
}

/** What lies on the desk of this window. Kept while other views are shown, and until another project is opened. */
export class Desk {
  readonly #stores: Stores
  readonly #kept = new Map<string, Kept>()
  #place: string | null = null
  #session = $state.raw<TextSession | null>(null)
  /** A document that was opened or dropped and is not a source yet. */
  #document = $state.raw<ReadDocument | null>(null)

  /** The passage that a citation led to, until the person goes on. */
  #shown = $state.raw<Passage | null>(null)

  constructor(stores: Stores) {
    this.#stores = stores
  }

  /** The text being read; null while one is being chosen. */
  get session(): TextSession | null {
    return this.#session !== null && this.#session.text !== '' ? this.#session : null
  }

  get document(): ReadDocument | null {
    return this.#document
  }

  get shown(): Passage | null {
    return this.#shown
  }

  open(sourceId: string): void {
    this.#document = null
    this.#shown = null
    this.#session = this.#sessionOf(sourceId)
  }

  /** Opens the text that a citation quotes, at the passage; false if the quote is not in it. */
  openAt(citation: Citation): boolean {
    this.open(citation.sourceId)
    const passage = passageOf(citation, this.#session?.text ?? '')
    this.#shown = passage
    if (passage !== null) this.#session?.lookWithin(passage)
    return passage !== null
  }

  leavePassage(): void {
    this.#shown = null
  }

  /** Back to the choice of texts. */
  close(): void {
    this.#session?.leave()
    this.#session = null
  }

  /** Shows a document, for its details to be filled in; null takes it away. */
  offer(document: ReadDocument | null): void {
    this.#document = document
    if (document !== null) this.close()
  }

  #sessionOf(sourceId: string): TextSession {
    const place = this.#stores.project.open?.place ?? null
    if (place !== this.#place) {
      for (const { end } of this.#kept.values()) end()
      this.#kept.clear()
      this.#place = place
    }
    const known = this.#kept.get(sourceId) ?? this.#begin(sourceId)
    this.#kept.set(sourceId, known)
    return known.session
  }

  /** What a session works out outlives the component that happens to open it. */
  #begin(sourceId: string): Kept {
    let session: TextSession | undefined
    const end = $effect.root(() => {
      session = new TextSession(sourceId, this.#stores)
    })
    if (session === undefined) throw new Error('The session was not begun.')
    return { session, end }
  }
}

const desks = new WeakMap<Stores, Desk>()

/** The desk of this window. */
export function deskOf(stores: Stores): Desk {
  const known = desks.get(stores) ?? new Desk(stores)
  desks.set(stores, known)
  return known
}
