import * as chrono from 'chrono-node'
import Papa from 'papaparse'
import { runCommand } from '../../src/shared/commands/catalogue'
import { writeCsvTable } from '../../src/shared/format/exchange/csv/write-csv'
import { tablesToText, textToTables } from '../../src/shared/format/project-file'
import { filterEvents } from '../../src/shared/project/filter'
import { claimsOf } from '../../src/shared/project/lookups'
import { everything } from '../../src/shared/project/records/view'
import { readText } from '../../src/shared/reading/read-text'
import { largeProject, withClaims } from './large-project'

export interface Measure {
  readonly title: string
  /** What is ours, in milliseconds, and what it is compared with in the same run. */
  readonly ours: number
  readonly yardstick: number
  readonly against: string
}

const eventCount = 100_000

/** Every measure, one after another. `texts` are read as one of 60,000 characters. */
export function* measures(texts: string): Iterable<Measure> {
  const text = texts.repeat(Math.ceil(60_000 / texts.length)).slice(0, 60_000)
  yield {
    title: 'find dates, figures and speakers in 60,000 characters',
    ours: median(() => readText(text, { dateline: '2023-09-20' })),
    yardstick: median(() => chrono.en.casual.parse(text, { instant: new Date(0), timezone: 0 })),
    against: 'chrono finding dates alone',
  }

  const project = largeProject(eventCount)
  const json = tablesToText(project)
  yield {
    title: 'open a project of 100,000 events',
    ours: median(() => textToTables(json)),
    yardstick: median(() => JSON.parse(json) as unknown),
    against: 'JSON.parse of the same text',
  }

  const context = { newId: () => 'new', now: () => '2026-01-01T00:00:00.000Z', author: '' }
  const edit = { type: 'event.edit', input: { id: 'event-050000', patch: { title: 'Another title' } } }
  const plain = Object.fromEntries([...project.events].map((event) => [event.id, event]))
  yield {
    title: 'edit one of 100,000 events, with its difference',
    ours: median(() => runCommand(project, edit, context)),
    yardstick: median(() => ({ ...plain })),
    against: 'copying an object of as many fields',
  }

  let edited = withClaims(project)
  const claims = [...edited.claims]
  claimsOf(edited, 'event-050000')
  let edits = 0
  yield {
    title: 'ask for the claims of an event after one of all claims was edited',
    ours: median(() => {
      const input = { id: claims[0]?.id ?? '', patch: { notes: `Note ${(edits += 1)}` } }
      edited = runCommand(edited, { type: 'claim.edit', input }, context).project
      return claimsOf(edited, 'event-050000')
    }),
    yardstick: median(() => claims.map(({ eventId }) => eventId)),
    against: 'going through all claims once',
  }

  const words = ['convoy ostrel', 'ceasefire broken', 'hearing kalin', 'aid']
  filterEvents(project, { ...everything, text: 'first' })
  const haystack = [...project.events].map(({ title, description }) => `${title} ${description}`.toLowerCase())
  yield {
    title: 'filter 100,000 events by words, once they have been searched',
    ours: median(() => words.map((typed) => filterEvents(project, { ...everything, text: typed }))),
    yardstick: median(() =>
      words.map((typed) => haystack.filter((hay) => typed.split(' ').every((word) => hay.includes(word)))),
    ),
    against: 'a scan of lower-cased texts',
  }

  const events = [...project.events]
  const rows = Papa.parse<string[]>(writeCsvTable(project, events, 'events')).data
  yield {
    title: 'write 100,000 events as CSV',
    ours: median(() => writeCsvTable(project, events, 'events')),
    yardstick: median(() => Papa.unparse(rows)),
    against: 'papaparse on ready rows',
  }
}

/** Of five runs, after one to warm up; milliseconds. */
function median(run: () => unknown): number {
  run()
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now()
    run()
    return performance.now() - begun
  })
  return times.sort((a, b) => a - b)[2] ?? 0
}
