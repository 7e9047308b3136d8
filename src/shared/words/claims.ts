import type { claimLinks, claimStatuses, figureQualifiers, stances } from '../project/records/claim'

type Words<Values extends readonly string[]> = Readonly<Record<Values[number], string>>

/** Words of claims and their figures, wherever they are shown. */
export const claimWords = {
  sourceItself: 'The source',
  authors: (names: readonly string[]) =>
    names.length > 3
      ? `${names[0] ?? ''} et al.`
      : names.length < 2
        ? names.join('')
        : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
  says: 'says',
  empty: 'nothing noted yet',
  stances: { asserts: 'asserts', denies: 'denies', qualifies: 'qualifies' } satisfies Words<typeof stances>,
  statuses: {
    open: 'Open',
    accepted: 'Accepted',
    rejected: 'Rejected',
    superseded: 'Superseded',
  } satisfies Words<typeof claimStatuses>,
  links: {
    corroborates: 'corroborates',
    contradicts: 'contradicts',
    qualifies: 'qualifies',
    supersedes: 'supersedes',
  } satisfies Words<typeof claimLinks>,
  qualifiers: {
    exactly: 'exactly',
    about: 'about',
    'at-least': 'at least',
    'at-most': 'at most',
    nearly: 'nearly',
    'more-than': 'more than',
    estimated: 'estimated',
  } satisfies Words<typeof figureQualifiers>,
  /** Information credibility of the Admiralty code (NATO AJP-2.1). */
  credibilities: [
    'Confirmed by other sources',
    'Probably true',
    'Possibly true',
    'Doubtful',
    'Improbable',
    'Cannot be judged',
  ],

  figures: {
    unreadable: (text: string) => `“${text}” has no number to begin with, as in “27 casualties (2 civilians)”.`,
    partUnreadable: (text: string) => `“${text}” has no number, as in “2 civilians”.`,
    badNumber: (text: string) => `“${text}” is not a number.`,
    doubtful: (text: string, decimal: string, thousands: string) =>
      `“${text}” may be ${decimal} or ${thousands}: write ${decimal} or ${thousands}.`,
    partTooLarge: (part: string, whole: string) => `“${part}” is more than the whole, which is ${whole} at the most.`,
    lowAboveBest: 'The low figure is above the best one.',
    bestAboveHigh: 'The best figure is above the high one.',
    lowAboveHigh: 'The low figure is above the high one.',
    between: (low: string, high: string) => `between ${low} and ${high}`,
    atLeast: (low: string) => `at least ${low}`,
    atMost: (high: string) => `at most ${high}`,
    fromTo: (low: string, high: string) => `from ${low} to ${high}`,
    including: (parts: string) => `(incl. ${parts})`,
  },
} as const
