import { tick } from 'svelte'
import type { ProjectStore } from './project.svelte'

declare global {
  /** Main calls it before it closes the window; see `finishTyping` in src/main/shell/windows.ts. */
  var finishTyping: (() => Promise<void>) | undefined
}

/**
 * To be waited for before a project is left: what a field holds becomes a step when it loses the focus, and everything that
 * was asked for by then is answered.
 */
export async function finishTyping(project: ProjectStore): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await tick()
  await project.settled()
}
