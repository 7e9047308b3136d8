import { screen, waitFor } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import { openProjectWindow } from '../../support/window/open-project-window'
import NewLaneDialog from './NewLaneDialog.svelte'

it('makes a lane and begins in its name, which is chosen to be typed over', async () => {
  const { project } = await openProjectWindow(NewLaneDialog, [
    { type: 'lane.create', input: { id: 'front', fields: { name: 'Front', colour: 'red' } } },
  ])
  await waitFor(() => expect(document.activeElement).toHaveProperty('value', 'New lane'))
  const name = document.activeElement as HTMLInputElement
  expect(name).toBe(screen.getAllByRole('textbox', { name: 'Name of the lane' }).at(-1))
  expect(name.value.slice(name.selectionStart ?? 0, name.selectionEnd ?? 0)).toBe('New lane')
  expect([...project().lanes].map(({ colour }) => colour).sort()).toEqual(['orange', 'red'])
})
