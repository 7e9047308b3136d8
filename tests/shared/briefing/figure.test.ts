import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { drawTimeline } from '../../../src/shared/briefing/figure/draw-figure'
import { spanOfPeriod } from '../../../src/shared/briefing/figure/figure-span'
import { figureEmf } from '../../../src/shared/briefing/figure/figure-emf'
import { figureSvg } from '../../../src/shared/briefing/figure/figure-svg'
import type { Figure } from '../../../src/shared/briefing/figure/scene'
import { textWidth } from '../../../src/shared/briefing/figure/text-width'
import { makeWhen } from '../../../src/shared/dates/when'
import type { Project } from '../../../src/shared/project/project'
import { readSample } from '../../support/briefing'
import { makeProject } from '../../support/make-project'

const draw = (project: Project, period = '', height = 480) =>
  drawTimeline(project, [...project.events], {
    title: 'A & B <timeline>',
    span: spanOfPeriod(period),
    width: 450,
    hasLegend: true,
    fits: ({ figure }) => figure.height <= height,
  })
const figureOf = (project: Project, period = '', height = 480): Figure => {
  const drawn = draw(project, period, height)
  if (drawn === null) throw new Error('nothing was drawn')
  return drawn.figure
}
const texts = ({ shapes }: Figure) => shapes.flatMap((shape) => (shape.kind === 'text' ? shape : []))
const events = (...dates: readonly string[]) =>
  makeProject({ events: dates.map((edtf, at) => ({ title: `Event ${at}`, when: makeWhen({ edtf }) })) })

describe('the figure', () => {
  it('stays within its page, and no two labels on a line run into one another', () => {
    const figure = figureOf(readSample())
    const spans = texts(figure).map(({ x, y, text, size, isBold, anchor }) => {
      const wide = textWidth(text, size, isBold)
      const from = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
      return { text, y, from, to: from + wide }
    })
    for (const one of spans) {
      expect(one.from, one.text).toBeGreaterThan(-0.5)
      expect(one.to, one.text).toBeLessThan(figure.width + 0.5)
      for (const other of spans)
        if (one !== other && Math.abs(one.y - other.y) < 5)
          expect(one.to <= other.from + 0.5 || other.to <= one.from + 0.5, `${one.text} | ${other.text}`).toBe(true)
    }
    expect(figure.height).toBeLessThanOrEqual(480)
  })

  it('has an axis without a year zero', () => {
    const labels = texts(figureOf(events('-0049', '-0001', '0003', '0040'))).map(({ text }) => text)
    expect(labels.some((label) => label.endsWith('BCE'))).toBe(true)
    expect(labels.some((label) => /^0( |$)/.test(label) || label.includes('-'))).toBe(false)
  })

  it('draws what is open with an arrow and what is vague with a hatch, and explains both', () => {
    const figure = figureOf(events('1990/..', '198X', '1970-01-01'))
    expect(figure.shapes.some((shape) => shape.kind === 'rectangle' && shape.fill.kind === 'hatch')).toBe(true)
    const labels = texts(figure).map(({ text }) => text)
    expect(labels).toEqual(expect.arrayContaining(['still going', 'some time in here']))
    expect(labels).not.toContain('disputed')
  })

  it('draws the bulk of the events where no period is said, and counts the few that lie far away', () => {
    const drawn = draw(events('-0043', '1991', '2023-09-18', '2023-09-19', '2023-09-19', '2023-09-20', '2023-09-22'))
    expect(drawn).toMatchObject({ drawn: 5, outside: 2 })
    expect(drawn === null ? '' : new Date(drawn.window.from).getUTCFullYear()).toBe(2023)
    // Events that are spread over their time are all drawn.
    expect(draw(events('1991', '2001', '2011', '2023-09-19', '2023-09-20'))).toMatchObject({ drawn: 5, outside: 0 })
  })

  it('counts what has no room, no date, or lies outside', () => {
    const crowd = makeProject({
      events: [
        ...Array.from({ length: 80 }, (_, at) => ({
          title: `A rather long title, number ${at}`,
          when: makeWhen({ edtf: '2023-09-19' }),
        })),
        { title: 'undated' },
        { title: 'long ago', when: makeWhen({ edtf: '1850' }) },
      ],
    })
    const drawn = draw(crowd, '2023', 200)
    expect(drawn).toMatchObject({ undated: 1, outside: 1 })
    expect((drawn?.drawn ?? 0) + (drawn?.leftOut ?? 0)).toBe(80)
    expect(drawn?.figure.height).toBeLessThanOrEqual(200)
  })

  it('is nothing where nothing can be drawn', () => {
    expect(draw(makeProject({ events: [{ title: 'undated' }] }))).toBeNull()
    expect(draw(events('1990'), '2023')).toBeNull()
  })

  it('is well-formed SVG with a title and a description, whatever the titles are', () => {
    const project = makeProject({
      events: [{ title: '<script>alert("1")</script> & \u0000\u0007 \ud800 ]]>', when: makeWhen({ edtf: '2023' }) }],
      lanes: [{ id: 'lane', name: `"'<&>` }],
    })
    const svg = figureSvg(figureOf(project), { prefix: 'f', isInline: false })
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own
    expect(() => new XMLParser().parse(svg, true) as unknown).not.toThrow()
    expect(svg).not.toContain('<script')
    expect(svg).toContain('<title id="f-title">Timeline: A &amp; B &lt;timeline&gt;</title>')
    expect(svg).toMatch(/<desc id="f-text">A timeline of 1 event/)
  })

  it('is a whole metafile, by its own count of bytes and records', () => {
    const bytes = figureEmf(figureOf(readSample()))
    const view = new DataView(bytes.buffer)
    let [at, records, last] = [0, 0, 0]
    while (at < bytes.length) {
      last = view.getUint32(at, true)
      at += view.getUint32(at + 4, true)
      records += 1
    }
    expect(view.getUint32(40, true)).toBe(0x464d4520)
    expect([view.getUint32(48, true), view.getUint32(52, true), last]).toEqual([bytes.length, records, 14])
    expect(at).toBe(bytes.length)
  })
})
