import type { DeskWish } from './desk-keys'

/**
 * Moves one edge of a selection by a word or a line. What would leave the page is not done: `isInside` looks at the changed
 * selection.
 */
export function extendSelection(
  selection: Selection,
  { edge, by, unit }: Extract<DeskWish, { kind: 'extend' }>,
  isInside: (selection: Selection) => boolean,
): void {
  const before = selection.getRangeAt(0).cloneRange()
  const { startContainer, startOffset, endContainer, endOffset } = before
  // `modify` moves the focus of a selection, so the edge to be moved is made its focus.
  if (edge === 'end') selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  else selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset)
  selection.modify('extend', by === 1 ? 'forward' : 'backward', unit)
  if (!isInside(selection)) selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}
