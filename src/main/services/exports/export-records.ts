import { chosenEvents } from '../../../shared/format/exchange/chronological'
import { csvTableNames } from '../../../shared/format/exchange/csv/remainder'
import { writeCsvTable } from '../../../shared/format/exchange/csv/write-csv'
import { writeExport } from '../../../shared/format/exchange/json/export-json'
import { writeChronology } from '../../../shared/format/exchange/markdown/chronology'
import { projectOfEvents } from '../../../shared/format/exchange/scope'
import { isNeighbourKind, neighbourEndings, writeNeighbour } from '../../../shared/format/neighbours/write-neighbour'
import { writeDataPackage } from '../../../shared/format/neighbours/write-data-package'
import type { ReferenceFormat } from '../../../shared/format/references/reference'
import { writeReferences } from '../../../shared/format/references/write-references'
import type { Progress } from '../../../shared/ipc/answers'
import type { InputOf } from '../../../shared/ipc/contract'
import type { recordKinds } from '../../../shared/ipc/export-kinds'
import { isFiltering } from '../../../shared/project/filter'
import { aboutOf, type Project } from '../../../shared/project/project'
import { termsOfProject } from '../../../shared/project/terms-of-use'
import { referenceWords } from '../../../shared/words/references'
import { termsWords } from '../../../shared/words/terms-of-use'
import { workWords } from '../../../shared/words/work'
import { fileNameFrom } from '../project-folder'
import { zipTexts } from '../zip-file'

/** What leaves a project: files with suggested names, not yet written anywhere. */
export interface Exported {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** How many confidential sources are in them, named and quoted: whoever passes them on should know. */
  readonly confidentialSources: number
  /** What the format could not carry, and what was held back, in sentences. */
  readonly notes: readonly string[]
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
 * program, with what that could not carry in `notes`; of everything, or of what a filter lets through. References hold no confidential
 * source unless that is asked for. The same project, input and circumstances give the same bytes.
 */
export function exportRecords(
  project: Project,
  input: RecordExport,
  made: ExportMade,
  onProgress?: (progress: Progress) => void,
): Exported {
  const written = (step: string) => (done: number, total: number) => onProgress?.({ step, done, total })
  const writing = { ...made, onWritten: written(workWords.writing) }
  const { to, tables, forExcel, filter } = input
  const chosen = filter !== null && isFiltering(filter) ? filter : null
  const events = chosenEvents(project, chosen)
  const part = chosen === null ? project : projectOfEvents(project, events)
  const title = fileNameFrom(aboutOf(project).title)
  // The chronology leaves confidential sources unnamed; the other two are for going on working.
  const confidentialSources = [...part.sources].filter(({ confidential }) => confidential).length
  if (isNeighbourKind(to)) {
    const { text, losses } = writeNeighbour(to, project, events, writing)
    return { files: [fileOf(`${title}${neighbourEndings[to]}`, text)], confidentialSources: 0, notes: losses }
  }
  switch (to) {
    case 'datapackage': {
      const { files, notes } = writeDataPackage(part, events, writing)
      const bytes = zipTexts(files, made.exportedAt)
      return { files: [{ name: `${title}-datapackage.zip`, bytes }], confidentialSources: 0, notes }
    }
    case 'json': {
      const text = writeExport(part, chosen === null ? 'all' : 'filtered', writing)
      return { files: [fileOf(`${title}.json`, text)], confidentialSources, notes: [] }
    }
    case 'csv': {
      const mark = forExcel ? '\uFEFF' : ''
      const wanted = csvTableNames.filter((name) => tables.includes(name))
      const files = wanted.map((name) =>
        fileOf(
          `${title}-${name}.csv`,
          `${mark}${writeCsvTable(project, events, name, written(workWords.writingTable[name]))}`,
        ),
      )
      return { files, confidentialSources, notes: termsLeftOut(project) }
    }
    case 'md': {
      const text = writeChronology(project, events, chosen, writing)
      return { files: [fileOf(`${title}.md`, text)], confidentialSources: 0, notes: [] }
    }
    case 'csl-json':
    case 'bibtex':
    case 'ris':
      return exportReferences(part, to, title, input.withConfidential === true)
  }
}

/** Tables and lists of references have nowhere to say under which terms they may be used. */
function termsLeftOut(project: Project): readonly string[] {
  return termsOfProject(project) === null ? [] : [termsWords.leftOut]
}

function exportReferences(part: Project, to: ReferenceFormat, title: string, withConfidential: boolean): Exported {
  const sources = [...part.sources]
  const open = sources.filter(({ confidential }) => withConfidential || !confidential)
  const confidential = sources.filter((source) => source.confidential).length
  const { text, notes } = writeReferences(open, to)
  const name = to === 'csl-json' ? `${title} sources.json` : `${title}.${to === 'bibtex' ? 'bib' : 'ris'}`
  const said = withConfidential ? referenceWords.included(confidential) : referenceWords.heldBack(confidential)
  return {
    files: [fileOf(name, text)],
    confidentialSources: withConfidential ? confidential : 0,
    notes: [...notes, ...termsLeftOut(part), ...(confidential === 0 ? [] : [said])],
  }
}

function fileOf(name: string, text: string): Exported['files'][number] {
  return { name, bytes: new TextEncoder().encode(text) }
}
