import { tick } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { onEscape } from './escape'

/**
 * Sees to it that the focus is somewhere sensible: Escape gives it back to where it came from (the timeline, the table), and
 * when a change takes away the field that had it (undo of an added claim), the panel takes it instead of losing it.
 * `onChange` calls the listener after each change of the project; its answer ends that.
 */
export function keepFocus(onChange: (listener: () => void) => () => void): Attachment<HTMLElement> {
  return (panel) => {
    let cameFrom: HTMLElement | null = null
    let last: HTMLElement | null = null

    const take = (event: FocusEvent): void => {
      const from = event.relatedTarget
      if (from instanceof HTMLElement && !panel.contains(from)) cameFrom = from
      last = event.target instanceof HTMLElement ? event.target : null
    }
    const giveBack = (): void => {
      if (cameFrom?.isConnected === true) cameFrom.focus()
      else panel.focus()
    }
    const rescue = async (): Promise<void> => {
      await tick()
      if (last !== null && !last.isConnected && document.activeElement === document.body) panel.focus()
    }

    panel.addEventListener('focusin', take)
    const leave = [onEscape(giveBack)(panel), onChange(() => void rescue())]
    return () => {
      panel.removeEventListener('focusin', take)
      leave.forEach((end) => end?.())
    }
  }
}
