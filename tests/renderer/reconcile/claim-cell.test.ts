import { render, screen, waitFor } from '@testing-library/svelte'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Stores } from '../../../src/renderer/stores/stores'
import type { CommandRequest, SingleRequest } from '../../../src/shared/commands/catalogue'
import { startInProcess, valueOf } from '../../support/in-process-app'
import WindowWithReconcile from './WindowWithReconcile.svelte'

// jsdom lays nothing out: here it tells the width that a test is about.
let gridWidth = 0
beforeEach(() => {
  gridWidth = 0
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => gridWidth)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
})

async function openFlood(commands: readonly SingleRequest[]): Promise<void> {
  const app = await startInProcess()
  const main = app.openWindow()
  main.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Test'))
  valueOf(await main.bridge.request('project.create', { title: 'Test' }))
  const flood: SingleRequest = { type: 'event.create', input: { id: 'flood', fields: { title: 'Flood' } } }
  const command: CommandRequest = { type: 'batch', input: { label: 'prepare', commands: [flood, ...commands] } }
  valueOf(await main.bridge.request('project.execute', { command }))
  vi.stubGlobal('bridge', main.bridge)
  let stores: Stores | undefined
  render(WindowWithReconcile, { onstores: (given: Stores) => (stores = given) })
  await waitFor(() => expect(stores?.project.open).not.toBeNull())
  stores?.selection.chooseAll(['flood'])
}

const claim = (id: string, fields: object): SingleRequest => ({
  type: 'claim.create',
  input: { id, fields: { eventId: 'flood', ...fields } },
})

it('says of a claim without a citation that it cites no source', async () => {
  await openFlood([claim('bare', { statement: 'It rained.' })])
  expect(await screen.findByText('No source is cited for this claim.')).toBeTruthy()
})

it('puts claims under the names of their speakers where columns have no room', async () => {
  const twoSpeakers: readonly SingleRequest[] = [
    { type: 'actor.create', input: { id: 'mayor', fields: { name: 'The mayor' } } },
    { type: 'actor.create', input: { id: 'press', fields: { name: 'The press' } } },
    claim('one', { statement: 'It rained.', assertedBy: 'mayor' }),
    claim('other', { statement: 'The dam broke.', assertedBy: 'press' }),
  ]
  gridWidth = 400
  await openFlood(twoSpeakers)
  await screen.findByText('The dam broke.')
  const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent)
  expect(cells.find((text) => text.includes('The dam broke.'))).toContain('The press')
})
