import type { InputOf } from '../../shared/ipc/contract'
import { isSameValue } from '../../shared/project/diff'
import { importPreviewWords, importReportWords } from '../../shared/words/import-preview'
import type { GivenFile } from '../services/exchange'
import { carryNewCaptures } from '../services/evidence/carry-new-captures'
import { exportFiles } from '../services/exported-files'
import { readImportedFile } from '../services/imported-file'
import { firstColumns, makeColumnHandlers } from './column-handlers'
import type { HandlerServices } from './handlers'
import { columnsOf, ImportPlans, previewOf } from './import-plans'
import type { Handlers } from './router'
import type { ProjectWindow } from './window-projects'

type ImportRequest = Extract<keyof Handlers, `import.${string}`>

/** The answers to requests about taking files in: first it is shown what would happen, then it happens on the person's word. */
export function makeImportHandlers({
  windows,
  exchange,
  settings,
}: Pick<HandlerServices, 'windows' | 'exchange' | 'settings'>): Pick<Handlers, ImportRequest> {
  const plans = new ImportPlans(windows, exchange)

  return {
    'import.preview': async ({ from, format }, window) => {
      const session = windows.requireSession(window)
      plans.drop(window)
      const files = await filesFrom(from, window)
      if (files.length === 0) return { kind: 'cancelled' }
      const taking = { session, files, options: { format }, columns: null }
      const table = exchange.tableToMap(files, taking.options)
      if (table === null) return previewOf(plans.show(window, taking), false)
      return columnsOf(plans.askColumns(window, taking, firstColumns(table, settings)))
    },
    ...makeColumnHandlers(plans, settings),
    'import.choose': ({ id, side, keys }, window) => {
      const plan = plans.requireShown(window, id)
      const { conflictKeys } = plan.shown.imported
      const changed = new Set(keys ?? conflictKeys)
      const choices = new Map(Object.entries(plan.options.choices ?? {}))
      for (const key of conflictKeys.filter((each) => changed.has(each))) {
        if (side === 'later') choices.delete(key)
        else choices.set(key, side)
      }
      return previewOf(plans.choose(window, plan, Object.fromEntries(choices)), false)
    },
    'import.accept': async ({ id }, window) => {
      const plan = plans.requireShown(window, id)
      const { session } = plan
      let { imported } = plan.shown
      if (session.project !== plan.shown.project) {
        const renewed = plans.show(window, plan)
        if (!isSameValue(renewed.shown.imported.preview, imported.preview)) return previewOf(renewed, true)
        imported = renewed.shown.imported
      }
      plans.drop(window)
      const { request, report } = imported
      const projectFolders = plan.files.flatMap(({ projectFolder }) => projectFolder ?? [])
      // The files first: a capture whose file is not there would be a false promise.
      const evidence = await carryNewCaptures(session, imported.captures, projectFolders)
      if (report.added + report.changed > 0) await session.execute(request)
      return evidence.length === 0 ? report : { ...report, evidence }
    },
    'import.drop': ({ id }, window) => plans.drop(window, id),
    'import.saveReport': async ({ id }, window) => {
      const { session, shown } = plans.requireShown(window, id)
      const bytes = new TextEncoder().encode(shown.imported.reportText)
      const file = { name: importReportWords.fileName, bytes }
      return (await exportFiles([file], window.dialogs, session.folder)) ?? { kind: 'cancelled' }
    },
  }
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
