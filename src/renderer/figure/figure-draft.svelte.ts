import {
  leastHeight,
  narrowestWidth,
  tallestEver,
  widestWidth,
  type FigureSize,
  type Resolution,
} from '../../shared/briefing/figure/figure-size'
import type { Withholding } from '../../shared/briefing/withholding'
import { boundsOf } from '../../shared/dates/bounds'
import type { InputOf } from '../../shared/ipc/contract'
import { figureWords as words } from '../../shared/words/figure'
import type { Stores } from '../stores/stores'

export type FigureWanted = InputOf<'figure.preview'>
export type FigureFormat = InputOf<'figure.export'>['to']

/** What is being asked for in the dialog. */
export class FigureDraft {
  span = $state<'shown' | 'bulk' | 'all' | 'dates'>('shown')
  /** EDTF; '' for as far as the events go. */
  from = $state('')
  until = $state('')
  isOnlyFiltered = $state(false)
  size = $state<FigureSize['kind']>('text')
  /** As they are typed. */
  width = $state('160')
  tallest = $state('')
  hasTitle = $state(true)
  title = $state('')
  hasLegend = $state(true)
  format = $state<FigureFormat>('svg')
  resolution = $state<Resolution>(300)
  #allowed = $state.raw<ReadonlySet<Withholding>>(new Set())
  readonly #stores: Stores

  readonly spanProblem = $derived.by(() => {
    if (this.span !== 'dates' || this.from === '' || this.until === '') return ''
    return boundsOf(this.from).earliest > boundsOf(this.until).latest ? words.endBeforeStart : ''
  })
  readonly widthProblem = $derived(
    this.size === 'custom' && numberIn(this.width, narrowestWidth, widestWidth) === null
      ? words.outside(narrowestWidth, widestWidth)
      : '',
  )
  readonly tallestProblem = $derived(
    this.size === 'custom' && this.tallest.trim() !== '' && numberIn(this.tallest, leastHeight, tallestEver) === null
      ? words.outside(leastHeight, tallestEver)
      : '',
  )

  /** null while something in it cannot be. */
  readonly wanted = $derived.by<FigureWanted | null>(() => {
    if ([this.spanProblem, this.widthProblem, this.tallestProblem].some((problem) => problem !== '')) return null
    const { view } = this.#stores
    return {
      title: this.hasTitle ? this.title.trim() : '',
      span: this.#span,
      size: this.#size,
      hasLegend: this.hasLegend,
      filter: this.isOnlyFiltered ? view.filter : null,
      allowed: [...this.#allowed],
    }
  })

  constructor(stores: Stores) {
    this.#stores = stores
    this.title = stores.project.title
    this.isOnlyFiltered = stores.view.isFiltered
  }

  get allowed(): ReadonlySet<Withholding> {
    return this.#allowed
  }

  allow(reason: Withholding, mayLeave: boolean): void {
    const others = [...this.#allowed].filter((other) => other !== reason)
    this.#allowed = new Set(mayLeave ? [...others, reason] : others)
  }

  get #span(): FigureWanted['span'] {
    const shown = this.#stores.view.timelineWindow
    switch (this.span) {
      case 'shown':
        // Until it is moved, the timeline shows the bulk as well.
        return shown === null ? { kind: 'bulk' } : { kind: 'window', from: shown.from, to: shown.to }
      case 'bulk':
      case 'all':
        return { kind: this.span }
      case 'dates':
        return { kind: 'dates', from: this.from, until: this.until }
    }
  }

  get #size(): FigureSize {
    if (this.size !== 'custom') return { kind: this.size }
    return {
      kind: 'custom',
      width: numberIn(this.width, narrowestWidth, widestWidth) ?? narrowestWidth,
      tallest: numberIn(this.tallest, leastHeight, tallestEver),
    }
  }
}

/** A number as it is typed, with a point or a comma; null if it is none, or lies outside. */
function numberIn(text: string, least: number, most: number): number | null {
  const typed = text.trim().replace(',', '.')
  const number = /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : NaN
  return number >= least && number <= most ? number : null
}
