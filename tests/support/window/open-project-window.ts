import { render, waitFor } from '@testing-library/svelte'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { join } from 'node:path'
import type { Component } from 'svelte'
import { onTestFinished, vi } from 'vitest'
import type { Stores } from '../../../src/renderer/stores/stores'
import type { CommandRequest, SingleRequest } from '../../../src/shared/commands/catalogue'
import type { Bridge } from '../../../src/shared/ipc/contract'
import type { Project } from '../../../src/shared/project/project'
import { startInProcess, valueOf } from '../in-process-app'
import { layOutNothing } from './lay-out-nothing'
import ProjectWindow from './ProjectWindow.svelte'

export interface ProjectWindowInTest {
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

/** A new project with these commands run, open in a window that shows one view, with the real main behind it. */
export async function openProjectWindow(
  View: Component,
  commands: readonly SingleRequest[],
): Promise<ProjectWindowInTest> {
  layOutNothing()
  const app = await startInProcess()
  const main = app.openWindow()
  main.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Test'))
  valueOf(await main.bridge.request('project.create', { title: 'Test' }))
  const batch: CommandRequest = { type: 'batch', input: { label: 'prepare', commands } }
  if (commands.length > 0) valueOf(await main.bridge.request('project.execute', { command: batch }))

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
  let given: Stores | undefined
  render(ProjectWindow, { View, onstores: (stores: Stores) => (given = stores) })
  const stores = await waitFor(() => {
    if (given?.project.open == null) throw new Error('The project has not arrived.')
    return given
  })
  // An answer may set off the next request; a turn of the event loop later there is either one under way or none to come.
  const settled = async (): Promise<void> => {
    do await new Promise((resolve) => setTimeout(resolve, 0))
    while (pending > 0)
  }
  onTestFinished(settled)
  return {
    stores,
    user: userEvent.setup(),
    project: () => stores.project.current,
    undoName: () => stores.project.open?.undo ?? null,
    settled,
    choose: async (...ids) => {
      stores.selection.chooseAll(ids)
      await settled()
    },
  }
}
