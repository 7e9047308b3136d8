import { expect, it } from 'vitest'
import { citationToShow } from '../../../src/renderer/frame/cited-passage'
import { makeProject } from '../../support/make-project'

const quote = { exact: 'It rained', prefix: '', suffix: '', language: '' }
const project = makeProject({
  events: [{ id: 'event' }, { id: 'bare' }],
  claims: [{ id: 'claim', eventId: 'event' }],
  sources: [{ id: 'kept', text: 'It rained.' }, { id: 'unkept' }],
  citations: [
    { id: 'unquoted', eventId: 'event', sourceId: 'kept' },
    { id: 'elsewhere', eventId: 'event', sourceId: 'unkept', quote },
    { id: 'shown', eventId: 'event', sourceId: 'kept', quote },
    { id: 'of-claim', claimId: 'claim', sourceId: 'kept', quote },
  ],
})

function focused(card: string): Element | null {
  document.body.innerHTML = `<li data-card="${card}"><button></button></li>`
  return document.querySelector('button')
}

it('leads to the first quote of the event whose text is kept', () => {
  expect(citationToShow(project, 'event', null)?.id).toBe('shown')
  expect(citationToShow(project, 'bare', null)).toBeUndefined()
  expect(citationToShow(project, null, null)).toBeUndefined()
})

it('leads to the citation that has the focus, if its passage can be shown', () => {
  expect(citationToShow(project, 'event', focused('of-claim'))?.id).toBe('of-claim')
  expect(citationToShow(project, 'event', focused('elsewhere'))?.id).toBe('shown')
  expect(citationToShow(project, 'event', focused('no such card'))?.id).toBe('shown')
})
