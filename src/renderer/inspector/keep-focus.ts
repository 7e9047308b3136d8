import type { Attachment } from 'svelte/attachments'
import { onEscape } from './escape'

/**
 * Sees to it that the focus is somewhere sensible: Escape gives it back to where it came from (the timeline, the table), and
 * when the field that had it is taken away (by undo, by choosing another event) the panel takes it instead of losing it.
 */
export const keepFocus: Attachment<HTMLElement> = (panel) => {
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
  const rescue = (): void => {
    if (last?.isConnected === false && document.activeElement === document.body) panel.focus()
  }
  // Whoever took the field away may have a better place for the focus, and goes first.
  const watcher = new MutationObserver(() => void setTimeout(rescue))

  panel.addEventListener('focusin', take)
  watcher.observe(panel, { childList: true, subtree: true })
  const leave = onEscape(giveBack)(panel)
  return () => {
    panel.removeEventListener('focusin', take)
    watcher.disconnect()
    leave?.()
  }
}
