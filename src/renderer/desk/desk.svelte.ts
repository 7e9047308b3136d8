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

interface Lying<What> {
  readonly what: What
  readonly place: string | null
}

/** What lies on the desk of this window. Kept while other views are shown, and until another project is opened. */
export class Desk {
  readonly #stores: Stores
  readonly #kept = new Map<string, Kept>()
  #place: string | null = null
  /** Each with the place of the project that it belongs to: in another one, a copy with the same records say, it is not there. */
  #session = $state.raw<Lying<TextSession> | null>(null)
  #document = $state.raw<Lying<ReadDocument> | null>(null)
  #shown = $state.raw<Lying<Passage> | null>(null)

  constructor(stores: Stores) {
    this.#stores = stores
  }

  /** The text being read; null while one is being chosen. */
  get session(): TextSession | null {
    const session = this.#stillHere(this.#session)
    return session !== null && session.text !== '' ? session : null
  }

  /** A document that was opened or dropped and is not a source yet. */
  get document(): ReadDocument | null {
    return this.#stillHere(this.#document)
  }

  /** The passage that a citation led to, until the person goes on. */
  get shown(): Passage | null {
    return this.#stillHere(this.#shown)
  }

  open(sourceId: string): void {
    this.#document = null
    this.#shown = null
    this.#session = this.#here(this.#sessionOf(sourceId))
  }

  /** Opens the text that a citation quotes, at the passage; false if the quote is not in it. */
  openAt(citation: Citation): boolean {
    this.open(citation.sourceId)
    const passage = passageOf(citation, this.session?.text ?? '')
    this.#shown = passage === null ? null : this.#here(passage)
    if (passage !== null) this.session?.lookWithin(passage)
    return passage !== null
  }

  leavePassage(): void {
    this.#shown = null
  }

  /** Back to the choice of texts. */
  close(): void {
    this.#session?.what.leave()
    this.#session = null
  }

  /** Shows a document, for its details to be filled in; null takes it away. */
  offer(document: ReadDocument | null): void {
    this.#document = document === null ? null : this.#here(document)
    if (document !== null) this.close()
  }

  get #openPlace(): string | null {
    return this.#stores.project.open?.place ?? null
  }

  #here<What>(what: What): Lying<What> {
    return { what, place: this.#openPlace }
  }

  #stillHere<What>(lying: Lying<What> | null): What | null {
    return lying !== null && lying.place === this.#openPlace ? lying.what : null
  }

  #sessionOf(sourceId: string): TextSession {
    const place = this.#openPlace
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
