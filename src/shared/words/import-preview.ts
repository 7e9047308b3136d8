import type { TableName } from '../project/project'
import { commandWords } from './commands'

const states = { new: 'New', changed: 'Changed', same: 'Same', refused: 'Not taken' } as const

type Kinds = Readonly<Partial<Record<TableName, number>>>

/** “2,000 events, 2,000 citations, 7 places”, in the order in which the program names its things. */
export function kindsInWords(counts: Kinds): string {
  return (Object.keys(commandWords.things) as TableName[])
    .flatMap((table) => {
      const count = counts[table] ?? 0
      const [one, many] = commandWords.things[table]
      return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`]
    })
    .join(', ')
}

/** Texts of the dialog that shows what an import would do. */
export const importPreviewWords = {
  title: 'Import',
  from: (files: readonly string[], formats: readonly string[]) => `${files.join(', ')} · ${formats.join(', ')}`,
  close: 'Close',
  working: 'Progress of the import',
  workingText: 'The project stays as it is until you have seen what would be taken in.',
  stop: 'Stop',
  dropHere: 'Drop to see what it would bring in',
  folder: 'It is a folder, and no project: drop the files in it.',
  noFile: 'It is no file.',
  chooseInstead: 'A larger one can be chosen with File › Import….',
  renewed: 'The project has changed since you looked. This is what would happen now.',
  states,
  show: 'Show',
  all: 'All',
  count: (state: keyof typeof states, count: number) => `${states[state]} ${count.toLocaleString('en-GB')}`,
  /** What the records are that would be taken in: people count events, not citations. */
  kinds: (counts: Kinds) => `To be taken in: ${kindsInWords(counts)}.`,
  columns: { state: 'State', title: 'Title', table: 'Kind', date: 'Date' },
  table: (table: TableName) => commandWords.things[table][0],
  untitled: 'untitled',
  change: (field: string, from: string, to: string) =>
    from === '' ? `${field}: ${to}` : to === '' ? `${field}: ${from} → nothing` : `${field}: ${from} → ${to}`,
  shown: (shown: number, all: number) =>
    `The first ${shown.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} records are shown.`,
  warnings: 'Worth a look',
  /** Why there is nothing to be taken. */
  nothing: (same: number, refused: number) => {
    if (same === 0) return refused === 0 ? 'There is nothing in it to take in.' : 'Nothing in it can be taken in.'
    return refused === 0
      ? 'There is nothing in it that the project does not have already.'
      : 'What can be taken of it, the project has already.'
  },
  accept: (count: number) => `Take in ${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}`,
  keepAsIs: 'Leave the project as it is',
  saveReport: 'Save this report…',
  reportSaved: 'The report was saved',
  done: (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'} taken in`,
  undo: 'It is one step: Undo takes it back.',
  paste: {
    title: 'Import from pasted text',
    label: 'References in BibTeX, RIS or CSL-JSON, or a file in any format that can be imported',
    placeholder: '@article{…  or  TY  - NEWS …  or  [{"type": …',
    name: 'Pasted text',
    go: 'Look what is in it',
  },
} as const

/** The same as a text file. */
export const importReportWords = {
  fileName: 'Import report.txt',
  heading: (files: readonly string[], formats: readonly string[]) =>
    `What taking in ${files.join(', ')} (${formats.join(', ')}) does`,
  counts: (added: number, changed: number, same: number, refused: number) =>
    `${added} new, ${changed} changed, ${same} as they were, ${refused} not taken`,
  kinds: (counts: Kinds) => importPreviewWords.kinds(counts),
  refused: 'Not taken',
  warnings: 'Worth a look',
  changed: 'Changed',
  added: 'New',
  change: importPreviewWords.change,
  row: (title: string, date: string, where: string) =>
    `${title === '' ? importPreviewWords.untitled : title}${date === '' ? '' : `, ${date}`} (${where})`,
} as const
