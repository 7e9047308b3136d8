import type { citationRelations } from '../project/records/citation'
import type { claimLinks, claimStatuses, stances } from '../project/records/claim'
import type { eventRelations, placePrecisions, verifications, visibilities } from '../project/records/event'
import type { reliabilities } from '../project/records/source'

type Words<Values extends readonly string[]> = Readonly<Record<Values[number], string>>

/** The words of a chronology as a document. */
export const chronologyWords = {
  untitled: 'Untitled chronology',
  untitledEvent: 'Untitled event',
  untitledSource: 'Untitled source',

  summary: (events: string, claims: string, sources: string, span: string) =>
    `${events}${span === '' ? '' : `, ${span}`}; ${claims}; ${sources}.`,
  span: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  events: (count: number) => counted(count, 'event', 'events'),
  claims: (count: number) => counted(count, 'claim', 'claims'),
  sources: (count: number) => counted(count, 'source', 'sources'),
  made: (date: string, generator: string) => `Exported on ${date} with ${generator}.`,
  selection: (conditions: readonly string[]) => `Only a selection: ${conditions.join('; ')}.`,
  confidential: (count: number) =>
    count === 1
      ? 'One source is confidential: it is neither named nor quoted here.'
      : `${count} sources are confidential: they are neither named nor quoted here.`,
  empty: 'There is no event in this chronology.',

  undated: 'Undated',
  date: 'Date:',
  dated: (verbatim: string) => `“${verbatim}” in the source.`,
  disputed: 'disputed',
  verifications: {
    unverified: '',
    partly: 'partly verified',
    verified: 'verified',
    refuted: 'refuted',
    retracted: 'retracted',
  } satisfies Words<typeof verifications>,
  visibilities: {
    public: '',
    internal: 'for the team only',
    restricted: 'restricted',
  } satisfies Words<typeof visibilities>,
  precisions: { exact: '', near: 'near', area: 'area of' } satisfies Words<typeof placePrecisions>,
  people: (names: string) => `With ${names}.`,
  lanes: (names: readonly string[]) => `${names.length === 1 ? 'Lane' : 'Lanes'}: ${names.join(', ')}.`,
  tags: (names: readonly string[]) => `${names.length === 1 ? 'Tag' : 'Tags'}: ${names.join(', ')}.`,
  partOf: (title: string) => `Part of ${title}.`,
  relations: {
    causes: 'Causes',
    follows: 'Follows',
    'responds-to': 'Responds to',
    'same-as': 'The same as',
    related: 'Related to',
  } satisfies Words<typeof eventRelations>,
  reported: 'Reported here:',
  assessment: 'Assessment:',

  theSource: 'the source',
  verbs: { asserts: 'says', denies: 'denies', qualifies: 'adds' } satisfies Words<typeof stances>,
  denial: 'a denial',
  /** Whether the verb itself says that it is one. */
  isDenial: (verb: string) => verb === '' || /\b(den(y|ies|ied|ying)|reject|refute|disput)/i.test(verb),
  saidOn: (date: string) => `said ${date}`,
  datesIt: (date: string) => `dates it ${date}`,
  statuses: {
    open: '',
    accepted: 'accepted here',
    rejected: 'rejected here',
    superseded: 'superseded',
  } satisfies Words<typeof claimStatuses>,
  links: {
    corroborates: 'bears out',
    contradicts: 'contradicts',
    qualifies: 'qualifies',
    supersedes: 'supersedes',
  } satisfies Words<typeof claimLinks>,
  claimOf: (speaker: string) => `the claim of ${speaker}`,
  anotherClaim: 'another claim of theirs',
  /** Information credibility of the Admiralty code (NATO AJP-2.1), 1 to 6; 6 cannot be judged and is not said. */
  credibilities: ['confirmed by other sources', 'probably true', 'possibly true', 'doubtful', 'improbable', ''],

  relation: {
    supports: '',
    contradicts: 'Against this:',
    mentions: 'Mentioned in:',
  } satisfies Words<typeof citationRelations>,
  seeSources: 'See the sources.',
  aConfidentialSource: 'a confidential source',
  confidentialSource: (number: number) => `Confidential source ${number}`,

  sourcesTitle: 'Sources',
  sourcesNote:
    'Reliability of sources, A to F, and credibility of information, 1 to 6, follow the Admiralty code. A raised number leads to the place in a source.',
  reliability: (letter: string, words: string) => `Reliability ${letter}, ${words}`,
  reliabilities: {
    A: 'completely reliable',
    B: 'usually reliable',
    C: 'fairly reliable',
    D: 'not usually reliable',
    E: 'unreliable',
    F: 'cannot be judged',
  } satisfies Words<typeof reliabilities>,
  derivesFrom: 'Derives from',
  citedFor: (codes: readonly string[]) => `Cited for ${codes.join(', ')}.`,
  notCited: 'Not cited.',
  accessed: (date: string) => `accessed ${date}`,

  filters: {
    text: (words: string) => `the words “${words}”`,
    lanes: (names: string) => `lanes ${names}`,
    withoutLane: (names: string) => (names === '' ? 'in no lane' : `lanes ${names} or none`),
    tags: (names: string) => `tags ${names}`,
    actors: (names: string) => `actors ${names}`,
    places: (names: string) => `places ${names}`,
    sources: (names: string) => `sources ${names}`,
    verifications: {
      unverified: 'unverified',
      partly: 'partly verified',
      verified: 'verified',
      refuted: 'refuted',
      retracted: 'retracted',
    } satisfies Words<typeof verifications>,
    withoutSource: 'without any source',
    period: (words: string, isCertain: boolean) => `${isCertain ? 'certainly' : 'possibly'} within ${words}`,
  },
} as const

/** With a capital; “c. 1850” keeps its small one. */
export function capital(words: string): string {
  return words.startsWith('c. ') ? words : words.charAt(0).toUpperCase() + words.slice(1)
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
