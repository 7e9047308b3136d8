import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import type { SingleRequest } from '../../../src/shared/commands/catalogue'
import { claimsOf } from '../../../src/shared/project/lookups'
import Inspector from '../../../src/renderer/inspector/Inspector.svelte'
import { finishTyping } from '../../../src/renderer/stores/finish-typing'
import { openProjectWindow } from '../../support/window/open-project-window'

const event = (id: string, fields: object = {}): SingleRequest => ({
  type: 'event.create',
  input: { id, fields: { title: id, ...fields } },
})
const title = () => screen.getByRole('textbox', { name: 'Title' })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('the inspector', () => {
  it('teaches while nothing is chosen, and shows the chosen event', async () => {
    const { choose } = await openProjectWindow(Inspector, [
      event('offensive', { description: 'On both sides of the line.' }),
    ])
    expect(screen.getByText('No event chosen')).toBeTruthy()
    await choose('offensive')
    expect(title()).toHaveProperty('value', 'offensive')
    expect(screen.getByDisplayValue('On both sides of the line.')).toBeTruthy()
  })

  it('makes one step of what is typed in a field, and keeps it through changes of other fields', async () => {
    const { choose, user, stores, project, undoName, settled } = await openProjectWindow(Inspector, [
      event('offensive'),
    ])
    await choose('offensive')
    await user.click(title())
    await user.keyboard(' begins')
    await stores.project.execute({
      type: 'event.edit',
      input: { id: 'offensive', patch: { description: 'Elsewhere.' } },
    })
    expect(title()).toHaveProperty('value', 'offensive begins')
    await user.tab()
    await settled()
    expect(project().events.get('offensive')).toMatchObject({ title: 'offensive begins', description: 'Elsewhere.' })
    expect(undoName()).toBe('change the title of “offensive”')
    await stores.project.undo()
    expect(title()).toHaveProperty('value', 'offensive')
    expect(undoName()).toBe('change the description of “offensive”')
  })

  it('writes what was typed to the event it was typed for', async () => {
    const { choose, user, project, settled } = await openProjectWindow(Inspector, [event('one'), event('two')])
    await choose('one')
    await user.type(title(), '!')
    await choose('two')
    await settled()
    expect(project().events.get('one')?.title).toBe('one!')
    expect(project().events.get('two')?.title).toBe('two')
    expect(title()).toHaveProperty('value', 'two')
  })

  it('says of an event that a search hides that it is hidden, and shows all again', async () => {
    const { choose, user, stores } = await openProjectWindow(Inspector, [event('one'), event('two')])
    stores.actions.on({ 'clear-filter': () => stores.view.clearFilter() })
    await choose('one')
    expect(screen.queryByText(/hides this event/)).toBeNull()
    stores.view.narrow({ text: 'two' })
    await screen.findByText(/hides this event/)
    await user.click(screen.getByRole('button', { name: 'Show all events' }))
    expect(stores.view.isFiltered).toBe(false)
    await waitFor(() => expect(screen.queryByText(/hides this event/)).toBeNull())
  })

  it('has made steps of all that was typed when its project is left, however soon', async () => {
    const { choose, user, project, stores } = await openProjectWindow(Inspector, [event('one')])
    await choose('one')
    await user.type(title(), '!')
    await user.type(screen.getByRole('textbox', { name: 'Description' }), 'Seen by two.')
    await finishTyping(stores.project)
    expect(project().events.get('one')).toMatchObject({ title: 'one!', description: 'Seen by two.' })
  })

  it('keeps both of two roles typed one after the other', async () => {
    const { choose, user, project, settled } = await openProjectWindow(Inspector, [
      { type: 'actor.create', input: { id: 'a', fields: { name: 'Attacker' } } },
      { type: 'actor.create', input: { id: 'b', fields: { name: 'Defender' } } },
      event('offensive', {
        actors: [
          { actorId: 'a', role: '' },
          { actorId: 'b', role: '' },
        ],
      }),
    ])
    await choose('offensive')
    await user.type(screen.getByRole('textbox', { name: 'Role of Attacker' }), 'attacks')
    await user.type(screen.getByRole('textbox', { name: 'Role of Defender' }), 'defends')
    await user.tab()
    await settled()
    expect(
      project()
        .events.get('offensive')
        ?.actors.map(({ role }) => role),
    ).toEqual(['attacks', 'defends'])
  })

  it('makes an actor of what was typed and adds them, as one step', async () => {
    const { choose, user, project, undoName, settled, stores } = await openProjectWindow(Inspector, [
      event('offensive'),
    ])
    await choose('offensive')
    await user.type(screen.getByRole('combobox', { name: 'Actors' }), 'Laurence Broers{Enter}')
    await settled()
    expect([...project().actors].map(({ name }) => name)).toEqual(['Laurence Broers'])
    expect(project().events.get('offensive')?.actors).toHaveLength(1)
    expect(undoName()).toBe('add actor “Laurence Broers”')
    await stores.project.undo()
    expect(project().actors.size).toBe(0)
    expect(project().events.get('offensive')?.actors).toEqual([])
  })

  it('offers “verified” only once there is a citation', async () => {
    const { choose, stores } = await openProjectWindow(Inspector, [
      event('offensive'),
      { type: 'source.create', input: { id: 'article', fields: { csl: { type: 'report', title: 'Report' } } } },
    ])
    await choose('offensive')
    expect(screen.getByRole('option', { name: 'Verified (needs a citation first)' })).toHaveProperty('disabled', true)
    await stores.project.execute({
      type: 'citation.create',
      input: { fields: { eventId: 'offensive', sourceId: 'article' } },
    })
    expect(screen.getByRole('option', { name: 'Verified' })).toHaveProperty('disabled', false)
  })

  it('gives the focus back to where it came from on Escape', async () => {
    const { choose, user, stores } = await openProjectWindow(Inspector, [event('offensive')])
    await choose('offensive')
    await user.click(button('Elsewhere'))
    stores.actions.run('edit-event')
    expect(document.activeElement).toBe(title())
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(button('Elsewhere'))
  })

  it('keeps the focus when another event is chosen from within a field', async () => {
    const { choose, user } = await openProjectWindow(Inspector, [event('one'), event('two')])
    await choose('one')
    await user.click(title())
    await choose('two')
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Inspector' }))
    })
  })

  it('adds on Tab what was looked up, and on Backspace takes it off again', async () => {
    const { choose, user, project, settled } = await openProjectWindow(Inspector, [
      { type: 'lane.create', input: { id: 'military', fields: { name: 'Military' } } },
      event('offensive'),
    ])
    await choose('offensive')
    const lanes = screen.getByRole('combobox', { name: 'Lanes' })
    await user.type(lanes, 'mil')
    await user.tab()
    await settled()
    expect(project().events.get('offensive')?.lanes).toEqual(['military'])
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Places' }))
    await user.click(lanes)
    await user.keyboard('{Backspace}')
    await settled()
    expect(project().events.get('offensive')?.lanes).toEqual([])
  })

  it('makes one step of the reasons for a date, and keeps a half-typed date while another event is looked at', async () => {
    const { choose, user, project, settled, undoName } = await openProjectWindow(Inspector, [
      event('one'),
      event('two'),
    ])
    await choose('one')
    const when = () => screen.getByRole('combobox', { name: 'When' })
    await user.type(when(), '1990s{Enter}')
    await settled()
    expect(undoName()).toBe('date “one”')
    await user.click(button('More about this date'))
    await user.type(screen.getByRole('textbox', { name: 'Why this date' }), '!')
    await user.tab()
    await settled()
    expect(project().events.get('one')?.when?.rationale).toMatch(/!$/)
    expect(undoName()).toBe('change the date of “one”')
    await user.clear(when())
    await user.type(when(), '12 May')
    await choose('two')
    await choose('one')
    expect(when()).toHaveProperty('value', '12 May')
    expect(project().events.get('one')?.when?.edtf).toBe('199X')
  })
})

describe('the claims of an event', () => {
  it('begin with one action, and read like sentences', async () => {
    const { choose, user, stores, project, settled } = await openProjectWindow(Inspector, [
      event('offensive'),
      { type: 'actor.create', input: { id: 'a', fields: { name: 'The authorities', aliases: ['NKR'] } } },
    ])
    await choose('offensive')
    stores.actions.run('add-claim')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Who says so' })))
    await user.keyboard('nkr{Enter}')
    await user.tab()
    await user.keyboard('reported')
    await user.type(screen.getByRole('textbox', { name: 'Figure' }), '27 casualties (2 civilians){Enter}')
    await user.keyboard('{Escape}')
    await settled()
    expect(claimsOf(project(), 'offensive')[0]).toMatchObject({
      assertedBy: 'a',
      attributionVerb: 'reported',
      value: { best: 27, unit: 'casualties', breakdown: [{ label: 'civilians', value: 2 }] },
    })
    const summary = button(/^The authorities reported 27 casualties \(incl\. 2 civilians\)/)
    expect(document.activeElement).toBe(summary)
    expect(summary.getAttribute('aria-expanded')).toBe('false')
  })

  it('tell a low figure above the best one beside its field, and write nothing', async () => {
    const value = { low: null, best: 27, high: null, unit: '', qualifier: null, breakdown: [] }
    const { choose, user, project, settled } = await openProjectWindow(Inspector, [
      event('offensive'),
      { type: 'claim.create', input: { id: 'c', fields: { eventId: 'offensive', property: 'deaths', value } } },
    ])
    await choose('offensive')
    await user.click(button(/27 deaths/))
    await user.click(button('Low, best and high'))
    const low = screen.getByRole('textbox', { name: 'Low' })
    await user.type(low, '30')
    await user.tab()
    await settled()
    expect(low.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('The low figure is above the best one.')).toBeTruthy()
    expect(project().claims.get('c')?.value).toEqual(value)
    await user.clear(low)
    await user.type(low, '20{Enter}')
    await settled()
    expect(project().claims.get('c')?.value).toEqual({ ...value, low: 20 })
  })

  it('leave the focus on the next one when one is deleted, and at last on the button that adds', async () => {
    const claim = (id: string): SingleRequest => ({
      type: 'claim.create',
      input: { id, fields: { eventId: 'offensive', statement: id } },
    })
    const { choose, user, project, settled, stores } = await openProjectWindow(Inspector, [
      event('offensive'),
      claim('first'),
      claim('second'),
    ])
    await choose('offensive')
    await user.click(button(/first/))
    await user.click(button('Delete this claim'))
    await settled()
    expect(document.activeElement).toBe(button(/second/))
    await user.click(button(/second/))
    await user.click(button('Delete this claim'))
    await settled()
    expect(document.activeElement).toBe(button('Add a claim'))
    expect(project().claims.size).toBe(0)
    await stores.project.undo()
    expect(button(/second/)).toBeTruthy()
  })

  it('keep the focus in the panel when undo takes away the field that has it', async () => {
    const { choose, stores } = await openProjectWindow(Inspector, [event('offensive')])
    await choose('offensive')
    stores.actions.run('add-claim')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Who says so' })))
    await stores.project.undo()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Inspector' })))
  })
})

describe('the citations of an event', () => {
  it('can cite a source that was not there before, as one step', async () => {
    const { choose, user, project, undoName, settled, stores } = await openProjectWindow(Inspector, [
      event('offensive'),
    ])
    await choose('offensive')
    stores.actions.run('add-citation')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Source' })))
    await user.keyboard('A second day{Enter}')
    const form = within(screen.getByRole('form', { name: 'New source' }))
    await user.type(form.getByRole('textbox', { name: 'Author' }), 'Broers, Laurence')
    await user.click(form.getByRole('button', { name: 'Add and cite it' }))
    await settled()
    const quote = screen.getByRole('textbox', { name: 'Quote' })
    expect(document.activeElement).toBe(quote)
    await user.keyboard('reported 27 casualties')
    await user.tab()
    await settled()
    expect([...project().sources][0]?.csl).toMatchObject({ title: 'A second day', author: [{ family: 'Broers' }] })
    expect([...project().citations][0]).toMatchObject({
      eventId: 'offensive',
      quote: { exact: 'reported 27 casualties' },
    })
    await stores.project.undo()
    expect(undoName()).toBe('add source “A second day”')
    await stores.project.undo()
    expect([project().sources.size, project().citations.size]).toEqual([0, 0])
  })
})

describe('several events at once', () => {
  it('go into a lane together, and out of it, each as one step', async () => {
    const { choose, user, project, settled, stores } = await openProjectWindow(Inspector, [
      { type: 'lane.create', input: { id: 'military', fields: { name: 'Military' } } },
      event('one', { lanes: ['military'] }),
      event('two'),
    ])
    await choose('one', 'two')
    expect(screen.getByText('2 events chosen')).toBeTruthy()
    await user.click(button('Put “Military” on all of them'))
    await settled()
    expect(project().events.get('two')?.lanes).toEqual(['military'])
    await user.click(button('Take “Military” off all of them'))
    await settled()
    expect([...project().events].map(({ lanes }) => lanes)).toEqual([[], []])
    await stores.project.undo()
    expect([...project().events].map(({ lanes }) => lanes)).toEqual([['military'], ['military']])
  })
})
