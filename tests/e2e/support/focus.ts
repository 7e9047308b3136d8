import type { Locator } from 'playwright-core'

/** Whether keys go to it now. The focus moves after the click or the key that moved it, so this is for polling. */
export const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement)
