import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/main/services/documents/read-document'
import { longestText } from '../../../src/shared/desk/read-document'
import type { Problem } from '../../../src/shared/problem'
import { Refusal } from '../../../src/shared/problem'
import { sourceFields } from '../../../src/shared/project/records/source'
import { sentenceOf } from '../../../src/shared/words/problems'
import { docxParts, makeDocx } from './make-docx'
import { lines, makePdf } from './make-pdf'

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function problemOf(name: string, bytes: Uint8Array): Promise<Problem> {
  const outcome = await readDocument({ name, bytes }).catch((reason: unknown) => reason)
  expect(outcome).toBeInstanceOf(Refusal)
  return (outcome as Refusal).problem
}

describe('a plain text', () => {
  it('is kept with its words, its line ends and blanks tidied, under its own heading', async () => {
    const bytes = utf8(
      '\ufeffThe siege of Elbing\r\n\r\nThe “gates” were shut —  \r\nand stayed shut.\r\n\r\n\r\n\r\nThen came spring.\r\n',
    )
    expect(await readDocument({ name: 'C:\\texts\\siege.txt', bytes })).toEqual({
      name: 'siege.txt',
      kind: 'text',
      text: 'The siege of Elbing\n\nThe “gates” were shut —\nand stayed shut.\n\nThen came spring.',
      title: 'The siege of Elbing',
      author: '',
      publisher: '',
      date: '',
      url: '',
    })
  })

  it('takes its title from the file where the text has none', async () => {
    const { title } = await readDocument({ name: 'field_notes-03.txt', bytes: utf8('They left at dawn. It rained.') })
    expect(title).toBe('field notes 03')
  })

  const russian = 'Во вторник в городе прозвучали два взрыва, сообщило министерство обороны.'
  it.each([
    ['windows-1251', Uint8Array.from(russian, (letter) => cp1251(letter))],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...Buffer.from(russian, 'utf16le')])],
  ])('is read in %s', async (_, bytes) => {
    expect((await readDocument({ name: 'letter.txt', bytes })).text).toBe(russian)
  })

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]],
    ['noise', Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)],
  ])('is refused when it is %s', async (_, bytes) => {
    const problem = await problemOf('holiday.txt', Uint8Array.from(bytes))
    expect(problem).toEqual({ code: 'document-unknown', details: { name: 'holiday.txt', what: 'binary' } })
    expect(sentenceOf(problem).text).toContain('not text')
  })

  it('is refused when there is not a word in it', async () => {
    expect((await problemOf('empty.txt', utf8(' \n\n \ufeff'))).code).toBe('document-without-text')
    expect((await problemOf('empty.txt', new Uint8Array())).code).toBe('document-without-text')
  })

  it('may have five megabytes, but not more than a source keeps', async () => {
    const five = 'A line of sixty letters or so, told again and again and again.\n'.repeat(80_000)
    expect((await readDocument({ name: 'long.txt', bytes: utf8(five) })).text).toHaveLength(five.length - 1)
    const problem = await problemOf('longer.txt', utf8('word '.repeat(longestText / 5 + 1)))
    expect(sentenceOf(problem).text).toContain('10,000,004 characters, and at most 10,000,000')
  })

  it('may be as long as a source keeps', () => {
    expect(sourceFields.shape.text.maxLength).toBe(longestText)
  })
})

/** One letter in windows-1251, where Russian stands in one run. */
function cp1251(letter: string): number {
  const code = letter.charCodeAt(0)
  return code >= 0x410 ? code - 0x350 : code
}

describe('a Markdown file', () => {
  it('gives its words without its marks', async () => {
    const text = [
      '---',
      'title: "A winter in Vorta"',
      'author: Ada Quill',
      'date: 1992-03-04',
      '---',
      '# Vorta',
      '',
      'On **4 March** the _old_ bridge ([map](https://maps.example/vorta)) fell at 5*4 metres; snake_case_names stay.',
      '',
      '> “We heard it,” said the miller.',
      '',
      '* one boat',
      '* no ferry',
    ].join('\n')
    expect(await readDocument({ name: 'vorta.md', bytes: utf8(text) })).toMatchObject({
      kind: 'markdown',
      title: 'A winter in Vorta',
      author: 'Ada Quill',
      date: '1992-03-04',
      text: 'Vorta\n\nOn 4 March the old bridge (map) fell at 5*4 metres; snake_case_names stay.\n\n“We heard it,” said the miller.\n\n• one boat\n• no ferry',
    })
  })
})

describe('a web page', () => {
  const paragraphs = Array.from(
    { length: 6 },
    (_, at) =>
      `<p>Paragraph ${at + 1} of the report says that the river rose for the ${at + 1}. time, and that nobody was hurt on that day either, as officials told us.</p>`,
  ).join('\n')
  const page = `<!DOCTYPE html><html lang="en"><head><title>The river rises | Courier</title>
    <meta property="og:title" content="The river rises"><meta property="og:site_name" content="Vorta Courier">
    <meta name="author" content="By Ada Quill"><meta property="article:published_time" content="2021-07-15T06:00:00+02:00">
    <link rel="canonical" href="https://courier.example/river"></head>
    <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><script>track('x')</script>
    <article><h1>The river rises</h1>${paragraphs}<ul><li>Bridge closed</li><li>Ferry stopped</li></ul></article>
    <footer>Subscribe to our letter</footer></body></html>`

  it('gives its article and what the page says about it', async () => {
    const read = await readDocument({ name: 'river.html', bytes: utf8(page) })
    expect(read).toMatchObject({
      kind: 'html',
      title: 'The river rises',
      author: 'Ada Quill',
      publisher: 'Vorta Courier',
      date: '2021-07-15',
      url: 'https://courier.example/river',
    })
    expect(read.text).toContain('as officials told us.\n\nParagraph 2')
    expect(read.text).toContain('• Bridge closed\n• Ferry stopped')
    expect(read.text).not.toMatch(/Home|Subscribe|track/)
  })

  it('is known by its first words, and gives all of its text where it has no article', async () => {
    const read = await readDocument({
      name: 'note',
      bytes: utf8('<!doctype html><title>Log</title><body><div>12:10 Shots heard.</div><pre>a\n b</pre></body>'),
    })
    expect(read).toMatchObject({ kind: 'html', title: 'Log', text: '12:10 Shots heard.\n\na\n b' })
  })

  it('is read in the encoding it names', async () => {
    const bytes = Buffer.from(
      '<html><head><meta charset="windows-1252"></head><body>Café «Bellevue»</body></html>',
      'latin1',
    )
    expect((await readDocument({ name: 'cafe.htm', bytes })).text).toBe('Café «Bellevue»')
  })

  it('is read however deep it is nested', async () => {
    const bytes = utf8(`<html><body>${'<b><i>'.repeat(1000)}deep</body></html>`)
    expect(await readDocument({ name: 'deep.html', bytes })).toMatchObject({ text: 'deep' })
  })
})

describe('a Word document', () => {
  it('gives its paragraphs, line breaks and tables, and its properties', async () => {
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`
    const body = `<w:p>${run('First ')}${run('paragraph.')}<w:r><w:br/></w:r>${run('A second line.')}</w:p>
      <w:tbl><w:tr>${cell('Killed')}${cell('27')}</w:tr></w:tbl><w:p>${run('Tom &amp; Ada')}</w:p>`
    const bytes = zipSync(docxParts(body, { title: 'Losses &amp; gains', author: 'Quill, Ada' }))
    const read = await readDocument({ name: 'losses.docx', bytes })
    expect(read).toMatchObject({ kind: 'docx', title: 'Losses & gains', author: 'Quill, Ada' })
    expect(read.text).toMatch(/^First paragraph\.\nA second line\.\n\nKilled\s+27\s+Tom & Ada$/)
  })

  it('is refused with its reason when it is cut off, empty, or another archive', async () => {
    const whole = makeDocx(['All is quiet on the river.'])
    expect((await problemOf('cut.docx', whole.subarray(0, whole.length / 2))).code).toBe('document-damaged')
    expect((await problemOf('not.docx', utf8('plain text'))).code).toBe('document-damaged')
    expect((await problemOf('blank.docx', makeDocx(['']))).code).toBe('document-without-text')
    const broken = zipSync({ ...docxParts(''), 'word/document.xml': strToU8('<w:document') })
    expect((await problemOf('broken.docx', broken)).code).toBe('document-damaged')
    const archive = zipSync({ 'holiday.jpg': Uint8Array.of(1, 2, 3) })
    expect(await problemOf('photos.docx', archive)).toMatchObject({
      code: 'document-unknown',
      details: { what: 'archive' },
    })
  })

  it('is refused when it would burst on unpacking', async () => {
    const bomb = Buffer.from(makeDocx(['A little text.']))
    for (let at = bomb.indexOf('PK\x01\x02'); at !== -1; at = bomb.indexOf('PK\x01\x02', at + 1)) {
      bomb.writeUInt32LE(2_000_000_000, at + 24)
    }
    expect((await problemOf('bomb.docx', bomb)).code).toBe('document-damaged')
  })

  it('says what an old Word document is', async () => {
    const problem = await problemOf('report.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    expect(sentenceOf(problem).text).toContain('save it as .docx')
  })
})

describe('a PDF', () => {
  it('gives its paragraphs without page numbers and running heads, with broken words put together', async () => {
    const page = (number: number, texts: readonly string[]) => [
      { text: 'Vorta Courier, vol. 12', bottom: 800 },
      ...lines(texts, { top: 760 }),
      { text: `${number}`, left: 290, bottom: 40 },
    ]
    const bytes = makePdf(
      [
        page(1, ['The river rose on Tuesday and the admini-', 'stration closed the bridge.', 'It stayed so until the']),
        page(2, ['end of the week, when the water fell.']),
        page(3, ['Nobody was hurt.']),
      ],
      { title: 'The river', author: 'Ada Quill' },
    )
    expect(await readDocument({ name: 'river.pdf', bytes })).toEqual({
      name: 'river.pdf',
      kind: 'pdf',
      title: 'The river',
      author: 'Ada Quill',
      publisher: '',
      // The day on which the file was made is not the day on which the text appeared.
      date: '',
      url: '',
      text: 'The river rose on Tuesday and the administration closed the bridge. It stayed so until the end of the week, when the water fell.\n\nNobody was hurt.',
    })
  })

  it('begins a paragraph where there is room before it, or an indent', async () => {
    const bytes = makePdf([
      [
        ...lines(['First line of the first paragraph, which is', 'followed by its last.'], { top: 760 }),
        ...lines(['After a gap.', 'Still the second paragraph.'], { top: 710 }),
        { text: 'Indented, so the third.', left: 96, bottom: 682 },
      ],
    ])
    expect((await readDocument({ name: 'x.pdf', bytes })).text.split('\n\n')).toEqual([
      'First line of the first paragraph, which is followed by its last.',
      'After a gap. Still the second paragraph.',
      'Indented, so the third.',
    ])
  })

  it('is refused with its reason when it is a scan, protected, or damaged', async () => {
    const scan = await problemOf('scan.pdf', makePdf([[], []]))
    expect(scan).toEqual({ code: 'document-without-text', details: { name: 'scan.pdf', kind: 'pdf' } })
    expect(sentenceOf(scan).text).toContain('OCR')
    const closed = makePdf([lines(['Secret.'])], { isProtected: true })
    expect((await problemOf('closed.pdf', closed)).code).toBe('document-protected')
    expect((await problemOf('bad.pdf', utf8('%PDF-1.7\nnothing of the kind'))).code).toBe('document-damaged')
    expect((await problemOf('bad.pdf', utf8('plain text'))).code).toBe('document-damaged')
  })

  it('leaves the bytes it was given as they are', async () => {
    const bytes = makePdf([lines(['Once more.'])])
    const before = Buffer.from(bytes).toString('hex')
    await readDocument({ name: 'x.pdf', bytes })
    expect(Buffer.from(bytes).toString('hex')).toBe(before)
  })
})

it('refuses a file too large to look at', async () => {
  const problem = await problemOf('huge.txt', new Uint8Array(64 * 1024 * 1024 + 1))
  expect(problem.code).toBe('document-too-large')
})
