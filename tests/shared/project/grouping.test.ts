import { describe, expect, it } from 'vitest'
import { groupedBy } from '../../../src/shared/project/grouping'
import type { Claim } from '../../../src/shared/project/records/claim'
import { Table } from '../../../src/shared/project/table'
import { makeClaim } from '../../support/make-project'
import { randomFrom } from '../../support/random-walk'

const claim = (id: string, eventId: string, createdAt = '2026-01-01T00:00:00.000Z'): Claim =>
  makeClaim({ id, eventId, createdAt })
const ofEvent = (record: Claim) => (record.eventId === 'nobody' ? null : record.eventId)

describe('records by a key they share', () => {
  it('are listed oldest first, and none where there are none', () => {
    const claimsOf = groupedBy(ofEvent)
    const table = Table.of([
      claim('b', 'war', '2026-01-02T00:00:00.000Z'),
      claim('c', 'war'),
      claim('a', 'war'),
      claim('d', 'nobody'),
    ])
    expect(claimsOf(table, 'war').map(({ id }) => id)).toEqual(['a', 'c', 'b'])
    expect(claimsOf(table, 'nobody')).toEqual([])
    expect(claimsOf(table, 'truce')).toEqual([])
  })

  it('stay the same lists where an edit does not touch them', () => {
    const claimsOf = groupedBy(ofEvent)
    const before = Table.of([claim('a', 'war'), claim('b', 'truce')])
    const [war, truce] = [claimsOf(before, 'war'), claimsOf(before, 'truce')]
    const after = before.put({ ...claim('a', 'war'), statement: 'Another' })
    expect(claimsOf(after, 'truce')).toBe(truce)
    expect(claimsOf(after, 'war')).not.toBe(war)
    expect(claimsOf(before, 'war')).toBe(war)
  })

  it('look at no other records than those that differ', () => {
    let asked = 0
    const claimsOf = groupedBy((record: Claim) => {
      asked += 1
      return record.eventId
    })
    const before = Table.of(Array.from({ length: 500 }, (_, index) => claim(`c${index}`, `e${index}`)))
    claimsOf(before, 'e1')
    asked = 0
    expect(claimsOf(before.put(claim('c1', 'e2')), 'e2').map(({ id }) => id)).toEqual(['c1', 'c2'])
    expect(asked).toBe(2)
  })

  it('are what grouping anew would give, whichever versions are asked about in whatever order', () => {
    const random = randomFrom(11)
    const below = (count: number) => Math.floor(random() * count)
    const claimsOf = groupedBy(ofEvent)
    let table = Table.of([claim('c0', 'e0')])
    const versions = [table]
    for (let step = 0; step < 600; step += 1) {
      const id = `c${below(40)}`
      const event = below(12) === 0 ? 'nobody' : `e${below(8)}`
      table = below(4) === 0 ? table.remove(id) : table.put(claim(id, event, `2026-01-0${1 + below(5)}T00:00:00.000Z`))
      versions.push(table)
      const version = versions[below(3) === 0 ? below(versions.length) : versions.length - 1] ?? table
      const fresh = groupedBy(ofEvent)
      const key = `e${below(8)}`
      expect(claimsOf(version, key)).toEqual(fresh(Table.of(version), key))
    }
  })

  it('follow a change of thousands at once', () => {
    const claimsOf = groupedBy(ofEvent)
    const before = Table.of([claim('first', 'war')])
    claimsOf(before, 'war')
    let after = before
    for (let index = 0; index < 2500; index += 1) after = after.put(claim(`c${index}`, 'war'))
    expect(claimsOf(after, 'war')).toHaveLength(2501)
  })
})
