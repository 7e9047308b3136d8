import { join } from 'node:path'
import { app } from 'electron'
import { openLog } from '../services/log'
import type { Printer } from '../services/briefing/printer'
import { guardContents, guardSession, silenceChromium } from './guard'
import { PagePrinter } from './page-printer'
import { registerBundleScheme } from './protocol'

/** Runs a command line within the program, which can print, and ends with its exit status. No window is shown. */
export function runWithoutWindow(
  run: (given: { readonly version: string; readonly printer: Printer }) => Promise<number>,
): void {
  const log = openLog(join(app.getPath('userData'), 'logs', 'regesta.log'), () => new Date().toISOString())
  registerBundleScheme()
  silenceChromium(null)
  guardContents(null, log)
  // Otherwise the program would end with the first page it has printed.
  app.on('window-all-closed', () => undefined)
  void app.whenReady().then(async () => {
    guardSession(null, log)
    app.exit(await run({ version: app.getVersion(), printer: new PagePrinter(log) }))
  })
}
