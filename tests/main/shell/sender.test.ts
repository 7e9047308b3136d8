import { describe, expect, it } from 'vitest'
import { isOurPage, isTrustedSender } from '../../../src/main/shell/sender'

const page = (url: string) => ({ url })

describe('the sender of a message', () => {
  it('is trusted as the main frame of one of our pages', () => {
    const frame = page('app://bundle/')
    expect(isTrustedSender(frame, frame, null)).toBe(true)
  })

  it('is not trusted as a frame within a page, or one that has gone', () => {
    expect(isTrustedSender(page('app://bundle/'), page('app://bundle/'), null)).toBe(false)
    expect(isTrustedSender(null, page('app://bundle/'), null)).toBe(false)
    expect(isTrustedSender(null, null, null)).toBe(false)
  })

  it.each([
    'app://bundle.evil/',
    'https://example.org/',
    'file:///index.html',
    'about:blank',
    'data:text/html,x',
    'http://localhost:5173/',
    '',
  ])('is not trusted at %j', (url) => {
    const frame = page(url)
    expect(isTrustedSender(frame, frame, null)).toBe(false)
  })

  it.each([
    ['http://localhost:5173/index.html', true],
    ['http://localhost:5174/', false],
    ['http://localhost:5173.evil.example/', false],
    ['https://localhost:5173/', false],
    ['http://127.0.0.1:5173/', false],
    ['app://bundle/', false],
    ['', false],
  ])('at %s is our page while developing at http://localhost:5173: %s', (url, isOurs) => {
    expect(isOurPage(url, 'http://localhost:5173')).toBe(isOurs)
  })
})
