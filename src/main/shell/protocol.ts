import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { isSystemCode } from '../services/system-trouble'
import { bundleScheme, contentSecurityPolicy, fileOfBundle } from './bundle'

/** To be called before Electron is ready. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: bundleScheme, privileges: { standard: true, secure: true } }])
}

/** Serves the window's pages out of `root`, and nothing that lies outside it. */
export function serveBundle(root: string): void {
  protocol.handle(bundleScheme, async (request) => {
    const file = fileOfBundle(request.url, root)
    if (file === null || request.method !== 'GET') return new Response(null, { status: 404 })
    try {
      return new Response(await readFile(file.path), {
        headers: {
          'content-type': file.type,
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      })
    } catch (error) {
      if (isSystemCode(error, 'ENOENT', 'EISDIR')) return new Response(null, { status: 404 })
      throw error
    }
  })
}
