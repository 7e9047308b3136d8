import { describe, expect, it } from 'vitest'
import { commandTypes, runCommand } from '../../../src/shared/commands/catalogue'
import { makeWhen } from '../../../src/shared/dates/when'
import { readProjectFile, writeProjectFile } from '../../../src/shared/format/project-file'
import { Refusal, type Problem } from '../../../src/shared/problem'
import { isEmptyDiff } from '../../../src/shared/project/diff'
import { lanesInOrder } from '../../../src/shared/project/lookups'
import type { Project } from '../../../src/shared/project/project'
import { makeContext, makeFullProject, makeProject } from '../../support/make-project'
import { randomFrom, randomRequest } from '../../support/random-walk'

interface Request {
  readonly type: string
  readonly input?: unknown
}

function run(request: Request, project: Project = makeFullProject()) {
  return runCommand(project, request, makeContext('Ada'))
}

function refusalOf(request: Request, project?: Project): Problem {
  try {
    run(request, project)
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
  throw new Error(`${request.type} was not refused.`)
}

describe('a command', () => {
  it.each<[string, Request, string]>([
    ['about', { type: 'about.edit', input: { patch: { title: 'New' } } }, 'change the project’s details'],
    ['a new event', { type: 'event.create', input: { fields: { title: 'Talks' } } }, 'add event “Talks”'],
    ['an event without a title', { type: 'event.create', input: { fields: {} } }, 'add event'],
    [
      'a title',
      { type: 'event.edit', input: { id: 'ceasefire', patch: { title: 'X' } } },
      'change the title of “Ceasefire agreed”',
    ],
    [
      'several fields',
      { type: 'event.edit', input: { id: 'ceasefire', patch: { title: 'X', notes: 'y' } } },
      'edit “Ceasefire agreed”',
    ],
    ['a deletion', { type: 'event.delete', input: { ids: ['ceasefire'] } }, 'delete event “Ceasefire agreed”'],
    ['many deletions', { type: 'event.delete', input: { ids: ['ceasefire', 'undated'] } }, 'delete 2 events'],
    [
      'a drag',
      { type: 'event.reschedule', input: { id: 'ceasefire', when: makeWhen({ edtf: '2023' }), by: 'moving' } },
      'move “Ceasefire agreed”',
    ],
    [
      'a typed date',
      { type: 'event.reschedule', input: { id: 'ceasefire', when: makeWhen({ edtf: '2023' }), by: 'typing' } },
      'date “Ceasefire agreed”',
    ],
    [
      'no date',
      { type: 'event.reschedule', input: { id: 'ceasefire', when: null, by: 'typing' } },
      'remove the date of “Ceasefire agreed”',
    ],
    [
      'another lane',
      { type: 'event.moveToLane', input: { id: 'blockade', from: null, to: 'diplomacy' } },
      'move “Road blocked” to “Talks”',
    ],
    ['a copy', { type: 'event.duplicate', input: { id: 'blockade' } }, 'duplicate “Road blocked”'],
    [
      'a claim',
      { type: 'claim.edit', input: { id: 'deaths-one-side', patch: { credibility: 2 } } },
      'change the credibility of “At least 32 people were killed.”',
    ],
    ['a source', { type: 'source.delete', input: { ids: ['reprint'] } }, 'delete source “Reprint”'],
    [
      'a verification',
      { type: 'capture.verify', input: { outcomes: [{ id: 'scan', outcome: 'changed' }] } },
      'verify “report.pdf”',
    ],
    ['a file put back', { type: 'capture.relink', input: { id: 'scan' } }, 'put “report.pdf” back in its place'],
    ['a capture', { type: 'capture.delete', input: { ids: ['scan'] } }, 'delete capture “report.pdf”'],
    ['a place', { type: 'place.delete', input: { ids: ['stepanakert'] } }, 'delete place “Stepanakert / Khankendi”'],
    ['a lane', { type: 'lane.create', input: { fields: { name: 'Aid' } } }, 'add lane “Aid”'],
    ['lanes', { type: 'lane.reorder', input: { id: 'diplomacy', before: 'military' } }, 'reorder lanes'],
  ])('that concerns %s changes something and has its name', (_what, request, label) => {
    const outcome = run(request)
    expect(outcome.label).toBe(label)
    expect(isEmptyDiff(outcome.diff)).toBe(false)
  })

  it('stamps what it makes and what it changes, with who and when', () => {
    const created = run({ type: 'actor.create', input: { id: 'someone', fields: { name: 'Someone' } } }).project
    expect(created.actors.get('someone')).toMatchObject({
      createdBy: 'Ada',
      createdAt: '2023-10-01T12:01:00.000Z',
      modifiedBy: 'Ada',
    })
    const edited = run({ type: 'actor.edit', input: { id: 'ministry', patch: { notes: 'x' } } }).project
    expect(edited.actors.get('ministry')).toMatchObject({ createdBy: 'tester', modifiedBy: 'Ada' })
  })

  it('changes nothing at all where the value is the same already', () => {
    const request = { type: 'event.edit', input: { id: 'ceasefire', patch: { title: 'Ceasefire agreed', tags: [] } } }
    const project = makeFullProject()
    const outcome = run(request, project)
    expect(outcome.project).toBe(project)
    expect(isEmptyDiff(outcome.diff)).toBe(true)
  })

  it('gives new events the next code, whatever was deleted in between', () => {
    const project = makeProject({
      events: [
        { id: 'a', code: 'E7' },
        { id: 'b', code: 'of my own' },
      ],
    })
    const after = run({ type: 'event.create', input: { id: 'c', fields: {} } }, project).project
    expect(after.events.get('c')?.code).toBe('E8')
  })

  it('puts a new lane below the others, and any lane where it is wanted', () => {
    const added = run({ type: 'lane.create', input: { id: 'aid', fields: { name: 'Aid' } } }).project
    expect(lanesInOrder(added).map(({ id }) => id)).toEqual(['military', 'diplomacy', 'aid'])
    const moved = run({ type: 'lane.reorder', input: { id: 'aid', before: 'military' } }, added).project
    expect(lanesInOrder(moved).map(({ id }) => id)).toEqual(['aid', 'military', 'diplomacy'])
    const last = run({ type: 'lane.reorder', input: { id: 'aid', before: null } }, moved).project
    expect(lanesInOrder(last).map(({ id }) => id)).toEqual(['military', 'diplomacy', 'aid'])
  })

  it('copies an event without its claims, and no longer as verified', () => {
    const { project } = run({ type: 'event.duplicate', input: { id: 'offensive', newId: 'copy' } })
    expect(project.events.get('copy')).toMatchObject({
      title: 'Offensive begins',
      code: 'E5',
      verification: 'unverified',
    })
    expect(project.claims.size).toBe(2)
  })
})

describe('a batch', () => {
  const batch = (commands: readonly Request[], label = 'add “Talks” with its lane') => ({
    type: 'batch',
    input: { label, commands },
  })

  it('is one step of many commands, which may build on one another', () => {
    const { project, diff, label } = run(
      batch([
        { type: 'lane.create', input: { id: 'aid', fields: { name: 'Aid' } } },
        { type: 'event.create', input: { id: 'convoy', fields: { title: 'Convoy', lanes: ['aid'] } } },
      ]),
    )
    expect(label).toBe('add “Talks” with its lane')
    expect(project.events.get('convoy')?.lanes).toEqual(['aid'])
    expect(Object.keys(diff).sort()).toEqual(['events', 'lanes'])
  })

  it('is refused as a whole if one command is', () => {
    const request = batch([
      { type: 'lane.create', input: { fields: { name: 'Aid' } } },
      { type: 'event.edit', input: { id: 'nowhere', patch: { title: 'x' } } },
    ])
    expect(refusalOf(request).code).toBe('record-missing')
  })

  it('may not hold another batch', () => {
    expect(refusalOf(batch([batch([])])).code).toBe('request-unknown')
  })
})

describe('a wish that cannot be granted', () => {
  it.each<[string, Request, Problem['code']]>([
    ['an unknown command', { type: 'event.explode', input: {} }, 'request-unknown'],
    ['a name of JavaScript’s own', { type: 'constructor', input: {} }, 'request-unknown'],
    ['no input', { type: 'event.create' }, 'input-invalid'],
    ['a field that no event has', { type: 'event.create', input: { fields: { colour: 'red' } } }, 'input-invalid'],
    ['a title that is no text', { type: 'event.create', input: { fields: { title: ['<b>'] } } }, 'input-invalid'],
    ['a claim about nothing', { type: 'claim.create', input: { fields: {} } }, 'input-invalid'],
    [
      'a capture kept outside the evidence folder',
      { type: 'capture.create', input: { fields: { sourceId: 'article', path: '../secret', hash: '', bytes: 1 } } },
      'input-invalid',
    ],
    [
      'another hash for a capture',
      { type: 'capture.edit', input: { id: 'scan', patch: { hash: '' } } },
      'input-invalid',
    ],
    ['a verification of nothing', { type: 'capture.verify', input: { outcomes: [] } }, 'input-invalid'],
    [
      'a briefing with a part that there is not',
      { type: 'briefing.create', input: { fields: { parts: ['preface'] } } },
      'input-invalid',
    ],
    [
      'a place without a name',
      { type: 'place.edit', input: { id: 'stepanakert', patch: { names: [] } } },
      'input-invalid',
    ],
    ['a reserved id', { type: 'tag.create', input: { id: 'constructor', fields: {} } }, 'input-invalid'],
    ['an id that is taken', { type: 'tag.create', input: { id: 'shelling', fields: {} } }, 'record-exists'],
    ['a record that has gone', { type: 'tag.edit', input: { id: 'gone', patch: { name: 'x' } } }, 'record-missing'],
    [
      'a lane that is not there',
      { type: 'event.create', input: { fields: { lanes: ['gone'] } } },
      'reference-dangling',
    ],
    [
      'a date that is none',
      { type: 'event.reschedule', input: { id: 'ceasefire', when: makeWhen({ edtf: '2003-02-29' }), by: 'typing' } },
      'date-unreadable',
    ],
    [
      'an end before its start',
      { type: 'event.reschedule', input: { id: 'ceasefire', when: makeWhen({ edtf: '2024/2023' }), by: 'typing' } },
      'end-before-start',
    ],
    [
      'verified without a source',
      { type: 'event.edit', input: { id: 'blockade', patch: { verification: 'verified' } } },
      'verification-without-citation',
    ],
    [
      'the last citation of a verified event',
      { type: 'citation.delete', input: { ids: ['quote-deaths'] } },
      'verification-without-citation',
    ],
    ['the source behind it', { type: 'source.delete', input: { ids: ['article'] } }, 'verification-without-citation'],
    [
      'its claim moved to another event',
      { type: 'claim.edit', input: { id: 'deaths-one-side', patch: { eventId: 'ceasefire' } } },
      'verification-without-citation',
    ],
    [
      'its citation moved to another event',
      { type: 'citation.edit', input: { id: 'quote-deaths', patch: { claimId: null, eventId: 'ceasefire' } } },
      'verification-without-citation',
    ],
    [
      'a citation of two things',
      { type: 'citation.edit', input: { id: 'quote-deaths', patch: { eventId: 'ceasefire' } } },
      'input-invalid',
    ],
    [
      'an event as a part of its own part',
      { type: 'event.edit', input: { id: 'offensive', patch: { parentId: 'ceasefire' } } },
      'parent-loop',
    ],
  ])('is refused: %s', (_what, request, code) => {
    expect(refusalOf(request).code).toBe(code)
  })
})

describe('whatever is granted', { timeout: 60_000 }, () => {
  const hash = (text: string): string => String(text.length)

  it('can be saved and opened again', () => {
    const granted = new Set<string>()
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomFrom(seed)
      const context = makeContext()
      let project = makeFullProject()
      for (let step = 0; step < 40; step += 1) {
        const request = randomRequest(project, random)
        try {
          project = runCommand(project, request, context).project
          granted.add(request.type)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }
      const text = writeProjectFile(project, { epoch: 0, sequence: seed }, hash)
      const read = readProjectFile(text, hash)
      expect(writeProjectFile(read.project, read.envelope, hash), `seed ${seed}`).toBe(text)
    }
    const walked = commandTypes.filter((type) => type !== 'batch' && type !== 'project.import')
    expect([...granted].sort()).toEqual([...walked].sort())
  })

  it('can be saved and opened again, even after a thousand lanes', () => {
    const context = makeContext()
    let project = makeFullProject()
    for (let count = 0; count < 1000; count += 1) {
      project = runCommand(project, { type: 'lane.create', input: { fields: { name: 'Lane' } } }, context).project
    }
    const text = writeProjectFile(project, { epoch: 0, sequence: 1 }, hash)
    expect(readProjectFile(text, hash).project.lanes.size).toBe(1002)
  })
})
