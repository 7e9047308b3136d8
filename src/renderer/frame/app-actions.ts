import { tick } from 'svelte'
import type { ActionId } from '../../shared/ipc/actions'
import { evidenceWords } from '../../shared/words/evidence'
import { frameWords } from '../../shared/words/frame'
import { request } from '../link/bridge'
import { citationToShow } from './cited-passage'
import { hasOwnHistory, isTyping } from '../stores/actions.svelte'
import { finishTyping } from '../stores/finish-typing'
import { once } from '../stores/once'
import type { Stores } from '../stores/stores'
import type { DialogState } from './dialog-state.svelte'

/** What the frame itself can do. Features add theirs while they are shown (zoom, edit, add a claim). */
export function appActions(stores: Stores, dialogs: DialogState): Partial<Record<ActionId, () => void>> {
  const { actions, imports, messages, program, project, selection, view } = stores
  const attempt = (work: () => Promise<unknown>): void =>
    void work().catch((reason: unknown) => messages.explain(reason))
  const whenOpen = (work: () => void) => () => {
    if (project.open !== null) work()
  }
  const toNeighbour = (direction: -1 | 1) => () => {
    const next = view.neighbour(selection.current, direction)
    if (next !== undefined) selection.choose(next.id)
  }
  /** What the inspector does: it is opened for it where it is closed, and then answers itself. */
  const inInspector = (id: ActionId) => () => {
    if (selection.current === null || view.isInspectorOpen) return
    if (!view.isAboutEvents) view.show('timeline')
    view.openInspector()
    void tick().then(() => actions.run(id))
  }

  const openProject = once(() => request('project.open', { from: { kind: 'dialog' } }))
  const openSample = once(() => request('project.open', { from: { kind: 'sample' } }))
  const closeProject = once(async () => {
    await finishTyping(project)
    await request('project.close', {})
  })
  const duplicateEvent = once(async (id: string) => {
    const newId = stores.newId()
    if (await project.execute({ type: 'event.duplicate', input: { id, newId } })) selection.choose(newId)
  })

  return {
    'new-project': () => dialogs.show({ kind: 'new-project' }),
    'open-project': () => attempt(openProject),
    'open-sample': () => attempt(openSample),
    'close-project': () => attempt(closeProject),
    import: whenOpen(() => attempt(() => imports.read({ kind: 'dialog' }))),
    'import-text': whenOpen(() => dialogs.show({ kind: 'import-text' })),
    export: whenOpen(() => dialogs.show({ kind: 'export' })),
    figure: whenOpen(() => dialogs.show({ kind: 'figure' })),
    // A view that has something else to print answers itself while it is shown.
    print: whenOpen(() => dialogs.show({ kind: 'figure' })),
    'save-copy': whenOpen(() =>
      attempt(async () => {
        const written = await request('project.saveCopy', {})
        if (written.kind !== 'written') return
        const damage = written.evidence === undefined ? '' : ` ${evidenceWords.carried(written.evidence)}`
        messages.tell(frameWords.copied.title, `${written.place}${damage}`)
      }),
    ),
    'verify-evidence': whenOpen(() => dialogs.show({ kind: 'verify-evidence' })),
    'custody-log': whenOpen(() => dialogs.show({ kind: 'custody-log' })),
    'project-details': whenOpen(() => dialogs.show({ kind: 'details' })),
    settings: () => dialogs.show({ kind: 'settings' }),
    undo: () => {
      if (hasOwnHistory(document.activeElement)) fieldHistory('undo')
      else if (project.open?.undo != null) void project.undo()
    },
    redo: () => {
      if (hasOwnHistory(document.activeElement)) fieldHistory('redo')
      else if (project.open?.redo != null) void project.redo()
    },
    'edit-event': inInspector('edit-event'),
    'add-claim': inInspector('add-claim'),
    'add-citation': inInspector('add-citation'),
    'clear-filter': () => view.clearFilter(),
    'new-event': whenOpen(() => dialogs.show({ kind: 'quick-line' })),
    'duplicate-event': () => {
      if (selection.current !== null) void duplicateEvent(selection.current)
    },
    'delete-event': () => {
      const ids = [...selection.ids]
      // In a field, the same keys delete a word; at its beginning they must not delete the event.
      if (ids.length === 0 || isTyping(document.activeElement)) return
      const next = view.neighbour(ids.at(-1) ?? null, 1) ?? view.neighbour(ids[0] ?? null, -1)
      void project.execute({ type: 'event.delete', input: { ids } }).then((done) => {
        if (done) selection.choose(next !== undefined && !ids.includes(next.id) ? next.id : null)
      })
    },
    'new-lane': whenOpen(() => dialogs.show({ kind: 'details', withNewLane: true })),
    'previous-event': toNeighbour(-1),
    'next-event': toNeighbour(1),
    'show-timeline': () => view.show('timeline'),
    'show-table': () => view.show('table'),
    'show-desk': () => view.show('desk'),
    'show-passage': whenOpen(() => {
      const citation = citationToShow(project.current, selection.current, document.activeElement)
      if (citation === undefined) messages.tell(frameWords.noPassage.title, frameWords.noPassage.text)
      else view.showCitation(citation.id)
    }),
    'show-sources': () => view.show('sources'),
    'show-registers': () => view.show('registers'),
    'show-reconcile': () => view.show('reconcile'),
    'show-briefings': () => view.show('briefings'),
    'show-checks': () => view.show('checks'),
    'toggle-inspector': () => view.toggleInspector(),
    'toggle-legend': () => view.toggleLegend(),
    'theme-system': () => attempt(() => program.changeSettings({ theme: 'system' })),
    'theme-light': () => attempt(() => program.changeSettings({ theme: 'light' })),
    'theme-dark': () => attempt(() => program.changeSettings({ theme: 'dark' })),
    'command-palette': () => dialogs.show({ kind: 'palette' }),
    shortcuts: () => dialogs.show({ kind: 'shortcuts' }),
    about: () => dialogs.show({ kind: 'about' }),
  }
}

/** While there is unwritten text in a field, Undo is the field's own. Chromium has no newer call for this than `execCommand`. */
function fieldHistory(step: 'undo' | 'redo'): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand(step)
}
