import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, it, vi } from 'vitest'
import SourcesView from '../../../src/renderer/sources/SourcesView.svelte'
import { openProjectWindow } from '../../support/window/open-project-window'

const source = (id: string, title: string) =>
  ({ type: 'source.create', input: { id, fields: { csl: { type: 'report', title } } } }) as const

async function openSources() {
  const window = await openProjectWindow(SourcesView, [source('a', 'Alpha'), source('b', 'Beta'), source('c', 'Gamma')])
  const list = screen.getByRole('listbox', { name: 'Sources' })
  const go = async (keys: string) => {
    list.focus()
    await window.user.keyboard(keys)
  }
  const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' }).value
  return { ...window, go, title }
}

describe('sources', () => {
  it('keep a dropped file with the source it was dropped on, whichever is looked at when it has been read', async () => {
    const { go, title, settled } = await openSources()
    await go('{ArrowDown}')
    expect(title()).toBe('Alpha')
    const asked = vi.spyOn(window.bridge, 'request')
    let arrive = (_: ArrayBuffer): void => undefined
    const file = new File(['text'], 'note.txt', { type: 'text/plain' })
    file.arrayBuffer = () => new Promise((resolve) => (arrive = resolve))
    const place = screen.getByRole('region', { name: 'Captures' })
    await fireEvent.drop(place, { dataTransfer: { files: [file], types: ['Files'] } })
    await go('{ArrowDown}')
    expect(title()).toBe('Beta')
    arrive(new TextEncoder().encode('text').buffer)
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith('evidence.attach', expect.objectContaining({ sourceId: 'a' })),
    )
    await settled()
  })

  it('ask which day 03/04/2021 is, and write none before that is said', async () => {
    const { go, user, project, settled } = await openSources()
    await go('{ArrowDown}')
    const issued = () => project().sources.get('a')?.csl.issued
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Date' })
    await user.type(field, '03/04/2021')
    await user.tab()
    await settled()
    expect(issued()).toBeUndefined()
    expect(field.value).toBe('03/04/2021')
    expect(document.getElementById('source-issued-note')?.textContent).toMatch(/Which is meant/)
    await user.click(field)
    expect(within(screen.getByRole('listbox', { name: /Which is meant/ })).getAllByRole('option')).toHaveLength(2)
    await user.keyboard('{ArrowDown}{Enter}')
    await settled()
    expect(issued()).toEqual({ 'date-parts': [[2021, 3, 4]] })
    expect(field.value).toBe('4 March 2021')
  })

  it('choose the next in the list after a deletion, or the one before the last', async () => {
    const { go, title, user, settled } = await openSources()
    const remove = async () => {
      await user.click(screen.getByRole('button', { name: 'Delete this source' }))
      await user.click(screen.getAllByRole('button', { name: 'Delete' }).at(-1) as HTMLElement)
      await settled()
    }
    await go('{ArrowDown}{ArrowDown}')
    await remove()
    expect(title()).toBe('Gamma')
    await remove()
    expect(title()).toBe('Alpha')
  })
})
