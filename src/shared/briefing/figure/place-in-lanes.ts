import type { TimelineEvent } from '../../project/records/event'
import type { DatedEvent } from '../../timeline/chronology'
import { briefingWords } from '../../words/briefing'
import { clean } from '../inline'
import { barOf, fadeLength, type Scale } from './bar'
import { placeOnRows, roomOnBar, type Placed } from './place-labels'
import type { Figure } from './scene'
import { textWidth } from './text-width'

/** Points. */
export const labelSize = 7.5
export const rowHeight = 12.5

/** An event on a row of its lane, with its label. */
export interface Thing extends Placed {
  readonly item: DatedEvent
  /** The title, or a number. */
  readonly text: string
}

export interface LanePlaces {
  readonly rows: number
  readonly things: readonly Thing[]
}

export interface Placing {
  /** Where false, numbers stand for titles, but for those that have room where their number would be. */
  readonly hasTitles: boolean
  readonly scale: Scale
  readonly isDisputed: (event: TimelineEvent) => boolean
}

const widestNumber = '000'

/**
 * Rows for the events of each lane, in the order of their beginnings, as many as they take. A title that is too long to stand
 * beside its bar becomes a number, counted from 1 in the order of the lanes.
 */
export function placeInLanes(
  lanes: readonly { readonly items: readonly DatedEvent[] }[],
  { hasTitles, scale, isDisputed }: Placing,
): { readonly placed: readonly LanePlaces[]; readonly key: Figure['key'] } {
  const numbers = new Map<TimelineEvent, number>()
  const numberOf = (event: TimelineEvent): string => {
    const number = numbers.get(event) ?? numbers.size + 1
    numbers.set(event, number)
    return String(number)
  }
  const placed = lanes.map(({ items }) => {
    const sorted = [...items].sort((a, b) => a.shape.from - b.shape.from || a.shape.to - b.shape.to)
    const titled = sorted.map((item) => isShort(item, scale))
    const bars = sorted.map((item, index) => {
      const { left, right } = barOf(item.shape, isDisputed(item.event), 0, scale)
      return { left, right, text: hasTitles && titled[index] === true ? titleIn(item.event) : widestNumber }
    })
    const longer = sorted.map(({ event }, index) => (hasTitles || titled[index] !== true ? null : titleIn(event)))
    const places = placeOnRows(bars, longer, scale.width, labelSize)
    const things = places.flatMap((place, index): Thing[] => {
      const item = sorted[index]
      if (item === undefined) return []
      const hasTitle = place.isLonger || (hasTitles && titled[index] === true)
      return [{ ...place, item, text: hasTitle ? titleIn(item.event) : numberOf(item.event) }]
    })
    return { things, rows: Math.max(0, ...things.map(({ row }) => row)) + 1 }
  })
  return { placed, key: [...numbers].map(([event, number]) => ({ number, text: titleIn(event) })) }
}

/** Whether a title fits beside its bar, or on it where it leaves no room, whatever else there is. */
function isShort({ event, shape }: DatedEvent, { at, width }: Scale): boolean {
  const long = textWidth(titleIn(event), labelSize) + 8
  const [left, right] = [Math.max(at(shape.from), 0), Math.min(at(shape.to), width)]
  const fitsBeside = right + fadeLength + long <= width || left - fadeLength - long >= 0
  return long <= width * 0.6 && (fitsBeside || long + roomOnBar <= right - left)
}

function titleIn({ title }: TimelineEvent): string {
  return clean(title.trim() === '' ? briefingWords.untitledEvent : title.trim()).replace(/\s+/g, ' ')
}
