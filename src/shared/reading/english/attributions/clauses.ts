import type { FoundAttribution, TokenSpan } from '../../attribution'
import type { Sentence } from '../../text/sentences'
import { wordAt } from '../../text/phrase'

/** What begins a clause that need not be said by the one who spoke in the clause before it. */
const links: ReadonlySet<string> = new Set(['but', 'while', 'whereas', 'although', 'though', ';'])
const narrators: ReadonlySet<string> = new Set(['i', 'we'])

/**
 * Keeps what everybody says to their own clause: of "the army said eight died, while the mayor spoke of twelve" the army says only
 * the first half, and of "neighbours said eight died, but I saw six" the second is the narrator's.
 */
export function withinClauses(sentence: Sentence, found: readonly FoundAttribution[]): FoundAttribution[] {
  return found.map((attribution) => {
    const { said } = attribution
    if (said === null || said.from < attribution.verb.to) return startingAfter(sentence, attribution, found)
    const others = found.filter((other) => beginningOf(other) > attribution.verb.from)
    const end = clauseEnd(sentence, said, others)
    return end === null ? attribution : { ...attribution, said: { from: said.from, to: end } }
  })
}

/** What was said before its speaker begins after the clause of whoever spoke before. */
function startingAfter(
  sentence: Sentence,
  attribution: FoundAttribution,
  found: readonly FoundAttribution[],
): FoundAttribution {
  const { said } = attribution
  if (said === null) return attribution
  const before = found.filter(({ verb }) => verb.from >= said.from && verb.to <= said.to).at(-1)
  if (before === undefined) return attribution
  for (let at = before.verb.to; at < said.to - 1; at += 1)
    if (opensClause(sentence, at)) return { ...attribution, said: { from: at + 1, to: said.to } }
  return attribution
}

function beginningOf({ speaker, verb }: FoundAttribution): number {
  return Math.min(speaker.from, verb.from)
}

/** Where the clause that is said gives way to somebody else's; null if it does not. */
function clauseEnd(sentence: Sentence, said: TokenSpan, others: readonly FoundAttribution[]): number | null {
  for (let at = said.from + 1; at < said.to; at += 1) {
    if (!opensClause(sentence, at)) continue
    const isNarrator = narrators.has(wordAt(sentence, at + 1)) && !isQuoted(sentence, said, at)
    const isOther = others.some((other) => beginningOf(other) > at && other.verb.from < said.to)
    if (isNarrator || isOther) return wordAt(sentence, at - 1) === ',' ? at - 1 : at
  }
  return null
}

function opensClause(sentence: Sentence, at: number): boolean {
  return links.has(wordAt(sentence, at)) || (wordAt(sentence, at) === 'and' && wordAt(sentence, at - 1) === ',')
}

/** Within quotation marks "I" is the one who is quoted. */
function isQuoted(sentence: Sentence, { from }: TokenSpan, to: number): boolean {
  for (let at = from - 1; at < to; at += 1) if ('"“‘'.includes(wordAt(sentence, at) || ' ')) return true
  return false
}
