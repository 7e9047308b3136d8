import { describe, expect, test } from 'vitest'
import type { Found } from '../../../../src/shared/format/exchange/candidates'
import { settleConflicts } from '../../../../src/shared/format/exchange/conflicts'
import type { Project } from '../../../../src/shared/project/project'
import { makeEvent, makeProject } from '../../../support/make-project'

const early = '2023-10-01T12:00:00.000Z'
const late = '2023-10-02T12:00:00.000Z'

const other = (project: Project): Found => ({
  candidates: [...project.events].map((record) => ({ table: 'events', record, where: record.id, standing: 'own' })),
  companions: [],
  refused: [],
  warnings: [],
  isPartial: false,
})

function sideOf(mineAt: string, theirsAt: string, choices = {}) {
  const mine = makeProject({ events: [makeEvent({ id: 'siege', title: 'Mine', modifiedAt: mineAt })] })
  const theirs = makeProject({ events: [makeEvent({ id: 'siege', title: 'Theirs', modifiedAt: theirsAt })] })
  return settleConflicts(mine, other(theirs), choices)
}

describe('a record that two projects have differently', () => {
  test.each([
    ['theirs is later', early, late, {}, 'theirs'],
    ['mine is later', late, early, {}, 'mine'],
    ['both are equally old', early, early, {}, 'mine'],
    ['mine was chosen, though older', early, late, { 'events siege': 'mine' }, 'mine'],
    ['theirs was chosen, though older', late, early, { 'events siege': 'theirs' }, 'theirs'],
  ])('where %s', (_, mineAt, theirsAt, choices, side) => {
    const { conflicts, found } = sideOf(mineAt, theirsAt, choices)
    expect(conflicts).toMatchObject([
      { key: 'events siege', side, fields: [{ field: 'title', from: 'Mine', to: 'Theirs' }] },
    ])
    expect(found.candidates.map(({ record }) => record.id)).toEqual(side === 'theirs' ? ['siege'] : [])
  })

  test('is none where only the stamps differ, and where the other has it alone', () => {
    const mine = makeProject({ events: [makeEvent({ id: 'siege', modifiedAt: early, modifiedBy: 'Anna' })] })
    const theirs = makeProject({
      events: [makeEvent({ id: 'siege', modifiedAt: late, modifiedBy: 'Ben' }), makeEvent({ id: 'truce' })],
    })
    const { conflicts, found } = settleConflicts(mine, other(theirs), {})
    expect(conflicts).toEqual([])
    expect(found.candidates.map(({ record }) => [record.id, record.modifiedBy])).toEqual([
      ['siege', 'Anna'],
      ['truce', expect.any(String)],
    ])
  })
})
