import { isOfBundle } from './bundle'

/** The frame a message came from, as far as it matters here; Electron gives null for one that has gone meanwhile. */
export interface SendingFrame {
  readonly url: string
}

/**
 * Whether a message comes from a page of ours: from the main frame of a window, and from `app://bundle` or, while developing,
 * from the development server's exact origin.
 */
export function isTrustedSender(
  frame: SendingFrame | null,
  mainFrame: SendingFrame | null,
  developmentServer: string | null,
): boolean {
  if (frame === null || frame !== mainFrame) return false
  return isOurPage(frame.url, developmentServer)
}

export function isOurPage(address: string, developmentServer: string | null): boolean {
  if (developmentServer === null) return isOfBundle(address)
  try {
    return new URL(address).origin === new URL(developmentServer).origin
  } catch {
    return false
  }
}
