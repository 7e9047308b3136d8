import { Refusal } from '../../shared/problem'
import type { StartReading } from '../services/imports/import-reader'
import type { GivenFile } from '../services/imports/imported'
import type { ProjectSession } from '../services/project-session'
import type { SettingsStore } from '../services/settings'
import { ImportPlan } from './import-plan'
import type { ProjectWindow, WindowProjects } from './window-projects'

/** What each window was shown and has not decided about yet: one plan a window, which lasts as long as its work `import`. */
export class ImportPlans {
  readonly #windows: Pick<WindowProjects, 'sessionOf' | 'works'>
  readonly #startReading: StartReading
  readonly #settings: SettingsStore
  readonly #plans = new WeakMap<ProjectWindow, { readonly plan: ImportPlan; readonly end: () => void }>()
  #count = 0

  constructor(
    windows: Pick<WindowProjects, 'sessionOf' | 'works'>,
    startReading: StartReading,
    settings: SettingsStore,
  ) {
    this.#windows = windows
    this.#startReading = startReading
    this.#settings = settings
  }

  /** A plan for these files, in the place of the one before. */
  begin(
    window: ProjectWindow,
    session: ProjectSession,
    files: readonly GivenFile[],
    format: string | null,
  ): ImportPlan {
    const { end, ...work } = this.#windows.works.begin(window, 'import')
    this.#count += 1
    const plan = new ImportPlan({
      id: `import-${this.#count}`,
      session,
      files: files.map(({ name, projectFolder }) => ({ name, projectFolder })),
      reader: this.#startReading(files, { format, author: this.#settings.settings.author }),
      work,
      settings: this.#settings,
    })
    this.#plans.set(window, { plan, end })
    return plan
  }

  /** Lets go of the plan of a window: of this one, or of any. */
  drop(window: ProjectWindow, id?: string): void {
    const kept = this.#plans.get(window)
    if (kept === undefined || (id !== undefined && kept.plan.id !== id)) return
    this.#plans.delete(window)
    kept.end()
  }

  /** Refuses with `import-gone` when the window shows another plan, or another project, by now, or has given this one up. */
  require(window: ProjectWindow, id: string): ImportPlan {
    const plan = this.#plans.get(window)?.plan
    const isSame = plan?.id === id && plan.session === this.#windows.sessionOf(window)
    if (!isSame || plan.isOver) throw new Refusal('import-gone')
    return plan
  }
}
