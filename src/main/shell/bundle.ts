import { extname, join, normalize, sep } from 'node:path'

/** The window's pages come from `app://bundle/`, an origin of their own, and not from `file:`, which may read everything. */
export const bundleScheme = 'app'
export const bundleHost = 'bundle'

/** Nothing but the program's own files is loaded, and nothing is sent anywhere. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Whether an address is one of our own pages. Compared by parts: a test of how it begins would let `app://bundle.evil` in. */
export function isOfBundle(address: string): boolean {
  const url = parse(address)
  return url !== null && url.protocol === `${bundleScheme}:` && url.host === bundleHost
}

/** The file in `root` that an address names, and its type; null if it names none, or one of a type that the program has not. */
export function fileOfBundle(address: string, root: string): { readonly path: string; readonly type: string } | null {
  const url = parse(address)
  if (url === null || !isOfBundle(address)) return null
  const name = decode(url.pathname === '/' ? '/index.html' : url.pathname)
  if (name === null || name.includes('\0') || name.includes('\\') || /^\/?[a-z]:/i.test(name)) return null
  const path = normalize(join(root, name))
  const type = mimeTypes[extname(path).toLowerCase()]
  return path.startsWith(`${normalize(root)}${sep}`) && type !== undefined ? { path, type } : null
}

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

function decode(name: string): string | null {
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}
