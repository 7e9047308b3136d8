import { csvTableNames } from '../../../shared/format/exchange/csv/remainder'
import { writeCsvTable } from '../../../shared/format/exchange/csv/write-csv'
import { writeExport } from '../../../shared/format/exchange/json/export-json'
import { writeChronology } from '../../../shared/format/exchange/markdown/chronology'
import { isNeighbourKind, neighbourEndings, writeNeighbour } from '../../../shared/format/neighbours/write-neighbour'
import { writeDataPackage } from '../../../shared/format/neighbours/write-data-package'
import type { ReferenceFormat } from '../../../shared/format/references/reference'
import { writeReferences } from '../../../shared/format/references/write-references'
import type { BriefingOutcome, Progress } from '../../../shared/ipc/answers'
import type { InputOf } from '../../../shared/ipc/contract'
import type { recordKinds } from '../../../shared/ipc/export-kinds'
import { leftInWords } from '../../../shared/leaving/left-in-words'
import { whatLeaves, type Leaving } from '../../../shared/leaving/what-leaves'
import { isFiltering } from '../../../shared/project/filter'
import { aboutOf, withTable, type Project } from '../../../shared/project/project'
import { termsOfProject } from '../../../shared/project/terms-of-use'
import { Table } from '../../../shared/project/table'
import { leavingWords } from '../../../shared/words/leaving'
import { termsWords } from '../../../shared/words/terms-of-use'
import { workWords } from '../../../shared/words/work'
import { fileNameFrom } from '../project-folder'
import { zipTexts } from '../zip-file'

/** What leaves a project: files with suggested names, not yet written anywhere. */
export interface Exported {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** What the format could not carry, and what was held back, in sentences. */
  readonly notes: readonly string[]
  /** What was held back and what was let out, for the log. */
  readonly outcome: BriefingOutcome
}

/** An export of the records alone; what goes with the captured files is made by `EvidenceCrates`. */
export type RecordExport = InputOf<'project.export'> & { readonly to: (typeof recordKinds)[number] }

/** When and by which program, as it stands in what is exported. */
export interface ExportMade {
  readonly generator: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
}

/**
 * JSON without loss, CSV tables, a chronology to be read, the sources as references, a data package, or the events for another
 * program, with what that could not carry in `notes`; of everything, or of what a filter lets through. What `whatLeaves` holds back
 * is in none of them unless it is allowed. The same project, input and circumstances give the same bytes.
 */
export function exportRecords(
  project: Project,
  input: RecordExport,
  made: ExportMade,
  onProgress?: (progress: Progress) => void,
): Exported {
  const leaving = whatLeaves(project, input.filter, new Set(input.allowed))
  const { heldBack, letOut, claimsHeldBack, events } = leaving
  const outcome = { events: events.length, heldBack, letOut, claimsHeldBack }
  const { files, notes } = write(project, leaving, input, made, onProgress)
  const isCopy = input.to === 'json' || input.to === 'csv'
  const said = [...leftInWords(outcome), ...(leaving.isWhole || !isCopy ? [] : [leavingWords.noCopy])]
  return { files, notes: [...said, ...notes], outcome }
}

function write(
  project: Project,
  leaving: Leaving,
  { to, tables, forExcel, filter }: RecordExport,
  made: ExportMade,
  onProgress: ((progress: Progress) => void) | undefined,
): Omit<Exported, 'outcome'> {
  const written = (step: string) => (done: number, total: number) => onProgress?.({ step, done, total })
  const writing = { ...made, onWritten: written(workWords.writing) }
  const { events } = leaving
  const title = fileNameFrom(aboutOf(project).title)
  if (isNeighbourKind(to)) {
    const { text, losses } = writeNeighbour(to, unmarked(leaving), events, writing)
    return { files: [fileOf(`${title}${neighbourEndings[to]}`, text)], notes: losses }
  }
  switch (to) {
    case 'datapackage': {
      const { files, notes } = writeDataPackage(unmarked(leaving), events, writing)
      const bytes = zipTexts(files, made.exportedAt)
      return { files: [{ name: `${title}-datapackage.zip`, bytes }], notes }
    }
    case 'json':
      return { files: [fileOf(`${title}.json`, writeExport(leaving.project, leaving.scope, writing))], notes: [] }
    case 'csv': {
      const mark = forExcel ? '\uFEFF' : ''
      const wanted = csvTableNames.filter((name) => tables.includes(name))
      // A table may name what a filter leaves out, such as the larger event; it may not name what is held back.
      const [from, rows] = leaving.isWhole
        ? [project, events.flatMap(({ id }) => project.events.get(id) ?? [])]
        : [leaving.project, events]
      const files = wanted.map((name) =>
        fileOf(
          `${title}-${name}.csv`,
          `${mark}${writeCsvTable(from, rows, name, written(workWords.writingTable[name]))}`,
        ),
      )
      return { files, notes: termsLeftOut(project) }
    }
    case 'md': {
      const chosen = filter !== null && isFiltering(filter) ? filter : null
      const text = writeChronology(unmarked(leaving), events, chosen, writing)
      return { files: [fileOf(`${title}.md`, text)], notes: [] }
    }
    case 'csl-json':
    case 'bibtex':
    case 'ris':
      return exportReferences(leaving, to, title)
  }
}

/**
 * For formats that have no place for the mark: writers of these name no source that has it, so one that was let out leaves without.
 */
function unmarked({ project, letOut }: Leaving): Project {
  if (letOut.confidential === 0) return project
  const sources = [...project.sources].map((source) => ({ ...source, confidential: false }))
  return withTable(project, 'sources', Table.of(sources))
}

/** Tables and lists of references have nowhere to say under which terms they may be used. */
function termsLeftOut(project: Project): readonly string[] {
  return termsOfProject(project) === null ? [] : [termsWords.leftOut]
}

function exportReferences(leaving: Leaving, to: ReferenceFormat, title: string): Omit<Exported, 'outcome'> {
  const { project } = leaving
  const open = [...unmarked(leaving).sources].filter(({ confidential }) => !confidential)
  const { text, notes } = writeReferences(open, to)
  const name = to === 'csl-json' ? `${title} sources.json` : `${title}.${to === 'bibtex' ? 'bib' : 'ris'}`
  return { files: [fileOf(name, text)], notes: [...notes, ...termsLeftOut(project)] }
}

function fileOf(name: string, text: string): Exported['files'][number] {
  return { name, bytes: new TextEncoder().encode(text) }
}
