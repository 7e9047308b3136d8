import type { Suggestion } from '../../shared/reading/suggestion'
import type { ReadingNews, ReadingTask } from './reading-worker'

interface Listeners {
  /** Told once or twice: with the suggestions of the beginning of a long text, and with all of them. */
  readonly onread: (suggestions: readonly Suggestion[], isWhole: boolean) => void
  readonly onfail: (reason: Error) => void
}

/** Reads a text beside the window, which goes on answering meanwhile. The answer gives up the reading. */
export function readInWorker(task: ReadingTask, { onread, onfail }: Listeners): () => void {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
  const gathered: Suggestion[] = []
  worker.onmessage = ({ data }: MessageEvent<ReadingNews>) => {
    if (data.kind === 'beginning') onread(data.suggestions, false)
    else if (data.kind === 'some') gathered.push(...data.suggestions)
    else {
      worker.terminate()
      onread(gathered, true)
    }
  }
  worker.onerror = (event) => {
    worker.terminate()
    onfail(new Error(`The reading of a text failed: ${event.message}`))
  }
  worker.postMessage(task)
  return () => worker.terminate()
}
