import type { Context } from '../../src/shared/commands/command'
import type { Progress } from '../../src/shared/ipc/contract'
import type { Running } from '../../src/main/services/threads/run-in-thread'
import type { ImportReader, StartReading } from '../../src/main/services/imports/import-reader'
import { ImportReading } from '../../src/main/services/imports/import-reading'

/** Reads files in this very process, as the command line does, behind the face that a thread has for the window. */
export function readingHere(context: (author: string) => Context): StartReading {
  return (files, { format, author }) => {
    let onProgress: (progress: Progress) => void = () => undefined
    const reading = new ImportReading(files, {
      format,
      context: () => context(author),
      onProgress: (progress) => onProgress(progress),
    })
    const ask = <Answer>(running: Running | undefined, work: () => Answer): Promise<Answer> => {
      onProgress = running?.onProgress ?? (() => undefined)
      return Promise.resolve().then(work)
    }
    const reader: ImportReader = {
      open: (running) => ask(running, () => reading.open()),
      chooseRows: (rows, running) => ask(running, () => reading.chooseRows(rows)),
      valuesIn: (column, running) => ask(running, () => reading.valuesIn(column)),
      columns: (running) => ask(running, () => reading.columns()),
      look: (mapping, running) => ask(running, () => reading.look(mapping)),
      read: (project, options, running) => ask(running, () => reading.read(project, options)),
      records: (running) => ask(running, () => reading.records()),
      reportText: (running) => ask(running, () => reading.reportText()),
      close: () => undefined,
    }
    return reader
  }
}
