import { importRowsWords as words } from '../../shared/words/import-rows'
import type { ColumnValues, Imports, RowChoice } from '../stores/imports.svelte'
import type { Choice } from '../ui/choice'

/** One column and the values of it that are wanted, as they are being chosen. */
export interface Condition {
  readonly column: string
  readonly values: readonly string[]
}

/** So many values are offered at a time. */
const mostOffered = 60

/** The conditions by which rows are chosen. One without a column or values is being made and counts for nothing yet. */
export class RowConditions {
  #all = $state.raw<readonly Condition[]>([])
  #values = $state.raw<ReadonlyMap<string, ColumnValues>>(new Map())
  readonly #imports: Pick<Imports, 'chooseRows' | 'valuesIn'>

  constructor(chosen: () => readonly RowChoice[], imports: Pick<Imports, 'chooseRows' | 'valuesIn'>) {
    this.#imports = imports
    this.#all = chosen().length > 0 ? chosen() : [{ column: '', values: [] }]
    for (const { column } of chosen()) void this.#lookUp(column)
  }

  get all(): readonly Condition[] {
    return this.#all
  }

  has(column: string): boolean {
    return this.#all.some((condition) => condition.column === column)
  }

  add(): void {
    this.#all = [...this.#all, { column: '', values: [] }]
  }

  remove(condition: Condition): void {
    this.#put(this.#all.filter((other) => other !== condition))
  }

  setColumn(condition: Condition, column: string): void {
    this.#change(condition, { column, values: [] })
    void this.#lookUp(column)
  }

  addValue(condition: Condition, value: string): void {
    this.#change(condition, { ...condition, values: [...condition.values, value] })
  }

  removeValue(condition: Condition, value: string): void {
    this.#change(condition, { ...condition, values: condition.values.filter((other) => other !== value) })
  }

  /** The values of its column that have this text in them and are not chosen yet, the most frequent first. */
  find({ column, values }: Condition, text: string): readonly Choice[] {
    const wanted = text.toLowerCase()
    const known = this.#values.get(column)?.values ?? []
    return known
      .filter(({ value }) => !values.includes(value) && value.toLowerCase().includes(wanted))
      .slice(0, mostOffered)
      .map(({ value, count }) => ({ ...choiceOf(value), hint: words.times(count) }))
  }

  chosen({ values }: Condition): readonly Choice[] {
    return values.map(choiceOf)
  }

  /** Whether every value of its column is known; null while that is being found out. */
  isComplete({ column }: Condition): boolean | null {
    return this.#values.get(column)?.isComplete ?? null
  }

  #change(condition: Condition, changed: Condition): void {
    this.#put(this.#all.map((other) => (other === condition ? changed : other)))
  }

  #put(all: readonly Condition[]): void {
    const before = JSON.stringify(wantedOf(this.#all))
    this.#all = all
    const wanted = wantedOf(all)
    if (JSON.stringify(wanted) !== before) void this.#imports.chooseRows(wanted)
  }

  async #lookUp(column: string): Promise<void> {
    if (column === '' || this.#values.has(column)) return
    const values = await this.#imports.valuesIn(column)
    if (values !== null) this.#values = new Map(this.#values).set(column, values)
  }
}

function wantedOf(conditions: readonly Condition[]): RowChoice[] {
  return conditions
    .filter(({ column, values }) => column !== '' && values.length > 0)
    .map(({ column, values }) => ({ column, values: [...values] }))
}

/** Ids of choices are never empty; values can be. */
const mark = '='

function choiceOf(value: string): Choice {
  return { id: `${mark}${value}`, label: value === '' ? words.emptyCell : value }
}

export function valueOfChoice(id: string): string {
  return id.slice(mark.length)
}
