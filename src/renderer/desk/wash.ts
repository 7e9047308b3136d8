import type { Attachment } from 'svelte/attachments'
import type { Passage } from '../../shared/reading/quote'
import type { DrawnText } from './drawn-text.svelte'

/** A passage with a colour behind it: what accepting would quote, or what a citation led to. */
export interface Washed {
  readonly passage: Passage
  readonly look: 'quote' | 'shown'
}

interface Line {
  left: number
  right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Boxes behind the lines of passages, for an empty element that covers a paragraph from behind. The text itself is left alone:
 * marks keep their colours, and the one that has the focus keeps it.
 */
export function wash(drawn: DrawnText, washed: readonly Washed[]): Attachment<HTMLElement> {
  return (element) => {
    if (washed.length === 0) return
    const observer = new ResizeObserver(() => {
      const origin = element.getBoundingClientRect()
      const boxes = washed.flatMap(({ passage, look }) =>
        linesOf(rangesWithin(drawn, passage, element.parentElement)).map((line) => boxOf(line, origin, look)),
      )
      element.replaceChildren(...boxes)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      element.replaceChildren()
    }
  }
}

function rangesWithin(drawn: DrawnText, passage: Passage, place: HTMLElement | null): Range[] {
  return drawn.rangesOf(passage).filter(({ startContainer }) => place?.contains(startContainer) === true)
}

/** One box a line: ranges give several, for the words and for the elements around them. */
function linesOf(ranges: readonly Range[]): Line[] {
  const lines: Line[] = []
  for (const { left, right, top, bottom, width, height } of ranges.flatMap((range) => [...range.getClientRects()])) {
    if (width === 0) continue
    const line = lines.find((known) => Math.abs(known.top - top) < height / 2)
    if (line === undefined) lines.push({ left, right, top, bottom })
    else {
      line.left = Math.min(line.left, left)
      line.right = Math.max(line.right, right)
    }
  }
  return lines
}

function boxOf({ left, right, top, bottom }: Line, origin: DOMRect, look: Washed['look']): HTMLElement {
  const box = document.createElement('i')
  box.className = look
  Object.assign(box.style, {
    left: `${left - origin.left}px`,
    top: `${top - origin.top}px`,
    width: `${right - left}px`,
    height: `${bottom - top}px`,
  })
  return box
}
