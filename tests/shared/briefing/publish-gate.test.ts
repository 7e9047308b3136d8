import { describe, expect, it } from 'vitest'
import { publishGate } from '../../../src/shared/briefing/publish-gate'
import { withholdings, type Withholding } from '../../../src/shared/briefing/withholding'
import { makeWhen } from '../../../src/shared/dates/when'
import { composeAll, textOfDocument } from '../../support/briefing'
import { makeProject } from '../../support/make-project'

const project = makeProject({
  events: [
    {
      id: 'open',
      code: 'E1',
      title: 'Known to all',
      verification: 'verified',
      relations: [{ type: 'follows', eventId: 'secret' }],
    },
    { id: 'secret', code: 'E2', title: 'SECRET MEETING', verification: 'verified', visibility: 'restricted' },
    { id: 'inside', code: 'E3', title: 'INTERNAL MATTER', verification: 'partly', visibility: 'internal' },
    { id: 'rumour', code: 'E4', title: 'UNCHECKED RUMOUR' },
    { id: 'both', code: 'E5', title: 'RESTRICTED RUMOUR', visibility: 'restricted' },
    {
      id: 'witnessed',
      code: 'E6',
      title: 'Seen by a witness',
      verification: 'partly',
      when: makeWhen({ edtf: '2023-09-19', verbatim: 'THE NIGHT MY BROTHER LEFT' }),
    },
  ],
  claims: [
    { id: 'testimony', eventId: 'witnessed', statement: 'I SAW THE CONVOY FROM MY WINDOW.', assertedBy: 'witness' },
    { id: 'public-claim', eventId: 'open', statement: 'It was seen.', assertedBy: 'agency' },
  ],
  citations: [
    {
      claimId: 'testimony',
      sourceId: 'interview',
      locator: { label: 'page', value: 'LOCATOR-7' },
      quote: { exact: 'FROM MY WINDOW', prefix: '', suffix: '', language: 'en' },
      notes: 'CITATION NOTE',
    },
    { claimId: 'public-claim', sourceId: 'report' },
    {
      eventId: 'open',
      sourceId: 'interview',
      quote: { exact: 'QUOTED IN SECRET', prefix: '', suffix: '', language: '' },
    },
    { eventId: 'secret', sourceId: 'report' },
    { eventId: 'inside', sourceId: 'report' },
  ],
  sources: [
    {
      id: 'interview',
      csl: {
        type: 'interview',
        title: 'INTERVIEW WITH NARINE',
        author: [{ family: 'NARINE' }],
        URL: 'https://example.org/NARINE',
      },
      confidential: true,
      reliability: 'B',
      reliabilityBasis: 'NARINE IS A NURSE',
      text: 'FULL TEXT OF NARINE',
    },
    { id: 'report', csl: { type: 'report', title: 'Public report' }, originSourceId: 'interview' },
  ],
  actors: [
    { id: 'witness', name: 'NARINE THE NURSE' },
    { id: 'agency', name: 'An agency' },
  ],
})
const events = [...project.events]
const gate = (...allowed: Withholding[]) => publishGate(project, events, new Set(allowed))

describe('the gate', () => {
  it('holds back what is restricted, internal or unverified, and counts each event once', () => {
    const { events: kept, heldBack } = gate()
    expect(kept.map(({ id }) => id).sort()).toEqual(['open', 'witnessed'])
    expect(heldBack).toEqual({ restricted: 2, internal: 1, unverified: 1, confidential: 1 })
  })

  it('lets out what is allowed, and goes on holding back what is not', () => {
    const { events: kept, heldBack, letOut } = gate('restricted', 'internal')
    expect(kept.map(({ id }) => id).sort()).toEqual(['inside', 'open', 'secret', 'witnessed'])
    expect(heldBack).toEqual({ restricted: 0, internal: 0, unverified: 2, confidential: 1 })
    expect(letOut).toEqual({ restricted: 1, internal: 1, unverified: 0, confidential: 0 })
  })

  it('gives everything and counts nothing as held back when all is allowed', () => {
    const { project: whole, heldBack, letOut } = gate(...withholdings)
    expect(whole.events.size).toBe(6)
    expect(whole.sources.get('interview')?.csl.title).toBe('INTERVIEW WITH NARINE')
    expect(Object.values(heldBack)).toEqual([0, 0, 0, 0])
    expect(letOut).toEqual({ restricted: 2, internal: 1, unverified: 2, confidential: 1 })
  })

  it('leaves nothing of what stays behind in the project that documents are made from', () => {
    const { project: open, claimsHeldBack } = gate()
    const text = JSON.stringify(Object.values(open).map((table) => [...table]))
    expect(text).not.toMatch(/SECRET|INTERNAL|RUMOUR|NARINE|WINDOW|LOCATOR|CITATION NOTE|BROTHER|"secret"/)
    expect(claimsHeldBack).toBe(1)
    expect(open.sources.get('interview')).toMatchObject({ confidential: true, reliability: 'B', reliabilityBasis: '' })
  })

  it('keeps an event from seeming to be without a source when its only claim was held back', () => {
    const { project: open } = gate()
    expect(
      [...open.citations].some(({ eventId, sourceId }) => eventId === 'witnessed' && sourceId === 'interview'),
    ).toBe(true)
  })

  it('lets nothing of it into any part of a document, but its number', () => {
    const { document, gated } = composeAll(project, {}, { allowed: new Set() })
    const text = JSON.stringify(document)
    expect(text).not.toMatch(/SECRET|INTERNAL MATTER|RUMOUR|NARINE|WINDOW|LOCATOR|BROTHER/)
    expect(textOfDocument(document)).toContain('Confidential source 1')
    expect(textOfDocument(document)).toContain(
      'Held back from this document: 2 restricted events, 1 event for internal use, 1 unverified event, the names and words of 1 confidential source and 1 claim that rests on confidential sources alone.',
    )
    expect(gated.claimsHeldBack).toBe(1)
  })

  it('keeps the open sources in the notes of an event, and its date in nobody’s words, where one of several is held back', () => {
    const witnesses = makeProject({
      events: [
        {
          id: 'raid',
          title: 'Raid',
          description: 'The village was raided.',
          verification: 'partly',
          when: makeWhen({
            edtf: '2024-05-30',
            verbatim: 'THE NIGHT OF HER WEDDING',
            anchor: { date: '2024-06-01', basis: 'dateline', sourceId: 'w-02' },
          }),
        },
      ],
      claims: [
        { id: 'c-1', eventId: 'raid', statement: 'They came at dawn.' },
        { id: 'c-2', eventId: 'raid', statement: 'I HID.' },
        { id: 'c-3', eventId: 'raid', statement: 'Houses burnt.' },
      ],
      citations: [
        { eventId: null, claimId: 'c-1', sourceId: 'w-01' },
        { eventId: null, claimId: 'c-2', sourceId: 'w-02' },
        { eventId: null, claimId: 'c-3', sourceId: 'w-03' },
      ],
      sources: ['w-01', 'w-02', 'w-03'].map((id) => ({
        id,
        csl: { type: 'interview', title: `Statement ${id}` },
        confidential: id === 'w-02',
      })),
    })
    const { document } = composeAll(witnesses, { parts: ['chronology'] }, { allowed: new Set() })
    const [first] = document.notes
    const note = first?.content.map((part) => ('text' in part ? part.text : '')).join('') ?? ''
    for (const name of ['Statement W-01', 'Statement W-03', 'Confidential Source 1'])
      expect(note.toLowerCase()).toContain(name.toLowerCase())
    expect(textOfDocument(document)).not.toMatch(/WEDDING|I HID/)
  })
})
