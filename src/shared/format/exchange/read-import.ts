import type { Context } from '../../commands/command'
import { Refusal } from '../../problem'
import type { Project } from '../../project/project'
import { importWords } from '../../words/exchange'
import type { Found } from './candidates'
import { readCsvFile } from './csv/read-csv'
import { readJsonFile } from './json/read-json'
import { merge, type Merged } from './merge'

/** A file as text; how its bytes became that is decided before. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/**
 * What files of ours, JSON or CSV, would bring into a project, as one step. Their kind shows in their content. Several are taken
 * together, in any order: the three tables of a project, say. A file that cannot be read is refused with `import-unreadable` or
 * `import-wrong-header`, and then nothing is taken; rows and records that cannot be are refused one by one.
 */
export function readImport(project: Project, files: readonly TextFile[], context: Context): Merged {
  const found = files.map((file) => readFile(file, project, context))
  return merge(
    project,
    files.length === 1 ? found : found.map((part, index) => named(part, files[index]?.name ?? '')),
    context,
  )
}

function readFile({ name, text }: TextFile, project: Project, context: Context): Found {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start === '') throw new Refusal('import-unreadable', { name, reason: importWords.empty })
  const file = { name, text: text.replace(/^\uFEFF/, '') }
  return /^[{[]/.test(start) ? readJsonFile(file) : readCsvFile(file, project, context)
}

/** Where several files are read, each place says in which. */
function named({ candidates, companions, refused, warnings, isPartial }: Found, file: string): Found {
  const inFile = <Place extends { readonly where: string }>(place: Place): Place => ({
    ...place,
    where: importWords.inFile(file, place.where),
  })
  return {
    candidates: candidates.map(inFile),
    companions: companions.map(inFile),
    refused: refused.map(inFile),
    warnings: warnings.map((warning) => `${file}: ${warning}`),
    isPartial,
  }
}
