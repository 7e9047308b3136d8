import { describe, expect, it } from 'vitest'
import { headingOf } from '../../../src/shared/desk/heading'
import { sourceOfText, textForSource } from '../../../src/shared/desk/text-source'
import { tidyText } from '../../../src/shared/desk/tidy-text'
import { makeSource } from '../../support/make-project'

describe('a text laid on the desk', () => {
  it('becomes a source with all that was said about it', () => {
    expect(
      sourceOfText({
        text: 'It rained.',
        type: 'article-newspaper',
        title: ' Rain ',
        author: 'Quill, Ada; Vorta Agency',
        publisher: 'Vorta Courier',
        url: 'https://courier.example/rain',
        date: '2023-09-20',
        place: 'Vorta',
      }),
    ).toEqual({
      csl: {
        type: 'article-newspaper',
        title: 'Rain',
        author: [{ family: 'Quill', given: 'Ada' }, { literal: 'Vorta Agency' }],
        'container-title': 'Vorta Courier',
        URL: 'https://courier.example/rain',
        issued: { 'date-parts': [[2023, 9, 20]] },
      },
      text: 'It rained.',
      dateline: { date: '2023-09-20', place: 'Vorta' },
    })
  })

  it('becomes one with nothing made up where nothing was said', () => {
    const nothing = { text: 'x', type: 'report', title: '', author: '', publisher: '', url: '', date: '', place: '' }
    expect(sourceOfText(nothing)).toEqual({ csl: { type: 'report' }, text: 'x', dateline: null })
    expect(sourceOfText({ ...nothing, publisher: 'Ministry' }).csl).toEqual({ type: 'report', publisher: 'Ministry' })
  })
})

it('leaves a source that was there as it was, but for its text and the day it speaks from', () => {
  const details = { text: 'x', type: 'report', title: 'Y', author: '', publisher: '', url: '', date: '', place: '' }
  const source = makeSource({ dateline: { date: '2020-01-01', place: 'Vorta' } })
  expect(textForSource(details, source)).toEqual({ text: 'x' })
  expect(textForSource({ ...details, date: '2021-01-01', place: 'Kalin' }, source)).toEqual({
    text: 'x',
    dateline: { date: '2021-01-01', place: 'Kalin' },
  })
})

it.each([
  ['The river rises\n\nIt rose.', 'The river rises'],
  ['The river rises', 'The river rises'],
  ['It rose again.\n\nAnd again.', ''],
  ['The river\nrises again', ''],
  [`${'word '.repeat(60)}\n\nNext.`, ''],
  ['* * *\n\nText.', ''],
  ['', ''],
])('the heading of %j is “%s”', (text, heading) => {
  expect(headingOf(text)).toBe(heading)
})

it('tidies what programs leave behind, and nothing that was written', () => {
  expect(tidyText('\ufeff “A” —  b \r\nc\r\n\r\n\r\n\r\nd\u00adash\fe\u2028f\t \n')).toBe('“A” —  b\nc\n\ndash\n\ne\nf')
})
