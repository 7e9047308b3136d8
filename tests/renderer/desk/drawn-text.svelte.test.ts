import { describe, expect, it } from 'vitest'
import { DrawnText } from '../../../src/renderer/desk/drawn-text.svelte'

const text = 'On Tuesday six died.\nNobody was hurt.'

/** Two paragraphs as the page draws them: marks within, and a note that is no text. */
function drawPage(): DrawnText {
  document.body.innerHTML =
    '<p data-paragraph="1">On <span><button aria-label="E1"></button><span>Tuesday</span> six</span> died.</p><p data-paragraph="2">Nobody was hurt.</p>'
  const drawn = new DrawnText()
  const [first, second] = document.querySelectorAll<HTMLElement>('p')
  if (first === undefined || second === undefined) throw new Error('Two paragraphs were meant.')
  drawn.paragraph({ start: 0, end: 20, runs: [] })(first)
  drawn.paragraph({ start: 21, end: 37, runs: [] })(second)
  return drawn
}

function textOf(ranges: readonly Range[]): string[] {
  return ranges.map((range) => range.toString())
}

describe('places in the text and on the page', () => {
  it.each([
    [{ start: 3, end: 10 }, ['Tuesday']],
    [{ start: 0, end: 14 }, ['On Tuesday six']],
    [{ start: 15, end: 27 }, ['died.', 'Nobody']],
    [{ start: 100, end: 110 }, []],
  ])('lead from the passage %j to the page', (passage, expected) => {
    expect(textOf(drawPage().rangesOf(passage))).toEqual(expected)
  })

  it('lead back from what is selected, for every passage', () => {
    const drawn = drawPage()
    const selection = getSelection()
    if (selection === null) throw new Error('No selection.')
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        const ranges = drawn.rangesOf({ start, end })
        const [first, last] = [ranges[0], ranges.at(-1)]
        if (first === undefined || last === undefined) continue
        selection.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
        const selected = drawn.selected(selection)
        expect(text.slice(selected?.start, selected?.end).trim()).toBe(text.slice(start, end).trim())
      }
    }
  })

  it('lead nowhere from outside the page, or from nothing selected', () => {
    const drawn = drawPage()
    const outside = document.body.appendChild(document.createElement('b'))
    outside.textContent = 'Inspector'
    const selection = getSelection()
    selection?.removeAllRanges()
    expect(drawn.selected(selection)).toBeNull()
    document.querySelectorAll('p').forEach((paragraph) => paragraph.remove())
    selection?.setBaseAndExtent(outside, 0, outside, 1)
    expect(new DrawnText().selected(selection)).toBeNull()
  })
})
