import { describe, expect, it } from 'vitest'
import { findGroups } from '../../../src/renderer/inspector/choices'
import { findActors, findPlaces, findSources } from '../../../src/renderer/parts/choices'
import { makeProject } from '../../support/make-project'

const project = makeProject({
  actors: [
    {
      id: 'authorities',
      name: 'Nagorno-Karabakh authorities',
      aliases: ['Artsakh government', 'NKR'],
      kind: 'organisation',
    },
    { id: 'pashinyan', name: 'Nikol Pashinyan', aliases: ['Pashinian'], kind: 'person' },
    { id: 'artists', name: 'Union of Artists', kind: 'group' },
  ],
  places: [
    {
      id: 'stepanakert',
      names: [
        { text: 'Stepanakert', language: 'hy' },
        { text: 'Xankəndi', language: 'az' },
      ],
      country: 'Azerbaijan',
    },
    { id: 'shusha', names: [{ text: 'Şuşa', language: 'az' }] },
  ],
  lanes: [
    { id: 'second', name: 'Diplomacy', order: 'n', colour: 'blue' },
    { id: 'first', name: 'Military', order: 'b', colour: 'red' },
  ],
  sources: [
    {
      id: 'article',
      csl: { type: 'article-newspaper', title: 'A second day', 'container-title': 'Courier' },
      reliability: 'B',
    },
  ],
})
const ids = (choices: readonly { id: string }[]) => choices.map(({ id }) => id)

describe('the choices of a picker', () => {
  it('are all there is, in order, while nothing is typed', () => {
    expect(ids(findActors(project, '', []))).toEqual(['authorities', 'pashinyan', 'artists'])
    expect(ids(findGroups(project, 'lanes', ' ', []))).toEqual(['first', 'second'])
  })

  it('leave out what is chosen already', () => {
    expect(ids(findActors(project, '', ['pashinyan', 'gone']))).toEqual(['authorities', 'artists'])
  })

  it('are found by an alias, and then say which', () => {
    expect(findActors(project, 'nkr', [])).toEqual([
      { id: 'authorities', label: 'Nagorno-Karabakh authorities', hint: '“NKR”' },
    ])
  })

  it('begin with names that begin so, aliases included', () => {
    expect(ids(findActors(project, 'art', []))).toEqual(['authorities', 'artists'])
    expect(ids(findActors(project, 'art', ['authorities']))).toEqual(['artists'])
  })

  it('are found under every name of a place, whatever its accents and letters', () => {
    expect(ids(findPlaces(project, 'xankendi', []))).toEqual(['stepanakert'])
    expect(ids(findPlaces(project, 'susa', []))).toEqual(['shusha'])
    expect(findPlaces(project, 'step', [])[0]?.label).toBe('Stepanakert / Xankəndi')
  })

  it('are found by where a source was published', () => {
    expect(ids(findSources(project, 'courier', []))).toEqual(['article'])
    expect(ids(findSources(project, 'gazette', []))).toEqual([])
  })
})
