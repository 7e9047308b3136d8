import './blocks.css'
import type { Colour } from '../../shared/project/records/lane'
import type { Verification } from '../../shared/project/records/event'
import type { DateShape } from '../../shared/timeline/date-shape'
import type { Block } from '../../shared/timeline/layout'
import { lengthOf, type TimeWindow } from '../../shared/timeline/time-window'

/** What a block shows besides the shape of its date. */
export interface BlockLook {
  readonly title: string
  readonly isUntitled: boolean
  readonly colour: Colour | null
  readonly sources: number
  readonly verification: Verification
  readonly isDisputed: boolean
  /** Pixels the title may take. */
  readonly room: number
}

const mostDots = 5
const svgNamespace = 'http://www.w3.org/2000/svg'

/**
 * Draws a block: a title, and under it the bar of its date, as wide as the element. Text goes in as text nodes; everything else
 * is numbers and classes from closed lists. `seen` is the part of the shape that is drawn: all of it, unless it is too long.
 */
export function paintBlock(element: HTMLElement, block: Block, seen: TimeWindow, look: BlockLook): void {
  element.dataset['block'] = block.key
  element.className = classes({
    block: true,
    [`lane-${look.colour ?? 'none'}`]: true,
    mark: block.isMark,
    instant: block.shape.isInstant,
    disputed: look.isDisputed,
    struck: look.verification === 'refuted' || look.verification === 'retracted',
    major: block.event.significance === 'major',
    minor: block.event.significance === 'minor',
  })
  element.replaceChildren(titleElement(look), barElement(block, seen))
}

/**
 * Puts a block where it belongs, in pixels from what it stands in; a mark has no width of its own. Moved by transforms, a block
 * costs the page no layout.
 */
export function placeBlock(element: HTMLElement, left: number, top: number, width: number | null): void {
  setStyle(element, 'transform', `translate(${left.toFixed(2)}px, ${top}px)`)
  setStyle(element, 'width', width === null ? '' : `${width.toFixed(2)}px`)
}

/** How a block lies to the left edge of what is visible, in pixels. */
export interface AtLeftEdge {
  /** So much of it is out of sight; 0 or less: nothing is. */
  readonly hidden: number
  /** From its left end to the right one, with what fades away behind it. */
  readonly length: number
  /** From its left end to whatever comes next on its row; Infinity if nothing does. */
  readonly free: number
}

/** No title is told by less, in pixels. */
const leastTitle = 28
/** Between the left edge and a title that is kept there. */
const titleInset = 6

/**
 * Keeps the title in sight of what begins left of what is visible and reaches into it, as long as there is room before the next one. What
 * lies wholly outside shows no piece of its title.
 */
export function keepTitleInSight(element: HTMLElement, { hidden, length, free }: AtLeftEdge, room: number): void {
  const title = element.firstElementChild
  if (!(title instanceof HTMLElement)) return
  const by = hidden <= 0 ? 0 : hidden + titleInset
  const most = Math.min(room, free - by)
  const isSeen = by === 0 || (hidden < length && most >= leastTitle)
  setStyle(title, 'visibility', isSeen ? '' : 'hidden')
  setStyle(title, 'transform', by === 0 || !isSeen ? '' : `translateX(${by.toFixed(1)}px)`)
  setStyle(title, 'maxWidth', `${Math.round(by === 0 || !isSeen ? room : most)}px`)
}

/** Only when it differs: even setting the same style anew makes the browser look again. */
function setStyle(element: HTMLElement, name: 'width' | 'maxWidth' | 'transform' | 'visibility', value: string): void {
  if (element.style[name] !== value) element.style[name] = value
}

function titleElement(look: BlockLook): HTMLElement {
  const title = document.createElement('div')
  title.className = classes({ title: true, untitled: look.isUntitled })
  const text = document.createElement('span')
  text.className = 'text'
  text.textContent = look.title
  title.append(text, dotsElement(look.sources))
  if (look.verification === 'verified' || look.verification === 'partly') title.append(checkElement(look.verification))
  return title
}

/** One dot for each source, up to five; a ring where there is none. */
function dotsElement(sources: number): HTMLElement {
  const dots = document.createElement('span')
  dots.className = 'dots'
  for (let index = 0; index < Math.max(1, Math.min(sources, mostDots)); index += 1) {
    const dot = document.createElement('i')
    if (sources === 0) dot.className = 'none'
    dots.append(dot)
  }
  return dots
}

function checkElement(verification: 'verified' | 'partly'): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('viewBox', '0 0 10 10')
  svg.setAttribute('class', `check ${verification}`)
  const path = document.createElementNS(svgNamespace, 'path')
  path.setAttribute('d', 'M1.5 5.5 4 8 8.5 2')
  svg.append(path)
  return svg
}

/** The bar of what is drawn of a shape: all of it, unless it is too long for that. */
function barElement({ shape, isMark }: Block, seen: TimeWindow): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'bar'
  if (isMark) {
    bar.append(...tails(shape), partElement('point'))
    return bar
  }
  for (const part of shape.parts) {
    const from = Math.max(part.from, seen.from)
    const to = Math.min(part.to, seen.to)
    if (to <= from) continue
    const element = partElement(part.kind)
    place(element, { from, to }, seen)
    if (part.from < seen.from) element.classList.add('from-before')
    if (part.to > seen.to) element.classList.add('to-after')
    bar.append(element)
  }
  bar.append(...tails(shape))
  if (shape.tick !== null && shape.tick > seen.from && shape.tick < seen.to) {
    const tick = partElement('tick')
    tick.style.left = `${shareOf(shape.tick, seen)}%`
    bar.append(tick)
  }
  if (shape.start === 'known' && shape.from >= seen.from) bar.append(handleElement('start'))
  if (shape.end === 'known' && shape.to <= seen.to) bar.append(handleElement('end'))
  return bar
}

/** Arrows where it goes on, and fading where the end is unknown. */
function tails({ start, end }: DateShape): HTMLElement[] {
  return [
    ...(start === 'known' ? [] : [partElement(`start-${start}`)]),
    ...(end === 'known' ? [] : [partElement(`end-${end}`)]),
  ]
}

function handleElement(edge: 'start' | 'end'): HTMLElement {
  const handle = partElement('handle')
  handle.classList.add(edge)
  handle.dataset['edge'] = edge
  return handle
}

function partElement(kind: string): HTMLElement {
  const element = document.createElement('i')
  element.className = kind
  return element
}

function place(element: HTMLElement, { from, to }: TimeWindow, within: TimeWindow): void {
  element.style.left = `${shareOf(from, within)}%`
  element.style.width = `${shareOf(to, within) - shareOf(from, within)}%`
}

function shareOf(ms: number, within: TimeWindow): number {
  return ((ms - within.from) / Math.max(lengthOf(within), 1)) * 100
}

function classes(given: Readonly<Record<string, boolean>>): string {
  return Object.keys(given)
    .filter((name) => given[name])
    .join(' ')
}
