import { describe, expect, it } from 'vitest'
import { estimatedPages } from '../../../src/shared/briefing/page-estimate'
import { shortened } from '../../../src/shared/briefing/shortened'
import { makeWhen } from '../../../src/shared/dates/when'
import { composeAll, readSample, textOfDocument } from '../../support/briefing'
import { makeProject } from '../../support/make-project'

const entriesOf = (document: ReturnType<typeof composeAll>['document']) =>
  document.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'entry' ? [block] : [])))

/** So many events with titles and descriptions of so many words each, and figures that two parties give. */
function wordy(count: number, words: number) {
  const ids = Array.from({ length: count }, (_, at) => `event-${at}`)
  return makeProject({
    events: ids.map((id, at) => ({
      id,
      code: `E${at + 1}`,
      title: `Event ${at + 1} ${'with a long title '.repeat(Math.ceil(words / 8))}`.trim(),
      description: 'What happened there took many words to tell. '.repeat(Math.ceil(words / 4)),
      when: makeWhen({ edtf: `2023-09-${String((at % 28) + 1).padStart(2, '0')}` }),
      dispute: 'disputed' as const,
    })),
    actors: [{ id: 'actor-1', name: 'The Ministry of Defence of the Republic' }],
    sources: [{ id: 'source-1', csl: { type: 'report', title: 'A report with a title that goes on for a while' } }],
    claims: ids.map((eventId, at) => ({
      id: `claim-${at}`,
      eventId,
      assertedBy: 'actor-1',
      property: 'casualties',
      value: { low: 10, best: 20, high: 30, unit: 'people', qualifier: null, breakdown: [] },
    })),
    citations: ids.map((eventId, at) => ({ id: `citation-${at}`, sourceId: 'source-1', eventId })),
  })
}

describe('a two-page brief', () => {
  it.each([
    ['the sample', readSample()],
    ['a few events', wordy(3, 8)],
    ['many events', wordy(120, 8)],
    ['many events with long titles and descriptions', wordy(120, 40)],
  ])('of %s finds room on two pages', (_, project) => {
    const { document } = composeAll(project, { template: 'two-page-brief' })
    expect(estimatedPages(document)).toBeLessThanOrEqual(2)
  })

  it('tells of as many events as there is room for, and says how many more there are', () => {
    const told = [8, 40, 80].map((words) => {
      const { document } = composeAll(wordy(120, words), { template: 'two-page-brief' })
      const count = entriesOf(document).length
      expect(textOfDocument(document)).toContain(`${120 - count} more in the full chronology.`)
      return count
    })
    expect(told[0]).toBeGreaterThan(told[2] ?? 0)
    expect(Math.min(...told)).toBeGreaterThanOrEqual(3)
  })

  it('tells among events of equal weight of some from all of their time', () => {
    const events = Array.from({ length: 61 }, (_, at) => ({
      title: `Event ${at}`,
      significance: at === 30 ? ('major' as const) : ('normal' as const),
      when: makeWhen({ edtf: String(1900 + at) }),
    }))
    const { document } = composeAll(makeProject({ events }), { template: 'two-page-brief' })
    expect(entriesOf(document).map(({ date }) => date)).toEqual([
      '1900',
      '1912',
      '1924',
      '1930',
      '1936',
      '1948',
      '1960',
    ])
  })

  it('says what it has to say of no events at all', () => {
    const { document } = composeAll(makeProject({}), { template: 'two-page-brief' })
    expect(estimatedPages(document)).toBeLessThan(1)
    expect(entriesOf(document)).toEqual([])
  })

  it('is not held to any length where it is another template', () => {
    const { document } = composeAll(wordy(120, 8), { template: 'full-chronology' })
    expect(entriesOf(document)).toHaveLength(120)
  })
})

describe('a shortened text', () => {
  it.each([
    ['It is short.', 40, 'It is short.'],
    ['The first sentence is told. The second one does not fit any more.', 40, 'The first sentence is told.'],
    ['Short. After it comes one sentence that goes on and on', 40, 'Short. After it comes one sentence that…'],
    ['According to A. B. Smith, the bridge, which', 30, 'According to A. B. Smith, the…'],
    ['Donaudampfschifffahrtsgesellschaft', 12, 'Donaudampfs…'],
  ])('“%s” in %i letters', (text, most, short) => {
    expect(shortened(text, most)).toBe(short)
    expect(shortened(text, most).length).toBeLessThanOrEqual(Math.max(most, text.length))
  })
})
