import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Stores } from '../../../src/renderer/stores/stores'
import Timeline from '../../../src/renderer/timeline/Timeline.svelte'
import type { SingleRequest } from '../../../src/shared/commands/catalogue'
import { makeWhen } from '../../../src/shared/dates/when'
import { openProjectWindow } from '../../support/window/open-project-window'

const user = userEvent.setup()

const lane = (id: string, name: string): SingleRequest => ({ type: 'lane.create', input: { id, fields: { name } } })
const event = (id: string, title: string, edtf: string | null, lanes: string[] = []): SingleRequest => ({
  type: 'event.create',
  input: { id, fields: { title, lanes, when: edtf === null ? null : makeWhen({ edtf }) } },
})

const chronicle = [
  lane('talks', 'Talks'),
  lane('military', 'Military'),
  event('war', 'Second war', '2020-09-27/2020-11-10', ['military']),
  event('ceasefire', 'Ceasefire agreed', '2023-09-20', ['talks']),
  event('grave', 'Mass graves found', null),
]

async function openTimeline(commands: readonly SingleRequest[]): Promise<Stores> {
  const { stores } = await openProjectWindow(Timeline, commands)
  await screen.findByRole('region', { name: 'Timeline' })
  return stores
}

// jsdom draws nothing, and prefers nothing.
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})

const canvas = () => screen.getByRole('listbox')
const current = () =>
  document.getElementById(canvas().getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label')

describe('the timeline for the keyboard and for screen readers', () => {
  it('names every dated event with its date, lane and sources', async () => {
    await openTimeline(chronicle)
    const options = within(canvas()).getAllByRole('option')
    expect(options.map((option) => option.getAttribute('aria-label'))).toEqual([
      'Second war, 27 September – 10 November 2020, lane Military, no source',
      'Ceasefire agreed, 20 September 2023, lane Talks, no source',
    ])
    expect(options.map((option) => option.getAttribute('aria-posinset'))).toEqual(['1', '2'])
  })

  it('walks in time and across lanes with the arrows, and says where it is', async () => {
    const stores = await openTimeline(chronicle)
    canvas().focus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(stores.selection.current).toBe('ceasefire')
    expect(current()).toContain('Ceasefire agreed')
    await user.keyboard('{ArrowDown}')
    expect(current()).toContain('Second war')
    await user.keyboard('{Escape}')
    expect(stores.selection.current).toBeNull()
  })

  it('moves the chosen event by one unit of its date, as one step that can be undone', async () => {
    const stores = await openTimeline(chronicle)
    stores.selection.choose('ceasefire')
    canvas().focus()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    const edtf = () => stores.project.current.events.get('ceasefire')?.when?.edtf
    await waitFor(() => {
      expect(edtf()).toBe('2023-09-21')
    })
    expect(stores.project.open?.undo).toContain('move')
    await stores.project.undo()
    expect(edtf()).toBe('2023-09-20')
  })

  it('moves it to the next lane with Shift and Down', async () => {
    const stores = await openTimeline(chronicle)
    stores.selection.choose('ceasefire')
    canvas().focus()
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await waitFor(() => {
      expect(stores.project.current.events.get('ceasefire')?.lanes).toEqual(['military'])
    })
  })

  it('asks for editing and deleting by name', async () => {
    const stores = await openTimeline(chronicle)
    const asked: string[] = []
    stores.actions.on({ 'edit-event': () => asked.push('edit'), 'delete-event': () => asked.push('delete') })
    stores.selection.choose('war')
    canvas().focus()
    await user.keyboard('{Enter}{Delete}')
    expect(asked).toEqual(['edit', 'delete'])
  })

  it('zooms and fits by the actions of the menu', async () => {
    const stores = await openTimeline(chronicle)
    const length = () => {
      const window = stores.view.timelineWindow
      return window === null ? 0 : window.to - window.from
    }
    stores.actions.run('fit')
    const whole = length()
    expect(whole).toBeGreaterThan(0)
    stores.actions.run('zoom-in')
    expect(length() / whole).toBeCloseTo(1 / 1.6)
    stores.actions.run('zoom-out')
    stores.actions.run('fit')
    expect(length()).toBeCloseTo(whole)
  })
})

describe('what stands beside the timeline', () => {
  it('is a head for each lane with what it holds', async () => {
    await openTimeline(chronicle)
    const heads = screen.getAllByRole('listitem').map((head) => head.textContent.replace(/\s+/g, ' ').trim())
    expect(heads).toEqual(expect.arrayContaining(['Talks 1 event', 'Military 1 event']))
  })

  it('is a tray of what has no date yet, to choose from', async () => {
    const stores = await openTimeline(chronicle)
    await user.click(screen.getByRole('button', { name: 'Mass graves found' }))
    expect(stores.selection.current).toBe('grave')
  })

  it('is an overview that can be moved by keys', async () => {
    const stores = await openTimeline(chronicle)
    stores.actions.run('fit')
    stores.actions.run('zoom-in')
    const before = stores.view.timelineWindow?.from ?? 0
    screen.getByRole('slider', { name: 'Visible time' }).focus()
    await user.keyboard('{ArrowRight}')
    expect(stores.view.timelineWindow?.from).toBeGreaterThan(before)
  })
})

describe('events out of sight', () => {
  const september = ['17', '18', '19', '20', '21', '22'].map((day) => event(`day-${day}`, day, `2023-09-${day}`))

  it('are left out of the first look when they are few and far, are counted, and are one press away', async () => {
    const stores = await openTimeline([...september, event('genocide', '1915', '1915-04-24')])
    await user.click(await screen.findByRole('button', { name: '1 earlier event' }))
    const window = stores.view.timelineWindow
    expect(window === null ? 0 : new Date(window.from).getUTCFullYear()).toBe(1915)
    expect(await screen.findByRole('button', { name: '6 later events' })).toBeTruthy()
  })

  it('are none when the whole time is shown', async () => {
    const stores = await openTimeline([...september, event('genocide', '1915', '1915-04-24')])
    stores.actions.run('fit')
    await waitFor(() => expect(screen.queryByRole('button', { name: /earlier event|later event/ })).toBeNull())
  })
})

describe('a timeline with nothing to show', () => {
  it('teaches how to begin', async () => {
    await openTimeline([])
    expect(screen.getByRole('heading', { name: 'A chronology begins with one event' })).toBeTruthy()
  })

  it('says what hides the events, and shows them again', async () => {
    const stores = await openTimeline(chronicle)
    stores.view.narrow({ text: 'no such thing anywhere' })
    await user.click(await screen.findByRole('button', { name: 'Show all events' }))
    expect(stores.view.isFiltered).toBe(false)
    expect(await screen.findAllByRole('option')).toHaveLength(2)
  })

  it('lets go of chosen events that a filter hides, so that none is changed unseen, but keeps a single one', async () => {
    const stores = await openTimeline(chronicle)
    stores.selection.chooseAll(['war', 'ceasefire', 'grave'])
    stores.view.narrow({ lanes: ['talks', 'military'] })
    expect(stores.selection.ids).toEqual(['war', 'ceasefire'])
    stores.selection.choose('war')
    stores.view.narrow({ lanes: ['talks'] })
    expect(stores.selection.ids).toEqual(['war'])
  })

  it('says where undated events wait', async () => {
    await openTimeline([event('grave', 'Mass graves found', null)])
    expect(screen.getByRole('heading', { name: 'None of these events has a date yet' })).toBeTruthy()
  })
})
