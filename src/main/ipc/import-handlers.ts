import type { ImportPreview, InputOf } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'
import { isSameValue } from '../../shared/project/diff'
import type { Project } from '../../shared/project/project'
import { importPreviewWords, importReportWords } from '../../shared/words/import-preview'
import type { GivenFile, Imported, ImportOptions } from '../services/exchange'
import { exportFiles } from '../services/exported-files'
import { readImportedFile } from '../services/imported-file'
import type { ProjectSession } from '../services/project-session'
import type { HandlerServices } from './handlers'
import type { Handlers } from './router'
import type { ProjectWindow } from './window-projects'

type ImportRequest = Extract<keyof Handlers, `import.${string}`>

/** What a window was shown and has not decided about yet. */
interface Plan {
  readonly id: string
  readonly session: ProjectSession
  /** The project as it was when the plan was made. */
  readonly project: Project
  readonly files: readonly GivenFile[]
  readonly options: ImportOptions
  readonly imported: Imported
}

/** The answers to requests about taking files in: first it is shown what would happen, then it happens on the person's word. */
export function makeImportHandlers({
  windows,
  exchange,
}: Pick<HandlerServices, 'windows' | 'exchange'>): Pick<Handlers, ImportRequest> {
  const plans = new WeakMap<ProjectWindow, Plan>()
  let count = 0

  return {
    'import.preview': async ({ from, format }, window) => {
      const session = windows.requireSession(window)
      plans.delete(window)
      const files = await filesFrom(from, window)
      if (files.length === 0) return { kind: 'cancelled' }
      return shown(keep(window, session, files, { format }), false)
    },
    'import.accept': async ({ id }, window) => {
      const plan = requirePlan(window, id)
      const { session } = plan
      let { imported } = plan
      if (session.project !== plan.project) {
        const renewed = keep(window, session, plan.files, plan.options)
        if (!isSameValue(renewed.imported.preview, imported.preview)) return shown(renewed, true)
        imported = renewed.imported
      }
      plans.delete(window)
      const { request, report } = imported
      if (report.added + report.changed > 0) await session.execute(request)
      return report
    },
    'import.drop': ({ id }, window) => {
      if (plans.get(window)?.id === id) plans.delete(window)
    },
    'import.saveReport': async ({ id }, window) => {
      const { session, imported } = requirePlan(window, id)
      const bytes = new TextEncoder().encode(imported.reportText)
      const file = { name: importReportWords.fileName, bytes }
      return (await exportFiles([file], window.dialogs, session.folder)) ?? { kind: 'cancelled' }
    },
  }

  function keep(
    window: ProjectWindow,
    session: ProjectSession,
    files: readonly GivenFile[],
    options: ImportOptions,
  ): Plan {
    const { project } = session
    const imported = exchange.readImports(project, files, options)
    count += 1
    const plan: Plan = { id: `import-${count}`, session, project, files, options, imported }
    plans.set(window, plan)
    return plan
  }

  /** Refuses with `import-gone` when the window shows another plan, or another project, by now. */
  function requirePlan(window: ProjectWindow, id: string): Plan {
    const plan = plans.get(window)
    if (plan?.id !== id || plan.session !== windows.sessionOf(window)) throw new Refusal('import-gone')
    return plan
  }
}

function shown({ id, imported }: Plan, isRenewed: boolean): ImportPreview {
  return { ...imported.preview, id, isRenewed }
}

async function filesFrom(
  from: InputOf<'import.preview'>['from'],
  { dialogs }: ProjectWindow,
): Promise<readonly GivenFile[]> {
  switch (from.kind) {
    case 'files':
      return from.files
    case 'text':
      return [{ name: importPreviewWords.paste.name, bytes: new TextEncoder().encode(from.text) }]
    case 'dialog':
      return await Promise.all((await dialogs.chooseImportFiles()).map(readImportedFile))
  }
}
