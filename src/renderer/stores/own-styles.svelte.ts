import type { OwnStyle } from '../../shared/citing/style-file'
import { styleWords } from '../../shared/words/styles'
import { request } from '../link/bridge'
import type { Messages } from './messages.svelte'

/** The citation styles that the person has loaded themselves. */
export class OwnStyles {
  #all = $state.raw<readonly OwnStyle[]>([])
  #isAsked = false
  readonly #messages: Messages

  constructor(messages: Messages) {
    this.#messages = messages
  }

  /** In order of title; none until `load` has been answered. */
  get all(): readonly OwnStyle[] {
    return this.#all
  }

  /** Asks for them, once: for whoever shows a list of styles. */
  load(): void {
    if (this.#isAsked) return
    this.#isAsked = true
    void this.#try(() => this.#refresh())
  }

  /** Asks for a `.csl` file and takes it in; the id of the style, or null if there is none new. */
  async add(): Promise<string | null> {
    return await this.#try(async () => {
      const added = await request('styles.add', {})
      if (added.kind === 'cancelled') return null
      await this.#refresh()
      this.#messages.tell(styleWords.loaded(added.title))
      return added.id
    })
  }

  async remove({ id, title }: Pick<OwnStyle, 'id' | 'title'>): Promise<void> {
    await this.#try(async () => {
      await request('styles.remove', { id })
      await this.#refresh()
      this.#messages.tell(styleWords.removed(title))
    })
  }

  async #refresh(): Promise<void> {
    this.#all = await request('styles.own', {})
  }

  async #try<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await work()
    } catch (reason) {
      this.#messages.explain(reason)
      return null
    }
  }
}
