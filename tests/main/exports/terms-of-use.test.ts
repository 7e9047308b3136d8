import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportRecords, type RecordExport } from '../../../src/main/services/exports/export-records'
import { csvTableNames } from '../../../src/shared/format/exchange/csv/remainder'
import { everything } from '../../../src/shared/project/records/view'
import { termsWords } from '../../../src/shared/words/terms-of-use'
import { makeProject } from '../../support/make-project'

const made = { generator: 'Regesta 0.1.0', exportedAt: '2026-11-22T12:00:00.000Z' }
const licensed = { termsOfUse: 'cc by 4.0', rightsHolder: 'Société “A & B”' }

function exported(to: RecordExport['to'], about: { termsOfUse?: string; rightsHolder?: string }) {
  const project = makeProject({
    about: [{ title: 'Chronicle', ...about }],
    events: [{ id: 'event-1', title: 'The bridge was closed' }],
    sources: [{ id: 'source-1', csl: { type: 'book', title: 'Bridges' } }],
    citations: [{ id: 'citation-1', sourceId: 'source-1', eventId: 'event-1' }],
  })
  const { files, notes } = exportRecords(
    project,
    { to, tables: [...csvTableNames], forExcel: false, filter: everything },
    made,
  )
  const bytes = files[0]?.bytes ?? new Uint8Array()
  const texts =
    to === 'datapackage'
      ? Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
      : { '': strFromU8(bytes) }
  return { texts, text: texts[''] ?? '', notes }
}

const jsonOf = (text: string | undefined): Record<string, unknown> => JSON.parse(text ?? '') as Record<string, unknown>

describe('The terms of use of a project', () => {
  it('stand in a data package as a licence of its standard, with who holds the rights', () => {
    const { texts, notes } = exported('datapackage', licensed)
    expect(jsonOf(texts['datapackage.json'])).toMatchObject({
      licenses: [
        {
          name: 'CC-BY-4.0',
          path: 'https://creativecommons.org/licenses/by/4.0/',
          title: 'Creative Commons Attribution 4.0 International',
        },
      ],
      contributors: [
        { title: 'Société “A & B”', roles: ['rightsHolder'] },
        { title: 'Regesta 0.1.0', roles: ['tool'] },
      ],
    })
    expect(notes).toEqual([])
  })

  it('stand in a file of the data package where they are a person’s own words', () => {
    const { texts } = exported('datapackage', { termsOfUse: 'Ask us first.' })
    expect(jsonOf(texts['datapackage.json'])['licenses']).toEqual([{ path: 'TERMS.txt', title: 'Terms of use' }])
    expect(texts['TERMS.txt']).toBe('Ask us first.\n')
  })

  it('stand in GeoJSON beside its features', () => {
    const json = jsonOf(exported('geojson', licensed).text)
    expect(json).toMatchObject({
      type: 'FeatureCollection',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      copyrightHolder: 'Société “A & B”',
    })
    expect(json['features']).toHaveLength(1)
  })

  it('stand on the title slide of TimelineJS, where readers see them', () => {
    expect(jsonOf(exported('timelinejs', licensed).text)).toMatchObject({
      title: {
        text: {
          text: '<p class="terms">Creative Commons Attribution 4.0 International (CC-BY-4.0). Rights: Société “A &#38; B”</p>',
        },
      },
    })
  })

  it('stand at the head of Markwhen and of the chronology', () => {
    const said = 'Creative Commons Attribution 4.0 International (CC-BY-4.0). Rights: Société “A & B”'
    expect(exported('markwhen', licensed).text).toMatch(`rights: ${JSON.stringify(said)}\n---`)
    expect(exported('md', licensed).text).toContain('Terms of use: Creative Commons Attribution 4.0 International')
  })

  it.each(['csv', 'ical', 'csl-json', 'bibtex', 'ris'] as const)('are said to be left out of %s', (to) => {
    expect(exported(to, licensed).notes).toContain(termsWords.leftOut)
    expect(exported(to, {}).notes).not.toContain(termsWords.leftOut)
  })

  it.each(['datapackage', 'geojson', 'timelinejs', 'markwhen', 'md'] as const)(
    'are not made up in %s where none are stated',
    (to) => {
      const { texts } = exported(to, {})
      expect(Object.values(texts).join('')).not.toMatch(/licen[cs]e|terms of use|rights/i)
    },
  )

  it('come back whole from JSON', () => {
    const { tables } = jsonOf(exported('json', licensed).text) as { tables?: { about: { about: object } } }
    expect(tables?.about.about).toMatchObject(licensed)
  })
})
