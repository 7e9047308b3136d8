import { makeWhen } from '../../src/shared/dates/when'
import { emptyProject, projectOf, type Project } from '../../src/shared/project/project'
import { blankClaim } from '../../src/shared/project/records/claim'
import { blankEvent, type TimelineEvent } from '../../src/shared/project/records/event'
import { blankLane } from '../../src/shared/project/records/lane'
import { Table } from '../../src/shared/project/table'

const stamp = {
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: '',
  modifiedAt: '2026-01-01T00:00:00.000Z',
  modifiedBy: '',
}
const lanes = ['Fighting', 'Talks', 'Relief', 'Courts']
const subjects = ['Convoy', 'Ceasefire', 'Checkpoint', 'Hearing', 'Shelling', 'Delegation', 'Aid transport', 'Protest']
const verbs = ['reaches', 'is broken near', 'closes at', 'opens in', 'is reported from', 'leaves', 'is turned back at']
const places = ['Ostrel', 'Kalin', 'Tann', 'the lower valley', 'the northern road', 'Vorta bridge']

/** A project of so many events over forty years, one in four of them dated about or open; always the same one. */
export function largeProject(count: number): Project {
  const random = sequence(7)
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value
  const events = Array.from({ length: count }, (_, index): TimelineEvent => ({
    ...blankEvent,
    ...stamp,
    id: `event-${String(index).padStart(6, '0')}`,
    code: `E${String(index + 1)}`,
    title: `${pick(subjects)} ${pick(verbs)} ${pick(places)}`,
    description: `Reported by two witnesses; the number of those present is put at ${String(Math.floor(random() * 900))}. ${pick(subjects)} and ${pick(subjects).toLowerCase()} followed in ${pick(places)}.`,
    when: makeWhen({ edtf: dateOf(random, pick) }),
    lanes: [`lane-${String(Math.floor(random() * lanes.length))}`],
  }))
  return projectOf({
    about: emptyProject('Large', stamp).about,
    lanes: lanes.map((name, index) => ({
      ...blankLane,
      ...stamp,
      id: `lane-${String(index)}`,
      name,
      order: `a${String(index)}`,
    })),
    events,
  })
}

/** The same project with a claim about each event. */
export function withClaims(project: Project): Project {
  const claims = [...project.events].map(({ id, title }, index) => ({
    ...blankClaim,
    ...stamp,
    id: `claim-${String(index)}`,
    eventId: id,
    statement: title,
  }))
  return { ...project, claims: Table.of(claims) }
}

function dateOf(random: () => number, pick: <Value>(list: readonly Value[]) => Value): string {
  const year = 1984 + Math.floor(random() * 40)
  const month = `${String(year)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`
  const day = `${month}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
  return random() < 0.75
    ? day
    : pick([month, `${month}~`, String(year), `${String(year)}~`, `${day}/..`, `${month}/${String(year + 1)}`])
}

/** Numbers from 0 up to 1, the same ones every time (Park and Miller). */
function sequence(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
