import { screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { eventCounts, eventsNaming } from '../../../src/renderer/registers/registers'
import RegistersView from '../../../src/renderer/registers/RegistersView.svelte'
import { openProjectWindow } from '../../support/window/open-project-window'

const actor = (id: string, name: string) => ({ type: 'actor.create', input: { id, fields: { name } } }) as const

describe('the registers', () => {
  it('count for each name the events that name it, once where a claim of theirs does too', async () => {
    const { project } = await openProjectWindow(RegistersView, [
      actor('a', 'Azari'),
      actor('b', 'Broers'),
      actor('c', 'Cory'),
      { type: 'event.create', input: { id: 'e1', fields: { title: 'One', actors: [{ actorId: 'a', role: '' }] } } },
      { type: 'event.create', input: { id: 'e2', fields: { title: 'Two', actors: [{ actorId: 'a', role: '' }] } } },
      { type: 'claim.create', input: { id: 'k1', fields: { eventId: 'e1', statement: 'Said', assertedBy: 'a' } } },
      { type: 'claim.create', input: { id: 'k2', fields: { eventId: 'e2', statement: 'Said', assertedBy: 'b' } } },
    ])
    const counts = eventCounts(project(), 'actors')
    expect(['a', 'b', 'c'].map((id) => counts.get(id) ?? 0)).toEqual([2, 1, 0])
    expect(['a', 'b', 'c'].map((id) => eventsNaming(project(), 'actors', id).length)).toEqual([2, 1, 0])
  })

  it('choose the next in the list after a deletion', async () => {
    const { user, settled } = await openProjectWindow(RegistersView, [
      actor('a', 'Azari'),
      actor('b', 'Broers'),
      actor('c', 'Cory'),
    ])
    screen.getByRole('listbox').focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value
    expect(name()).toBe('Broers')
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await user.click(screen.getAllByRole('button', { name: 'Delete' }).at(-1) as HTMLElement)
    await settled()
    expect(name()).toBe('Cory')
  })
})
