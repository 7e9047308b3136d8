import { expect, it } from 'vitest'
import { makeWhen } from '../../../src/shared/dates/when'
import { composeAll } from '../../support/briefing'
import { makeProject } from '../../support/make-project'

it('is told step by step how far a briefing has come: the figure, the events, the notes', () => {
  const ids = Array.from({ length: 45 }, (_, at) => `event-${at}`)
  const project = makeProject({
    events: ids.map((id, at) => ({ id, title: `Event ${at}`, when: makeWhen({ edtf: String(1900 + at) }) })),
    sources: [{ id: 'source-1', csl: { type: 'book', title: 'A book' } }],
    citations: ids.map((eventId, at) => ({ id: `citation-${at}`, sourceId: 'source-1', eventId })),
  })
  const told: [string, number, number | null][] = []
  composeAll(project, {}, { onComposed: (step, done, total) => told.push([step, done, total]) })
  expect(told).toEqual([
    ['figure', 0, null],
    ...[0, 20, 40, 45].map((done) => ['events', done, 45]),
    ...[0, 20, 40, 45].map((done) => ['notes', done, 45]),
  ])
})
