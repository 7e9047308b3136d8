import type { ImportPreview, ImportReport, InputOf } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'
import { importPreviewWords, importReportWords } from '../../shared/words/import-preview'
import { carryNewCaptures } from '../services/evidence/carry-new-captures'
import { exportFiles } from '../services/exported-files'
import type { GivenFile } from '../services/imports/imported'
import { readImportedFile } from '../services/imports/imported-file'
import { makeColumnHandlers } from './column-handlers'
import type { HandlerServices } from './handlers'
import type { ImportPlan } from './import-plan'
import { ImportPlans } from './import-plans'
import type { Handlers } from './router'
import type { ProjectWindow } from './window-projects'

type ImportRequest = Extract<keyof Handlers, `import.${string}`>

/** The answers to requests about taking files in: first it is shown what would happen, then it happens on the person's word. */
export function makeImportHandlers({
  windows,
  startReading,
  settings,
}: Pick<HandlerServices, 'windows' | 'startReading' | 'settings'>): Pick<Handlers, ImportRequest> {
  const plans = new ImportPlans(windows, startReading, settings)
  /** Being taken in: asked for once more, they are as good as gone. */
  const taking = new WeakSet<ImportPlan>()

  return {
    'import.preview': async ({ from, format }, window) => {
      const session = windows.requireSession(window)
      plans.drop(window)
      const files = await filesFrom(from, window)
      if (files.length === 0) return { kind: 'cancelled' }
      const plan = plans.begin(window, session, files, format)
      try {
        return await plan.open()
      } catch (reason) {
        // What cannot be read is of no use any more.
        plans.drop(window, plan.id)
        throw reason
      }
    },
    'import.showRows': ({ id }, window) => plans.require(window, id).showRows(),
    'import.valuesIn': ({ id, column }, window) => plans.require(window, id).valuesIn(column),
    'import.chooseRows': ({ id, rows }, window) => plans.require(window, id).chooseRows(rows),
    'import.useRows': ({ id }, window) => plans.require(window, id).useRows(),
    ...makeColumnHandlers(plans),
    'import.choose': ({ id, side, keys }, window) => plans.require(window, id).choose(side, keys),
    'import.sayDateOrder': ({ id, order }, window) => plans.require(window, id).sayDateOrder(order),
    'import.accept': async ({ id }, window) => {
      const plan = plans.require(window, id)
      if (taking.has(plan)) throw new Refusal('import-gone')
      taking.add(plan)
      try {
        const answer = await takeIn(plan)
        if (answer.kind !== 'preview') plans.drop(window, id)
        return answer
      } finally {
        taking.delete(plan)
      }
    },
    'import.drop': ({ id }, window) => plans.drop(window, id),
    'import.saveReport': async ({ id }, window) => {
      const plan = plans.require(window, id)
      const bytes = new TextEncoder().encode(await plan.reportText())
      const file = { name: importReportWords.fileName, bytes }
      return (await exportFiles([file], window.dialogs, plan.session.folder)) ?? { kind: 'cancelled' }
    },
  }
}

/** Nothing is lost where it fails: the plan stays, with all that was chosen. */
async function takeIn(plan: ImportPlan): Promise<ImportReport | ImportPreview> {
  const { session, projectFolders } = plan
  const wanted = await plan.accept()
  if ('kind' in wanted) return wanted
  // The files first: a capture whose file is not there would be a false promise.
  const { captures } = wanted.outlook
  const evidence = await carryNewCaptures(session, captures, projectFolders)
  // While they were copied, somebody may have gone on editing.
  const accepted = captures.length === 0 ? wanted : await plan.accept()
  if ('kind' in accepted) return accepted
  const { report } = accepted.outlook
  if (report.added + report.changed > 0) {
    await session.execute({ type: 'project.import', input: { records: accepted.records } })
  }
  return evidence.length === 0 ? report : { ...report, evidence }
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
