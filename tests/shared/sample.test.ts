import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../scripts/sample/assemble'
import { chronology } from '../../scripts/sample/chronology'
import { readProjectFile, writeProjectFile } from '../../src/shared/format/project-file'
import { findFaults } from '../../src/shared/project/integrity'
import { allCitationsOf, claimsOf } from '../../src/shared/project/lookups'
import { nameOf } from '../../src/shared/project/names'
import type { TimelineEvent } from '../../src/shared/project/records/event'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const text = readFileSync(
  new URL('../../resources/samples/karabakh-2023.regesta/project.json', import.meta.url),
  'utf8',
)
const file = readProjectFile(text, sha256)
const { project } = file
const events = [...project.events]
const claims = [...project.claims]
const citations = [...project.citations]

function eventCalled(code: string): TimelineEvent {
  const event = events.find((candidate) => candidate.code === code)
  if (event === undefined) throw new Error(`no event ${code}`)
  return event
}

describe('the sample chronicle', () => {
  it('opens without faults, exactly as this program wrote it', () => {
    expect(file.isChangedOutside).toBe(false)
    expect(findFaults(project)).toEqual([])
  })

  it('is what scripts/make-sample.mjs writes from its sheets today', () => {
    expect(writeProjectFile(assemble(chronology), file.envelope, sha256)).toBe(text)
  })

  it('is large enough to show the program by', () => {
    expect(project.events.size).toBeGreaterThanOrEqual(18)
    expect(project.claims.size).toBeGreaterThanOrEqual(25)
    expect(project.lanes.size).toBeGreaterThanOrEqual(3)
    expect(project.actors.size).toBeGreaterThanOrEqual(6)
  })

  it('keeps the codes of its events apart', () => {
    expect(new Set(events.map(({ code }) => code)).size).toBe(events.length)
  })

  it('leaves exactly one event without a source, for the filter to find', () => {
    const unsourced = events.filter(({ id }) => allCitationsOf(project, id).length === 0)
    expect(unsourced.map(({ code }) => code)).toEqual(['E1'])
  })

  it.each([
    ['E2', 'in the early 1990s', '1990~/1993~', 'extent'],
    ['E3', 'In 2020', '2020', 'instant'],
    ['E5', 'Since late 2020', '2020-36/..', 'extent'],
    ['E7', 'for the past nine months', '2022-12~/..', 'extent'],
    ['E8', 'for several months', '2023-40/..', 'extent'],
    ['E9', 'recently', null, 'extent'],
    ['E10', 'this week', '2023-09-18/2023-09-20', 'instant'],
    ['E11', 'on Tuesday', '2023-09-19', 'instant'],
    ['E12', 'for a second day', '2023-09-19/..', 'extent'],
    ['E13', 'since the offensive began', '2023-09-19/2023-09-20', 'extent'],
    ['E17', 'on Wednesday morning', '2023-09-20', 'instant'],
  ])('dates %s no more exactly than “%s” allows', (code, verbatim, edtf, kind) => {
    expect(eventCalled(code).when).toMatchObject({ verbatim, edtf, kind })
  })

  it('gives a reason for every date, and the dateline for those reckoned from it', () => {
    const report = [...project.sources].find(({ csl }) => csl.type === 'article-newspaper')
    expect(report?.dateline?.date).toBe('2023-09-20')
    for (const { code, when } of events) {
      expect(when?.rationale, code).toMatch(/\.$/)
      if (when?.anchor === null) continue
      expect(when?.anchor, code).toEqual({ date: '2023-09-20', basis: 'dateline', sourceId: report?.id })
    }
    expect(events.filter(({ when }) => when?.anchor !== null).length).toBeGreaterThan(15)
  })

  it.each([
    ['Azerbaijan', 'announced', 'E16'],
    ['Azerbaijan', 'characterised', 'E12'],
    ['Azerbaijan', 'insisted', 'E19'],
    ['Azerbaijan', 'proposed', 'E20'],
    ['Ministry of Defence of Azerbaijan', 'reported', 'E17'],
    ['Ministry of Defence of Azerbaijan', 'denied', 'E14'],
    ['Hikmet Hajiyev', 'reiterated', 'E21'],
    ['Nagorno-Karabakh authorities', 'reported', 'E13'],
    ['Nagorno-Karabakh authorities', 'claimed', 'E15'],
    ['Karabakh Armenians', 'called for', 'E18'],
    ['Nikol Pashinyan', 'accused', 'E12'],
    ['Protesters in Yerevan', 'demanded', 'E23'],
    ['Foreign ministry of Russia', 'called on', 'E24'],
    ['Antony Blinken', 'called on', 'E24'],
    ['Laurence Broers', 'noted', 'E7'],
  ])('lets %s speak for themselves: “%s” in %s', (speaker, verb, code) => {
    const spoken = claimsOf(project, eventCalled(code).id).filter(({ attributionVerb }) => attributionVerb === verb)
    expect(spoken.map(({ assertedBy }) => nameOf(project, 'actors', assertedBy ?? ''))).toContain(speaker)
  })

  it('names a speaker wherever it gives a verb of speaking, and a verb for every speaker', () => {
    for (const claim of claims) {
      expect(claim.assertedBy !== null, claim.statement).toBe(claim.attributionVerb !== '')
    }
  })

  it('keeps figures apart, each with its own words', () => {
    const figures = claims.flatMap(({ property, value }) =>
      value === null ? [] : [[property, value.best, value.qualifier, value.breakdown.map((part) => part.value)]],
    )
    expect(figures).toEqual(
      expect.arrayContaining([
        ['casualties', 27, null, [2]],
        ['people moved', 500, 'nearly', []],
        ['people moved', 7000, null, []],
        ['peacekeepers', 2000, 'about', []],
        ['population', 120_000, 'estimated', []],
        ['deaths', 6, null, [4]],
        ['soldiers taking part', 175, null, []],
      ]),
    )
  })

  it('links the accounts that contradict one another', () => {
    const character = claimsOf(project, eventCalled('E12').id).filter(
      ({ property }) => property === 'character of the operation',
    )
    const [first, second] = character
    expect(second?.links).toContainEqual({ type: 'contradicts', claimId: first?.id })
  })

  it('calls nothing verified or confirmed that rests on one report, and says why where it goes beyond “cannot be judged”', () => {
    expect(events.filter(({ verification }) => verification === 'verified')).toEqual([])
    for (const { credibility, notes, statement } of claims) {
      if (credibility !== 6) expect(notes, statement).toMatch(/^Probably true: /)
      expect(credibility).toBeGreaterThan(1)
    }
    expect([...project.sources].map(({ reliability }) => reliability)).toEqual(['F', 'F'])
  })

  it('quotes short passages only, and holds no text of the report', () => {
    const quotes = citations.flatMap(({ quote }) => quote ?? [])
    expect(quotes.length).toBeGreaterThan(40)
    for (const { exact, prefix, suffix } of quotes) {
      expect(exact.trim(), exact).toBe(exact)
      expect(exact).not.toBe('')
      expect(exact.length).toBeLessThanOrEqual(48)
      expect(prefix.length).toBeLessThanOrEqual(32)
      expect(suffix.length).toBeLessThanOrEqual(32)
    }
    expect([...project.sources].map((source) => source.text)).toEqual(['', ''])
  })

  it('cites the report for every claim, by paragraph', () => {
    for (const { claimId, locator, quote } of citations) {
      if (claimId === null) continue
      expect(locator?.value).toMatch(/^([1-9]|1\d|20)$/)
      expect(quote).not.toBeNull()
    }
    const cited = new Set(citations.map(({ claimId }) => claimId))
    expect(claims.filter(({ id }) => !cited.has(id))).toEqual([])
  })

  it('derives what it knows of the ministry’s statement from the report, so that the two never corroborate', () => {
    const sources = [...project.sources]
    const statement = sources.find(({ csl }) => csl.type === 'press-release')
    const report = sources.find(({ csl }) => csl.type === 'article-newspaper')
    expect(statement?.originSourceId).toBe(report?.id)
  })

  it('knows the main city and the corridor by the names of both sides, and where they are', () => {
    const names = [...project.places].map((place) => place.names.map((name) => name.text))
    expect(names).toContainEqual(expect.arrayContaining(['Khankendi', 'Stepanakert']))
    for (const { names, lat, lon } of project.places) {
      expect(names.length).toBeGreaterThan(1)
      expect(names.every(({ language }) => language !== '')).toBe(true)
      expect(lat).toBeGreaterThan(38)
      expect(lon).toBeGreaterThan(44)
    }
  })
})
