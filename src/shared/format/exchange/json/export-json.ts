import type { Project } from '../../../project/project'
import { currentVersion } from '../../migrations'
import { tablesToText } from '../../project-file'
import type { Writing } from '../writing-context'

/*
 * A project in one JSON file, for keeping, passing on and reading with other programs:
 *
 *     {"format":"regesta-export","version":1,"generator":"Regesta 0.1.0","exportedAt":"2023-10-01T12:00:00.000Z","scope":"all",
 *     "tables":{
 *     "about":{
 *     …
 *
 * The tables are those of `project.json`, one record to a line and everything in a fixed order; `version` is theirs as well.
 */

export const exportFormat = 'regesta-export'

/** The whole project, or only what a filter let through with what that needs. */
export const exportScopes = ['all', 'filtered'] as const
export type ExportScope = (typeof exportScopes)[number]

export interface Made {
  /** The program and its version. */
  readonly generator: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
}

/** Everything in the project, without loss: reading it into an empty one gives an equal project. */
export function writeExport(
  project: Project,
  scope: ExportScope,
  { generator, exportedAt, onWritten }: Writing,
): string {
  const head = JSON.stringify({ format: exportFormat, version: currentVersion, generator, exportedAt, scope })
  return `${head.slice(0, -1)},\n"tables":${tablesToText(project, onWritten)}}\n`
}
