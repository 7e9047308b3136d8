import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeBriefingDocx } from '../../../src/main/services/briefing/docx/write-docx'
import { makeWhen } from '../../../src/shared/dates/when'
import { composeAll, readSample } from '../../support/briefing'
import { makeProject } from '../../support/make-project'

async function open(document: Parameters<typeof writeBriefingDocx>[0]) {
  const files = unzipSync(await writeBriefingDocx(document, 'Regesta 1.2.3'))
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  return { names: Object.keys(files), read }
}

describe('a briefing in Word', { timeout: 120_000 }, () => {
  it('has a real footnote for each note, and a reference to each where it belongs', async () => {
    const { document } = composeAll(readSample())
    const { read } = await open(document)
    const footnotes = [
      ...read('word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)"|<w:footnote [^>]*w:id="(\d+)"/g),
    ]
    const own = footnotes.map(([, one, other]) => Number(one ?? other)).filter((id) => id > 0)
    expect(own).toHaveLength(document.notes.length)
    const references = [...read('word/document.xml').matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) =>
      Number(id),
    )
    expect(references).toEqual(document.notes.map(({ number }) => number))
  })

  it('has headings, a table of contents, page numbers and the handling line as Word knows them', async () => {
    const { document } = composeAll(readSample(), { handling: 'TLP:AMBER' })
    const { read, names } = await open(document)
    const body = read('word/document.xml')
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(document.sections.length)
    expect(body).toMatch(/TOC [^<]*\\o/)
    const feet = names
      .filter((name) => /footer\d+\.xml$/.test(name))
      .map(read)
      .join('')
    expect(feet).toContain('NUMPAGES')
    expect(
      names
        .filter((name) => /header\d+\.xml$/.test(name))
        .map(read)
        .join(''),
    ).toContain('TLP:AMBER')
  })

  it('has its figure as two drawings, named for what they are, with alternative text', async () => {
    const { read, names } = await open(composeAll(readSample(), { parts: ['timeline'] }).document)
    expect(
      names
        .filter((name) => name.startsWith('word/media/'))
        .map((name) => name.replace(/.*\./, ''))
        .sort(),
    ).toEqual(['emf', 'svg'])
    expect(read('[Content_Types].xml')).toContain('image/x-emf')
    expect(read('[Content_Types].xml')).not.toContain('image/png')
    expect(read('word/_rels/document.xml.rels')).toMatch(/media\/[^"]+\.emf/)
    expect(read('word/document.xml')).toMatch(/descr="A timeline of 20 events/)
  })

  it('keeps hostile texts as texts, and every part well-formed', async () => {
    const hostile = `<w:p/> & "quoted" ]]> \u0000\u0008\u000b \ud800 \uffff`
    const project = makeProject({
      events: [{ title: hostile, description: hostile, when: makeWhen({ edtf: '2023' }) }],
      citations: [
        { eventId: 'event-1', sourceId: 'source-1', quote: { exact: hostile, prefix: '', suffix: '', language: '' } },
      ],
      sources: [{ csl: { type: 'webpage', title: hostile } }],
    })
    const { names, read } = await open(composeAll(project, { title: hostile, handling: hostile }).document)
    for (const name of names.filter((each) => /\.(xml|rels)$/.test(each)))
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own
      expect(() => new XMLParser().parse(read(name), true) as unknown, name).not.toThrow()
    expect(read('word/document.xml')).toContain('&lt;w:p/&gt; &amp;')
  })

  it('can be made of nothing', async () => {
    const { read } = await open(composeAll(makeProject()).document)
    expect(read('word/document.xml')).toContain('There is no event in this briefing.')
  })
})
