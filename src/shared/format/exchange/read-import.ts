import { Refusal } from '../../problem'
import type { Project } from '../../project/project'
import { importWords } from '../../words/exchange'
import { otherProjectWords } from '../../words/other-project'
import { formatById, formatOf } from '../import-formats'
import { oneQuestion, type DateQuestion } from '../neighbours/date-question'
import type { DateOrder } from '../neighbours/date-said'
import type { ColumnMapping } from '../neighbours/tables/column-mapping'
import { mappedTable } from '../neighbours/neighbour-formats'
import type { Sha256 } from '../project-file'
import { isProjectFile, readOtherProject } from '../read-other-project'
import type { Found } from './candidates'
import { settleConflicts, type Conflict, type Side } from './conflicts'
import type { ImportFormat, TextFile } from './import-format'
import { merge, type Merged } from './merge'
import type { ReadingContext } from './reading-context'

/** What files come to, and the names of their formats, each once. */
export interface ReadImport extends Merged {
  readonly formats: readonly string[]
  /** Records of another project that differ from this one's, and which version is taken. */
  readonly conflicts: readonly Conflict[]
  /** What is to be asked about dates that can be read in two orders; null: nothing. */
  readonly dateQuestion: DateQuestion | null
}

/** How files are to be read. */
export interface ReadingOptions {
  /** Id of the format of all of them; null: what each shows in its content and its name. */
  readonly format?: string | null
  /** What the columns of a table are; then all files are read as tables with these columns. */
  readonly mapping?: ColumnMapping | null
  /** How 03/04/2021 is meant, where a mapping does not say it; null: it has not been said. */
  readonly dateOrder?: DateOrder
  /** Whose version is taken of records that another project has differently, by the keys of `Conflict`; the others by default. */
  readonly choices?: Readonly<Record<string, Side>>
  /** What another project's file is checked with; without it, projects are refused. */
  readonly sha256?: Sha256 | null
}

/**
 * What files would bring into a project, as one step. Several are taken together, in any order: the three tables of a project, say.
 * A file that cannot be read is refused with
 * `import-unreadable` or `import-wrong-header`, and then nothing is taken; rows and records that cannot be are refused one by one.
 */
export function readImport(
  project: Project,
  files: readonly TextFile[],
  given: ReadingContext,
  { format: formatId = null, mapping = null, dateOrder = null, choices = {}, sha256 = null }: ReadingOptions = {},
): ReadImport {
  const context = { ...given, dateOrder }
  const conflicts: Conflict[] = []
  const read = files.map((file): { readonly name: string; readonly found: Found } => {
    if (sha256 !== null && formatId === null && isProjectFile(file.text)) {
      const settled = settleConflicts(project, readOtherProject(file, sha256), choices)
      conflicts.push(...settled.conflicts)
      return { name: otherProjectWords.format, found: settled.found }
    }
    const format = mapping === null ? formatFor(file, formatId) : mappedTable(mapping)
    return { name: format.name, found: readFile(file, format, project, context) }
  })
  const found = read.map((part) => part.found)
  const merged = merge(
    project,
    files.length === 1 ? found : found.map((part, index) => named(part, files[index]?.name ?? '')),
    context,
  )
  return {
    ...merged,
    conflicts,
    dateQuestion: oneQuestion(found.map(({ dateQuestion = null }) => dateQuestion)),
    formats: [...new Set(read.map(({ name }) => name))],
  }
}

function formatFor(file: TextFile, formatId: string | null): ImportFormat {
  const format = formatId === null ? formatOf(file) : formatById(formatId)
  if (format !== undefined) return format
  throw new Refusal('import-unreadable', { name: file.name, reason: importWords.noSuchFormat(formatId ?? '') })
}

function readFile(
  { name, text, ...chosen }: TextFile,
  format: ImportFormat,
  project: Project,
  context: ReadingContext,
): Found {
  const file = { ...chosen, name, text: text.replace(/^\uFEFF/, '') }
  if (file.text.trim() === '') throw new Refusal('import-unreadable', { name, reason: importWords.empty })
  return format.read(file, project, context)
}

/** Where several files are read, each place says in which. */
function named({ candidates, companions, refused, warnings, ...rest }: Found, file: string): Found {
  const inFile = <Place extends { readonly where: string }>(place: Place): Place => ({
    ...place,
    where: importWords.inFile(file, place.where),
  })
  return {
    candidates: candidates.map(inFile),
    companions: companions.map(inFile),
    refused: refused.map(inFile),
    warnings: warnings.map((warning) => `${file}: ${warning}`),
    ...rest,
  }
}
