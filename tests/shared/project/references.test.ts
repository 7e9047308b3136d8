import { describe, expect, it } from 'vitest'
import { findFaults } from '../../../src/shared/project/integrity'
import { tableNames, type AnyRecord, type Project, type TableName } from '../../../src/shared/project/project'
import { references, referencesFrom, removeRecords } from '../../../src/shared/project/references'
import { makeFullProject } from '../../support/make-project'

const idsOf = (project: Project, name: TableName): string[] =>
  [...(project[name] as Iterable<AnyRecord>)].map(({ id }) => id).sort()

describe('the list of references', () => {
  it('is used in full by the project that tests build on', () => {
    const project = makeFullProject()
    const unused = references.filter(
      ({ from, read }) => ![...(project[from] as Iterable<AnyRecord>)].some((record) => read(record).length > 0),
    )
    expect(unused.map(({ from, field }) => `${from}.${field}`)).toEqual([])
  })

  it('knows for each table what it names', () => {
    expect(referencesFrom('citations').map(({ field }) => field)).toEqual([
      'eventId',
      'claimId',
      'sourceId',
      'captureId',
    ])
    expect(referencesFrom('actors')).toEqual([])
  })
})

describe('removing', () => {
  it('leaves no record naming one that has gone, whichever goes', () => {
    const project = makeFullProject()
    for (const name of tableNames.filter((table) => table !== 'about')) {
      for (const id of idsOf(project, name)) {
        const after = removeRecords(project, name, [id])
        const dangling = findFaults(after).filter(({ problem }) => problem.code === 'reference-dangling')
        expect(dangling, `${name} ${id}`).toEqual([])
        expect(idsOf(after, name)).not.toContain(id)
      }
    }
  })

  it('takes claims, their citations and nothing else along with an event', () => {
    const after = removeRecords(makeFullProject(), 'events', ['offensive'])
    expect(idsOf(after, 'claims')).toEqual([])
    expect(idsOf(after, 'citations')).toEqual(['of-ceasefire'])
    expect(idsOf(after, 'sources')).toEqual(['article', 'reprint'])
    expect(after.events.get('ceasefire')).toMatchObject({ parentId: null, relations: [] })
    expect(after.briefings.get('two-events')?.selection).toEqual({ kind: 'events', eventIds: ['ceasefire'] })
  })

  it('clears a lane from events and saved views, which stay', () => {
    const after = removeRecords(makeFullProject(), 'lanes', ['military'])
    expect(after.events.get('ceasefire')?.lanes).toEqual(['diplomacy'])
    expect(after.views.get('only-fighting')?.filter.lanes).toEqual([])
  })

  it('turns a briefing without its view to the events marked for briefings', () => {
    const after = removeRecords(makeFullProject(), 'views', ['only-fighting'])
    expect(after.briefings.get('for-the-desk')?.selection).toEqual({ kind: 'marked' })
  })

  it('passes over what was never there', () => {
    const project = makeFullProject()
    expect(removeRecords(project, 'tags', ['nowhere'])).toBe(project)
  })
})
