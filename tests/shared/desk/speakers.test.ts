import { expect, it } from 'vitest'
import { knownSpeakers, sameName } from '../../../src/shared/desk/speakers'
import { makeProject } from '../../support/make-project'

const project = makeProject({
  actors: [
    { id: 'ministry-az', name: 'Ministry of Defence of Azerbaijan', aliases: ['Azerbaijan MoD'] },
    { id: 'ministry-ru', name: 'Ministry of Defence of Russia' },
    { id: 'pashinyan', name: 'Nikol Pashinyan', aliases: ['Prime Minister Pashinyan'] },
    { id: 'icrc', name: 'International Committee of the Red Cross', aliases: ['ICRC', 'Red Cross'] },
    { id: 'us', name: 'United States' },
  ],
})

it.each([
  ['Azerbaijan’s defense ministry', ['ministry-az']],
  ['the International Committee of the Red Cross', ['icrc']],
  ['ICRC', ['icrc']],
  ['Armenian Prime Minister Nikol Pashinyan', ['pashinyan']],
  ['Pashinyan', ['pashinyan']],
  ['the defence ministry', ['ministry-az', 'ministry-ru']],
  ['The US', ['us']],
  ['local officials', []],
  ['', []],
  ['the', []],
])('“%s” may be %j', (name, ids) => {
  expect(knownSpeakers(project, name).map(({ actor }) => actor.id)).toEqual(ids)
})

it('knows the same name from one that is only like it', () => {
  expect(knownSpeakers(project, 'red cross')[0]).toMatchObject({ name: 'Red Cross', isExact: true })
  expect(knownSpeakers(project, 'Pashinyan')[0]).toMatchObject({ isExact: false })
  expect(sameName('The Ministry of Defence', 'ministry of defense')).toBe(true)
  expect(sameName('Ministry of Defence', 'Ministry of Health')).toBe(false)
})
