import { describe, expect, it } from 'vitest'
import { filterChips } from '../../../src/renderer/frame/filter-chips'
import { everything } from '../../../src/shared/project/records/view'
import { makeFullProject } from '../../support/make-project'

describe('the chips of a filter', () => {
  const project = makeFullProject()

  it('name each condition, in the order of the menu', () => {
    const filter = {
      ...everything,
      text: 'not a chip',
      lanes: ['military'],
      withoutLane: true,
      tags: ['shelling'],
      actors: ['ministry'],
      places: ['stepanakert'],
      sources: ['article'],
      verifications: ['partly' as const],
      withoutSource: true,
      period: { edtf: '199X', sureness: 'certainly' as const },
    }
    expect(filterChips(project, filter).map(({ label }) => label)).toEqual([
      project.lanes.get('military')?.name,
      'No lane',
      '#shelling',
      project.actors.get('ministry')?.name,
      'Stepanakert / Khankendi',
      project.sources.get('article')?.csl.title,
      'Partly verified',
      'Without a source',
      '199X, certainly in it',
    ])
  })

  it('take away what they stand for and nothing else', () => {
    const filter = { ...everything, lanes: ['military', 'diplomacy'], withoutLane: true }
    const [military, , none] = filterChips(project, filter)
    expect(military?.without).toEqual({ lanes: ['diplomacy'] })
    expect(none?.without).toEqual({ withoutLane: false })
  })
})
