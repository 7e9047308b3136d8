import { describe, expect, it } from 'vitest'
import { aboutPolicies, defaultAboutPolicy } from '../../../src/shared/dates/about-policy'
import { startOfDay, startOfYear } from '../../../src/shared/dates/calendar'
import { makeWhen } from '../../../src/shared/dates/when'
import type { TimelineEvent } from '../../../src/shared/project/records/event'
import { chronologyOf } from '../../../src/shared/timeline/chronology'
import { layoutOf, mostBlocks, stillServes, type Layout, type LayoutRequest } from '../../../src/shared/timeline/layout'
import { fitted, panned, zoomed } from '../../../src/shared/timeline/time-window'
import { makeEvent } from '../../support/make-project'

const dated = (id: string, edtf: string, given: Partial<TimelineEvent> = {}) =>
  makeEvent({ id, when: makeWhen({ edtf }), ...given })

const chronicle = [
  dated('war', '2020-09-27/2020-11-10', { lanes: ['military'] }),
  dated('blockade', '2022-12-12/2023-09-20', { lanes: ['relief', 'military'] }),
  dated('ceasefire', '2023-09-20', { lanes: ['talks'] }),
  dated('rumour', '2023-09-19', { lanes: ['gone'] }),
  makeEvent({ id: 'undated' }),
]
const laneIds = ['military', 'talks', 'relief']

function lay(given: Partial<LayoutRequest> & Pick<LayoutRequest, 'chronology'>): Layout {
  return layoutOf({
    window: fitted(given.chronology.horizon ?? { from: 0, to: 1 }),
    width: 1000,
    rows: 20,
    labelWidth: () => 100,
    pinned: new Set(),
    opened: new Set(),
    before: null,
    ...given,
  })
}

const drawn = (layout: Layout) => layout.lanes.map(({ blocks }) => blocks.map(({ event }) => event.id).sort())

describe('a chronology', () => {
  it('puts events into their lanes in the order of the project, and the rest into none', () => {
    const { lanes, undated, dated: all } = chronologyOf(chronicle, laneIds, defaultAboutPolicy)
    expect(lanes.map(({ id, events }) => [id, events.map(({ event }) => event.id)])).toEqual([
      ['military', ['war', 'blockade']],
      ['talks', ['ceasefire']],
      ['relief', ['blockade']],
      [null, ['rumour']],
    ])
    expect(undated.map(({ id }) => id)).toEqual(['undated'])
    expect(all).toHaveLength(4)
  })

  it('shows empty lanes, but no “no lane” that nobody needs', () => {
    const { lanes, horizon } = chronologyOf([], laneIds, defaultAboutPolicy)
    expect(lanes.map(({ id }) => id)).toEqual(laneIds)
    expect(horizon).toBeNull()
  })

  it('takes over what an edit leaves as it is, and no more', () => {
    const before = chronologyOf(chronicle, laneIds, defaultAboutPolicy)
    const edited = chronicle.map((event) => (event.id === 'ceasefire' ? { ...event, title: 'Truce' } : event))
    const after = chronologyOf(edited, laneIds, defaultAboutPolicy, before)
    expect(after.lanes[0]).toBe(before.lanes[0])
    expect(after.lanes[1]).not.toBe(before.lanes[1])
    expect(after.lanes[1]?.events[0]?.event.title).toBe('Truce')
  })

  it('draws “about” as wide as the project says, even where nothing else has changed', () => {
    const events = [dated('founding', '1850~', { lanes: ['talks'] })]
    const exact = chronologyOf(events, laneIds, aboutPolicies.exact)
    const wide = chronologyOf(events, laneIds, aboutPolicies.wide, exact)
    const years = ({ dated: [item] }: typeof wide) =>
      [item?.shape.from, item?.shape.to].map((ms) => new Date(ms ?? 0).getUTCFullYear())
    expect(years(exact)).toEqual([1850, 1851])
    expect(years(wide)).toEqual([1845, 1856])
  })

  it('comes to the same whether made anew or from what was before, through any edits', () => {
    let known = chronologyOf(chronicle, laneIds, defaultAboutPolicy)
    const moved = dated('ceasefire', '1994-05', { lanes: ['military'] })
    const [war, blockade, , rumour, undated] = chronicle as [
      TimelineEvent,
      TimelineEvent,
      TimelineEvent,
      TimelineEvent,
      TimelineEvent,
    ]
    const later = dated('later', '2031/..', { lanes: ['talks'] })
    for (const events of [
      [moved, war, blockade, rumour, undated],
      [war, rumour],
      [],
      [later],
      [war, later, undated],
      [undated, later, war],
    ]) {
      const anew = chronologyOf(events, laneIds, defaultAboutPolicy)
      known = chronologyOf(events, laneIds, defaultAboutPolicy, known)
      expect(
        known.lanes.map((lane) => lane.events.map(({ event, shape }) => [event.id, shape.from, shape.to])),
      ).toEqual(anew.lanes.map((lane) => lane.events.map(({ event, shape }) => [event.id, shape.from, shape.to])))
      expect(known.horizon).toEqual(anew.horizon)
      expect(known.undated).toEqual(anew.undated)
    }
  })
})

describe('the layout', () => {
  const chronology = chronologyOf(chronicle, laneIds, defaultAboutPolicy)

  it('draws an event in each of its lanes, under a key of its own', () => {
    const layout = lay({ chronology })
    expect(drawn(layout)).toEqual([['blockade', 'war'], ['ceasefire'], ['blockade'], ['rumour']])
    const keys = layout.lanes.flatMap(({ blocks }) => blocks.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('draws a mark where a bar would be too short, and the bar after zooming in', () => {
    const isMark = (layout: Layout) => layout.lanes[1]?.blocks[0]?.isMark
    expect(isMark(lay({ chronology }))).toBe(true)
    const at = startOfDay(2023, 9, 20)
    expect(isMark(lay({ chronology, window: { from: at, to: at + 10 * 86_400_000 } }))).toBe(false)
  })

  it('draws nothing that is far away, and what is near already', () => {
    const window = { from: startOfYear(2021), to: startOfYear(2022) }
    const layout = lay({ chronology, window })
    expect(drawn(layout).flat()).toEqual(['war'])
    expect(layout.stretch.from).toBeLessThan(window.from)
  })

  it('serves for a small move but not for a far one, nor for another scale', () => {
    const window = fitted(chronology.horizon ?? { from: 0, to: 1 })
    const layout = lay({ chronology, window })
    const length = window.to - window.from
    expect(stillServes(layout, panned(window, length / 4), 1000)).toBe(true)
    expect(stillServes(layout, panned(window, length / 2), 1000)).toBe(false)
    expect(stillServes(layout, zoomed(window, 0.9, window.from), 1000)).toBe(false)
    expect(stillServes(layout, window, 800)).toBe(false)
  })
})

describe('the layout of a crowd', () => {
  const crowd = Array.from({ length: 3000 }, (_, at) => {
    const year = 1900 + (at % 120)
    return dated(`event-${String(at)}`, `${String(year)}-0${String((at % 9) + 1)}`, {
      lanes: [at % 3 === 0 ? 'talks' : 'military'],
    })
  }).sort((a, b) => ((a.when?.edtf ?? '') < (b.when?.edtf ?? '') ? -1 : 1))
  const chronology = chronologyOf(crowd, ['military', 'talks'], defaultAboutPolicy)
  const whole = fitted(chronology.horizon ?? { from: 0, to: 1 })

  it('draws no more than vis-timeline can bear and no more rows than there are', () => {
    const layout = lay({ chronology, rows: 40 })
    const blocks = layout.lanes.flatMap((lane) => lane.blocks)
    expect(blocks.length).toBeLessThanOrEqual(mostBlocks)
    expect(blocks.length).toBeGreaterThan(60)
    for (const lane of lay({ chronology, rows: 6 }).lanes)
      expect(lane.blocks.every(({ row }) => row < lane.rows)).toBe(true)
  })

  it('draws what is chosen, and what is major before what is not', () => {
    const chosen = crowd[1500]?.id ?? ''
    expect(drawn(lay({ chronology, pinned: new Set([chosen]) })).flat()).toContain(chosen)
    const withMajor = crowd.map((event, at) => (at === 700 ? { ...event, significance: 'major' as const } : event))
    expect(
      drawn(lay({ chronology: chronologyOf(withMajor, ['military', 'talks'], defaultAboutPolicy) })).flat(),
    ).toContain(crowd[700]?.id)
  })

  it('leaves nearly everything where it was when zoomed a little', () => {
    const before = lay({ chronology, window: whole })
    const after = lay({ chronology, window: zoomed(whole, 0.97, startOfYear(1960)), before })
    const rows = new Map(before.lanes.flatMap(({ blocks }) => blocks.map(({ key, row }) => [key, row])))
    const blocks = after.lanes.flatMap((lane) => lane.blocks)
    const same = blocks.filter(({ key, row }) => rows.get(key) === row)
    expect(same.length / blocks.length).toBeGreaterThan(0.8)
  })

  it('finds a row for what is chosen even where there is only one, and stacks the others as before where there are more', () => {
    const few = chronologyOf(
      crowd
        .slice(0, 8)
        .map((event, at) => ({ ...event, id: `few-${String(at)}`, when: makeWhen({ edtf: '2023' }), lanes: [] })),
      [],
      defaultAboutPolicy,
    )
    expect(drawn(lay({ chronology: few, rows: 1, pinned: new Set(['few-6']) }))).toEqual([['few-6']])
    expect(lay({ chronology: few, pinned: new Set(['few-6']) })).toEqual(lay({ chronology: few }))
  })

  it('gives an opened lane the rows it needs', () => {
    const sameDay = Array.from({ length: 30 }, (_, at) =>
      dated(`report-${String(at)}`, '2023-09-20', { lanes: ['talks'] }),
    )
    const busy = chronologyOf(sameDay, ['talks'], defaultAboutPolicy)
    expect(lay({ chronology: busy, rows: 5 }).lanes[0]?.blocks).toHaveLength(5)
    expect(lay({ chronology: busy, rows: 5, opened: new Set(['talks']) }).lanes[0]?.blocks).toHaveLength(30)
  })
})
