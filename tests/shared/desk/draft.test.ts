import { describe, expect, it } from 'vitest'
import { makeWhen } from '../../../src/shared/dates/when'
import { draftOf, type Changes, type Focus } from '../../../src/shared/desk/draft'
import type { Suggestion } from '../../../src/shared/reading/suggestion'
import { makeProject } from '../../support/make-project'
import { aDate, aFigure, aSpeaker, placeIn, readSourceOf } from './support'

const text = [
  'The river rose.',
  'On Tuesday, two mines exploded near the pass and six people died, the defence ministry said. It rained on Friday and nobody was hurt.',
].join('\n')

const tuesday = aDate(text, 'Tuesday')
const friday = aDate(text, 'Friday', { edtf: '2023-09-15' })
const mines = aFigure(text, 'two mines', { best: 2, unit: 'mines' })
const deaths = aFigure(text, 'six people died', { best: 6, unit: 'people', property: 'deaths' })
const ministry = aSpeaker(text, 'the defence ministry')
const suggestions: Suggestion[] = [tuesday, friday, mines, deaths, ministry]

const project = makeProject({ actors: [{ id: 'ministry', name: 'Defence Ministry' }] })
const source = readSourceOf(text, suggestions)

function draft(focus: Focus, changes: Changes = {}) {
  return draftOf(project, source, focus, changes)
}

const on = (suggestion: Suggestion): Focus => ({ kind: 'suggestion', suggestion })
const onWords = (words: string): Focus => ({ kind: 'passage', passage: placeIn(text, words) })

describe('what accepting a date would make', () => {
  it('is the sentence with its date, figure and speaker', () => {
    expect(draft(on(tuesday))).toEqual({
      passage: placeIn(
        text,
        'On Tuesday, two mines exploded near the pass and six people died, the defence ministry said.',
      ),
      paragraph: 2,
      title: 'Two mines exploded near the pass and six people died',
      statement: 'On Tuesday, two mines exploded near the pass and six people died, the defence ministry said.',
      when: makeWhen({
        verbatim: 'Tuesday',
        edtf: '2023-09-19',
        anchor: { date: '2023-09-20', basis: 'dateline', sourceId: 'source-1' },
        rationale: 'Weekday: The nearest day before the dateline.',
      }),
      property: 'deaths',
      value: { low: null, best: 6, high: null, unit: 'people', qualifier: null, breakdown: [] },
      speaker: { name: 'Defence Ministry', actorId: 'ministry', kind: 'other', role: '' },
      verb: 'said',
      stance: 'asserts',
    })
  })

  it('takes nothing from the sentence beside it', () => {
    expect(draft(on(friday))).toMatchObject({ value: null, speaker: null, verb: '', when: { edtf: '2023-09-15' } })
  })

  it('keeps the words of a date that names no time, and leaves it undated', () => {
    const vague = aDate(text, 'rose', { edtf: null, vagueness: 'past', anchor: null })
    const read = readSourceOf(text, [vague])
    expect(draftOf(project, read, on(vague), {})?.when).toMatchObject({ verbatim: 'rose', edtf: null })
    expect(draftOf(project, read, onWords('The river rose.'), {})?.when).toBeNull()
  })

  it('is not dated by the year of a thing that the sentence names, unless that year is what is looked at', () => {
    const words = 'The 2020 agreement was broken on Tuesday, and 12 people died.'
    const year = aDate(words, '2020', { edtf: '2020', namesThing: true })
    const day = aDate(words, 'Tuesday')
    const dead = aFigure(words, '12 people', { best: 12 })
    const of = (found: Suggestion[], focus: Suggestion) => draftOf(project, readSourceOf(words, found), on(focus), {})
    expect(of([year, day, dead], dead)?.when).toMatchObject({ edtf: '2023-09-19' })
    expect(of([year, dead], dead)?.when).toBeNull()
    expect(of([year, dead], year)?.when).toMatchObject({ edtf: '2020' })
  })

  it('takes a range that the date is one end of, with the words of the range', () => {
    const words = 'Tuesday, two mines'
    const range = { side: 'start', ...placeIn(text, words), text: words, edtf: '2023-09-19/2023-09-20' } as const
    const start = aDate(text, 'Tuesday', { range })
    expect(draftOf(project, readSourceOf(text, [start]), on(start), {})?.when).toMatchObject({
      verbatim: 'Tuesday, two mines',
      edtf: '2023-09-19/2023-09-20',
    })
  })
})

describe('what accepting something else would make', () => {
  it('is the figure or speaker in focus, dated by its sentence', () => {
    expect(draft(on(mines))).toMatchObject({
      value: { best: 2, unit: 'mines' },
      property: '',
      when: { verbatim: 'Tuesday' },
    })
    expect(draft(on(ministry))).toMatchObject({ speaker: { actorId: 'ministry' }, value: { best: 6 } })
  })

  it('quotes a passage chosen by hand and nothing more', () => {
    expect(draft(onWords(' two mines exploded near the pass '))).toMatchObject({
      passage: placeIn(text, 'two mines exploded near the pass'),
      statement: 'two mines exploded near the pass',
      title: 'Two mines exploded near the pass',
      when: { verbatim: 'Tuesday' },
      paragraph: 2,
    })
    expect(draft({ kind: 'passage', passage: { start: 15, end: 16 } })).toBeNull()
  })

  it('names a new speaker as the text does, and leaves it open which of two is meant', () => {
    expect(draftOf(makeProject(), source, on(tuesday), {})?.speaker).toEqual({
      name: 'the defence ministry',
      actorId: null,
      kind: 'organisation',
      role: '',
    })
    const two = makeProject({
      actors: [
        { id: 'a', name: 'Defence Ministry of Arvia' },
        { id: 'b', name: 'Defence Ministry of Borna' },
      ],
    })
    expect(draftOf(two, source, on(tuesday), {})?.speaker?.actorId).toBeNull()
  })

  it('is said by whoever says the words in focus, not by who stands nearer', () => {
    const two = 'The office said that 40 were missing, while the mayor said that 30 were.'
    const forty = aFigure(two, '40', { best: 40 })
    const thirty = aFigure(two, '30', { best: 30 })
    const office = aSpeaker(two, 'The office', {
      said: { ...placeIn(two, '40 were missing'), text: '40 were missing' },
    })
    const mayor = aSpeaker(two, 'the mayor', { said: { ...placeIn(two, '30 were'), text: '30 were' } })
    const read = readSourceOf(two, [forty, thirty, office, mayor])
    expect(draftOf(project, read, on(forty), {})?.speaker?.name).toBe('The office')
    expect(draftOf(project, read, on(thirty), {})?.speaker?.name).toBe('the mayor')
  })

  it('is what the researcher decided instead', () => {
    const changed = draft(on(tuesday), {
      when: makeWhen({ verbatim: 'Tuesday', edtf: '2023-09-12' }),
      value: null,
      speaker: null,
    })
    expect(changed).toMatchObject({ when: { edtf: '2023-09-12' }, value: null, property: '', speaker: null, verb: '' })
  })
})
