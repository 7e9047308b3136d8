import type { Attachment } from 'svelte/attachments'
import type { Section } from '../../shared/desk/paragraphs'

/** Sections as near to the window as this are drawn before they are seen. */
const marginPx = 1600
/** What a section about which nothing is known yet is taken to be high: lines of a good measure, and the gaps between paragraphs. */
const lineLength = 66
const lineHeight = 28
const gap = 14

/**
 * Which sections of a long text are drawn: those near the window, and those that were asked for. The others keep their place as
 * empty boxes, as high as they last were.
 */
export class PageSections {
  #near = $state.raw<ReadonlySet<number>>(new Set([0]))
  #wanted = $state.raw<number | null>(null)
  readonly #heights = new Map<number, number>()
  readonly #elements = new Map<Element, number>()
  #observer: IntersectionObserver | null = null

  isDrawn(index: number): boolean {
    return this.#near.has(index) || this.#wanted === index
  }

  /** Keeps a section drawn, wherever the window is: what is looked at must not vanish. */
  want(index: number | null): void {
    this.#wanted = index
  }

  heightOf(index: number, section: Section): number {
    const known = this.#heights.get(index)
    if (known !== undefined) return known
    const lines = section.paragraphs.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / lineLength), 0)
    return lines * lineHeight + section.paragraphs.length * gap
  }

  /** For the element that scrolls. */
  readonly scroller: Attachment<HTMLElement> = (element) => {
    const observer = new IntersectionObserver((entries) => this.#see(entries), {
      root: element,
      rootMargin: `${marginPx}px 0px`,
    })
    this.#observer = observer
    for (const section of this.#elements.keys()) observer.observe(section)
    return () => {
      observer.disconnect()
      this.#observer = null
    }
  }

  /** For the element of each section. */
  section(index: number): Attachment<HTMLElement> {
    return (element) => {
      this.#elements.set(element, index)
      this.#observer?.observe(element)
      return () => {
        this.#elements.delete(element)
        this.#observer?.unobserve(element)
      }
    }
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    const near = new Set(this.#near)
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const index = this.#elements.get(target)
      if (index === undefined) continue
      if (isIntersecting) near.add(index)
      else {
        if (near.delete(index)) this.#heights.set(index, boundingClientRect.height)
      }
    }
    this.#near = near
  }
}
