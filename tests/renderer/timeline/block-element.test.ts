import { describe, expect, it } from 'vitest'
import { defaultAboutPolicy } from '../../../src/shared/dates/about-policy'
import { keepTitleInSight, paintBlock, type BlockLook } from '../../../src/renderer/timeline/block-element'
import { makeWhen, type When } from '../../../src/shared/dates/when'
import { chronologyOf } from '../../../src/shared/timeline/chronology'
import { blockKey } from '../../../src/shared/timeline/layout'
import { makeEvent } from '../../support/make-project'

const plain: BlockLook = {
  title: 'Ceasefire agreed',
  isUntitled: false,
  colour: 'teal',
  sources: 2,
  verification: 'unverified',
  isDisputed: false,
  room: 260,
}

function paint(when: Partial<When>, look: Partial<BlockLook> = {}, isMark = false): HTMLElement {
  const event = makeEvent({ when: makeWhen(when) })
  const item = chronologyOf([event], [], defaultAboutPolicy).dated[0]
  if (item === undefined) throw new Error('The event has no date.')
  const element = document.createElement('div')
  const block = { ...item, key: blockKey(null, event.id), laneId: null, row: 0, isMark, room: Infinity }
  paintBlock(element, block, { from: item.shape.from, to: item.shape.to }, { ...plain, ...look })
  return element
}

const parts = (element: HTMLElement) =>
  [...element.querySelectorAll('.bar > i:not(.handle)')].map((part) => part.className)

describe('a block', () => {
  it('takes a title as text, whatever it holds', () => {
    const title = '<img src=x onerror="alert(1)"><script>alert(2)</script> style="x" {title}'
    const element = paint({ edtf: '2023-09-20' }, { title })
    expect(element.querySelector('.text')?.textContent).toBe(title)
    expect(element.querySelectorAll('img, script')).toHaveLength(0)
    expect(element.outerHTML).toContain('&lt;img')
    expect(element.title).toBe('')
  })

  it.each<[string, Partial<When>, string[]]>([
    ['solid between soft edges', { edtf: '2020-09/2020-11' }, ['rising', 'core', 'falling']],
    ['pale where nobody says when', { edtf: '1915' }, ['within']],
    ['fading for “about”', { edtf: '1850~' }, ['before', 'within', 'after']],
    ['with an arrow where it goes on', { edtf: '2020/..' }, ['rising', 'core', 'end-open']],
    ['fading away where the end is unknown', { edtf: '2020/' }, ['within', 'end-unknown']],
    ['hollow with a tick for one moment', { edtf: '1988/1994', kind: 'instant' }, ['within', 'tick']],
  ])('is drawn %s', (_, when, expected) => {
    const drawn = parts(paint(when)).filter((name) => !name.includes('to-after') || name.startsWith('core'))
    expect(drawn.map((name) => name.split(' ')[0])).toEqual(expected)
  })

  it('is a mark where it is too short, and keeps its arrow', () => {
    expect(parts(paint({ edtf: '2023-09-20' }, {}, true))).toEqual(['point'])
    expect(parts(paint({ edtf: '2023-09-20/' }, {}, true))).toEqual(['end-unknown', 'point'])
  })

  it('has a dot for each source up to five, and a ring where there is none', () => {
    const dots = (sources: number) => [...paint({ edtf: '2023' }, { sources }).querySelectorAll('.dots i')]
    expect(dots(3)).toHaveLength(3)
    expect(dots(12)).toHaveLength(5)
    expect(dots(0).map(({ className }) => className)).toEqual(['none'])
  })

  it('says by its looks that it is disputed, refuted, verified or without a title', () => {
    expect(paint({ edtf: '2023' }, { isDisputed: true }).classList.contains('disputed')).toBe(true)
    expect(paint({ edtf: '2023' }, { verification: 'refuted' }).classList.contains('struck')).toBe(true)
    expect(paint({ edtf: '2023' }, { verification: 'verified' }).querySelector('.check')).not.toBeNull()
    expect(paint({ edtf: '2023' }, { isUntitled: true }).querySelector('.untitled')).not.toBeNull()
    expect(paint({ edtf: '2023' }, { colour: null }).classList.contains('lane-none')).toBe(true)
  })

  it('can be taken by an end only where the end is known', () => {
    const edges = (edtf: string) =>
      [...paint({ edtf }).querySelectorAll<HTMLElement>('.handle')].map(({ dataset }) => dataset['edge'])
    expect(edges('2020/2021')).toEqual(['start', 'end'])
    expect(edges('2020/..')).toEqual(['start'])
  })
})

describe('a title at the left edge', () => {
  const room = 260
  const at = (hidden: number, length: number, free = Infinity) => {
    const element = paint({ edtf: '2020-09/2020-11' })
    keepTitleInSight(element, { hidden, length, free }, room)
    const { visibility, transform, maxWidth } = (element.firstElementChild as HTMLElement).style
    return { isSeen: visibility === '', transform, maxWidth }
  }

  it('stands where its bar begins while that is in sight', () => {
    expect(at(-40, 100)).toEqual({ isSeen: true, transform: '', maxWidth: '260px' })
  })

  it('stays at the edge as long as any of its bar is in sight, though it be longer than what is left of that', () => {
    expect(at(70, 100)).toEqual({ isSeen: true, transform: 'translateX(76.0px)', maxWidth: '260px' })
    expect(at(99, 100).isSeen).toBe(true)
  })

  it('is gone with its bar, and with the mark of what is too short for a bar', () => {
    expect(at(100, 100).isSeen).toBe(false)
    expect(at(5, 0).isSeen).toBe(false)
  })

  it('ends before the next one on its row, and gives way where that leaves no room for a word', () => {
    expect(at(50, 400, 200)).toMatchObject({ isSeen: true, maxWidth: '144px' })
    expect(at(150, 400, 180).isSeen).toBe(false)
  })

  it('comes back as it was', () => {
    const element = paint({ edtf: '2020-09/2020-11' })
    keepTitleInSight(element, { hidden: 500, length: 100, free: 200 }, room)
    keepTitleInSight(element, { hidden: 0, length: 100, free: 200 }, room)
    const { visibility, transform, maxWidth } = (element.firstElementChild as HTMLElement).style
    expect({ visibility, transform, maxWidth }).toEqual({ visibility: '', transform: '', maxWidth: '260px' })
  })
})
