import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../src/shared/commands/catalogue'
import {
  emptyHistory,
  keptSteps,
  labelsOf,
  mergeWithinMs,
  record,
  redo,
  undo,
  type History,
} from '../../../src/shared/commands/history'
import { tablesToText } from '../../../src/shared/format/project-file'
import { applyDiff } from '../../../src/shared/project/diff'
import type { Project } from '../../../src/shared/project/project'
import { makeClock, makeContext, makeProject } from '../../support/make-project'

/** A project and its history, worked on as a session does it. */
class Desk {
  readonly clock = makeClock()
  project: Project = makeProject({
    events: [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ],
  })
  history: History = emptyHistory

  type(id: string, title: string, { after = 100, author = 'Ada' } = {}): this {
    return this.do({ type: 'event.edit', input: { id, patch: { title } } }, { after, author })
  }

  do(request: { type: string; input: unknown }, { after = 100, author = 'Ada' } = {}): this {
    this.clock.advance(after)
    const outcome = runCommand(this.project, request, makeContext(author))
    this.project = outcome.project
    this.history = record(this.history, { ...outcome, at: this.clock.now(), author })
    return this
  }

  undo(): this {
    return this.follow(undo(this.history))
  }

  redo(): this {
    return this.follow(redo(this.history))
  }

  title(id: string): string | undefined {
    return this.project.events.get(id)?.title
  }

  private follow(back: ReturnType<typeof undo>): this {
    if (back === null) throw new Error('There was nothing to go to.')
    this.project = applyDiff(this.project, back.diff)
    this.history = back.history
    return this
  }
}

describe('a history', () => {
  it('undoes and redoes step by step, and names them', () => {
    const desk = new Desk().type('a', 'A1', { after: 5000 }).type('b', 'B1', { after: 5000 })
    expect(labelsOf(desk.history)).toEqual({ undo: 'change the title of “B”', redo: null })
    desk.undo().undo()
    expect(desk.title('a')).toBe('A')
    expect(labelsOf(desk.history)).toEqual({ undo: null, redo: 'change the title of “A”' })
    desk.redo().redo()
    expect([desk.title('a'), desk.title('b')]).toEqual(['A1', 'B1'])
  })

  it('takes typing in one field as one step, named by how it began', () => {
    const desk = new Desk().type('a', 'Ce').type('a', 'Cease').type('a', 'Ceasefire')
    expect(desk.history.past).toHaveLength(1)
    expect(labelsOf(desk.history).undo).toBe('change the title of “A”')
    expect(desk.undo().title('a')).toBe('A')
    expect(desk.redo().title('a')).toBe('Ceasefire')
  })

  it.each([
    ['another record', (desk: Desk) => desk.type('b', 'B1')],
    ['another field', (desk: Desk) => desk.do({ type: 'event.edit', input: { id: 'a', patch: { notes: 'n' } } })],
    ['a longer pause', (desk: Desk) => desk.type('a', 'A2', { after: mergeWithinMs + 1 })],
    ['another author', (desk: Desk) => desk.type('a', 'A2', { author: 'Grace' })],
    ['a clock set back', (desk: Desk) => desk.type('a', 'A2', { after: -60_000 })],
  ])('begins a new step with %s', (_what, go) => {
    expect(go(new Desk().type('a', 'A1')).history.past).toHaveLength(2)
  })

  it('never joins typing to a step that was undone and redone', () => {
    const desk = new Desk().type('a', 'A1').undo().redo().type('a', 'A2')
    expect(desk.history.past).toHaveLength(2)
    expect(desk.undo().title('a')).toBe('A1')
  })

  it('clears what could be redone after a new edit, and not after nothing happened', () => {
    const desk = new Desk().type('a', 'A1').undo()
    desk.type('a', 'A')
    expect(labelsOf(desk.history).redo).toBe('change the title of “A”')
    desk.type('b', 'B1')
    expect(labelsOf(desk.history).redo).toBeNull()
  })

  it('says that there is nothing at either end', () => {
    expect(undo(emptyHistory)).toBeNull()
    expect(redo(emptyHistory)).toBeNull()
  })

  it('brings a deleted event back with everything that went with it', () => {
    const desk = new Desk()
    const before = tablesToText(desk.project)
    desk.do({ type: 'event.delete', input: { ids: ['a', 'b'] } }).undo()
    expect(tablesToText(desk.project)).toBe(before)
  })

  it('keeps the latest steps and lets the oldest go', () => {
    const desk = new Desk()
    for (let count = 0; count < keptSteps + 5; count += 1) {
      desk.do({ type: 'event.create', input: { id: `e${count}`, fields: {} } })
    }
    expect(desk.history.past).toHaveLength(keptSteps)
    expect(desk.undo().project.events.has(`e${keptSteps + 4}`)).toBe(false)
  })
})
