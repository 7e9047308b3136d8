import type { Progress } from '../../shared/ipc/contract'
import type { WorkKind } from '../../shared/ipc/work-kinds'
import { listen, request } from '../link/bridge'

/** Work that is done before this many milliseconds is not worth a bar that flickers. */
const patienceMs = 500

/** One kind of work that main does for this window and that may take long: how far it has come, and a way to give it up. */
export class LongWork {
  #progress = $state.raw<Progress | null>(null)
  #isLong = $state(false)
  /** null while nothing runs, and while it has not taken long. */
  readonly shown = $derived(this.#isLong ? this.#progress : null)
  #running = $state(0)
  readonly isRunning = $derived(this.#running > 0)
  #runs = 0
  readonly #work: WorkKind

  constructor(work: WorkKind) {
    this.#work = work
  }

  /**
   * Waits for what `ask` asks of main. `step` says what is being done until main does; null where a person is asked first,
   * in a dialog of the system: then nothing is under way until main says so.
   */
  async run<Answer>(step: string | null, ask: () => Promise<Answer>): Promise<Answer> {
    const run = (this.#runs += 1)
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (progress: Progress | null): void => {
      this.#progress = progress
      if (progress !== null) timer ??= setTimeout(() => (this.#isLong = true), patienceMs)
    }
    this.#running += 1
    this.#isLong = false
    show(step === null ? null : { step, done: 0, total: null })
    const leave = listen('work.progress', ({ work, ...progress }) => {
      if (work === this.#work && run === this.#runs) show(progress)
    })
    try {
      return await ask()
    } finally {
      leave()
      clearTimeout(timer)
      this.#running -= 1
      if (run === this.#runs) this.#progress = null
    }
  }

  /** Gives it up; what `run` waits for is refused with `cancelled`. */
  stop(): void {
    void request('work.stop', { work: this.#work })
  }
}
