import type { TableName } from '../project/project'
import { commandWords } from './commands'

/** Texts about another project that is taken into this one. */
export const otherProjectWords = {
  format: 'Regesta project',
  newer: 'It is a project of a newer Regesta. Update this one to take it in.',
  damaged: (where: string, reason: string) =>
    `It is a project that is damaged${where === '' ? '' : ` at ${where}`}.${reason === '' ? '' : ` ${reason}`} Open it by itself first and restore a version of it.`,
  changedOutside: (name: string) =>
    `${name} was edited by another program since Regesta wrote it. What it holds is sound.`,
  kept: (count: number) =>
    `${count === 1 ? 'One record differs' : `${count.toLocaleString('en-GB')} records differ`} in the two projects, and this project’s version stays.`,
  taken: (count: number) =>
    `${count === 1 ? 'One record differs' : `${count.toLocaleString('en-GB')} records differ`} in the two projects, and the other’s version is taken.`,
  conflicts: 'In both projects, and different',
  rule: 'Unless you choose, the version stays that was changed later.',
  choose: (title: string) => `Which version of “${title}” stays`,
  mine: 'Mine',
  theirs: 'Theirs',
  allMine: 'All mine',
  allTheirs: 'All theirs',
  allLater: 'The later of each',
  kind: (table: TableName) => commandWords.things[table][0],
  changed: (at: string, by: string) => `${at.slice(0, 16).replace('T', ' ')} UTC${by === '' ? '' : `, ${by}`}`,
  field: 'Field',
  nothing: 'nothing',
  shown: (shown: number, all: number) =>
    `The first ${shown.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} are shown; “All mine” and “All theirs” go for the rest as well.`,
  evidence: {
    toCopy: (count: number) =>
      `${count === 1 ? 'One file of evidence comes' : `${count.toLocaleString('en-GB')} files of evidence come`} with it. Each is copied, and compared with its hash.`,
    copied: (count: number) =>
      `${count === 1 ? 'One file of evidence was' : `${count.toLocaleString('en-GB')} files of evidence were`} copied and verified.`,
    notCopied: (names: readonly string[]) =>
      `${names.length === 1 ? 'The file of one capture is' : `The files of ${names.length.toLocaleString('en-GB')} captures are`} not in this project, since ${names.length === 1 ? 'it is' : 'they are'} missing or changed where it came from: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}.`,
    notAtHand: (count: number) =>
      `${count === 1 ? 'One capture comes' : `${count.toLocaleString('en-GB')} captures come`} with it, but not the files: only the project’s own file was given. Choose it with Import… in its folder, and the files come along.`,
  },
} as const
