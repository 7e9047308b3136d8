import { describe, expect, it } from 'vitest'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { writeBriefingHtml } from '../../../src/shared/briefing/html/write-html'
import { writeBriefingMarkdown } from '../../../src/shared/briefing/markdown/write-markdown'
import { makeWhen } from '../../../src/shared/dates/when'
import { composeAll, readSample } from '../../support/briefing'
import { makeProject } from '../../support/make-project'

const hostile = `</style></title><script>alert(1)</script><img src=x onerror="alert(2)"> "quoted" & \u0000\u0008 \ud800`
const project = makeProject({
  about: [{ title: hostile }],
  events: [
    {
      title: hostile,
      description: `${hostile}\n\n# no heading\n\n| no | table |\n\n[^1]: no note`,
      when: makeWhen({ edtf: '2023', verbatim: hostile }),
    },
  ],
  claims: [{ eventId: 'event-1', statement: hostile, assertedBy: 'actor-1', attributionVerb: '<b>' }],
  citations: [
    {
      claimId: 'claim-1',
      sourceId: 'source-1',
      quote: { exact: hostile, prefix: '', suffix: '', language: '' },
      locator: { label: 'page', value: '"><script>' },
    },
  ],
  sources: [{ csl: { type: 'webpage', title: hostile, URL: 'javascript:alert(3)' } }],
  actors: [{ name: hostile }],
  places: [{ names: [{ text: hostile, language: '' }] }],
})
const made = (from: typeof project) =>
  composeAll(from, { title: hostile, handling: `TLP:RED"; } body { display: none } ${hostile}`, summary: hostile })
    .document
const html = (document: ReturnType<typeof made>) =>
  writeBriefingHtml(document, { generator: 'Regesta 1.2.3', fontFaces: '' })

describe('HTML', () => {
  it('is one file without scripts, and no text in it becomes markup or style', () => {
    const page = html(made(project))
    expect(page).not.toMatch(/<script|<img|onerror="|href="javascript/i)
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(page.match(/<\/title>/g)).toHaveLength(2)
    expect(/<style>[\s\S]*<\/style>/.exec(page)?.[0]).not.toContain('} body { display')
    expect(page).not.toMatch(/(?:src|href)="(?!#|https?:)/)
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  })

  it('links every note both ways, and every reference to what is there', () => {
    const page = html(composeAll(readSample()).document)
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    expect(ids.size).toBe([...page.matchAll(/ id="/g)].length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
    expect(page.match(/role="doc-noteref"/g)?.length).toBe(page.match(/role="doc-backlink"/g)?.length)
  })

  it('never skips a level of heading', () => {
    for (const template of ['full-chronology', 'two-page-brief'] as const) {
      const page = html(composeAll(readSample(), { template }).document)
      const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
      expect(levels[0]).toBe(1)
      levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1))
    }
  })

  it('says its language and numbers its pages', () => {
    const page = html(composeAll(readSample()).document)
    expect(page).toContain('<html lang="en-GB">')
    expect(page).toContain('counter(page) " of " counter(pages)')
  })
})

describe('Markdown', () => {
  it('keeps every text a text', () => {
    const tree = fromMarkdown(writeBriefingMarkdown(made(project), { figureName: null }))
    const kinds = JSON.stringify(tree)
    expect(kinds).not.toContain('"type":"code"')
    expect(tree.children.filter(({ type }) => type === 'html')).toEqual([])
    const headings = tree.children.flatMap((node) => (node.type === 'heading' ? JSON.stringify(node.children) : []))
    expect(headings.some((heading) => heading.includes('no heading'))).toBe(false)
  })

  it('has a footnote for each note, and the figure beside it', () => {
    const { document } = composeAll(readSample())
    const text = writeBriefingMarkdown(document, { figureName: 'timeline.svg' })
    expect([...text.matchAll(/^\[\^\d+\]: /gm)]).toHaveLength(document.notes.length)
    expect(text).toMatch(/!\[A timeline of \d+ events.*\]\(timeline\.svg\)/)
    expect(text).toMatch(/^\| Figure \| Range \| Who says so \|$/m)
  })
})
