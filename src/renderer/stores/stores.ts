import { getContext, setContext } from 'svelte'
import { v7 } from 'uuid'
import { Actions } from './actions.svelte'
import { Imports } from './imports.svelte'
import { Messages } from './messages.svelte'
import { OwnStyles } from './own-styles.svelte'
import { Program } from './program.svelte'
import { ProjectStore } from './project.svelte'
import { Selection } from './selection.svelte'
import { View } from './view.svelte'

/** Everything a feature may read, and the only things it may ask. */
export interface Stores {
  readonly actions: Actions
  readonly imports: Imports
  readonly messages: Messages
  readonly ownStyles: OwnStyles
  readonly program: Program
  readonly project: ProjectStore
  readonly selection: Selection
  readonly view: View
  /** A new record id, for a record that the window wants to choose as soon as it is there. */
  readonly newId: () => string
}

const key = Symbol('stores')

export function provideStores(): Stores {
  const messages = new Messages()
  const project = new ProjectStore(messages)
  const selection = new Selection()
  const stores: Stores = {
    actions: new Actions(),
    imports: new Imports(messages),
    messages,
    ownStyles: new OwnStyles(messages),
    program: new Program(),
    project,
    selection,
    view: new View(project, selection),
    newId: () => v7(),
  }
  return setContext(key, stores)
}

export function useStores(): Stores {
  return getContext<Stores>(key)
}
