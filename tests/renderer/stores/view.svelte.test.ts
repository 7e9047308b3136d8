import { describe, expect, it } from 'vitest'
import { Messages } from '../../../src/renderer/stores/messages.svelte'
import { ProjectStore } from '../../../src/renderer/stores/project.svelte'
import { Selection } from '../../../src/renderer/stores/selection.svelte'
import { View } from '../../../src/renderer/stores/view.svelte'

function makeView(windowWidth = 1024) {
  const selection = new Selection()
  const view = new View(new ProjectStore(new Messages()), selection)
  view.windowWidth = windowWidth
  return { selection, view }
}

describe('the inspector', () => {
  it('is shown in a narrow window once an event is chosen', () => {
    const { selection, view } = makeView()
    expect(view.isInspectorOpen).toBe(false)
    selection.choose('war')
    expect(view.isInspectorOpen).toBe(true)
    selection.choose(null)
    expect(view.isInspectorOpen).toBe(false)
  })

  it('is always shown where there is room for it', () => {
    expect(makeView(1360).view.isInspectorOpen).toBe(true)
  })

  it('is shown empty in a narrow window when it is asked for, and stays until it is closed', () => {
    const { selection, view } = makeView()
    view.toggleInspector()
    expect(view.isInspectorOpen).toBe(true)
    selection.choose('war')
    view.toggleInspector()
    expect(view.isInspectorOpen).toBe(false)
  })

  it('stays closed when another event is chosen, until one is to be seen in it', () => {
    const { selection, view } = makeView()
    selection.choose('war')
    view.toggleInspector()
    selection.choose('truce')
    expect(view.isInspectorOpen).toBe(false)
    view.openInspector()
    expect(view.isInspectorOpen).toBe(true)
  })

  it('is not beside what is not about events', () => {
    const { selection, view } = makeView()
    selection.choose('war')
    view.show('sources')
    expect(view.isInspectorOpen).toBe(false)
  })
})
