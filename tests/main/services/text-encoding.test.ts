import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/main/services/text-encoding'
import { Refusal } from '../../../src/shared/problem'

const text = 'id,title\r\nş,Şuşa “road” – Ստեփանակերտ\r\n'

/** Bytes in windows-1251 or windows-1252 of words in whose letters these two differ from Unicode by a constant. */
function inCyrillic(words: string): Uint8Array {
  return Uint8Array.from(words, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  })
}

function inWestern(words: string): Uint8Array {
  return Uint8Array.from(words, (letter) =>
    letter === '’' ? 0x92 : letter === '–' ? 0x96 : (letter.codePointAt(0) ?? 0),
  )
}

function inUtf16(words: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${words}`, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

function refusalOf(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return error instanceof Refusal ? error.problem : error
  }
}

describe('a file', () => {
  test.each([
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`, 'utf8')],
    ['UTF-16, little end first', inUtf16(text, false)],
    ['UTF-16, big end first', inUtf16(text, true)],
  ])('in %s is read without a word', (_, bytes) => {
    expect(decodeText({ name: 'x.csv', bytes })).toEqual({ text, warning: null })
  })

  test.each([
    [
      'windows-1252',
      inWestern,
      'Le général a déclaré que l’opération était terminée – à l’aube, près de la frontière. ',
    ],
    ['windows-1251', inCyrillic, 'Министерство обороны сообщило о прекращении огня и о начале переговоров в городе. '],
  ])('in %s is read as that, and it is said', (_, encode, words) => {
    const decoded = decodeText({ name: 'x.csv', bytes: encode(words.repeat(5)) })
    expect(decoded.text).toBe(words.repeat(5))
    expect(decoded.warning).toMatch(/^It is not in UTF-8\. It was read as /)
  })

  test.each([
    ['UTF-16LE', false],
    ['UTF-16BE', true],
  ])('in %s without a byte order mark is read as that, and it is said', (name, isBigEndian) => {
    const words = 'Title,Date\r\nCeasefire – “agreed”,2023-09-20\r\n'
    const decoded = decodeText({ name: 'x.csv', bytes: inUtf16(words, isBigEndian).subarray(2) })
    expect(decoded).toEqual({ text: words, warning: expect.stringContaining(`It was read as ${name}`) as string })
  })

  test.each([1, 2])('in UTF-8 that breaks off in a letter is read to there, and it is said: %i', (bytes) => {
    const decoded = decodeText({ name: 'x.csv', bytes: Buffer.from('Title\nÉtat €', 'utf8').subarray(0, -bytes) })
    expect(decoded).toEqual({
      text: 'Title\nÉtat ',
      warning: expect.stringContaining('ends in the middle of a letter') as string,
    })
  })

  test('in an old encoding is none that breaks off', () => {
    const words = Buffer.from('Le caf\xe9', 'latin1')
    expect(decodeText({ name: 'x.csv', bytes: words })).toEqual({
      text: 'Le café',
      warning: expect.stringContaining('It is not in UTF-8') as string,
    })
  })

  test.each([
    [
      'data.csv',
      zipSync({ '[Content_Types].xml': Buffer.from('<x/>'), 'xl/workbook.xml': Buffer.from('<x/>') }),
      /^It is a spreadsheet/,
    ],
    ['data.csv', zipSync({ 'a.csv': Buffer.from('a') }), /^It is a ZIP file/],
    ['data.csv', zipSync({ 'word/document.xml': Buffer.from('<x/>') }), /^It is a document/],
    ['old.csv', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /older Office/],
    ['a.csv', Buffer.from('%PDF-1.7\nTitle,Date\n'), /^It is a PDF/],
    ['a.csv', Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0]), /^It is compressed/],
  ])('that is something else under another name is refused with what to do: %s', (name, bytes, reason) => {
    expect(refusalOf(() => decodeText({ name, bytes }))).toMatchObject({
      details: { reason: expect.stringMatching(reason) as string },
    })
  })

  test('may hold a zero character that was put into a cell', () => {
    const words = `${'a'.repeat(500)}\u0000`
    expect(decodeText({ name: 'x.csv', bytes: Buffer.from(words, 'utf8') }).text).toBe(words)
  })

  test.each([
    [
      'an image',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0]),
    ],
    ['zeros', new Uint8Array(1000)],
    ['UTF-16 that breaks off', inUtf16(text, false).subarray(0, 11)],
  ])('that is %s is refused', (_, bytes) => {
    expect(() => decodeText({ name: 'x.csv', bytes })).toThrow(Refusal)
  })

  test.each([
    ['package.zip', 'It is a ZIP file. Unpack it first, and take in the files that are in it.'],
    ['Conflict.XLSX', 'It is a spreadsheet. Save it as CSV in the program that made it, and take in that file.'],
    ['report.docx', 'It is a document and no data. The reading desk opens Word documents and PDFs.'],
  ])('that is a ZIP file, %s, is refused with what to do instead', (name, reason) => {
    const bytes = zipSync({ 'events.csv': Buffer.from(text) })
    expect(refusalOf(() => decodeText({ name, bytes }))).toEqual({
      code: 'import-unreadable',
      details: { name, reason },
    })
  })
})
