import { describe, expect, it } from 'vitest'
import { Selection } from '../../../src/renderer/stores/selection.svelte'

describe('the selection', () => {
  it('shows the event chosen last', () => {
    const selection = new Selection()
    selection.choose('a')
    selection.toggle('b')
    expect(selection.current).toBe('b')
    expect(selection.ids).toEqual(['a', 'b'])
    selection.toggle('b')
    expect(selection.current).toBe('a')
  })

  it('lets go of events that are no longer there, and only of those', () => {
    const selection = new Selection()
    selection.chooseAll(['a', 'b', 'c'])
    selection.keepOnly((id) => id !== 'b')
    expect(selection.ids).toEqual(['a', 'c'])
  })

  it('chooses an event once however often it is named', () => {
    const selection = new Selection()
    selection.chooseAll(['a', 'a'])
    expect(selection.ids).toEqual(['a'])
  })
})
