import { answerInThread } from '../threads/answer-in-thread'
import { projectFromPieces, type ProjectPieces } from './project-pieces'
import { doTask, type ProjectTask, type TaskInput } from './project-tasks'

/** What the thread is started with. */
export interface ProjectThreadInput<Name extends ProjectTask = ProjectTask> {
  readonly name: Name
  readonly pieces: ProjectPieces
  readonly input: TaskInput<Name>
}

// The thread of `do-in-thread.ts`.
answerInThread(
  async ({ name, pieces, input }: ProjectThreadInput, onProgress) =>
    await doTask(name, projectFromPieces(pieces), input, onProgress),
  (answer) => [...new Set(buffersOf(answer))],
)

/** The memory of all bytes in a plain value that have theirs to themselves. */
function buffersOf(value: unknown): readonly ArrayBuffer[] {
  if (value instanceof Uint8Array) {
    const { buffer, byteLength } = value
    return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersOf) : []
}
