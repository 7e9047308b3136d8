import { app, session, type Session } from 'electron'
import type { Log } from '../services/log'
import { isOfBundle } from './bundle'
import { isOurPage } from './sender'

/**
 * Keeps Chromium from fetching anything by itself (spelling dictionaries, lists of bad sites, component updates). To be
 * called before Electron is ready. No name resolves at all, unless a development server is in use.
 */
export function silenceChromium(developmentServer: string | null): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  if (developmentServer === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** No page leads elsewhere, opens windows or embeds others. To be called before the first window is made. */
export function guardContents(developmentServer: string | null, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (what: string) => (event: { preventDefault: () => void }, address?: unknown) => {
      event.preventDefault()
      log.write('warning', `Refused ${what}`, typeof address === 'string' ? address.slice(0, 200) : undefined)
    }
    contents.on('will-navigate', (event, address) => {
      // A page reloading itself, as the development server asks for, stays where it is.
      if (developmentServer === null || !isOurPage(address, developmentServer))
        refuse('to leave the page')(event, address)
    })
    contents.on('will-redirect', refuse('to be sent elsewhere'))
    contents.on('will-attach-webview', refuse('to embed a page'))
    contents.setWindowOpenHandler(({ url }) => {
      log.write('warning', 'Refused to open a window', url.slice(0, 200))
      return { action: 'deny' }
    })
  })
}

/** Whatever a page may ask of the system is denied, nothing is downloaded, and no request leaves this machine. */
export function guardSession(
  developmentServer: string | null,
  log: Log,
  guarded: Session = session.defaultSession,
): void {
  guarded.setPermissionRequestHandler((_contents, permission, answer) => {
    log.write('warning', 'Denied', permission)
    answer(false)
  })
  guarded.setPermissionCheckHandler(() => false)
  guarded.setDevicePermissionHandler(() => false)
  guarded.setSpellCheckerEnabled(false)
  guarded.on('will-download', (event) => {
    event.preventDefault()
    log.write('warning', 'Refused a download')
  })
  guarded.webRequest.onBeforeRequest(({ url }, answer) => {
    const isAllowed =
      isOfBundle(url) ||
      /^(blob|devtools):/.test(url) ||
      (developmentServer !== null && /^(https?|wss?|data):/.test(url) && isLocal(url, developmentServer))
    if (!isAllowed) log.write('warning', 'Refused a request', url.slice(0, 200))
    answer({ cancel: !isAllowed })
  })
}

/** The development server also speaks over a web socket of the same place. */
function isLocal(address: string, developmentServer: string): boolean {
  return address.startsWith('data:') || new URL(address).host === new URL(developmentServer).host
}
