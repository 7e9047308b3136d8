import { sizeText } from './evidence'

/** What is said while something takes long: each a step of it. */
export const workWords = {
  stop: 'Cancel',
  gathering: 'Reading the records…',
  writing: 'Writing the records…',
  writingTable: { events: 'Writing the events…', claims: 'Writing the claims…', sources: 'Writing the sources…' },
  composing: 'Composing the document…',
  notes: 'Formatting the notes…',
  drawing: 'Drawing the timeline…',
  wordDocument: 'Writing the Word document…',
  printing: 'Laying out the pages…',
  checking: (done: number, total: number) => `Checking captured file ${Math.min(done + 1, total)} of ${total}…`,
  packing: (done: number, total: number) => `Packing ${sizeText(done)} of ${sizeText(total)}…`,
} as const
