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

  /** Takes orders from the native menus, as far as they may be carried out just now. */
  connect(mayRun: (id: ActionId) => boolean): () => void {
    return listen('action.chosen', ({ action }) => {
      if (mayRun(action)) this.run(action)
    })
  }

  #change(change: (all: Map<ActionId, readonly Handler[]>) => void): void {
    const all = new Map(this.#handlers)
    change(all)
    this.#handlers = all
  }
}

/** The action that these keys ask for; undefined if they mean something else just now. */
export function actionOfKeys(event: KeyboardEvent, platform: string): Action | undefined {
  if (event.defaultPrevented) return undefined
  const all: readonly Action[] = actions
  if (event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key)) {
    const action = all.find(({ accelerator, secondAccelerator }) =>
      [accelerator, secondAccelerator].some((keys) => keys !== undefined && isAccelerator(keys, event, platform)),
    )
    return action !== undefined && isOwnedByField(action.id, event.target) ? undefined : action
  }
  return isTyping(event.target) ? undefined : all.find(({ key }) => key === event.key)
}

/** While a field has the focus its shortcuts edit its text: deleting a word always, undoing as long as there is something. */
function isOwnedByField(action: string, target: EventTarget | null): boolean {
  if (action === 'undo' || action === 'redo') return hasOwnHistory(target)
  return action === 'delete-event' && isTyping(target)
}

const keyNames: Readonly<Record<string, string>> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
}

/**
 * Whether these keys are this shortcut, in Electron's notation. Never on macOS, where the menu bar takes shortcuts before a
 * window sees them; elsewhere a key that the window has taken does not reach the menu any more.
 */
function isAccelerator(accelerator: string, event: KeyboardEvent, platform: string): boolean {
  if (platform === 'darwin') return false
  const parts = accelerator.split('+')
  const key = parts.at(-1) ?? ''
  return (
    event.ctrlKey === parts.includes('CmdOrCtrl') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift') &&
    !event.metaKey &&
    event.key.toLowerCase() === (keyNames[key] ?? key).toLowerCase()
  )
}

/**
 * Whether Undo and Redo are a field's own just now. A field whose text is written and unchanged since says so by
 * `data-at-rest`: what it could bring back is older than what is stored, and undoing is the project's again.
 */
export function hasOwnHistory(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target instanceof HTMLSelectElement) return false
  return isTyping(target) && target.dataset['atRest'] !== 'true'
}

/** Whether keys belong to a field just now: then letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'range'].includes(target.type)))
  )
}
