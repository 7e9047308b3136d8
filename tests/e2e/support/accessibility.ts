import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type { Bridge } from '../../../src/shared/ipc/contract'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe-core finds wrong with the window as it stands, in a form that says what to mend. */
export async function axeViolations(window: Page): Promise<string[]> {
  await windowAtRest(window)
  // Through the driver, as a content policy that forbids foreign scripts forbids a script element with axe in it as well.
  await window.evaluate(axe)
  const found = await window.evaluate(async () => {
    const checker = (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe
    return (await checker.run()).violations
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary}`),
  )
}

export async function setTheme(window: Page, theme: 'light' | 'dark'): Promise<void> {
  await window.evaluate(
    (chosen) =>
      (globalThis as unknown as { bridge: Bridge }).bridge.request('settings.change', { patch: { theme: chosen } }),
    theme,
  )
  await window.waitForFunction((chosen) => matchMedia(`(prefers-color-scheme: ${chosen})`).matches, theme)
  await windowAtRest(window)
}

/** Waits for all that glides or fades: colours that are on their way from one theme to the other have the contrast of neither. */
async function windowAtRest(window: Page): Promise<void> {
  await window.evaluate(async () => {
    // What has just changed begins to move with the next picture.
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}
