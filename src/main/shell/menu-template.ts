import type { MenuItemConstructorOptions } from 'electron'
import { actions, type Action, type ActionId } from '../../shared/ipc/actions'
import type { RecentProject, Settings } from '../../shared/ipc/contract'
import { menuWords as words } from '../../shared/words/menu'

/** What the menus show: that of the window in front. Plain values, so that two states can be compared. */
export interface MenuState {
  readonly hasProject: boolean
  readonly hasSelection: boolean
  /** Names of the steps that can be undone and redone. */
  readonly undo: string | null
  readonly redo: string | null
  readonly recent: readonly Pick<RecentProject, 'id' | 'title' | 'place' | 'isThere'>[]
  readonly theme: Settings['theme']
}

export interface MenuOptions {
  readonly isMac: boolean
  readonly isDevelopment: boolean
  readonly choose: (action: ActionId) => void
  readonly openRecent: (id: string) => void
}

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/** The whole menu: our own actions as `shared/ipc/actions.ts` lists them, and the system's where people look for them. */
export function menuTemplate(state: MenuState, options: MenuOptions): Item[] {
  const { isMac, isDevelopment } = options
  const of = (menu: Action['menu']): Item[] => itemsOf(menu, state, options)
  const [openItems, otherFileItems] = splitAt(of('file'), ({ id }) => id === 'open-sample')
  const [undoItems, otherEditItems] = splitAt(of('edit'), ({ id }) => id === 'redo')

  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    menu('file', [
      ...openItems,
      { id: 'recent', label: words.openRecent, submenu: recentItems(state, options) },
      ...otherFileItems,
      ...(isMac ? [] : [separator, { role: 'quit' } as const]),
    ]),
    menu('edit', [
      ...undoItems,
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      ...otherEditItems,
    ]),
    menu('event', of('event')),
    menu('view', [
      ...of('view'),
      separator,
      { role: 'zoomIn', label: words.largerText, accelerator: 'CmdOrCtrl+Alt+=' },
      { role: 'zoomOut', label: words.smallerText, accelerator: 'CmdOrCtrl+Alt+-' },
      { role: 'resetZoom', label: words.usualText, accelerator: 'CmdOrCtrl+Alt+0' },
      separator,
      { role: 'togglefullscreen' },
      ...(isDevelopment ? [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ]),
    menu('window', [
      { role: 'minimize' },
      ...(isMac ? [{ role: 'zoom' } as const, { role: 'front' } as const] : []),
      { role: 'close', label: words.closeWindow, accelerator: 'CmdOrCtrl+Shift+W' },
    ]),
    { ...menu('help', of('help')), role: 'help' },
  ]
}

function menu(name: keyof typeof words.menus, submenu: Item[]): Item {
  return { id: `menu-${name}`, label: words.menus[name], submenu }
}

function itemsOf(name: Action['menu'], state: MenuState, options: MenuOptions): Item[] {
  const ours: readonly (Action & { readonly id: ActionId })[] = actions
  return ours
    .filter((action) => action.menu === name)
    .flatMap((action) => {
      const item: Item = {
        id: action.id,
        label: mnemonicFree(labelOf(action, state)),
        enabled: isEnabled(action, state, options),
        click: () => options.choose(action.id),
        ...(action.accelerator === undefined ? {} : { accelerator: action.accelerator }),
        ...(action.id.startsWith('theme-')
          ? { type: 'radio' as const, checked: action.id === `theme-${state.theme}` }
          : {}),
      }
      return action.startsGroup === true ? [separator, item] : [item]
    })
}

function labelOf(action: Action, { undo, redo }: MenuState): string {
  if (action.id === 'undo' && undo !== null) return words.undo(undo)
  if (action.id === 'redo' && redo !== null) return words.redo(redo)
  return action.label
}

function isEnabled({ id, needs }: Action, { hasProject, hasSelection, undo, redo }: MenuState, { isMac }: MenuOptions) {
  // While typing, undo belongs to the field. Only on macOS does the field's own undo need the menu item to be there.
  if (id === 'undo') return hasProject && (undo !== null || isMac)
  if (id === 'redo') return hasProject && (redo !== null || isMac)
  switch (needs) {
    case 'nothing':
      return true
    case 'project':
      return hasProject
    case 'event':
      return hasProject && hasSelection
  }
}

function recentItems({ recent }: MenuState, { openRecent }: MenuOptions): Item[] {
  if (recent.length === 0) return [{ label: words.noRecent, enabled: false }]
  return recent.map(({ id, title, place, isThere }) => ({
    id: `recent-${id}`,
    label: mnemonicFree(title === '' ? place : `${title} — ${place}`),
    enabled: isThere,
    click: () => openRecent(id),
  }))
}

/** Electron underlines the letter after a single “&”; in a title it is meant as it stands. */
function mnemonicFree(label: string): string {
  return label.replaceAll('&', '&&')
}

function splitAt<Value>(list: readonly Value[], isLastOfFirst: (value: Value) => boolean): [Value[], Value[]] {
  const at = list.findIndex(isLastOfFirst) + 1
  return [list.slice(0, at), list.slice(at)]
}
