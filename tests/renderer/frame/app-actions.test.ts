import { tick } from 'svelte'
import { describe, expect, it, vi } from 'vitest'
import { appActions } from '../../../src/renderer/frame/app-actions'
import { DialogState } from '../../../src/renderer/frame/dialog-state.svelte'
import { Actions } from '../../../src/renderer/stores/actions.svelte'
import { Imports } from '../../../src/renderer/stores/imports.svelte'
import { Messages } from '../../../src/renderer/stores/messages.svelte'
import { OwnStyles } from '../../../src/renderer/stores/own-styles.svelte'
import { Program } from '../../../src/renderer/stores/program.svelte'
import { ProjectStore } from '../../../src/renderer/stores/project.svelte'
import { Selection } from '../../../src/renderer/stores/selection.svelte'
import { View } from '../../../src/renderer/stores/view.svelte'

function startWindow() {
  const messages = new Messages()
  const project = new ProjectStore(messages)
  const selection = new Selection()
  const actions = new Actions()
  const view = new View(project, selection)
  const stores = {
    actions,
    imports: new Imports(messages),
    messages,
    ownStyles: new OwnStyles(messages),
    program: new Program(),
    project,
    selection,
    view,
    newId: () => 'new',
  }
  actions.on(appActions(stores, new DialogState()))
  return { actions, selection, view }
}

describe('undo and redo', () => {
  it('do nothing, without a word, where there is nothing to take back', () => {
    const asked = vi.fn()
    vi.stubGlobal('bridge', { request: asked, on: () => () => undefined })
    const { actions } = startWindow()
    actions.run('undo')
    actions.run('redo')
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('editing the chosen event', () => {
  it('opens the inspector where it is closed, and then edits in it', async () => {
    const { actions, selection, view } = startWindow()
    selection.choose('war')
    view.toggleInspector()
    actions.run('edit-event')
    expect(view.isInspectorOpen).toBe(true)
    let edits = 0
    // As the inspector does while it is there.
    actions.on({ 'edit-event': () => (edits += 1) })
    await tick()
    expect(edits).toBe(1)
  })

  it('leads back from a view that is not about events', () => {
    const { actions, selection, view } = startWindow()
    selection.choose('war')
    view.show('sources')
    actions.run('add-claim')
    expect(view.name).toBe('timeline')
  })

  it('does nothing while no event is chosen', () => {
    const { actions, view } = startWindow()
    view.show('sources')
    actions.run('edit-event')
    expect(view.name).toBe('sources')
  })
})
