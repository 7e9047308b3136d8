import { readEdtf } from '../../shared/dates/edtf'
import { fold } from '../../shared/project/folding'
import { nameOfRecord } from '../../shared/project/names'
import type { AnyRecord, Project, Records } from '../../shared/project/project'
import { verifications } from '../../shared/project/records/event'
import { everything, type Filter } from '../../shared/project/records/view'
import { cliWords } from '../../shared/words/cli'
import { requireChoice, type Arguments, type Options } from './arguments'
import { InputRefused, UsageMistake } from './io'

/** The options that choose a part of a project. */
export const filterOptions: Options = {
  view: { kind: 'once' },
  search: { kind: 'once' },
  lane: { kind: 'many' },
  'without-lane': { kind: 'flag' },
  tag: { kind: 'many' },
  actor: { kind: 'many' },
  place: { kind: 'many' },
  source: { kind: 'many' },
  verification: { kind: 'many' },
  'without-source': { kind: 'flag' },
  period: { kind: 'once' },
  certainly: { kind: 'flag' },
}

/** What is wrong with the options whatever the project: throws a `UsageMistake`. */
export function requireSoundFilter(given: Arguments): void {
  const conditions = Object.keys(filterOptions).filter((name) => given.isSet(name))
  if (given.isSet('view') && conditions.length > 1) throw new UsageMistake(cliWords.viewAlone)
  if (given.isSet('certainly') && !given.isSet('period')) throw new UsageMistake(cliWords.certainlyWhat)
  for (const value of given.values('verification')) requireChoice('--verification', value, verifications)
  const period = given.value('period')
  const reading = period === undefined ? null : readEdtf(period)
  if (reading !== null && !reading.ok) throw new UsageMistake(cliWords.noPeriod(period ?? '', reading.reason))
}

/** The filter that the options ask for in this project; null for everything. Throws `InputRefused` for a name that nothing has. */
export function filterFrom(given: Arguments, project: Project): Filter | null {
  if (!Object.keys(filterOptions).some((name) => given.isSet(name))) return null
  const view = given.value('view')
  if (view !== undefined) return viewCalled(project, view).filter
  const period = given.value('period')
  return {
    ...everything,
    text: given.value('search') ?? '',
    lanes: given.values('lane').map((name) => idOf(project, 'lanes', 'lane', name)),
    withoutLane: given.isSet('without-lane'),
    tags: given.values('tag').map((name) => idOf(project, 'tags', 'tag', name)),
    actors: given.values('actor').map((name) => idOf(project, 'actors', 'actor', name)),
    places: given.values('place').map((name) => idOf(project, 'places', 'place', name)),
    sources: given.values('source').map((name) => idOf(project, 'sources', 'source', name)),
    verifications: given.values('verification').map((value) => requireChoice('--verification', value, verifications)),
    withoutSource: given.isSet('without-source'),
    period:
      period === undefined ? null : { edtf: period, sureness: given.isSet('certainly') ? 'certainly' : 'possibly' },
  }
}

function viewCalled(project: Project, name: string): Records['views'] {
  const views = [...project.views]
  const found = views.find((view) => fold(view.name) === fold(name))
  if (found === undefined)
    throw new InputRefused(
      cliWords.noSuchView(
        name,
        views.map((view) => view.name),
      ),
    )
  return found
}

type Named = 'lanes' | 'tags' | 'actors' | 'places' | 'sources'

/** By its id, or by any of its names, whatever their case and accents. */
function idOf(project: Project, table: Named, word: string, name: string): string {
  const wanted = fold(name.trim())
  for (const record of project[table] as Iterable<AnyRecord>) {
    const names = [nameOfRecord(project, table, record), ...otherNames(table, record)]
    if (record.id === name || names.some((known) => fold(known) === wanted)) return record.id
  }
  throw new InputRefused(cliWords.noSuch(word, name))
}

function otherNames(table: Named, record: AnyRecord): readonly string[] {
  if (table === 'actors') return (record as Records['actors']).aliases
  return table === 'places' ? (record as Records['places']).names.map(({ text }) => text) : []
}
