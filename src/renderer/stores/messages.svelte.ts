import { Refusal, type Problem } from '../../shared/problem'
import { sentenceOf } from '../../shared/words/problems'

/** A short notice at the edge of the window. */
export interface Message {
  readonly id: number
  readonly tone: 'good' | 'bad'
  readonly title: string
  readonly text: string
}

const shownForMs = 6000

/** With more than these, the oldest of what went well give way. */
const mostShown = 4

/** What the window has to say to the person just now, oldest first. */
export class Messages {
  #all = $state.raw<readonly Message[]>([])
  #lastId = 0

  get all(): readonly Message[] {
    return this.#all
  }

  /** Something went well; goes away by itself. */
  tell(title: string, text = ''): void {
    const id = this.#add({ tone: 'good', title, text })
    setTimeout(() => this.dismiss(id), shownForMs)
  }

  /** Something was done and found to be bad; stays until dismissed. */
  warn(title: string, text = ''): void {
    this.#add({ tone: 'bad', title, text })
  }

  /** Something could not be done; stays until dismissed. */
  refuse(problem: Problem): void {
    this.#add({ tone: 'bad', ...sentenceOf(problem) })
  }

  /** Says what was refused; anything that is not a refusal is a bug and is thrown on. */
  explain(reason: unknown): void {
    if (!(reason instanceof Refusal)) throw reason
    if (reason.problem.code !== 'cancelled') this.refuse(reason.problem)
  }

  dismiss(id: number): void {
    this.#all = this.#all.filter((message) => message.id !== id)
  }

  #add(message: Omit<Message, 'id'>): number {
    this.#lastId += 1
    const others = this.#all.filter((other) => !isOvertaken(other, message))
    const all = [...others, { id: this.#lastId, ...message }]
    const good = all.filter(({ tone }) => tone === 'good')
    // What stays until it is dismissed is not pushed out by what comes after it.
    const tooMany = new Set(good.slice(0, Math.max(0, Math.min(all.length - mostShown, good.length))))
    this.#all = all.filter((each) => !tooMany.has(each) || each.id === this.#lastId)
    return this.#lastId
  }
}

/** Of what went well only the last of its kind is news; of what did not, only the same once more is none. */
function isOvertaken(before: Omit<Message, 'id'>, { tone, title, text }: Omit<Message, 'id'>): boolean {
  return before.tone === tone && before.title === title && (tone === 'good' || before.text === text)
}
