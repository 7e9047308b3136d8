/**
 * Moves the focus on before the thing at this place is removed: to the next one's remove button, the one before, or `last`.
 * Remove buttons are marked with `data-remove`. Does nothing when the focus is elsewhere.
 */
export function focusNeighbour(list: HTMLElement | null, at: number, last: HTMLElement | null): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>(':scope > * > [data-remove]') ?? [])]
  if (buttons[at] !== document.activeElement) return
  ;(buttons[at + 1] ?? buttons[at - 1] ?? last)?.focus()
}
