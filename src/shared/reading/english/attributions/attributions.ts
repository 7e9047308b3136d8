import type { FoundAttribution, FoundSpeaker, LastPerson, TokenSpan } from '../../attribution'
import type { Found } from '../../found'
import type { Sentence } from '../../text/sentences'
import { tokenAt, wordAt } from '../../text/phrase'
import { withinClauses } from './clauses'
import { documentVerbs, reportingVerbAt, type ReportingVerb } from './reporting-verbs'
import { speakerAfter, speakerBefore } from './speakers'

/**
 * Who says something in a sentence, in the order of the text. `lastPerson` is the person named as a speaker before it, for "he
 * said".
 */
export function findAttributions(
  sentence: Sentence,
  dates: readonly Found[],
  lastPerson: LastPerson | null,
): FoundAttribution[] {
  const found: FoundAttribution[] = []
  let person = lastPerson
  for (let at = sentence.from; at < sentence.to; at += 1) {
    for (const attribution of attributionsAt(sentence, at, dates, person, found.at(-1))) {
      found.push(attribution)
      const { speaker, isDoubtful } = attribution
      if (speaker.kind === 'person' && !isDoubtful) person = { name: speaker.name, isFar: false }
    }
  }
  return withinClauses(sentence, found).sort((first, second) => first.speaker.from - second.speaker.from)
}

function attributionsAt(
  sentence: Sentence,
  at: number,
  dates: readonly Found[],
  person: LastPerson | null,
  before: FoundAttribution | undefined,
): FoundAttribution[] {
  const according = accordingTo(sentence, at)
  if (according !== null) return [according]
  const verb = reportingVerbAt(sentence, at)
  if (verb === null || dates.some(({ from, to }) => at >= from && at < to)) return []
  const start = skipBack(sentence, at, dates)
  const isFollowing = verb.canFollow && isAfterWords(sentence, at)
  const turned = isFollowing ? speakerAfter(sentence, skipAhead(sentence, verb.to, dates)) : null
  if (turned !== null)
    return [attribution(sentence, turned, { from: at, to: verb.to }, verb, saidBefore(sentence, at), 'said-speaker')]
  const pronoun = pronounBefore(sentence, start, person)
  const speaker = pronoun?.speaker ?? goingOn(sentence, start, at, before) ?? speakerBefore(sentence, start)
  if (speaker === null || !canSay(sentence, at, speaker, dates)) return []
  const span = { from: start, to: verb.to }
  const isQuotedBefore =
    isAfterWords(sentence, speaker.from) && startsAside(sentence, skipAhead(sentence, verb.to, dates))
  const after = isQuotedBefore ? null : saidAfter(sentence, verb.to, dates)
  const said = after ?? saidBefore(sentence, speaker.from)
  const rule = 'speaker-said'
  const isDoubtful = pronoun?.isDoubtful ?? false
  return bothSpeakers(sentence, speaker).map((one) => ({
    ...attribution(sentence, one, span, verb, said, rule),
    isDoubtful,
  }))
}

function attribution(
  sentence: Sentence,
  speaker: FoundSpeaker,
  verb: TokenSpan,
  { stance }: ReportingVerb,
  said: TokenSpan | null,
  rule: string,
): FoundAttribution {
  return { sentence, speaker, verb, stance, said, isDoubtful: false, rule }
}

/** "according to the ministry". */
function accordingTo(sentence: Sentence, at: number): FoundAttribution | null {
  if (wordAt(sentence, at) !== 'according' || wordAt(sentence, at + 1) !== 'to') return null
  const speaker = speakerAfter(sentence, at + 2)
  if (speaker === null) return null
  const begins = at === sentence.from
  const after = wordAt(sentence, speaker.to) === ',' ? speaker.to + 1 : speaker.to
  const said = begins ? trimmed(sentence, after, sentence.to) : trimmed(sentence, sentence.from, at)
  const verb: ReportingVerb = { stance: 'asserts', to: at + 2, canFollow: true }
  return attribution(sentence, speaker, { from: at, to: at + 2 }, verb, said, 'according-to')
}

const between: ReadonlySet<string> = new Set(
  'has have had also later then repeatedly earlier again never not did does do just already only first further subsequently publicly'.split(
    ' ',
  ),
)

/** Goes back from a verb over its auxiliaries and adverbs and over dates: "the ministry on Wednesday also said". */
function skipBack(sentence: Sentence, verb: number, dates: readonly Found[]): number {
  let at = verb
  for (let moves = 0; moves < 6; moves += 1) {
    const before = wordAt(sentence, at - 1)
    const date = dates.find(({ to }) => to === at)
    if (date !== undefined) {
      at =
        wordAt(sentence, date.from - 1) === 'on' || wordAt(sentence, date.from - 1) === 'in' ? date.from - 1 : date.from
    } else if (between.has(before) || (before.endsWith('ly') && before !== 'family')) {
      at -= 1
    } else {
      break
    }
  }
  return at
}

function skipAhead(sentence: Sentence, at: number, dates: readonly Found[]): number {
  const start = wordAt(sentence, at) === 'on' ? at + 1 : at
  return dates.find(({ from }) => from === start)?.to ?? at
}

/** A quotation or clause has just ended: `"…," said the mayor`. */
function isAfterWords(sentence: Sentence, at: number): boolean {
  const before = wordAt(sentence, at - 1)
  return before === ',' || before === '"' || before === '”' || before === '’' || before === "'"
}

const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'they'])

interface Pronoun {
  readonly speaker: FoundSpeaker
  readonly isDoubtful: boolean
}

/** "he said": the person who spoke last, in doubt where that is long ago; "they said" are people whom this sentence does not name. */
function pronounBefore(sentence: Sentence, end: number, person: LastPerson | null): Pronoun | null {
  const word = wordAt(sentence, end - 1)
  if (!pronouns.has(word)) return null
  const isKnown = person !== null && word !== 'they'
  const { start, end: last } = tokenAt(sentence, end - 1)
  const name = isKnown ? person.name : sentence.text.slice(start, last)
  const kind = word === 'they' ? 'group' : 'person'
  return { speaker: { from: end - 1, to: end, name, role: '', kind }, isDoubtful: !isKnown || person.isFar }
}

/** "…, but insists that", "… and reiterated", "…, adding that": the one who has just spoken goes on. */
function goingOn(
  sentence: Sentence,
  start: number,
  verb: number,
  before: FoundAttribution | undefined,
): FoundSpeaker | null {
  if (before === undefined) return null
  const link = wordAt(sentence, start - 1)
  const isProgressive = wordAt(sentence, verb).endsWith('ing')
  return link === 'and' || link === 'but' || (link === ',' && isProgressive) ? before.speaker : null
}

/** Whether it is the speaker who says: not "was criticised", "expected to say"; only bodies and studies find and show. */
function canSay(sentence: Sentence, verb: number, speaker: FoundSpeaker, dates: readonly Found[]): boolean {
  const isProgressive = wordAt(sentence, verb).endsWith('ing')
  if (beForms.has(wordAt(sentence, verb - 1)) && !isProgressive) return false
  if (documentVerbs.has(wordAt(sentence, verb)) && isPassive(sentence, verb + 1, dates)) return false
  if (wordAt(sentence, verb - 1) === 'to' || wordAt(sentence, speaker.from - 1) === 'what') return false
  return !documentVerbs.has(wordAt(sentence, verb)) || speaker.kind === 'organisation'
}

/** "Marrat General Hospital, recorded on 21 June": what was recorded, and not who recorded something. */
function isPassive(sentence: Sentence, at: number, dates: readonly Found[]): boolean {
  const next = tokenAt(sentence, at)
  return (
    next.kind === 'mark' ||
    ['on', 'at', 'in', 'by', 'from', 'during', 'near'].includes(next.lower) ||
    dates.some(({ from }) => from === at)
  )
}

const beForms = new Set('is are was were be been being'.split(' '))

/** "Both Russia's foreign ministry and Antony Blinken have called": two speakers. */
function bothSpeakers(sentence: Sentence, speaker: FoundSpeaker): FoundSpeaker[] {
  for (let at = speaker.from + 1; at < speaker.to - 1; at += 1) {
    if (wordAt(sentence, at) !== 'and') continue
    const [first, second] = [speakerBefore(sentence, at), speakerBefore(sentence, speaker.to)]
    const right = speakerAfter(sentence, at + 1)
    const last = right !== null && right.to === speaker.to ? right : second
    if (first !== null && last !== null && last.from > at) return [first, { ...last, role: speaker.role }]
  }
  return [speaker]
}

/** `"…," she said at a briefing`: what follows tells where and when, not what. */
function startsAside(sentence: Sentence, at: number): boolean {
  return ['at', 'in', 'on', 'during', 'from', 'after', 'by', 'through', 'when', 'as', 'while', '.', ',', ''].includes(
    wordAt(sentence, at),
  )
}

/** What follows the verb: its clause up to the end of the sentence. */
function saidAfter(sentence: Sentence, at: number, dates: readonly Found[]): TokenSpan | null {
  let start = skipAhead(sentence, at, dates)
  // "told reporters on Monday that": whom and when is no part of what was said.
  const that = verbsOfTelling.has(wordAt(sentence, at - 1)) ? indexOf(sentence, 'that', start, start + 8) : null
  if (that !== null) start = that
  while (['that', ':', ','].includes(wordAt(sentence, start))) start += 1
  return trimmed(sentence, start, indexOf(sentence, ';', start, start + 80) ?? sentence.to)
}

const verbsOfTelling = new Set(['told', 'tells', 'tell', 'telling'])

function indexOf(sentence: Sentence, word: string, from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, sentence.to); at += 1) if (wordAt(sentence, at) === word) return at
  return null
}

/** What stands before the speaker or verb: the clause that was said. */
function saidBefore(sentence: Sentence, at: number): TokenSpan | null {
  return trimmed(sentence, sentence.from, at)
}

/** Without the signs and quotation marks around it; null if no word is left. */
function trimmed(sentence: Sentence, from: number, to: number): TokenSpan | null {
  let [start, end] = [from, to]
  while (start < end && isEdge(sentence, start)) start += 1
  while (end > start && isEdge(sentence, end - 1)) end -= 1
  return end > start ? { from: start, to: end } : null
}

function isEdge(sentence: Sentence, at: number): boolean {
  const { kind, lower } = tokenAt(sentence, at)
  return kind === 'mark' && '.,;:"“”‘’!?'.includes(lower)
}
