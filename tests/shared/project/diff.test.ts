import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../src/shared/commands/catalogue'
import { tablesToText, textToTables } from '../../../src/shared/format/project-file'
import { Refusal } from '../../../src/shared/problem'
import {
  applyDiff,
  diffProjects,
  isEmptyDiff,
  isSameValue,
  reverseDiff,
  squashDiffs,
  type ProjectDiff,
} from '../../../src/shared/project/diff'
import { putRecord, type Project } from '../../../src/shared/project/project'
import { makeContext, makeEvent, makeFullProject, makeProject } from '../../support/make-project'
import { randomFrom, randomRequest } from '../../support/random-walk'

const viaJson = (diff: ProjectDiff): ProjectDiff => JSON.parse(JSON.stringify(diff)) as ProjectDiff

/** The same project as text, so that two can be compared whatever way they were built. */
const textOf = (project: Project): string => tablesToText(project)

/** A project after some of forty random wishes, and the diff of each that was granted. */
function walk(seed: number): { projects: Project[]; diffs: ProjectDiff[] } {
  const random = randomFrom(seed)
  const context = makeContext()
  const projects = [makeFullProject()]
  const diffs: ProjectDiff[] = []
  for (let step = 0; step < 40; step += 1) {
    const project = projects.at(-1) as Project
    try {
      const outcome = runCommand(project, randomRequest(project, random), context)
      projects.push(outcome.project)
      diffs.push(viaJson(outcome.diff))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return { projects, diffs }
}

const walks = Array.from({ length: 200 }, (_, index) => ({ seed: index + 1, ...walk(index + 1) }))

describe('a difference', { timeout: 60_000 }, () => {
  it('names what was added, changed and removed, table by table', () => {
    const before = makeProject({
      events: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
      lanes: [{ id: 'l' }],
    })
    const after = makeProject({
      events: [
        { id: 'b', title: 'B2' },
        { id: 'c', title: 'C' },
      ],
      lanes: [{ id: 'l' }],
    })
    const { events } = diffProjects(before, after)
    expect(Object.keys(events?.added ?? {})).toEqual(['c'])
    expect(Object.keys(events?.removed ?? {})).toEqual(['a'])
    expect(events?.updated['b']?.map(({ title }) => title)).toEqual(['B', 'B2'])
  })

  it('is empty between a project and itself', () => {
    const project = makeFullProject()
    expect(isEmptyDiff(diffProjects(project, project))).toBe(true)
  })

  it('leads from the one project to the other and back, over 200 walks of 40 steps, even by way of JSON', () => {
    let steps = 0
    for (const { seed, projects, diffs } of walks) {
      const start = projects[0] as Project
      const forth = diffs.reduce(applyDiff, start)
      expect(textOf(forth), `seed ${seed}, forth`).toBe(textOf(projects.at(-1) as Project))
      const back = [...diffs].reverse().map(reverseDiff).reduce(applyDiff, forth)
      expect(textOf(back), `seed ${seed}, back`).toBe(textOf(start))
      steps += diffs.length
    }
    // If most wishes were refused, the walks would prove little.
    expect(steps).toBeGreaterThan(200 * 20)
  })

  it('squashed with the next does what the two do, and the other way round', () => {
    for (const { seed, projects, diffs } of walks) {
      const start = projects[0] as Project
      const whole = diffs.reduce(squashDiffs, {})
      const end = textOf(projects.at(-1) as Project)
      expect(textOf(applyDiff(start, whole)), `seed ${seed}`).toBe(end)
      expect(textOf(applyDiff(projects.at(-1) as Project, reverseDiff(whole))), `seed ${seed}`).toBe(textOf(start))
    }
  })

  it('squashed with its own reverse is nothing', () => {
    for (const diff of walks.flatMap(({ diffs }) => diffs))
      expect(isEmptyDiff(squashDiffs(diff, reverseDiff(diff)))).toBe(true)
  })

  it('mentions nothing that ends as it began', () => {
    const project = makeProject({ events: [{ id: 'a', title: 'A' }] })
    const changed = putRecord(project, 'events', makeEvent({ id: 'a', title: 'B' }))
    const restored = putRecord(changed, 'events', makeEvent({ id: 'a', title: 'A' }))
    const squashed = squashDiffs(diffProjects(project, changed), diffProjects(changed, restored))
    expect(isEmptyDiff(squashed)).toBe(true)
  })
})

describe('the text of the tables', { timeout: 60_000 }, () => {
  it('gives the same project back, after any walk', () => {
    for (const { seed, projects } of walks) {
      const project = projects.at(-1) as Project
      expect(textOf(textToTables(textOf(project))), `seed ${seed}`).toBe(textOf(project))
    }
  })
})

describe('equality of values', () => {
  it.each([
    [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    ['1', 1, false],
    [{ a: { b: null } }, { a: { b: null } }, true],
  ])('%j and %j: %s', (a, b, isSame) => {
    expect(isSameValue(a, b)).toBe(isSame)
    expect(isSameValue(b, a)).toBe(isSame)
  })
})
