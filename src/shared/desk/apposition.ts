import { irregularPast, notParticiples, presentVerbs } from '../reading/english/verbs'

const auxiliaries = new Set(
  'is are was were be been has have had will would can could may might must do does did shall should says'.split(' '),
)
/** With these a sentence begins before its subject. */
const openings = new Set(
  `on in at by after before since during until from for with without despite amid under over as if when while although though because
  however meanwhile but and or to according near around following`.split(/\s+/),
)
/** A subject that is still waiting for its verb is short. */
const mostSubjectWords = 10
/** "has", "has also said", "later publicly said". */
const verbReach = 3

/** Whether one of the words can be the verb of a sentence: an auxiliary, a past tense, or one of the common present forms. */
export function hasVerb(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'-]+/u)
    .some(isVerb)
}

function isVerb(word: string): boolean {
  if (auxiliaries.has(word) || irregularPast.has(word) || presentVerbs.has(word)) return true
  // "Russian-led", "so-called" stand before nouns.
  return word.length > 4 && word.endsWith('ed') && !word.includes('-') && !notParticiples.has(word)
}

/** The words without what explains the subject, also where that has not come to its end: “Armenia” of “Armenia, which had lost”. */
export function mainClause(words: string): string {
  const whole = withoutApposition(words)
  const subject = subjectOf(whole)
  return subject ?? whole
}

/** “Armenia, a member of the alliance, has called” → “Armenia has called”; the same words where nothing parts subject and verb. */
export function withoutApposition(words: string): string {
  const subject = subjectOf(words)
  if (subject === null) return words
  for (let at = words.indexOf(', ', subject.length + 2); at !== -1; at = words.indexOf(', ', at + 2)) {
    const rest = words.slice(at + 2)
    if (/^\p{Ll}/u.test(rest) && !/^(?:and|or|but|who|which|whose)\b/.test(rest) && hasVerb(firstWords(rest)))
      return `${subject} ${rest}`
  }
  return words
}

/** The words before the first comma if they are a subject that its verb has not come to yet. */
function subjectOf(words: string): string | null {
  const comma = words.indexOf(', ')
  if (comma === -1) return null
  const subject = words.slice(0, comma)
  const all = subject.split(' ')
  const isOpening = openings.has(all[0]?.toLowerCase() ?? '')
  return isOpening || all.length > mostSubjectWords || hasVerb(subject) ? null : subject
}

function firstWords(words: string): string {
  return words.split(' ').slice(0, verbReach).join(' ')
}
