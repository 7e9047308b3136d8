import { describe, expect, it } from 'vitest'
import { checkLink } from '../../../src/main/ipc/link'

describe('a link', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/Ä', 'https://example.org/%C3%84'],
    // What looks like another place is shown as what it is.
    ['https://раураl.example', 'https://xn--l-7sba6dbr.example/'],
    ['https://exa\nmple.org/', 'https://example.org/'],
    ['https://[::1]/', 'https://[::1]/'],
  ])('%j is opened as %s', (text, href) => {
    expect(checkLink(text)).toBe(href)
  })

  it.each([
    '',
    'example.org',
    '//example.org',
    '/etc/passwd',
    'C:\\Windows\\System32\\calc.exe',
    '\\\\server\\share',
    'file:///etc/passwd',
    'file://server/share',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'about:blank',
    'chrome://settings',
    'devtools://devtools',
    'app://bundle/',
    'view-source:https://example.org',
    'filesystem:https://example.org/a',
    'ftp://example.org',
    'sftp://example.org',
    'smb://server/share',
    'ssh://example.org',
    'telnet://example.org',
    'ws://example.org',
    'wss://example.org',
    'mailto:a@example.org',
    'tel:+123',
    'sms:+123',
    'ms-msdt:/id',
    'ms-office:x',
    'search-ms:query=x',
    'vscode://file/etc',
    'steam://run/1',
    'zoommtg://x',
    'jar:https://example.org!/a',
    'vbscript:x',
    'x-apple.systempreferences:',
    'intent://x#Intent;end',
    'obsidian://open',
    'https://',
    'https:///',
    'http://user@example.org/',
    'https://example.org:secret@evil.example/',
    'https://example.org%2f@evil.example/',
    'https:// example.org',
    'http://a b',
    'https://exa mple.org',
    'https://example.org:99999',
    'https://[::1',
    '\u0000https://example.org\u0000x y',
    'ht tps://example.org',
    '%68ttps://example.org',
    'null',
    'undefined',
    '[object Object]',
    'x'.repeat(3000),
  ])('%j is refused', (text) => {
    expect(() => checkLink(text)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'link-refused' }) }),
    )
  })
})
