import { describe, expect, it } from 'vitest'
import { sideBySide } from '../../../src/shared/claims/side-by-side'
import { nameOfVoice } from '../../../src/shared/claims/voice'
import { makeWhen } from '../../../src/shared/dates/when'
import { makeProject, type GivenRecords } from '../../support/make-project'

const witnesses: GivenRecords = {
  events: [{ id: 'raid', title: 'Raid' }],
  sources: [
    { id: 'w-01', csl: { type: 'interview', title: 'Statement W-01', author: [{ given: 'Eleni', family: 'Doukas' }] } },
    { id: 'w-02', csl: { type: 'interview', title: 'Statement W-02' } },
  ],
}
const tableOf = (parts: GivenRecords) => {
  const project = makeProject({ ...witnesses, ...parts })
  const event = project.events.get('raid')
  if (event === undefined) throw new Error('There is no raid.')
  return sideBySide(project, event)
}

describe('claims side by side', () => {
  it('gives every source that speaks itself a voice of its own, and the name of its author or its title', () => {
    const { voices, rows } = tableOf({
      claims: [
        { id: 'a', eventId: 'raid', statement: 'They came at dawn.' },
        { id: 'b', eventId: 'raid', statement: 'Houses were burnt.' },
        { id: 'c', eventId: 'raid', statement: 'Nobody knows.' },
      ],
      citations: [
        { eventId: null, claimId: 'a', sourceId: 'w-01' },
        { eventId: null, claimId: 'b', sourceId: 'w-02' },
      ],
    })
    expect(voices.map(({ name }) => name)).toEqual(['Eleni Doukas', '“Statement W-02”', 'The source'])
    expect(rows[0]).toMatchObject({ standing: 'corroborated', cells: [[{ id: 'a' }], [{ id: 'b' }], [{ id: 'c' }]] })
  })

  it('has a row for the dates that claims give, and says that two of them disagree', () => {
    const { dates, rows } = tableOf({
      actors: [
        { id: 'doukas', name: 'Doukas' },
        { id: 'barbaro', name: 'Barbaro' },
      ],
      claims: [
        { id: 'a', eventId: 'raid', assertedBy: 'doukas', statement: '', when: makeWhen({ edtf: '2024-05-30' }) },
        { id: 'b', eventId: 'raid', assertedBy: 'barbaro', statement: '', when: makeWhen({ edtf: '2024-05-28' }) },
      ],
    })
    expect(dates).toMatchObject({ standing: 'apart', cells: [[{ id: 'a' }], [{ id: 'b' }]] })
    expect(rows).toEqual([])
  })

  it('never calls an assertion beside a denial compatible', () => {
    const { rows } = tableOf({
      claims: [
        { id: 'a', eventId: 'raid', statement: 'Houses were burnt.' },
        { id: 'b', eventId: 'raid', statement: 'No house was burnt.', stance: 'denies' },
      ],
      citations: [
        { eventId: null, claimId: 'a', sourceId: 'w-01' },
        { eventId: null, claimId: 'b', sourceId: 'w-02' },
      ],
    })
    expect(['denied', 'apart']).toContain(rows[0]?.standing)
  })

  it('says that nothing is cited, and not that it is of one origin', () => {
    const { rows, dates } = tableOf({
      actors: [{ id: 'doukas', name: 'Doukas' }],
      claims: [
        { id: 'a', eventId: 'raid', assertedBy: 'doukas', statement: 'One.' },
        { id: 'b', eventId: 'raid', statement: 'Two.' },
      ],
    })
    expect([rows[0]?.standing, dates]).toEqual(['uncited', null])
  })

  it('shortens a long title, and knows more than three authors by the first', () => {
    const author = ['Ada', 'Ben', 'Cem', 'Dia'].map((family) => ({ family }))
    const project = makeProject({
      ...witnesses,
      sources: [
        { id: 'long', csl: { type: 'report', title: 'word '.repeat(40).trim() } },
        { id: 'many', csl: { type: 'report', author } },
      ],
      claims: [
        { id: 'a', eventId: 'raid' },
        { id: 'b', eventId: 'raid' },
      ],
      citations: [
        { eventId: null, claimId: 'a', sourceId: 'long' },
        { eventId: null, claimId: 'b', sourceId: 'many' },
      ],
    })
    expect(nameOfVoice(project, { id: 'a', assertedBy: null })).toMatch(/^“(word ){11}…”$/)
    expect(nameOfVoice(project, { id: 'b', assertedBy: null })).toBe('Ada et al.')
  })
})
