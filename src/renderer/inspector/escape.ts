import type { Attachment } from 'svelte/attachments'

/**
 * Does this when Escape is pressed inside and nothing nearer wanted it: an open list of choices closes first, and a field
 * with something half-typed reverts first.
 */
export function onEscape(leave: () => void): Attachment<HTMLElement> {
  return (element) => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isOpenCombobox(event.target)) return
      event.preventDefault()
      leave()
    }
    element.addEventListener('keydown', press)
    return () => element.removeEventListener('keydown', press)
  }
}

function isOpenCombobox(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.getAttribute('aria-expanded') === 'true'
}
