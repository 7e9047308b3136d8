import type { Progress } from '../../../shared/ipc/answers'
import type { Project } from '../../../shared/project/project'
import { workWords } from '../../../shared/words/work'
import { composeFiles, type ComposedFiles, type ComposeInput } from '../briefing/compose-files'
import { drawFigure, type DrawFigureInput, type DrawnFigureFile } from '../briefing/draw-figure'
import { prepareCrate, type CrateContents, type CrateInput } from '../crate/prepare-crate'
import { exportRecords, type ExportMade, type Exported, type RecordExport } from '../exports/export-records'
import type { Running } from '../threads/run-in-thread'

/** What is made of a whole project and takes seconds for a large one: plain values and bytes on both sides. */
interface TaskTypes {
  'export-records': {
    readonly input: { readonly export: RecordExport; readonly made: ExportMade }
    readonly answer: Exported
  }
  'compose-briefing': { readonly input: ComposeInput; readonly answer: ComposedFiles }
  'draw-figure': { readonly input: DrawFigureInput; readonly answer: DrawnFigureFile }
  'prepare-crate': { readonly input: CrateInput; readonly answer: CrateContents }
}

export type ProjectTask = keyof TaskTypes
export type TaskInput<Name extends ProjectTask> = TaskTypes[Name]['input']
export type TaskAnswer<Name extends ProjectTask> = TaskTypes[Name]['answer']

type OnProgress = (progress: Progress) => void

type Tasks = {
  readonly [Name in ProjectTask]: (
    project: Project,
    input: TaskInput<Name>,
    onProgress: OnProgress,
  ) => Promise<TaskAnswer<Name>>
}

const tasks: Tasks = {
  'export-records': (project, { export: wanted, made }, onProgress) => {
    onProgress({ step: workWords.writing, done: 0, total: null })
    return Promise.resolve(exportRecords(project, wanted, made, onProgress))
  },
  'compose-briefing': composeFiles,
  'draw-figure': drawFigure,
  'prepare-crate': prepareCrate,
}

/** Does a task of the list: in a thread for a window, and on the spot for a command line, which keeps nobody waiting. */
export type DoTask = <Name extends ProjectTask>(
  name: Name,
  project: Project,
  input: TaskInput<Name>,
  running?: Running,
) => Promise<TaskAnswer<Name>>

/** On the spot; `signal` is looked at only before it begins. */
export const doHere: DoTask = async (name, project, input, { signal, onProgress = () => undefined } = {}) => {
  signal?.throwIfAborted()
  return await doTask(name, project, input, onProgress)
}

export function doTask<Name extends ProjectTask>(
  name: Name,
  project: Project,
  input: TaskInput<Name>,
  onProgress: OnProgress,
): Promise<TaskAnswer<Name>> {
  return tasks[name](project, input, onProgress)
}
