import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, fileOfBundle, isOfBundle } from '../../../src/main/shell/bundle'

describe('the bundle', () => {
  it.each([
    ['app://bundle/', '/root/index.html', 'text/html; charset=utf-8'],
    ['app://bundle/index.html?x=1#y', '/root/index.html', 'text/html; charset=utf-8'],
    ['app://bundle/assets/index-abc.js', '/root/assets/index-abc.js', 'text/javascript; charset=utf-8'],
    ['app://bundle/assets/a%20b.css', '/root/assets/a b.css', 'text/css; charset=utf-8'],
    ['app://bundle/assets/serif.WOFF2', '/root/assets/serif.WOFF2', 'font/woff2'],
  ])('finds the file of %s', (address, path, type) => {
    expect(fileOfBundle(address, '/root')).toEqual({ path, type })
  })

  it.each([
    'app://bundle/../secret.html',
    'app://bundle/..%2fsecret.html',
    'app://bundle/%2e%2e/secret.html',
    'app://bundle/%2e%2e%2f%2e%2e%2fetc/x.html',
    'app://bundle/..%5c..%5csecret.html',
    'app://bundle/a/../../secret.html',
    'app://bundle//etc/x.html/../../../x.html',
    'app://bundle/C:/Windows/x.html',
    'app://bundle/c%3a/Windows/x.html',
    'app://bundle/x.html%00.js',
    'app://bundle/%',
    'app://bundle/%ff%fe.html',
    'app://bundle/package',
    'app://bundle/.env',
    'app://bundle/assets/',
    'app://bundle/main.exe',
    'app://bundle.evil/index.html',
    'app://bundle:80/index.html',
    'app://evil@bundle.evil/index.html',
    'app://other/index.html',
    'app:///index.html',
    'app:bundle/index.html',
    'file:///root/index.html',
    'https://bundle/index.html',
    '',
    'nonsense',
  ])('never serves %s from outside', (address) => {
    const file = fileOfBundle(address, '/root/out')
    // An address that the standard resolves to a place inside is harmless; nothing may lead out.
    expect(file === null || file.path.startsWith('/root/out/')).toBe(true)
    expect(file?.path ?? '').not.toMatch(/etc|secret\.html$.*\.\.|Windows|\.exe|\.env/)
  })

  it.each([
    ['app://bundle/', true],
    ['app://bundle/deep/page.html', true],
    ['app://bundle.evil/', false],
    ['app://bundle@evil/', false],
    ['app://evil/bundle', false],
    ['app://BUNDLE/', false],
    ['apps://bundle/', false],
    ['https://bundle/', false],
    ['about:blank', false],
    ['data:text/html,app://bundle/', false],
    ['blob:app://bundle/1', false],
    ['', false],
  ])('%s is one of our pages: %s', (address, isOurs) => {
    expect(isOfBundle(address)).toBe(isOurs)
  })

  it('allows pages nothing but the program’s own files', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; " +
        "worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })
})
