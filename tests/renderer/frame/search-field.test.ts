import { screen } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import SearchField from '../../../src/renderer/frame/SearchField.svelte'
import type { SingleRequest } from '../../../src/shared/commands/catalogue'
import { openProjectWindow } from '../../support/window/open-project-window'

const event = (id: string, title: string): SingleRequest => ({
  type: 'event.create',
  input: { id, fields: { title } },
})

it('chooses with Enter what was found, one after the other, instead of leaving a hidden event chosen', async () => {
  const { choose, stores, user } = await openProjectWindow(SearchField, [
    event('row-CM-0011', 'Raid'),
    event('row-CM-0012', 'Siege'),
    event('row-CM-0013', 'Siege lifted'),
  ])
  await choose('row-CM-0011')
  const field = screen.getByRole('textbox')
  await user.type(field, 'siege{Enter}')
  const first = stores.selection.current
  await user.type(field, '{Enter}')
  expect([first, stores.selection.current].sort()).toEqual(['row-CM-0012', 'row-CM-0013'])
  await user.clear(field)
  await user.type(field, 'CM-0011{Enter}')
  expect(stores.selection.current).toBe('row-CM-0011')
})
