import { actions, type Action, type ActionId } from '../../shared/ipc/actions'
import { listen } from '../link/bridge'

type Handler = () => void

/**
 * Where menu, keys, palette and buttons meet: each asks for an action by name, and whoever can do it has said so. The
 * handler that was registered last answers; when it leaves, the one before answers again.
 */
export class Actions {
  #handlers = $state.raw<ReadonlyMap<ActionId, readonly Handler[]>>(new Map())

  /** Does the action for as long as the caller is there; the answer leaves again. */
  on(handlers: Partial<Record<ActionId, Handler>>): () => void {
    const given = Object.entries(handlers) as [ActionId, Handler][]
    this.#change((all) => given.forEach(([id, handler]) => all.set(id, [...(all.get(id) ?? []), handler])))
    return () =>
      this.#change((all) =>
        given.forEach(([id, handler]) =>
          all.set(
            id,
            (all.get(id) ?? []).filter((other) => other !== handler),
          ),
        ),
      )
  }

  run(id: ActionId): void {
    this.#handlers.get(id)?.at(-1)?.()
  }

  canRun(id: ActionId): boolean {
    return (this.#handlers.get(id)?.length ?? 0) > 0
  }

  /** Takes orders from the native menus. */
  connect(): () => void {
    return listen('action.chosen', ({ action }) => this.run(action))
  }

  #change(change: (all: Map<ActionId, readonly Handler[]>) => void): void {
    const all = new Map(this.#handlers)
    change(all)
    this.#handlers = all
  }
}

/** The action whose single key this is, unless the person is typing or holds a modifier. */
export function actionOfKey(event: KeyboardEvent): Action | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
    return undefined
  return (actions as readonly Action[]).find(({ key }) => key === event.key)
}

/** Whether keys belong to a field just now: then Undo is the field's own, and letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'range'].includes(target.type)))
  )
}
