import { describe, expect, it } from 'vitest'
import { templateIds, templateOf } from '../../../src/shared/briefing/templates'
import type { BriefingDocument, Entry, Section } from '../../../src/shared/briefing/document'
import { makeWhen } from '../../../src/shared/dates/when'
import { composeAll, inlinesOf, readSample, said, textOfDocument } from '../../support/briefing'
import { makeFullProject, makeProject } from '../../support/make-project'
import { bundledStyle } from '../../support/styles'

const sample = readSample()
const { document } = composeAll(sample)

const section = (from: BriefingDocument, part: Section['part']): Section => {
  const found = from.sections.find((one) => one.part === part)
  if (found === undefined) throw new Error(`no part ${part}`)
  return found
}
const entries = (from: BriefingDocument): readonly Entry[] =>
  section(from, 'chronology').blocks.flatMap((block) => (block.kind === 'entry' ? block : []))
const dated = (edtf: string | null, kind: 'extent' | 'instant' = 'extent', verbatim = '') =>
  makeWhen({ edtf, kind, verbatim })

describe('the terms of use of a project', () => {
  const factsUnder = (handling: string, termsOfUse = 'CC0-1.0') => {
    const project = makeProject({ about: [{ termsOfUse, rightsHolder: 'The Archive' }], events: [{ title: 'Event' }] })
    return composeAll(project, { handling }).document.facts.filter(({ label }) => label === 'Terms of use')
  }

  it.each(['', 'TLP:CLEAR', 'TLP:WHITE'])('stand at the head of a document for everybody (“%s”)', (handling) => {
    const value = 'Creative Commons Zero 1.0 Universal (CC0-1.0). Rights: The Archive'
    expect(factsUnder(handling)).toEqual([{ label: 'Terms of use', value }])
  })

  it.each(['TLP:RED', 'TLP:AMBER+STRICT', 'For the board only'])(
    'give way to a handling line that limits: “%s”',
    (handling) => {
      expect(factsUnder(handling)).toEqual([])
    },
  )
})

describe('a briefing without any event', () => {
  it('says so and how it was made, and nothing under headings that hold nothing', () => {
    const { document } = composeAll(makeProject({}))
    expect(document.sections.map(({ part }) => part)).toEqual(['summary', 'method'])
    expect(document.hasContents).toBe(false)
    expect(textOfDocument(document)).toContain('The project has no events.')
  })

  it('keeps the first of its parts where it has no summary', () => {
    const { document } = composeAll(makeProject({}), { template: 'source-list' })
    expect(document.sections.map(({ part }) => part)).toEqual(['sources', 'method'])
  })
})

describe('the reason for a date', () => {
  const noteOf = (rationale: string) => {
    const when = makeWhen({ edtf: '1453-05-29', rationale })
    const { document } = composeAll(makeProject({ events: [{ title: 'Fall of the city', when }] }))
    return textOfDocument({ ...document, sections: [section(document, 'chronology')] }).includes('Date:')
  }

  it.each([
    ['a year', false],
    ['Calendar date: The words give it in full.', false],
    ['', false],
    ['a day of the Julian calendar, which the weekday fits', true],
    ['The chronicler counts from the feast.', true],
    ['Weekday: It is the one that fits the sentence, seen from the article’s date, 20 September 2023.', true],
  ])('is told only where something was decided: “%s”', (rationale, isTold) => {
    expect(noteOf(rationale)).toBe(isTold)
  })
})

describe('a quotation in a note', () => {
  it.each([
    ['operations of "anti-terror"', '“operations of ‘anti-terror’”'],
    ['"anti-terror" actions', '“‘anti-terror’ actions”'],
    ['aimed at “ethnic cleansing”', '“aimed at ‘ethnic cleansing’”'],
    ['the mayor’s word', '“the mayor’s word”'],
  ])('sets the marks within as English does: %s', (exact, shown) => {
    const project = makeProject({
      events: [{ id: 'event-1', title: 'Event' }],
      sources: [{ id: 'source-1', csl: { type: 'book', title: 'A book' } }],
      citations: [{ sourceId: 'source-1', eventId: 'event-1', quote: { exact, prefix: '', suffix: '', language: '' } }],
    })
    expect(
      composeAll(project)
        .document.notes.map(({ content }) => said(content))
        .join(),
    ).toContain(shown)
  })
})

describe('the sample’s full chronology', () => {
  it('has every part of its template, in its order', () => {
    expect(document.sections.map(({ part }) => part)).toEqual(templateOf('full-chronology').parts)
  })

  it('tells every event once', () => {
    expect(
      entries(document)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...sample.events].map(({ id }) => `event-${id}`).sort())
  })

  it('has a note to every event and to every claim', () => {
    for (const { title, body } of entries(document)) {
      const [told] = [title, ...body.flatMap((block) => (block.kind === 'paragraph' ? [block.content] : []))].filter(
        (content) => content.some(({ kind }) => kind === 'note'),
      )
      expect(told, said(title)).toBeDefined()
      for (const item of body.flatMap((block) => (block.kind === 'list' ? block.items : [])))
        expect(said(item)).toMatch(/\[\^\d+\]/)
    }
  })

  it('numbers its notes as they are met, each once', () => {
    const met = inlinesOf(document).flatMap((content) =>
      content.flatMap((part) => (part.kind === 'note' ? part.number : [])),
    )
    expect(met).toEqual(document.notes.map(({ number }) => number))
    expect(met).toEqual(met.map((_, index) => index + 1))
  })

  it('cites in full at first and in short afterwards, with the place in the source', () => {
    const notes = document.notes.map(({ content }) => said(content))
    expect(notes[0]).toMatch(/^‘News Report .*’, 20 September 2023, para\. 11\.$/)
    expect(notes[1]).toMatch(/^‘News Report .*’, para\. 18\.$/)
    expect(notes.filter((note) => note.includes('20 September 2023') && note.includes('News Report on'))).toHaveLength(
      1,
    )
  })

  it('quotes what the claims rest on', () => {
    expect(document.notes.map(({ content }) => said(content)).join('\n')).toContain(
      'para. 4: “27 casualties, including two civilians”.',
    )
  })

  it('says who gives each figure, and what is known of its range', () => {
    const text = section(document, 'key-figures')
      .blocks.flatMap((block) => (block.kind === 'table' ? block.groups : []))
      .map(({ rows }) => rows.map((row) => row.map(said).join(' | ')).join('\n'))
      .join('\n')
    expect(text).toMatch(/^27 casualties \(incl\. 2 civilians\) \| – \| Nagorno-Karabakh authorities\[\^\d+\]$/m)
    expect(text).toMatch(/^Nearly 500 civilians \| up to 500 \| “News report on the second day [^|]*\[\^\d+\]$/m)
  })

  it('gives each side of what is disputed, and what was made of it', () => {
    const text = section(document, 'disputed').blocks.map((block) =>
      block.kind === 'list' ? block.items.map(said).join('\n') : block.kind === 'paragraph' ? said(block.content) : '',
    )
    expect(text).toContain('On character of the operation, accounts cannot all be right:')
    expect(text.join('\n')).toMatch(/Azerbaijan characterised:.*\n.*Nikol Pashinyan accused:/)
    expect(text.join('\n')).toContain('Assessment: That there is an operation is common ground.')
  })

  it('names its gaps: what has no source, rests on one, is undated, and where nothing is recorded', () => {
    const [list] = section(document, 'gaps').blocks
    const terms = list?.kind === 'definitions' ? list.entries.map(({ term }) => said(term)) : []
    expect(terms).toEqual(
      expect.arrayContaining([
        'Without a source (1)',
        'On the word of one origin (27)',
        'Undated (4)',
        'Long silences (1)',
      ]),
    )
  })

  it('grades every source and says what was held back', () => {
    const text = textOfDocument(document)
    expect(text).toContain('Reliability F, cannot be judged: The copy at hand names neither publisher nor author')
    expect(text).toContain('Nothing of this was held back.')
    expect(text).toContain('Made on 22 November 2026 with Regesta 1.2.3')
  })

  it('is the same each time', () => {
    expect(composeAll(readSample()).document).toEqual(document)
  })
})

describe('dates', () => {
  it.each([
    ['2023-09-20', 'extent', '20 September 2023'],
    ['1915-05-12~', 'instant', 'On or about 12 May 1915'],
    ['199X', 'extent', '1990s'],
    ['1990~/1993~', 'extent', 'Early 1990s'],
    ['2020-09-27/2020-11-10', 'instant', 'Between 27 September and 10 November 2020'],
    ['-0043-03-15', 'extent', '15 March 44 BCE'],
    ['1984?', 'extent', 'Possibly in 1984'],
    ['2022/..', 'extent', 'Since 2022'],
  ] as const)('%s as %s heads an entry as “%s”', (edtf, kind, words) => {
    const project = makeProject({ events: [{ title: 'It happened', when: dated(edtf, kind) }] })
    expect(entries(composeAll(project).document)[0]?.date).toBe(words)
  })

  it('stand in order across the turn of the era, and undated events come last', () => {
    const project = makeProject({
      events: [
        { title: 'undated' },
        { title: 'in Rome', when: dated('-0043-03-15') },
        { title: 'later', when: dated('0014') },
        { title: 'in words', when: dated(null, 'extent', 'every spring') },
      ],
    })
    const told = entries(composeAll(project).document)
    expect(told.map(({ date }) => date)).toEqual(['15 March 44 BCE', '14 CE', '“every spring”', 'Undated'])
  })
})

describe('a briefing', () => {
  it('of nothing is a document that says so', () => {
    const { document } = composeAll(makeProject())
    expect(textOfDocument(document)).toContain('There is no event in this briefing.')
    expect(document.notes).toEqual([])
  })

  it('says of a statement without a source that there is none', () => {
    const { document } = composeAll(makeProject({ events: [{ title: 'Rumour' }] }))
    expect(document.notes.map(({ content }) => said(content))).toEqual(['No source is cited for this.'])
  })

  it('leaves out what cannot have been in its period, and everything undated', () => {
    const { document } = composeAll(makeFullProject(), { period: '2023-09-20/2023-10' })
    const titles = entries(document).map(({ title }) => said(title))
    expect(titles.some((title) => title.startsWith('Ceasefire agreed'))).toBe(true)
    expect(titles.some((title) => /Talks, at some time|Offensive begins/.test(title))).toBe(false)
  })

  it('refuses a period that is no date', () => {
    expect(() => composeAll(makeFullProject(), { period: 'last summer' })).toThrow(/date-unreadable/)
  })

  it('turns the codes of events in its summary into notes, and leaves out codes that it does not know', () => {
    const { document } = composeAll(makeFullProject(), { summary: 'It began. [E1] It ended [E99].' })
    const [summary] = section(document, 'summary').blocks
    expect(summary?.kind === 'paragraph' ? said(summary.content) : '').toBe('It began.[^1] It ended.')
    expect(document.notes[0]?.content.map((part) => ('text' in part ? part.text : '')).join('')).toContain('Jane Doe')
  })

  it('names its speakers’ rows by actor when it is ordered so, and tells each event once', () => {
    const { document } = composeAll(makeFullProject(), { template: 'by-actor', order: 'actor', parts: ['chronology'] })
    const blocks = section(document, 'chronology').blocks
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))).toEqual([
      'Ministry of Defence',
      'Ombudsman',
      'No actor named',
    ])
    expect(entries(document)).toHaveLength(4)
    expect(blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(said) : []))).toEqual([
      '19 September 2023: Offensive begins (told under Ministry of Defence)',
    ])
  })

  it.each(templateIds)('after the template %s can be made of the sample', (template) => {
    const { parts, order } = templateOf(template)
    const made = composeAll(sample, { template, parts: [...parts], order }).document
    expect(made.sections.map(({ part }) => part)).toEqual(parts)
    const targets = new Set(entries({ ...made, sections: [...made.sections, ...emptyChronology] }).map(({ id }) => id))
    for (const part of inlinesOf(made).flat()) if (part.kind === 'reference') expect(targets).toContain(part.to)
  })

  it.each(['apa', 'oscola', 'ieee', 'modern-language-association'])('can be cited in the style %s', (id) => {
    const { document } = composeAll(sample, {}, { style: bundledStyle(id) })
    expect(document.notes.every(({ content }) => said(content).trim() !== '')).toBe(true)
    expect(said(document.notes[0]?.content ?? [])).not.toMatch(/^\(/)
  })

  it('of two thousand events is made, with a note to each', { timeout: 240_000 }, () => {
    const events = Array.from({ length: 2000 }, (_, at) => ({
      title: `Event ${at}`,
      when: dated(`${1900 + (at % 100)}-0${1 + (at % 9)}`),
    }))
    const citations = events.map((_, at) => ({
      eventId: `event-${at + 1}`,
      sourceId: `source-${1 + (at % 40)}`,
      locator: { label: 'page' as const, value: String(at) },
    }))
    const sources = Array.from({ length: 40 }, (_, at) => ({ csl: { type: 'book', title: `Book ${at}` } }))
    const { document } = composeAll(makeProject({ events, citations, sources }), { parts: ['timeline', 'chronology'] })
    expect(entries(document)).toHaveLength(2000)
    expect(document.notes).toHaveLength(2000)
  })
})

/** So that a document without a chronology has no entries, instead of none that could be asked for. */
const emptyChronology: readonly Section[] = [{ part: 'chronology', id: 'none', heading: '', blocks: [] }]
