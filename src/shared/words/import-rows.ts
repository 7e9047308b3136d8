const rows = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`

/** Texts of the dialog in which some rows of a table are chosen. */
export const importRowsWords = {
  title: 'Import a table: which of its rows?',
  from: (files: readonly string[], count: number) => `${files.join(', ')} · ${rows(count)}`,
  explain: 'Take in only the rows that belong to your chronology: those of one country, say, or of some years.',
  where: 'where',
  and: 'and',
  column: 'Column',
  pickColumn: 'Choose a column',
  is: 'is',
  pickValue: 'Add a value',
  lookingUp: 'Looking up what is in it…',
  nothingFound: 'There is no such value in this column',
  times: rows,
  emptyCell: '(empty)',
  incomplete: 'It has more values than can be listed. Type the others in full.',
  typed: (text: string) => `“${text}”, as typed`,
  removeValue: (label: string) => `Remove ${label}`,
  remove: 'Remove this condition',
  add: 'Add a condition',
  count: (wanted: number, all: number) => `${wanted.toLocaleString('en-GB')} of ${rows(all)}.`,
  tooLong: (most: number) => `At most ${most.toLocaleString('en-GB')} can be taken in at once: choose fewer.`,
  none: 'No row fits.',
  goOn: (count: number) => `Go on with ${rows(count)}`,
  back: 'Choose rows…',
} as const
