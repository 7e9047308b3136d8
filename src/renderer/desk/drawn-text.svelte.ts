import type { Attachment } from 'svelte/attachments'
import type { Passage } from '../../shared/reading/quote'

interface DrawnParagraph extends Passage {
  /** What its inner elements are drawn from: with other runs there are other elements. */
  readonly runs: readonly unknown[]
}

interface Drawn extends DrawnParagraph {
  readonly element: HTMLElement
}

/**
 * The paragraphs that are on the page just now, and the way between places in the text and places in the page. The text inside a
 * paragraph's element is the paragraph's text to the letter; whatever is added (notes, labels) is not text.
 */
export class DrawnText {
  readonly #drawn = new Map<HTMLElement, Drawn>()
  /** Rises whenever other paragraphs are drawn. */
  #version = $state(0)

  /** Read it to be told when other paragraphs are drawn. */
  get version(): number {
    return this.#version
  }

  /** For the element of a paragraph. */
  paragraph({ start, end, runs }: DrawnParagraph): Attachment<HTMLElement> {
    return (element) => {
      this.#drawn.set(element, { start, end, runs, element })
      this.#changed()
      return () => {
        this.#drawn.delete(element)
        this.#changed()
      }
    }
  }

  /** The parts of the page where a passage stands; none where nothing of it is drawn. */
  rangesOf(passage: Passage): Range[] {
    return [...this.#drawn.values()].flatMap((paragraph) => {
      const from = Math.max(passage.start, paragraph.start)
      const to = Math.min(passage.end, paragraph.end)
      if (from >= to) return []
      const start = placeIn(paragraph.element, from - paragraph.start, 'before')
      const end = placeIn(paragraph.element, to - paragraph.start, 'after')
      if (start === null || end === null) return []
      const range = new Range()
      range.setStart(start.node, start.offset)
      range.setEnd(end.node, end.offset)
      return [range]
    })
  }

  /** The passage that is selected on the page; null where nothing is, or not only text of the page. */
  selected(selection: Selection | null): Passage | null {
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
    const range = selection.getRangeAt(0)
    const start = this.#offsetOf(range.startContainer, range.startOffset)
    const end = this.#offsetOf(range.endContainer, range.endOffset)
    return start === null || end === null || start >= end ? null : { start, end }
  }

  #offsetOf(node: Node, offset: number): number | null {
    const element = node instanceof HTMLElement ? node : node.parentElement
    const paragraph = this.#drawn.get(element?.closest<HTMLElement>('[data-paragraph]') ?? document.body)
    if (paragraph === undefined) return this.#nextTo(node, offset)
    const before = new Range()
    before.setStart(paragraph.element, 0)
    before.setEnd(node, offset)
    return paragraph.start + before.toString().length
  }

  /** Between paragraphs, as a triple click ends a selection: where the paragraph before ends. */
  #nextTo(node: Node, offset: number): number | null {
    const point = new Range()
    point.setStart(node, offset)
    const before = [...this.#drawn.values()]
      .filter(({ element }) => point.comparePoint(element, element.childNodes.length) <= 0)
      .sort((a, b) => b.end - a.end)[0]
    return before?.end ?? null
  }

  #changed(): void {
    // The page is drawn in one go; whoever listens is told once, after it.
    queueMicrotask(() => (this.#version += 1))
  }
}

/** A place between letters is at the end of one text node and at the start of the next: `side` says which of the two is meant. */
function placeIn(
  element: HTMLElement,
  offset: number,
  side: 'before' | 'after',
): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let at = 0
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const isHere = side === 'before' ? offset < at + node.length : offset <= at + node.length
    if (isHere && node.length > 0) return { node, offset: offset - at }
    at += node.length
  }
  return null
}
