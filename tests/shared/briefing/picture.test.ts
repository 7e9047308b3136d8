import { describe, expect, it } from 'vitest'
import { drawPicture, type Picture, type PictureWanted } from '../../../src/shared/briefing/figure/draw-picture'
import { drawTimeline } from '../../../src/shared/briefing/figure/draw-figure'
import { figureEmf } from '../../../src/shared/briefing/figure/figure-emf'
import { pixelsOf, type FigureSize } from '../../../src/shared/briefing/figure/figure-size'
import type { FigureSpan } from '../../../src/shared/briefing/figure/figure-span'
import { figureSvg } from '../../../src/shared/briefing/figure/figure-svg'
import { inOrderOfTime } from '../../../src/shared/dates/sorting'
import { makeWhen } from '../../../src/shared/dates/when'
import type { Project } from '../../../src/shared/project/project'
import { readSample } from '../../support/briefing'
import { makeProject } from '../../support/make-project'

const sample = readSample()
const asked: PictureWanted = { title: '', span: { kind: 'all' }, size: { kind: 'text' }, hasLegend: true }

function picture(project: Project, wanted: Partial<PictureWanted> = {}, note = ''): Picture {
  const events = inOrderOfTime([...project.events], ({ when }) => when)
  const drawn = drawPicture(project, events, { ...asked, ...wanted }, note)
  if (drawn === null) throw new Error('nothing was drawn')
  return drawn
}
const events = (...dates: readonly string[]) =>
  makeProject({ events: dates.map((edtf, at) => ({ title: `Event ${at}`, when: makeWhen({ edtf }) })) })
const between = (from: string, until: string): FigureSpan => ({ kind: 'dates', from, until })
const textsOf = ({ figure }: Picture) =>
  figure.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text.replace(/\s+/g, ' ') : []))

describe('the time that a picture draws', () => {
  const years = events('1990-05', '1995', '2000-01-01', '2005', '2005/2012')

  it('leaves out what happened before and after it, and counts it', () => {
    const drawn = picture(years, { span: between('1995', '2000') })
    expect(textsOf(drawn)).toEqual(expect.arrayContaining(['Event 1', 'Event 2']))
    expect(textsOf(drawn)).not.toEqual(expect.arrayContaining(['Event 0']))
    expect(textsOf(drawn)).not.toEqual(expect.arrayContaining(['Event 3']))
    expect(drawn.drawn).toMatchObject({ drawn: 2, outside: 3, cut: 0 })
    expect(drawn.drawn.window).toEqual({ from: Date.UTC(1995, 0), to: Date.UTC(2001, 0) })
  })

  it.each([
    [between('', '1995'), 2],
    [between('2000-01-01', ''), 3],
    [between('', ''), 5],
    [{ kind: 'window', from: Date.UTC(1999, 0), to: Date.UTC(2000, 0, 2) } as const, 1],
  ])('is open where one side is not said: %j', (span, count) => {
    expect(picture(years, { span }).drawn.drawn).toBe(count)
  })

  it('is what most events cover where that is asked for, and tells how many lie before and after it', () => {
    const dates = [
      '-0043',
      '1991',
      '2023-09-18',
      '2023-09-19',
      '2023-09-19',
      '2023-09-20',
      '2023-09-20',
      '2023-09-21',
      '2023-09-22',
      '2090',
    ]
    const drawn = picture(events(...dates), { span: { kind: 'bulk' }, title: 'Chronicle' })
    expect(drawn.drawn).toMatchObject({ drawn: 7, outside: 3, earlier: 2 })
    expect(textsOf(drawn).join(' ')).toContain('2 events before this time and 1 after it are not shown.')
    const all = picture(events(...dates), { span: { kind: 'all' }, title: 'Chronicle' })
    expect(all.drawn).toMatchObject({ drawn: 10, outside: 0, earlier: 0 })
    expect(textsOf(all).join(' ')).not.toContain('not shown')
    // Without any far away, both are the same picture.
    expect(picture(years, { span: { kind: 'bulk' }, title: 'A' })).toEqual(
      picture(years, { span: { kind: 'all' }, title: 'A' }),
    )
  })

  it('ends soon after the last event where its end is open, however long before its beginning another lies', () => {
    const withCaesar = events('-0043', '2020-01-01', '2023-12-31')
    const { window } = picture(withCaesar, { span: between('2020', '') }).drawn
    expect(window.from).toBe(Date.UTC(2020, 0))
    expect(window.to).toBeGreaterThan(Date.UTC(2023, 11, 31))
    expect(window.to).toBeLessThan(Date.UTC(2024, 6))
    const early = picture(events('1600', '1610', '2020'), { span: between('', '1612') }).drawn.window
    expect(early.from).toBeGreaterThan(Date.UTC(1599, 0))
    expect(early.to).toBe(Date.UTC(1613, 0))
  })

  it('draws nothing over its edges, and says of what reaches over them that it goes on', () => {
    const drawn = picture(events('1900/2020', '1950/1960', '1960/2000'), { span: between('1955', '1970') })
    expect(drawn.drawn).toMatchObject({ drawn: 3, cut: 3 })
    expect(textsOf(drawn)).toContain('goes on beyond the edge')
    const { width } = drawn.figure
    for (const shape of drawn.figure.shapes) {
      if (shape.kind !== 'rectangle') continue
      expect(shape.x).toBeGreaterThanOrEqual(0)
      expect(shape.x + shape.width).toBeLessThanOrEqual(width + 1e-6)
    }
    expect(textsOf(picture(events('1950/1960'))).join()).not.toContain('beyond the edge')
  })

  it('tells what is still going from what only goes on beyond the edge', () => {
    const open = textsOf(picture(events('1950/..'), { span: between('1955', '1970') }))
    expect(open).toEqual(expect.arrayContaining(['still going', 'goes on beyond the edge']))
    const ended = textsOf(picture(events('1956/1980'), { span: between('1955', '1970') }))
    expect(ended).not.toContain('still going')
  })

  it('writes the title of what reaches from edge to edge on it, where it can be read', () => {
    const drawn = drawTimeline(events('1900/2000'), [...events('1900/2000').events], {
      title: '',
      span: between('1950', '1960'),
      width: 450,
      hasLegend: false,
      fits: () => true,
    })
    const shapes = drawn?.figure.shapes ?? []
    const at = shapes.findIndex((shape) => shape.kind === 'text' && shape.text === 'Event 0')
    expect(shapes[at - 1]).toMatchObject({ kind: 'rectangle', fill: { kind: 'grey', grey: 1 } })
    expect(drawn?.figure.key).toEqual([])
  })

  it.each([
    [events('1990'), between('2000', '2001')],
    [events('1990'), between('2000', '')],
    [makeProject({ events: [{ title: 'undated' }] }), { kind: 'all' } as const],
  ])('is nothing where nothing would be in it', (project, span) => {
    expect(() => picture(project, { span })).toThrow('nothing was drawn')
  })

  it('is refused where it ends before it begins', () => {
    expect(() => picture(years, { span: between('2001', '1999') })).toThrow('lies before its beginning')
  })
})

describe('the size of a picture', () => {
  const sizes: readonly (readonly [FigureSize, number, number | null])[] = [
    [{ kind: 'text' }, 160, null],
    [{ kind: 'landscape' }, 247, null],
    [{ kind: 'slide' }, 338.67, 190.5],
    [{ kind: 'custom', width: 90, tallest: null }, 90, null],
    [{ kind: 'custom', width: 300, tallest: 80 }, 300, null],
  ]

  it.each(sizes)('is exactly what was asked for in every format: %j', (size, width, height) => {
    const { figure, size: made } = picture(sample, { size, title: 'A title' })
    expect(made.width).toBe(width)
    if (height !== null) expect(made.height).toBe(height)
    if (size.kind === 'custom' && size.tallest !== null) expect(made.height).toBeLessThanOrEqual(size.tallest)
    const svg = figureSvg(figure, { prefix: 't', isInline: false, size: made })
    expect(svg).toContain(` width="${made.width}mm" height="${made.height}mm"`)
    const [, , wide = 0, high = 1] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg)?.slice(1).map(Number) ?? []
    expect(wide / high).toBeCloseTo(made.width / made.height, 2)
    const emf = figureEmf(figure, made)
    const view = new DataView(emf.buffer)
    // The frame, in hundredths of a millimetre.
    expect([view.getInt32(32, true), view.getInt32(36, true)]).toEqual([
      Math.round(made.width * 100),
      Math.round(made.height * 100),
    ])
  })

  it('is counted in whole pixels', () => {
    expect(pixelsOf(160, 300)).toBe(1890)
    expect(pixelsOf(338.67, 150)).toBe(2000)
    expect(pixelsOf(25.4, 600)).toBe(600)
  })

  it('keeps to a height, takes away what weighs least, and says so', () => {
    const crowd = makeProject({
      events: Array.from({ length: 300 }, (_, at) => ({
        title: `A rather long title, number ${at}`,
        when: makeWhen({ edtf: '2023-09-19' }),
        significance: at === 250 ? 'major' : 'minor',
      })),
    })
    const { size, drawn, figure } = picture(crowd, { size: { kind: 'custom', width: 160, tallest: 100 } })
    expect(size.height).toBeLessThanOrEqual(100)
    expect(size.height).toBeGreaterThan(80)
    expect(drawn.leftOut).toBeGreaterThan(100)
    expect(drawn.drawn + drawn.leftOut).toBe(300)
    const said = textsOf({ size, drawn, figure }).join(' ')
    expect(said).toContain(`${drawn.leftOut} more events found no room`)
    expect(said).toContain('number 250')
  })

  it('keeps to a slide whatever there is, and to what is most significant', () => {
    const lanes = Array.from({ length: 60 }, (_, at) => ({ id: `lane-${at}`, name: `Lane ${at}` }))
    const project = makeProject({
      lanes,
      events: lanes.map(({ id }, at) => ({
        title: `In ${id}`,
        lanes: [id],
        when: makeWhen({ edtf: '2023' }),
        significance: at % 12 === 0 ? 'major' : 'minor',
      })),
    })
    const drawn = picture(project, { size: { kind: 'slide' } })
    expect(drawn.size).toEqual({ width: 338.67, height: 190.5 })
    expect(drawn.drawn.drawn).toBeLessThan(20)
    const majors = lanes.filter((_, at) => at % 12 === 0).map(({ id }) => `In ${id}`)
    expect(textsOf(drawn)).toEqual(expect.arrayContaining(majors))
  })
})

describe('what is written around a picture', () => {
  it('is its title with the time, the legend, what is not drawn, and what was held back', () => {
    const project = makeProject({
      events: [{ title: 'One', when: makeWhen({ edtf: '1990/1991' }) }, { title: 'undated' }],
    })
    const note = 'Held back: 3 events.'
    const full = textsOf(picture(project, { title: 'The  war' }, note)).join(' ')
    expect(full).toContain('The war')
    expect(full).toContain('1 undated event is not drawn. Held back: 3 events.')
    expect(full).toContain('some time in here')
    const bare = textsOf(picture(project, { hasLegend: false }, note)).join(' ')
    expect(bare).not.toMatch(/The war|undated|Held back|some time/)
  })

  it('explains every number that stands for a title, with the legend and without', () => {
    const long = 'A title that is much too long to stand beside its bar anywhere on a page as narrow as this one is'
    const project = makeProject({
      events: ['1990', '1991'].map((edtf, at) => ({ title: `${at + 1}. ${long}`, when: makeWhen({ edtf }) })),
    })
    for (const hasLegend of [true, false]) {
      const { figure } = picture(project, { hasLegend, size: { kind: 'custom', width: 90, tallest: null } })
      const said = figure.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []))
      expect(figure.key).toHaveLength(2)
      expect(said.filter((text) => text === '2')).toHaveLength(2)
      expect(said.some((text) => text.startsWith('2. A title that is'))).toBe(true)
    }
  })

  it('stays within the picture, with room to spare on a slide', () => {
    const { figure } = picture(sample, { size: { kind: 'slide' }, title: 'A title '.repeat(40) })
    for (const shape of figure.shapes) {
      if (shape.kind !== 'text') continue
      expect(shape.x).toBeGreaterThan(10)
      expect(shape.y).toBeLessThan(figure.height - 10)
    }
  })
})
