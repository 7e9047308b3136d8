import { render, waitFor } from '@testing-library/svelte'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { Stores } from '../../../src/renderer/stores/stores'
import type { CommandRequest, SingleRequest } from '../../../src/shared/commands/catalogue'
import type { Bridge } from '../../../src/shared/ipc/contract'
import type { Project } from '../../../src/shared/project/project'
import { startInProcess, valueOf } from '../../support/in-process-app'
import WindowWithInspector from './WindowWithInspector.svelte'

export interface InspectorWindow {
  readonly stores: Stores
  readonly user: UserEvent
  /** The project as main has it. */
  readonly project: () => Project
  /** Names of the steps that can be undone, from the last one on. */
  readonly undoName: () => string | null
  readonly choose: (...ids: string[]) => Promise<void>
  /** Waits until everything that was sent has come back. */
  readonly settled: () => Promise<void>
}

/** A new project with these commands run, open in a window that shows the inspector, with the real main behind it. */
export async function openInspector(commands: readonly SingleRequest[]): Promise<InspectorWindow> {
  layOutNothing()
  const app = await startInProcess()
  const main = app.openWindow()
  main.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Test'))
  valueOf(await main.bridge.request('project.create', { title: 'Test' }))
  const batch: CommandRequest = { type: 'batch', input: { label: 'prepare', commands } }
  valueOf(await main.bridge.request('project.execute', { command: batch }))

  let pending = 0
  const bridge: Bridge = {
    on: main.bridge.on,
    request: async (name, input) => {
      pending += 1
      try {
        return await main.bridge.request(name, input)
      } finally {
        pending -= 1
      }
    },
  }
  vi.stubGlobal('bridge', bridge)
  let stores: Stores | undefined
  render(WindowWithInspector, { onstores: (given: Stores) => (stores = given) })
  await waitFor(() => {
    if (stores?.project.open == null) throw new Error('The project has not arrived.')
  })
  if (stores === undefined) throw new Error('The window has no stores.')
  const known = stores
  // An answer may set off the next request; a turn of the event loop later there is either one under way or none to come.
  const settled = async (): Promise<void> => {
    do await new Promise((resolve) => setTimeout(resolve, 0))
    while (pending > 0)
  }
  onTestFinished(settled)
  return {
    stores: known,
    user: userEvent.setup(),
    project: () => known.project.current,
    undoName: () => known.project.open?.undo ?? null,
    settled,
    choose: async (...ids) => {
      known.selection.chooseAll(ids)
      await settled()
    },
  }
}

/** jsdom lays nothing out: lists of choices must not wait for it. */
function layOutNothing(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
}
