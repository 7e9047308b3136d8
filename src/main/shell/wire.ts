import { ipcMain } from 'electron'
import type { Result } from '../../shared/problem'
import type { Router } from '../ipc/router'
import type { Log } from '../services/log'
import { isTrustedSender } from './sender'
import type { Windows } from './windows'

/** Joins the windows' requests to the router. A message from anywhere but the main frame of one of our pages is refused. */
export function wireRequests(windows: Windows, route: Router, developmentServer: string | null, log: Log): void {
  ipcMain.handle('request', async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    const window = windows.of(event.sender)
    const frame = event.senderFrame
    if (window === null || !isTrustedSender(frame, event.sender.mainFrame, developmentServer)) {
      log.write('warning', 'Refused a message from a stranger', frame?.url.slice(0, 200))
      return { ok: false, problem: { code: 'request-unknown', details: {} } }
    }
    return await route(name, input, window)
  })
}
