import { getContext, setContext } from 'svelte'
import type { CommandRequest, SingleRequest } from '../../shared/commands/catalogue'
import { nameOf } from '../../shared/project/names'
import type { Project, Records } from '../../shared/project/project'
import { commandWords } from '../../shared/words/commands'
import type { Stores } from '../stores/stores'

const prefixes = { events: 'event', claims: 'claim', citations: 'citation', sources: 'source' } as const

export type EditableTable = keyof typeof prefixes

/** The records the inspector shows, and the one way in which it changes them. */
export class Editing {
  readonly #stores: Stores
  #last: Promise<unknown> = Promise.resolve()

  constructor(stores: Stores) {
    this.#stores = stores
  }

  get project(): Project | null {
    return this.#stores.project.open?.project ?? null
  }

  /** The record as it is now; undefined once it has gone. */
  record<Name extends EditableTable>(name: Name, id: string): Records[Name] | undefined {
    return (this.project?.[name] as { get(id: string): Records[Name] | undefined } | undefined)?.get(id)
  }

  newId(): string {
    return this.#stores.newId()
  }

  /**
   * Sends wishes one after another, so that each is made from what the one before left behind: two roles typed in quick
   * succession both stay. null: nothing to wish for after all. False when it was refused; the person has then been told.
   */
  send(make: (project: Project) => CommandRequest | null): Promise<boolean> {
    const run = async (): Promise<boolean> => {
      const wish = this.project === null ? null : make(this.project)
      return wish === null || this.#stores.project.execute(wish)
    }
    const done = this.#last.then(run, run)
    this.#last = done
    this.#stores.project.expect(done)
    return done
  }

  /** Changes fields of a record; does nothing if it has gone meanwhile. */
  patch<Name extends EditableTable>(name: Name, id: string, patch: Partial<Records[Name]>): Promise<boolean> {
    return this.change(name, id, () => patch)
  }

  /** The same where the new value follows from the present one. */
  change<Name extends EditableTable>(
    name: Name,
    id: string,
    patchOf: (record: Records[Name]) => Partial<Records[Name]>,
  ): Promise<boolean> {
    return this.send(() => {
      const record = this.record(name, id)
      if (record === undefined) return null
      return editOf(name, id, patchOf(record))
    })
  }

  /** The same as a step of its own, however soon it follows another change of the field: picking and taking away. */
  step<Name extends EditableTable>(
    name: Name,
    id: string,
    patchOf: (record: Records[Name]) => Partial<Records[Name]>,
  ): Promise<boolean> {
    return this.send((project) => {
      const record = this.record(name, id)
      if (record === undefined) return null
      const patch = patchOf(record)
      const field = commandWords.fields[Object.keys(patch)[0] ?? '']
      const title = nameOf(project, name, id) || commandWords.things[name][0]
      const label = field === undefined ? commandWords.edit(title) : commandWords.change(field, title)
      return { type: 'batch', input: { label, commands: [editOf(name, id, patch)] } }
    })
  }
}

function editOf<Name extends EditableTable>(name: Name, id: string, patch: Partial<Records[Name]>): SingleRequest {
  return { type: `${prefixes[name]}.edit`, input: { id, patch } } as SingleRequest
}

const key = Symbol('editing')

export function provideEditing(stores: Stores): Editing {
  return setContext(key, new Editing(stores))
}

export function useEditing(): Editing {
  return getContext<Editing>(key)
}
