import { setImmediate as turn } from 'node:timers/promises'
import { projectOf, tableNames, type AnyRecord, type Project, type Records } from '../../../shared/project/project'
import { workWords } from '../../../shared/words/work'
import type { Running } from '../threads/run-in-thread'

/** A project on its way to a thread: some records of each table as JSON in UTF-8, which is handed over without being copied. */
export type ProjectPieces = readonly { readonly table: keyof Records; readonly json: Uint8Array }[]

/** Written without letting anyone else have a turn: a few milliseconds of work. */
const recordsInPiece = 200

/**
 * A project in pieces. A hundred thousand records take a second to write down, so others have their turn after each piece; a project is a
 * value, and does not change meanwhile.
 */
export async function projectInPieces(project: Project, { signal, onProgress }: Running): Promise<ProjectPieces> {
  const encoder = new TextEncoder()
  const pieces: { table: keyof Records; json: Uint8Array }[] = []
  const total = tableNames.reduce((sum, name) => sum + project[name].size, 0)
  let done = 0
  for (const table of tableNames) {
    const records: readonly AnyRecord[] = [...project[table]]
    for (let at = 0; at < records.length; at += recordsInPiece) {
      signal?.throwIfAborted()
      const some = records.slice(at, at + recordsInPiece)
      pieces.push({ table, json: encoder.encode(JSON.stringify(some)) })
      done += some.length
      onProgress?.({ step: workWords.gathering, done, total })
      await turn()
    }
  }
  return pieces
}

/** The project of `projectInPieces`, unchecked: it comes from this program's own main process. */
export function projectFromPieces(pieces: ProjectPieces): Project {
  const decoder = new TextDecoder()
  const tables = Object.fromEntries(tableNames.map((name) => [name, [] as AnyRecord[]]))
  for (const { table, json } of pieces) tables[table]?.push(...(JSON.parse(decoder.decode(json)) as AnyRecord[]))
  return projectOf(tables)
}
