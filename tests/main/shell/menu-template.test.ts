import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate, type MenuState } from '../../../src/main/shell/menu-template'
import { actions, type ActionId } from '../../../src/shared/ipc/actions'

const idle: MenuState = { hasProject: false, hasSelection: false, undo: null, redo: null, recent: [], theme: 'system' }
const open: MenuState = { ...idle, hasProject: true }

function build(state: MenuState, given: { isMac?: boolean; isDevelopment?: boolean } = {}) {
  const chosen: ActionId[] = []
  const opened: string[] = []
  const template = menuTemplate(state, {
    isMac: false,
    isDevelopment: false,
    choose: (action) => chosen.push(action),
    openRecent: (id) => opened.push(id),
    ...given,
  })
  const items = template.flatMap(flatten)
  const item = (id: string): MenuItemConstructorOptions => {
    const found = items.find((one) => one.id === id)
    if (found === undefined) throw new Error(`There is no item “${id}”.`)
    return found
  }
  const choose = (id: string): void => (item(id).click as () => void)()
  return { template, items, item, choose, chosen, opened }
}

function flatten(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(flatten) : [])]
}

describe('the menu', () => {
  it('offers every action there is, and reports which was chosen', () => {
    const { choose, chosen } = build({ ...open, hasSelection: true, undo: 'x', redo: 'y' })
    for (const { id } of actions) choose(id)
    expect(chosen).toEqual(actions.map(({ id }) => id))
  })

  it('gives no accelerator to two things', () => {
    for (const isMac of [false, true]) {
      const accelerators = build(open, { isMac }).items.flatMap(({ accelerator }) => accelerator ?? [])
      expect(accelerators).toEqual([...new Set(accelerators)])
    }
  })

  it('names what undo and redo would do', () => {
    const { item } = build({ ...open, undo: 'move “Talks & more”', redo: null })
    expect(item('undo')).toMatchObject({ label: 'Undo: move “Talks && more”', enabled: true })
    expect(item('redo')).toMatchObject({ label: 'Redo', enabled: false })
  })

  it('leaves undo to the text fields of macOS, which need the item', () => {
    expect(build(open, { isMac: true }).item('undo').enabled).toBe(true)
    expect(build(idle, { isMac: true }).item('undo').enabled).toBe(false)
  })

  it.each<[string, MenuState, boolean[]]>([
    ['without a project', idle, [true, false, false]],
    ['with a project', open, [true, true, false]],
    ['with a chosen event', { ...open, hasSelection: true }, [true, true, true]],
  ])('shows what can be done %s', (_when, state, expected) => {
    const { item } = build(state)
    expect([item('open-project').enabled, item('new-event').enabled, item('edit-event').enabled]).toEqual(expected)
  })

  it('lists recent projects, and opens them by their token', () => {
    const recent = [
      { id: 'one', title: 'First', place: '~/First.regesta', isThere: true },
      { id: 'two', title: '', place: '~/Gone.regesta', isThere: false },
    ]
    const { item, choose, opened } = build({ ...idle, recent })
    expect(item('recent-one')).toMatchObject({ label: 'First — ~/First.regesta', enabled: true })
    expect(item('recent-two')).toMatchObject({ label: '~/Gone.regesta', enabled: false })
    choose('recent-one')
    expect(opened).toEqual(['one'])
    expect(build(idle).items.some(({ label }) => label === 'No Recent Projects')).toBe(true)
  })

  it('marks the appearance that is in force', () => {
    const { items } = build({ ...idle, theme: 'dark' })
    expect(items.filter(({ checked }) => checked === true).map(({ id }) => id)).toEqual(['theme-dark'])
  })

  it('has the system’s own editing items, and developer tools only while developing', () => {
    const roles = (isDevelopment: boolean) => build(open, { isDevelopment }).items.flatMap(({ role }) => role ?? [])
    expect(roles(false)).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit', 'close', 'minimize']),
    )
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(false)).not.toContain('reload')
    expect(roles(true)).toContain('toggleDevTools')
  })

  it('never begins or ends a menu with a line, nor has two in a row', () => {
    for (const { submenu } of build(open).template) {
      const types = (submenu as MenuItemConstructorOptions[]).map(({ type }) => type === 'separator')
      expect(types[0]).toBe(false)
      expect(types.at(-1)).toBe(false)
      expect(types.some((isLine, index) => isLine && types[index + 1] === true)).toBe(false)
    }
  })
})
