import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportRecords, type RecordExport } from '../../../src/main/services/exports/export-records'
import { makeWhen } from '../../../src/shared/dates/when'
import { recordKinds } from '../../../src/shared/ipc/export-kinds'
import { everything } from '../../../src/shared/project/records/view'
import { makeProject } from '../../support/make-project'

const made = { generator: 'Regesta test', exportedAt: '2026-11-22T12:00:00.000Z' }
const quoteOf = (exact: string) => ({ exact, prefix: 'BEFORE-HER', suffix: 'AFTER-HER', language: '' })

/** Three witnesses of one event, the second confidential; her sentence is the statement of her claim, as the desk makes it. */
const project = makeProject({
  about: [{ title: 'Three witnesses' }],
  events: [
    {
      id: 'raid',
      code: 'E1',
      title: 'Raid on the village',
      when: makeWhen({
        edtf: '2024-05-30',
        verbatim: 'THE NIGHT OF HER WEDDING',
        anchor: { date: '2024-06-01', basis: 'dateline', sourceId: 'w-02' },
      }),
      notes: 'HER COUSIN CONFIRMED IT',
      relations: [{ type: 'follows', eventId: 'meeting' }],
      verification: 'partly',
    },
    { id: 'march', code: 'E4', title: 'March', verification: 'partly', when: makeWhen({ edtf: '2024-06-03' }) },
    {
      id: 'meeting',
      code: 'E2',
      title: 'MEETING FOR A FEW',
      visibility: 'restricted',
      when: makeWhen({ edtf: '2024-05-29' }),
    },
    {
      id: 'plan',
      code: 'E3',
      title: 'PLAN OF THE TEAM',
      visibility: 'internal',
      when: makeWhen({ edtf: '2024-05-28' }),
    },
  ],
  claims: [
    { id: 'claim-1', eventId: 'raid', statement: 'Soldiers came at dawn.' },
    { id: 'claim-2', eventId: 'raid', statement: 'I HID MY SON UNDER THE BED.', assertedBy: 'her' },
    { id: 'claim-3', eventId: 'raid', statement: 'Houses were burnt.' },
    { id: 'claim-4', eventId: 'march', statement: 'Many came.' },
  ],
  citations: [
    { id: 'c-1', claimId: 'claim-1', sourceId: 'w-01' },
    {
      id: 'c-2',
      claimId: 'claim-2',
      sourceId: 'w-02',
      quote: quoteOf('I HID MY SON UNDER THE BED.'),
      notes: 'HER NOTE',
    },
    { id: 'c-3', claimId: 'claim-3', sourceId: 'w-03' },
    { id: 'c-4', eventId: 'meeting', sourceId: 'minutes' },
    { id: 'c-5', claimId: 'claim-4', sourceId: 'w-02', quote: quoteOf('MANY CAME, I SAW') },
    { id: 'c-6', claimId: 'claim-4', sourceId: 'w-03' },
  ],
  sources: [
    { id: 'w-01', csl: { type: 'interview', title: 'Statement W-01' } },
    {
      id: 'w-02',
      csl: {
        type: 'interview',
        title: 'STATEMENT OF ELENI',
        author: [{ family: 'ELENI' }],
        URL: 'https://example.org/ELENI',
      },
      text: 'ALL THAT ELENI SAID',
      confidential: true,
    },
    { id: 'w-03', csl: { type: 'interview', title: 'Statement W-03' } },
    { id: 'minutes', csl: { type: 'document', title: 'MINUTES OF THE MEETING' } },
    { id: 'unused', csl: { type: 'book', title: 'A book nobody cites' } },
  ],
  actors: [{ id: 'her', name: 'ELENI D.' }],
})

const secret = /ELENI|HID MY SON|HER COUSIN|HER NOTE|WEDDING|AFTER-HER|BEFORE-HER|I SAW|FOR A FEW|OF THE TEAM|MINUTES/

function exported(to: RecordExport['to'], more: Partial<RecordExport> = {}) {
  const input: RecordExport = { to, tables: ['events', 'claims', 'sources'], forExcel: false, filter: null, ...more }
  const { files, ...rest } = exportRecords(project, input, made)
  const texts = files.flatMap(({ name, bytes }) =>
    name.endsWith('.zip') ? Object.values(unzipSync(bytes)).map((content) => strFromU8(content)) : [strFromU8(bytes)],
  )
  return { ...rest, text: texts.join('\n') }
}

describe('what may leave', () => {
  it.each(recordKinds)('keeps confidential words and restricted events out of %s, and counts them once', (to) => {
    for (const filter of [null, { ...everything, sources: ['w-02', 'w-03', 'minutes'] }]) {
      const { text, notes, outcome } = exported(to, { filter })
      expect(text.match(secret)).toBeNull()
      expect(text).not.toContain('"w-02"')
      expect(outcome.heldBack).toMatchObject({ restricted: 1, confidential: 1, unverified: 0 })
      expect(notes.join(' ')).toContain('1 confidential source')
      expect(notes.join(' ')).not.toMatch(/[2-9] confidential sources/)
    }
    expect(exported(to).notes[0]).toBe(
      'Held back: 1 restricted event, 1 event for internal use, the names and words of 1 confidential source, 1 claim that rests on confidential sources alone.',
    )
  })

  it.each(recordKinds)('lets each kind into %s that is allowed, and says so', (to) => {
    const { text, notes, outcome } = exported(to, { allowed: ['restricted', 'internal', 'confidential'] })
    expect(text).toContain('ELENI')
    expect(text).toContain('MINUTES OF THE MEETING')
    expect(outcome.letOut).toEqual({ restricted: 1, internal: 1, unverified: 0, confidential: 1 })
    expect(notes.join(' ')).toContain(
      'In it by decision: 1 restricted event, 1 event for internal use, 1 confidential source.',
    )
    const onlySome = exported(to, { allowed: ['restricted'] })
    expect(onlySome.text).not.toContain('ELENI')
    expect(onlySome.text).toContain('MINUTES OF THE MEETING')
  })

  it('lets unverified events leave: such files are for going on working', () => {
    const rumour = makeProject({ events: [{ title: 'A rumour' }] })
    const input: RecordExport = { to: 'json', tables: ['events'], forExcel: false, filter: null }
    const { files, notes } = exportRecords(rumour, input, made)
    expect(strFromU8(files[0]?.bytes ?? new Uint8Array())).toContain('A rumour')
    expect(notes).toEqual([])
  })

  it('says of JSON and CSV that they are no complete copy, and of JSON that it holds a part', () => {
    for (const to of ['json', 'csv'] as const) expect(exported(to).notes.join(' ')).toContain('no complete copy')
    expect(exported('json').text).toContain('"scope":"filtered"')
    expect(exported('json', { allowed: ['restricted', 'internal', 'confidential'] }).text).toContain('"scope":"all"')
    expect(exported('md').notes.join(' ')).not.toContain('complete copy')
  })

  it('keeps sources that nothing cites, and leaves the ids of what was emptied free for the true ones', () => {
    const { text } = exported('json')
    const { tables } = JSON.parse(text) as { tables: Record<string, Record<string, unknown>> }
    expect(Object.keys(tables['sources'] ?? {}).sort()).toEqual(['confidential-source-1', 'unused', 'w-01', 'w-03'])
    expect(Object.keys(tables['citations'] ?? {})).not.toContain('c-2')
    expect(text).toContain('A book nobody cites')
  })
})
