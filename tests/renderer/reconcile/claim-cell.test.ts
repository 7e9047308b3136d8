import { screen } from '@testing-library/svelte'
import { beforeEach, expect, it, vi } from 'vitest'
import ReconcileView from '../../../src/renderer/reconcile/ReconcileView.svelte'
import type { SingleRequest } from '../../../src/shared/commands/catalogue'
import { openProjectWindow } from '../../support/window/open-project-window'

// jsdom lays nothing out: here it tells the width that a test is about.
let gridWidth = 0
beforeEach(() => {
  gridWidth = 0
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => gridWidth)
})

async function openFlood(commands: readonly SingleRequest[]): Promise<void> {
  const flood: SingleRequest = { type: 'event.create', input: { id: 'flood', fields: { title: 'Flood' } } }
  const { choose } = await openProjectWindow(ReconcileView, [flood, ...commands])
  await choose('flood')
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
