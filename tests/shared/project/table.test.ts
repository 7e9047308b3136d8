import { describe, expect, it } from 'vitest'
import { Table } from '../../../src/shared/project/table'
import { randomFrom } from '../../support/random-walk'
import { fc } from '../../support/properties'

interface Item {
  readonly id: string
  readonly value: number
}

const item = (id: string, value = 0): Item => ({ id, value })
const idsOf = (table: Table<Item>): string[] => [...table].map(({ id }) => id).sort()

describe('a table', () => {
  it('gives back what was put in', () => {
    const table = Table.of([item('a', 1), item('b', 2)])
    expect(table.get('a')).toEqual(item('a', 1))
    expect(table.get('c')).toBeUndefined()
    expect(table.has('b')).toBe(true)
    expect(table.size).toBe(2)
  })

  it('leaves the table it came from as it was', () => {
    const before = Table.of([item('a', 1)])
    const after = before.put(item('a', 2)).put(item('b', 3)).remove('a')
    expect(before.get('a')).toEqual(item('a', 1))
    expect(idsOf(before)).toEqual(['a'])
    expect(idsOf(after)).toEqual(['b'])
  })

  it('keeps the last of two records with the same id', () => {
    const table = Table.of([item('a', 1), item('a', 2)])
    expect(table.size).toBe(1)
    expect(table.get('a')).toEqual(item('a', 2))
  })

  it('is the very same when what should go was never there', () => {
    const table = Table.of([item('a')])
    expect(table.remove('b')).toBe(table)
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'knows nothing of %s until it is put in',
    (id) => {
      expect(Table.of<Item>().get(id)).toBeUndefined()
      expect(Table.of([item(id)]).get(id)).toEqual(item(id))
    },
  )

  it('agrees with a plain map over any walk of puts and removals, and names exactly what changed', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const random = randomFrom(seed)
      const start = Table.of(Array.from({ length: 300 }, (_, index) => item(`event-${index}`)))
      const model = new Map([...start].map((record) => [record.id, record]))
      let table = start
      for (let step = 0; step < 100; step += 1) {
        const id = `event-${Math.floor(random() * 400)}`
        if (random() < 0.5) {
          const record = item(id, step + 1)
          table = table.put(record)
          model.set(id, record)
        } else {
          table = table.remove(id)
          model.delete(id)
        }
      }
      expect(table.size, `seed ${seed}`).toBe(model.size)
      expect(new Map([...table].map((record) => [record.id, record])), `seed ${seed}`).toEqual(model)
      const changed = [...start.changesTo(table)].map(({ id }) => id).sort()
      const expected = [...new Set([...start, ...table].map(({ id }) => id))].filter(
        (id) => start.get(id) !== table.get(id),
      )
      expect(changed, `seed ${seed}`).toEqual(expected.sort())
    }
  })
})

it('many changes at once come to the same as one after another, and leave the table before as it was', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 400 })),
      fc.array(fc.integer({ min: 0, max: 400 })),
      fc.uniqueArray(fc.integer({ min: 0, max: 400 })),
      (there, put, removed) => {
        const record = (id: number, version: number) => ({ id: `id-${id}`, version })
        const before = Table.of(there.map((id) => record(id, 0)))
        const ids = [...before].map(({ id }) => id)
        const records = put.map((id, index) => record(id, index + 1))
        const gone = removed.map((id) => `id-${id}`)
        const together = before.with(records, gone)
        let oneByOne = before
        for (const id of gone) oneByOne = oneByOne.remove(id)
        for (const each of records) oneByOne = oneByOne.put(each)
        expect([...oneByOne.changesTo(together)]).toEqual([])
        expect(together.size).toBe(oneByOne.size)
        expect([...before].map(({ id }) => id)).toEqual(ids)
      },
    ),
  )
})

it('no change at all gives the very same table', () => {
  const table = Table.of([{ id: 'a' }])
  expect(table.with([])).toBe(table)
})
