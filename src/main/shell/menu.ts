import { Menu } from 'electron'
import { menuTemplate, type MenuOptions, type MenuState } from './menu-template'

/** The program's menu. Setting the same state again costs nothing, so it may be set whenever anything might have changed. */
export function makeMenu(options: MenuOptions): (state: MenuState) => void {
  let shown = ''
  return (state) => {
    const wanted = JSON.stringify(state)
    if (wanted === shown) return
    shown = wanted
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, options)))
  }
}
