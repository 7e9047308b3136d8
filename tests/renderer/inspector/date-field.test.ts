import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { makeWhen } from '../../../src/shared/dates/when'
import Inspector from '../../../src/renderer/inspector/Inspector.svelte'
import { openProjectWindow } from '../../support/window/open-project-window'

async function openDate(edtf: string | null, verbatim = '') {
  const when = edtf === null ? null : makeWhen({ edtf, verbatim })
  const window = await openProjectWindow(Inspector, [
    { type: 'event.create', input: { id: 'event', fields: { title: 'Offensive begins', when } } },
  ])
  await window.choose('event')
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'When' })
  const said = () => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent.trim() ?? ''
  return { ...window, field, said, stored: () => window.project().events.get('event')?.when ?? null }
}

describe('the date field', () => {
  it('says the stored date in words, its EDTF below, and the source’s words verbatim', async () => {
    const { field } = await openDate('1990~/1993~', 'in the early 1990s')
    expect(field.value).toBe('c. 1990 – c. 1993')
    expect(screen.getByText('1990~/1993~')).toBeTruthy()
    expect(screen.getByText('source says “in the early 1990s”')).toBeTruthy()
  })

  it('reads along while one types, and writes on Enter', async () => {
    const { field, user, said, stored, settled } = await openDate(null)
    await user.type(field, 'spring 1848')
    expect(said()).toBe('spring 1848')
    expect(screen.getByText('1848-21')).toBeTruthy()
    expect(stored()).toBeNull()
    await user.keyboard('{Enter}')
    await settled()
    expect(stored()).toMatchObject({ edtf: '1848-21', verbatim: '' })
    expect(screen.queryByText(/source says/)).toBeNull()
    expect(document.activeElement).toBe(field)
  })

  it('says beside the field what is wrong, keeps the text, and goes back on Escape', async () => {
    const { field, user, said, stored, undoName } = await openDate('2003')
    const before = undoName()
    await user.clear(field)
    await user.type(field, '2003-02-29')
    await user.tab()
    expect(said()).toMatch(/^29 February 2003 does not exist/)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.value).toBe('2003-02-29')
    expect([stored()?.edtf, undoName()]).toEqual(['2003', before])
    await user.click(field)
    await user.keyboard('{Escape}')
    expect(field.value).toBe('2003')
    expect(field.getAttribute('aria-invalid')).toBe('false')
    expect(document.activeElement).toBe(field)
  })

  it('leaves undoing to the project as soon as its text is written, and not before', async () => {
    const { field, user, stored, settled } = await openDate('2003')
    await user.click(field)
    expect(field.dataset['atRest']).toBe('true')
    await user.clear(field)
    await user.type(field, '2003-02-29')
    expect(field.dataset['atRest']).toBe('false')
    await user.clear(field)
    await user.type(field, '2004{Enter}')
    await settled()
    expect([stored()?.edtf, field.dataset['atRest']]).toEqual(['2004', 'true'])
  })

  it('offers two readings as choices that the arrow keys reach', async () => {
    const { field, user, stored, settled } = await openDate(null)
    await user.type(field, '03/04/2021')
    const choices = within(screen.getByRole('listbox')).getAllByRole('option')
    expect(choices).toHaveLength(2)
    expect(field.getAttribute('aria-activedescendant')).toBe(choices[0]?.id)
    await user.keyboard('{ArrowDown}')
    expect(field.getAttribute('aria-activedescendant')).toBe(choices[1]?.id)
    expect(choices[1]?.getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{Enter}')
    await settled()
    expect(stored()?.edtf).toBe('2021-03-04')
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('takes a choice that is clicked, without losing the focus', async () => {
    const { field, user, stored, settled } = await openDate(null)
    await user.type(field, '03/04/2021')
    await user.click(within(screen.getByRole('listbox')).getByText('3 April 2021'))
    await settled()
    expect(stored()?.edtf).toBe('2021-04-03')
    expect(document.activeElement).toBe(field)
  })

  it('makes the event undated when it is cleared, and undo dates it again', async () => {
    const { field, user, stored, settled, stores } = await openDate('2003')
    await user.clear(field)
    await user.tab()
    await settled()
    expect(stored()).toBeNull()
    await stores.project.undo()
    expect(stored()?.edtf).toBe('2003')
    expect(field.value).toBe('2003')
  })

  it('keeps words that are no date as the source’s, undated', async () => {
    const { field, user, stored, settled } = await openDate(null)
    await user.type(field, 'last Tuesday')
    await user.click(screen.getByRole('button', { name: 'Keep these words as the source’s, undated' }))
    await settled()
    expect(stored()).toEqual(makeWhen({ verbatim: 'last Tuesday' }))
  })
})
