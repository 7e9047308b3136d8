import { describe, expect, it } from 'vitest'
import { eventsOf, markedParagraph, type PageMark } from '../../../src/renderer/desk/page-marks'
import type { Run } from '../../../src/shared/desk/marked-text'
import { paragraphsOf } from '../../../src/shared/desk/paragraphs'
import type { UsedPassage } from '../../../src/shared/desk/used-passages'
import { makeEvent } from '../../support/make-project'
import { aDate, aFigure, aSpeaker, placeIn } from '../../shared/desk/support'

const text = 'Six people died on Tuesday morning, officials said.\nNobody was hurt.'
const [first, second] = paragraphsOf(text)
if (first === undefined || second === undefined) throw new Error('Two paragraphs were meant.')

/** Used passages in braces, suggestions in brackets. */
function drawn(runs: readonly Run<PageMark>[]): string {
  return runs
    .map((run) => {
      if ('text' in run) return run.text
      return 'uses' in run.mark ? `{${drawn(run.runs)}}` : `[${drawn(run.runs)}]`
    })
    .join('')
}

function use(words: string, id: string): UsedPassage {
  return { ...placeIn(text, words), citationId: `citation-${id}`, event: makeEvent({ id, code: id }), claim: null }
}

describe('a paragraph on the page', () => {
  const found = [aFigure(text, 'Six people died'), aDate(text, 'Tuesday'), aSpeaker(text, 'officials')]

  it('has a mark for each suggestion in it', () => {
    expect(drawn(markedParagraph(text, first, found, []))).toBe(
      '[Six people died] on [Tuesday] morning, [officials] said.',
    )
    expect(drawn(markedParagraph(text, second, found, []))).toBe('Nobody was hurt.')
  })

  it('shows what was used around them', () => {
    const used = [use('died on Tuesday morning', 'E1'), use(text, 'E2')]
    expect(drawn(markedParagraph(text, second, found, used))).toBe('{Nobody was hurt.}')
    const whole = text.slice(first.start, first.end)
    expect(drawn(markedParagraph(text, first, found, [use(whole, 'E1')]))).toBe(
      '{[Six people died] on [Tuesday] morning, [officials] said.}',
    )
  })

  it('never has one mark within another, so that each can be pressed', () => {
    const overlapping = [
      aDate(text, 'Tuesday morning'),
      aDate(text, 'morning'),
      aSpeaker(text, 'morning, officials'),
      aFigure(text, 'officials said'),
    ]
    expect(drawn(markedParagraph(text, first, overlapping, []))).toBe(
      'Six people died on [Tuesday ][morning][, ][officials said].',
    )
    const same = [aDate(text, 'Tuesday'), { ...aDate(text, 'Tuesday'), rule: 'another' }]
    expect(drawn(markedParagraph(text, first, same, []))).toContain('on [Tuesday] morning')
  })

  it('names each event once in the margin, however often its passage is cited', () => {
    const uses = [use('Tuesday', 'E1'), use('Tuesday', 'E2'), use('Tuesday', 'E1')]
    expect(eventsOf(uses).map(({ code }) => code)).toEqual(['E1', 'E2'])
    expect(drawn(markedParagraph(text, first, [], uses))).toBe('Six people died on {Tuesday} morning, officials said.')
  })
})
