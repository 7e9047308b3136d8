import type { ColumnsOrigin, ColumnsPreview, ImportPreview } from '../../shared/ipc/contract'
import type { Side } from '../../shared/format/exchange/conflicts'
import type { MappableTable } from '../../shared/format/neighbours/tables/mappable-table'
import type { ColumnMapping } from '../../shared/format/neighbours/tables/column-mapping'
import { Refusal } from '../../shared/problem'
import type { Project } from '../../shared/project/project'
import type { Exchange, GivenFile, Imported, ImportOptions } from '../services/exchange'
import type { ProjectSession } from '../services/project-session'
import type { ProjectWindow, WindowProjects } from './window-projects'

/** A table whose columns a person tells apart, and what they have said so far. */
export interface Columns {
  readonly table: MappableTable
  readonly mapping: ColumnMapping
  readonly origin: ColumnsOrigin
  /** Columns that the mapping which was loaded names and the table does not have. */
  readonly missing: readonly string[]
}

/** Files that a window is about to take in. */
export interface Taking {
  readonly session: ProjectSession
  readonly files: readonly GivenFile[]
  readonly options: ImportOptions
  /** null where the files are no table of which the columns could be told apart. */
  readonly columns: Columns | null
}

interface Plan extends Taking {
  readonly id: string
  /** What would happen, and the project as it was then; null as long as the columns are being told apart. */
  readonly shown: { readonly project: Project; readonly imported: Imported } | null
}

export interface ShownPlan extends Plan {
  readonly shown: NonNullable<Plan['shown']>
}

export interface ColumnsPlan extends Plan {
  readonly columns: Columns
}

/** What each window was shown and has not decided about yet: one plan a window. */
export class ImportPlans {
  readonly #plans = new WeakMap<ProjectWindow, Plan>()
  readonly #windows: Pick<WindowProjects, 'sessionOf'>
  readonly #exchange: Pick<Exchange, 'readImports'>
  #count = 0

  constructor(windows: Pick<WindowProjects, 'sessionOf'>, exchange: Pick<Exchange, 'readImports'>) {
    this.#windows = windows
    this.#exchange = exchange
  }

  /** Reads what would happen, and keeps it. */
  show(window: ProjectWindow, taking: Taking): ShownPlan {
    return this.#keep(window, this.#read(taking))
  }

  /** The same plan with other choices between two projects. */
  choose(window: ProjectWindow, { id, ...taking }: ShownPlan, choices: Readonly<Record<string, Side>>): ShownPlan {
    const chosen = { ...this.#read({ ...taking, options: { ...taking.options, choices } }), id }
    this.#plans.set(window, chosen)
    return chosen
  }

  #read({ session, files, options, columns }: Taking): Omit<ShownPlan, 'id'> {
    const { project } = session
    const shown = { project, imported: this.#exchange.readImports(project, files, options) }
    return { session, files, options, columns, shown }
  }

  askColumns(window: ProjectWindow, taking: Taking, columns: Columns): ColumnsPlan {
    return this.#keep(window, { ...taking, columns, shown: null })
  }

  /** The same plan with other columns: choices that follow fast on one another all name it. */
  changeColumns(window: ProjectWindow, plan: ColumnsPlan, columns: Columns): ColumnsPlan {
    const changed = { ...plan, columns, shown: null }
    this.#plans.set(window, changed)
    return changed
  }

  drop(window: ProjectWindow, id?: string): void {
    if (id === undefined || this.#plans.get(window)?.id === id) this.#plans.delete(window)
  }

  /** Refuses with `import-gone` when the window shows another plan, or another project, by now. */
  requireShown(window: ProjectWindow, id: string): ShownPlan {
    const plan = this.#require(window, id)
    if (plan.shown === null) throw new Refusal('import-gone')
    return { ...plan, shown: plan.shown }
  }

  /** Likewise, and also where there are no columns to tell apart. */
  requireColumns(window: ProjectWindow, id: string): ColumnsPlan {
    const plan = this.#require(window, id)
    if (plan.columns === null) throw new Refusal('import-gone')
    return { ...plan, columns: plan.columns }
  }

  #require(window: ProjectWindow, id: string): Plan {
    const plan = this.#plans.get(window)
    if (plan?.id !== id || plan.session !== this.#windows.sessionOf(window)) throw new Refusal('import-gone')
    return plan
  }

  #keep<Kept extends Omit<Plan, 'id'>>(window: ProjectWindow, given: Kept): Kept & { readonly id: string } {
    this.#count += 1
    const plan = { ...given, id: `import-${this.#count}` }
    this.#plans.set(window, plan)
    return plan
  }
}

/** A plan as the window shows it. */
export function previewOf({ id, shown, columns }: ShownPlan, isRenewed: boolean): ImportPreview {
  return { ...shown.imported.preview, id, isRenewed, hasColumns: columns !== null }
}

export function columnsOf({ id, files, columns }: ColumnsPlan): ColumnsPreview {
  const { table, mapping, origin, missing } = columns
  return { kind: 'columns', id, fileNames: files.map(({ name }) => name), origin, missing, ...table.look(mapping) }
}
