import type { WorkKind } from '../../shared/ipc/work-kinds'
import type { Progress } from '../../shared/ipc/answers'
import { Refusal } from '../../shared/problem'
import type { ProjectWindow } from './window-projects'

/** What the work is given: `signal` is aborted with the refusal to throw. */
export interface Watched {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** The long work that each window waits for: one of a kind, which the window is told about and can give up. */
export class WindowWorks {
  readonly #running = new WeakMap<ProjectWindow, Map<WorkKind, AbortController>>()

  /**
   * Does something that takes long for a window, and passes on how far it has come as `work.progress`. Another of the same kind in the same
   * window ends it with `cancelled`, as `stop` does.
   */
  async run<Answer>(
    window: ProjectWindow,
    work: WorkKind,
    task: (running: Watched) => Promise<Answer>,
  ): Promise<Answer> {
    const { signal, onProgress, leave } = this.#begin(window, work)
    try {
      return await task({ signal, onProgress })
    } finally {
      leave()
    }
  }

  /** Likewise for work in several steps, which lasts until `end` is called; that aborts what is still at it. */
  begin(window: ProjectWindow, work: WorkKind): Watched & { readonly end: () => void } {
    const { signal, onProgress, leave, controller } = this.#begin(window, work)
    return {
      signal,
      onProgress,
      end: () => {
        leave()
        controller.abort(new Refusal('cancelled'))
      },
    }
  }

  #begin(window: ProjectWindow, work: WorkKind) {
    this.stop(window, work)
    const controller = new AbortController()
    const { signal } = controller
    const ofWindow = this.#running.get(window) ?? new Map<WorkKind, AbortController>()
    this.#running.set(window, ofWindow.set(work, controller))
    return {
      controller,
      signal,
      onProgress: (progress: Progress): void => {
        if (!signal.aborted) window.send('work.progress', { work, ...progress })
      },
      leave: (): void => {
        if (ofWindow.get(work) === controller) ofWindow.delete(work)
      },
    }
  }

  /** Gives it up; what is not running any more stays as it is. */
  stop(window: ProjectWindow, work: WorkKind): void {
    this.#running.get(window)?.get(work)?.abort(new Refusal('cancelled'))
  }

  /** Gives up everything, for a window whose project goes. */
  stopAll(window: ProjectWindow): void {
    for (const work of this.#running.get(window)?.values() ?? []) work.abort(new Refusal('cancelled'))
  }
}
