import { describe, expect, it } from 'vitest'
import { findActions } from '../../../src/renderer/frame/find-actions'
import { actions, type Action } from '../../../src/shared/ipc/actions'
import { frameWords } from '../../../src/shared/words/frame'

const find = (typed: string) =>
  findActions(actions as readonly Action[], frameWords.shortcuts.menus, typed).map(({ label }) => label)

describe('commands by name', () => {
  it('are all there, in the order of the menus, while nothing is typed', () => {
    expect(find(' ')).toEqual(actions.map(({ label }) => label))
  })

  it('are found by any of their words, whatever the case, the nearest first', () => {
    expect(find('NEW EV')[0]).toBe('New Event')
    expect(find('event')).toEqual(expect.arrayContaining(['New Event', 'Edit Event', 'Show All Events']))
    expect(find('event new')[0]).toBe('New Event')
    expect(find('ew eve')).toContain('New Event')
  })

  it('are found by the menu they are in', () => {
    expect(find('view timeline')).toEqual(['Timeline'])
  })

  it('are none for words that no command has', () => {
    expect(find('zzz')).toEqual([])
  })
})
