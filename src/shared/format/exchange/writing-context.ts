import type { Made } from './json/export-json'
import { toldEvery } from './reading-context'

/** Told how many records, or parts of a document, are written and of how many. */
export type OnWritten = (done: number, total: number) => void

/** What stands in a file about how it was made, and whom to tell how far it has come. */
export interface Writing extends Made {
  readonly onWritten?: OnWritten | undefined
}

/** The same records one after the other, for a loop that writes each as it comes. */
export function* told<Written>(
  records: readonly Written[],
  onWritten: OnWritten | undefined,
): Generator<Written, void> {
  for (const [done, record] of records.entries()) {
    if (done % toldEvery === 0) onWritten?.(done, records.length)
    yield record
  }
  onWritten?.(records.length, records.length)
}
