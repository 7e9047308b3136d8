import type { Attachment } from 'svelte/attachments'
import { on } from 'svelte/events'

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
    // Svelte handles the keys of fields at the root of the page; its own `on` still lets them go first.
    return on(element, 'keydown', press)
  }
}

function isOpenCombobox(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.getAttribute('aria-expanded') === 'true'
}
