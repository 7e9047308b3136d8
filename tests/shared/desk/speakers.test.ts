import { expect, it } from 'vitest'
import { knownSpeakers, sameName, speakerMeant } from '../../../src/shared/desk/speakers'
import { makeProject } from '../../support/make-project'

const project = makeProject({
  actors: [
    { id: 'ministry-az', name: 'Ministry of Defence of Azerbaijan', aliases: ['Azerbaijan MoD'] },
    { id: 'ministry-ru', name: 'Ministry of Defence of Russia' },
    { id: 'pashinyan', kind: 'person', name: 'Nikol Pashinyan', aliases: ['Prime Minister Pashinyan'] },
    { id: 'icrc', name: 'International Committee of the Red Cross', aliases: ['ICRC', 'Red Cross'] },
    { id: 'us', name: 'United States' },
    { id: 'russia', name: 'Russia', kind: 'state' },
    { id: 'foreign-am', name: 'Ministry of Foreign Affairs of Armenia' },
    { id: 'hikmet', name: 'Hikmet Aliyev', kind: 'person' },
    { id: 'ilham', name: 'Ilham Aliyev', kind: 'person' },
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

it.each([
  ['Russia’s defence ministry', 'ministry-ru'],
  ['Azerbaijan MoD', 'ministry-az'],
  ['Armenia’s foreign ministry', 'foreign-am'],
  ['Russia', 'russia'],
  ['Pashinyan', 'pashinyan'],
  // Somebody else, however near the name is to one that is known.
  ['Russia’s foreign ministry', null],
  ['Russia’s army', null],
  ['the defence ministry', null],
  ['International Committee', null],
  ['Aliyev', null],
  ['', null],
])('“%s” means %j for certain', (name, id) => {
  expect(speakerMeant(project, name)?.id ?? null).toBe(id)
})

it('still offers the near name beside a new one', () => {
  expect(knownSpeakers(project, 'Russia’s foreign ministry').map(({ actor }) => actor.id)).toEqual(['russia'])
})
