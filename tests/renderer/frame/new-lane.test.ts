import { render, screen, waitFor } from '@testing-library/svelte'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { Stores } from '../../../src/renderer/stores/stores'
import { startInProcess, valueOf } from '../../support/in-process-app'
import WindowWithDetails from './WindowWithDetails.svelte'

it('makes a lane and begins in its name, which is chosen to be typed over', async () => {
  const app = await startInProcess()
  const main = app.openWindow()
  main.answers.chooseNewProject = () => Promise.resolve(join(app.folder, 'Test'))
  valueOf(await main.bridge.request('project.create', { title: 'Test' }))
  const command = { type: 'lane.create', input: { id: 'front', fields: { name: 'Front', colour: 'red' } } } as const
  valueOf(await main.bridge.request('project.execute', { command }))
  vi.stubGlobal('bridge', main.bridge)
  let stores: Stores | undefined
  render(WindowWithDetails, { onstores: (given: Stores) => (stores = given) })
  await waitFor(() => expect(document.activeElement).toHaveProperty('value', 'New lane'))
  const name = document.activeElement as HTMLInputElement
  expect(name).toBe(screen.getAllByRole('textbox', { name: 'Name of the lane' }).at(-1))
  expect(name.value.slice(name.selectionStart ?? 0, name.selectionEnd ?? 0)).toBe('New lane')
  expect([...(stores?.project.current.lanes ?? [])].map(({ colour }) => colour).sort()).toEqual(['orange', 'red'])
})
