import { Refusal } from '../../../shared/problem'
import { runInThread, ThreadExhausted, type StartThread } from '../threads/run-in-thread'
import { projectInPieces } from './project-pieces'
import type { DoTask, ProjectTask, TaskAnswer } from './project-tasks'
import type { ProjectThreadInput } from './project-thread'

/**
 * Does tasks in threads, each in one of its own that ends with it. The project travels in pieces of text: a structured clone of its records
 * would take longer than most tasks. Refuses with `memory-full` what does not fit into memory.
 */
export function doInThread(startThread: StartThread): DoTask {
  return async (name, project, input, running = {}) => {
    const pieces = await projectInPieces(project, running)
    try {
      return await runInThread<ProjectThreadInput, TaskAnswer<ProjectTask>>(
        startThread,
        { name, pieces, input },
        { ...running, transfer: pieces.map(({ json }) => json.buffer as ArrayBuffer) },
      )
    } catch (reason) {
      if (!(reason instanceof ThreadExhausted)) throw reason
      throw new Refusal('memory-full', {}, { cause: reason })
    }
  }
}
