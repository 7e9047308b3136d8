import { render, screen } from '@testing-library/svelte'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { Stores } from '../../../src/renderer/stores/stores'
import type { CommandRequest, SingleRequest } from '../../../src/shared/commands/catalogue'
import { startInProcess, valueOf } from '../../support/in-process-app'
import WindowWithReconcile from './WindowWithReconcile.svelte'

it('says of a claim without a citation that it cites no source', async () => {
  const app = await startInProcess()
  const main = app.openWindow()
  main.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Test'))
  valueOf(await main.bridge.request('project.create', { title: 'Test' }))
  const commands: readonly SingleRequest[] = [
    { type: 'event.create', input: { id: 'flood', fields: { title: 'Flood' } } },
    { type: 'claim.create', input: { id: 'bare', fields: { eventId: 'flood', statement: 'It rained.' } } },
  ]
  const command: CommandRequest = { type: 'batch', input: { label: 'prepare', commands } }
  valueOf(await main.bridge.request('project.execute', { command }))
  vi.stubGlobal('bridge', main.bridge)
  let stores: Stores | undefined
  render(WindowWithReconcile, { onstores: (given: Stores) => (stores = given) })
  await vi.waitFor(() => expect(stores?.project.open).not.toBeNull())
  stores?.selection.chooseAll(['flood'])
  expect(await screen.findByText('No source is cited for this claim.')).toBeTruthy()
})
