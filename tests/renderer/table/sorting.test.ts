import { describe, expect, it } from 'vitest'
import { nextSorting, sortEvents } from '../../../src/renderer/table/sorting'
import { makeWhen } from '../../../src/shared/dates/when'
import { makeCitation, makeEvent, makeProject, makeSource } from '../../support/make-project'

const early = makeEvent({ id: 'early', title: 'Bell', when: makeWhen({ edtf: '1988' }) })
const late = makeEvent({ id: 'late', title: 'Arch', when: makeWhen({ edtf: '2023' }) })
const undated = makeEvent({ id: 'undated', title: 'Crown', when: null })
const project = makeProject({
  events: [early, late, undated],
  sources: [makeSource({ id: 'source' })],
  citations: [makeCitation({ sourceId: 'source', eventId: 'late' })],
})
const titles = (events: readonly { title: string }[]): string[] => events.map(({ title }) => title)

describe('sorting the table', () => {
  it('leaves undated events at the end whichever way time runs', () => {
    const events = [undated, early, late]
    expect(titles(sortEvents(project, events, { column: 'date', direction: 'ascending' }))).toEqual([
      'Bell',
      'Arch',
      'Crown',
    ])
    expect(titles(sortEvents(project, events, { column: 'date', direction: 'descending' }))).toEqual([
      'Arch',
      'Bell',
      'Crown',
    ])
  })

  it('counts sources', () => {
    expect(titles(sortEvents(project, [early, late, undated], { column: 'sources', direction: 'descending' }))[0]).toBe(
      'Arch',
    )
  })

  it('turns round on the second click and begins with the most sources', () => {
    const byTitle = nextSorting({ column: 'date', direction: 'ascending' }, 'title')
    expect(byTitle).toEqual({ column: 'title', direction: 'ascending' })
    expect(nextSorting(byTitle, 'title').direction).toBe('descending')
    expect(nextSorting(byTitle, 'sources').direction).toBe('descending')
  })
})
