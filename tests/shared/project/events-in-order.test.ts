import { describe, expect, it } from 'vitest'
import { makeWhen } from '../../../src/shared/dates/when'
import { eventsInOrder } from '../../../src/shared/project/events-in-order'
import { blankEvent, type TimelineEvent } from '../../../src/shared/project/records/event'
import { Table } from '../../../src/shared/project/table'
import { madeAt } from '../../support/make-project'
import { fc } from '../../support/properties'

const stamp = { createdAt: madeAt, createdBy: '', modifiedAt: madeAt, modifiedBy: '' }

const eventOf = (number: number, edtf: string | null, title: string): TimelineEvent => ({
  ...stamp,
  ...blankEvent,
  id: `event-${number}`,
  code: `E${number}`,
  title,
  when: edtf === null ? null : makeWhen({ edtf }),
})

const anyEvent = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom(null, '1915', '1915-04', '1915-04-24', '191X', '../1916', '-0043', '1990~'),
    fc.constantFrom('A', 'B', 'C'),
  )
  .map(([number, edtf, title]) => eventOf(number, edtf, title))

const titlesOf = (events: readonly TimelineEvent[]) => events.map(({ id, title, when }) => [when?.edtf, title, id])

describe('all events in order', () => {
  it('stand by date, the coarser first, then by title, undated ones last', () => {
    const events = [
      eventOf(1, null, 'Undated'),
      eventOf(2, '1915-04-24', 'Arrests'),
      eventOf(3, '1915', 'B'),
      eventOf(4, '1915', 'A'),
      eventOf(5, '-0043', 'Ides'),
    ]
    expect(eventsInOrder(Table.of(events)).map(({ title }) => title)).toEqual(['Ides', 'A', 'B', 'Arrests', 'Undated'])
  })

  it('are after any walk of edits as if they had been sorted afresh', () => {
    const edit = fc.record({ put: fc.array(anyEvent, { maxLength: 6 }), removed: fc.array(fc.integer({ max: 40 })) })
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), fc.array(edit, { maxLength: 8 }), (start, edits) => {
        let table = Table.of(start)
        for (const { put, removed } of edits) {
          eventsInOrder(table)
          table = table.with(
            put,
            removed.map((number) => `event-${number}`),
          )
          expect(titlesOf(eventsInOrder(table))).toEqual(titlesOf(eventsInOrder(Table.of([...table]))))
        }
      }),
    )
  })

  it('are the very same list for the very same table', () => {
    const table = Table.of([eventOf(1, '1915', 'A')])
    expect(eventsInOrder(table)).toBe(eventsInOrder(table))
  })

  it('are sorted afresh after a change of very many', () => {
    const many = (from: number, edtf: string) => Array.from({ length: 3000 }, (_, at) => eventOf(from + at, edtf, 'A'))
    const before = Table.of(many(0, '1915'))
    eventsInOrder(before)
    const after = before.with(many(3000, '1914'))
    expect(titlesOf(eventsInOrder(after))).toEqual(titlesOf(eventsInOrder(Table.of([...after]))))
  })
})
