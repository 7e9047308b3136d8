import { describe, expect, test } from 'vitest'
import { runCommand } from '../../../src/shared/commands/catalogue'
import type { AboutPolicyName } from '../../../src/shared/dates/about-policy'
import { makeWhen } from '../../../src/shared/dates/when'
import { filterEvents, isFiltering, matchesFilter } from '../../../src/shared/project/filter'
import type { Project } from '../../../src/shared/project/project'
import { everything, type Filter } from '../../../src/shared/project/records/view'
import { makeContext, makeFullProject, makeProject } from '../../support/make-project'

function idsOf(project: Project, filter: Partial<Filter>): string[] {
  const whole = { ...everything, ...filter }
  const ids = filterEvents(project, whole).map(({ id }) => id)
  const oneByOne = [...project.events].filter((event) => matchesFilter(project, whole, event)).map(({ id }) => id)
  expect(oneByOne.sort()).toEqual([...ids].sort())
  return ids.sort()
}

describe('the text', () => {
  const project = makeFullProject()

  test.each([
    ['a title', 'ROAD blocked', ['blockade']],
    ['a code', 'e4', ['undated']],
    ['the statement of a claim', 'civilians targeted', ['offensive']],
    ['a quote', 'at least 32', ['offensive']],
    ['the title of a source', 'reprint', ['ceasefire']],
    ['an author', 'jane doe', ['offensive']],
    ['an actor', 'ministry', ['offensive']],
    ['another name of who says it', 'rights defender', ['offensive']],
    ['any name of a place', 'khankendi', ['offensive']],
    ['the source’s own words for the date', 'tuesday', ['offensive']],
    ['words from different places', 'khankendi offensive doe', ['offensive']],
  ])('is found in %s', (_, text, ids) => {
    expect(idsOf(project, { text })).toEqual(ids)
  })

  test('must be found word for word', () => {
    expect(idsOf(project, { text: 'khankendi armistice' })).toEqual([])
  })

  test('is found whatever its accents', () => {
    const susa = makeProject({
      places: [{ names: [{ text: 'Şuşa', language: 'az' }] }],
      events: [{ places: [{ placeId: 'place-1', precision: 'exact' }] }, { title: 'Łódź, winter' }],
    })
    expect(idsOf(susa, { text: 'susa' })).toEqual(['event-1'])
    expect(idsOf(susa, { text: 'ŞUŞA' })).toEqual(['event-1'])
    expect(idsOf(susa, { text: 'lodz' })).toEqual(['event-2'])
  })

  test('is not found across two fields', () => {
    const project = makeProject({ events: [{ title: 'cease', description: 'fire' }] })
    expect(idsOf(project, { text: 'ceasefire' })).toEqual([])
  })

  test.each([
    ['event.edit', { id: 'blockade', patch: { title: 'Corridor shut' } }, 'corridor', ['blockade']],
    ['event.delete', { ids: ['blockade'] }, 'road', []],
    ['event.create', { id: 'new', fields: { title: 'Corridor open' } }, 'corridor', ['new']],
    ['claim.edit', { id: 'deaths-other-side', patch: { eventId: 'blockade' } }, 'civilians', ['blockade']],
    ['claim.delete', { ids: ['deaths-other-side'] }, 'civilians', []],
    ['citation.edit', { id: 'of-ceasefire', patch: { eventId: 'blockade' } }, 'reprint', ['blockade']],
    ['citation.delete', { ids: ['of-ceasefire'] }, 'reprint', []],
    ['source.edit', { id: 'reprint', patch: { csl: { type: 'book', title: 'Corridors' } } }, 'corridor', ['ceasefire']],
    ['actor.edit', { id: 'ombudsman', patch: { name: 'Tatev' } }, 'tatev', ['offensive']],
    ['place.edit', { id: 'stepanakert', patch: { country: 'Azerbaijan' } }, 'azerbaijan', ['offensive']],
  ])('follows %s', (type, input, text, ids) => {
    const before = makeFullProject()
    idsOf(before, { text })
    const after = runCommand(before, { type, input }, makeContext()).project
    expect(idsOf(after, { text })).toEqual(ids)
    expect(idsOf(before, { text })).not.toEqual(ids)
  })
})

describe('a list', () => {
  const project = makeFullProject()

  test.each([
    ['lanes', ['diplomacy'], ['ceasefire']],
    ['lanes', ['diplomacy', 'military'], ['ceasefire', 'offensive']],
    ['tags', ['shelling'], ['offensive']],
    ['actors', ['ministry'], ['offensive']],
    ['actors', ['ombudsman'], ['offensive']],
    ['places', ['stepanakert'], ['offensive']],
    ['sources', ['article'], ['offensive']],
    ['sources', ['article', 'reprint'], ['ceasefire', 'offensive']],
    ['verifications', ['verified'], ['offensive']],
    ['verifications', ['partly', 'retracted'], []],
  ])('of %s lets through what has any of %s', (field, chosen, ids) => {
    expect(idsOf(project, { [field]: chosen })).toEqual(ids)
  })

  test('and another one must both hold', () => {
    expect(idsOf(project, { lanes: ['military'], sources: ['reprint'] })).toEqual(['ceasefire'])
  })
})

describe('no lane', () => {
  const project = makeFullProject()

  test('lets through what is in none', () => {
    expect(idsOf(project, { withoutLane: true })).toEqual(
      [...project.events]
        .filter(({ lanes }) => lanes.length === 0)
        .map(({ id }) => id)
        .sort(),
    )
    expect(idsOf(project, { withoutLane: true })).toContain('undated')
  })

  test('is one more lane in the list of them', () => {
    expect(idsOf(project, { withoutLane: true, lanes: ['diplomacy'] })).toEqual(
      [...idsOf(project, { withoutLane: true }), 'ceasefire'].sort(),
    )
  })
})

test('what has no source has none of its own and none of its claims', () => {
  expect(idsOf(makeFullProject(), { withoutSource: true })).toEqual(['blockade', 'undated'])
})

describe('a period', () => {
  const project = makeProject({
    events: [
      { id: 'day', when: makeWhen({ edtf: '1992-05-08' }) },
      { id: 'decade', when: makeWhen({ edtf: '199X' }) },
      { id: 'war', when: makeWhen({ edtf: '1988/1994' }) },
      { id: 'once', when: makeWhen({ edtf: '1988/1994', kind: 'instant' }) },
      { id: 'going-on', when: makeWhen({ edtf: '1990/..' }) },
      { id: 'words', when: makeWhen({ verbatim: 'every spring' }) },
      { id: 'undated', when: null },
    ],
  })

  test.each([
    ['1992', 'certainly', ['day', 'going-on', 'war']],
    ['1992', 'possibly', ['day', 'decade', 'going-on', 'once', 'war']],
    ['199X', 'certainly', ['day', 'decade', 'going-on', 'war']],
    ['2001', 'possibly', ['going-on']],
    ['../1987', 'possibly', []],
    ['-0043', 'possibly', []],
  ] as const)('of %s that %s holds an event', (edtf, sureness, ids) => {
    expect(idsOf(project, { period: { edtf, sureness } })).toEqual([...ids])
  })

  test('is as wide as the project takes “about” to be', () => {
    const idsWith = (aboutWidth: AboutPolicyName) => {
      const founded = makeProject({ events: [{ id: 'founded', when: makeWhen({ edtf: '1850~' }) }] })
      const edited = runCommand(founded, { type: 'about.edit', input: { patch: { aboutWidth } } }, makeContext())
      return idsOf(edited.project, { period: { edtf: '1852', sureness: 'possibly' } })
    }
    expect(idsWith('usual')).toEqual(['founded'])
    expect(idsWith('narrow')).toEqual([])
  })

  test('that is no date is refused', () => {
    expect(() => filterEvents(project, { ...everything, period: { edtf: '1992-13', sureness: 'possibly' } })).toThrow(
      'date-unreadable',
    )
  })
})

test('a filter that sets nothing lets everything through and says so', () => {
  const project = makeFullProject()
  expect(idsOf(project, { text: '  ' })).toHaveLength(4)
  expect(isFiltering({ ...everything, text: '  ' })).toBe(false)
  expect(isFiltering({ ...everything, withoutSource: true })).toBe(true)
  expect(isFiltering({ ...everything, withoutLane: true })).toBe(true)
  expect(isFiltering({ ...everything, tags: ['shelling'] })).toBe(true)
})
