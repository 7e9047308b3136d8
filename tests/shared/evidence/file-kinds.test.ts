import { posix, win32 } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileKindOf, mayOpen, shownName, storedName } from '../../../src/shared/evidence/file-kinds'

const hash = 'ab'.repeat(32)

/** Names that have led out of a folder somewhere, or mean something special to one system or the other. */
const hostileNames = [
  '../../etc/passwd',
  '..\\..\\Windows\\system.ini',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  'C:x.pdf',
  '\\\\server\\share\\a.pdf',
  '\\\\?\\C:\\a.pdf',
  '//server/share/a.pdf',
  '..',
  '.',
  '...',
  '',
  ' ',
  '.pdf',
  '..pdf',
  '%2e%2e%2fa.pdf',
  '..%2fx',
  'a/../../b.pdf',
  'a\0.pdf',
  'a.pdf\0.exe',
  'a\n.pdf',
  'a.pdf\r\nX-Header: 1',
  'a.pdf:stream',
  'a.pdf::$DATA',
  'CON',
  'con.pdf',
  'NUL.txt',
  'LPT1.pdf',
  'a.pdf.',
  'a.pdf ',
  'a.PDF',
  'invoice\u202efdp.exe',
  'a.exe',
  'a.pdf.lnk',
  'a.desktop',
  'a.html.exe',
  '~/.ssh/id_rsa',
  '-rf.pdf',
  '__proto__',
  'a.constructor',
  'a.__proto__',
  'a.tostring',
  '\ud800.pdf',
  'é'.repeat(5000) + '.pdf',
  'x'.repeat(100_000),
]

describe('the name a file is kept under', () => {
  it.each(hostileNames.map((name) => [name.slice(0, 40), name]))('stays in its folder for %j', (_, name) => {
    const stored = storedName(hash, name)
    expect(stored).toMatch(/^[0-9a-f]{64}(\.[a-z0-9]{1,8})?$/)
    for (const [path, folder] of [
      [posix, '/p/evidence'],
      [win32, 'C:\\p\\evidence'],
    ] as const) {
      expect(path.dirname(path.resolve(folder, stored))).toBe(folder)
      expect(path.basename(path.resolve(folder, stored))).toBe(stored)
    }
  })

  it.each([
    ['report.pdf', `${hash}.pdf`],
    ['REPORT.PDF', `${hash}.pdf`],
    ['scan.JPEG', `${hash}.jpg`],
    ['page.htm', `${hash}.html`],
    ['archive.tar.zip', `${hash}.zip`],
    ['setup.exe', hash],
    ['run.desktop', hash],
    ['macro.docm', hash],
    ['a.constructor', hash],
    ['no ending', hash],
  ])('of %j ends in an ending of the list, or in none', (name, stored) => {
    expect(storedName(hash, name)).toBe(stored)
  })
})

describe('the name a file is shown by', () => {
  it.each(hostileNames.map((name) => [name.slice(0, 40), name]))('is one plain line for %j', (_, name) => {
    const shown = shownName(name)
    expect(shown).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    expect(shown.length).toBeLessThanOrEqual(510)
  })

  it('keeps what is harmless, in any script', () => {
    expect(shownName('Ստեփանակերտ, 19 Sept. 2023 (1).pdf')).toBe('Ստեփանակերտ, 19 Sept. 2023 (1).pdf')
  })

  it('shows where a name was made to look like another', () => {
    expect(shownName('invoice\u202efdp.exe')).toBe('invoice\ufffdfdp.exe')
  })
})

describe('what is opened', () => {
  it.each(['pdf', 'png', 'jpg', 'gif', 'webp', 'txt', 'md', 'csv', 'json'])('is a file ending in .%s', (ending) => {
    expect(mayOpen({ path: `${hash}.${ending}` })).toBe(true)
  })

  it.each(['html', 'mhtml', 'svg', 'docx', 'xlsx', 'zip', 'mp4', 'exe', 'desktop', 'constructor'])(
    'is not a file ending in .%s',
    (ending) => {
      expect(mayOpen({ path: `${hash}.${ending}` })).toBe(false)
    },
  )

  it('is not a file without an ending', () => {
    expect(mayOpen({ path: hash })).toBe(false)
  })
})

describe('what a file is', () => {
  it.each([
    ['a.pdf', 'document', 'application/pdf'],
    ['a.jpeg', 'image', 'image/jpeg'],
    ['a.htm', 'web-page', 'text/html'],
    ['a.mp4', 'video', 'video/mp4'],
    ['a.mp3', 'audio', 'audio/mpeg'],
    ['a.txt', 'text', 'text/plain'],
    ['a.exe', 'other', 'application/octet-stream'],
  ])('follows from its ending: %s', (name, kind, mimeType) => {
    expect(fileKindOf(name)).toMatchObject({ kind, mimeType })
  })
})
