import { readTypedDate, type TypedDateOptions } from '../dates/typed/typed-date'
import { makeWhen, type When } from '../dates/when'
import { fold } from './folding'

/** What a quick line says: `2023-09-20 13:00 ceasefire agreed @NK authorities #ceasefire`. */
export interface QuickLine {
  /** null when no date was understood at the beginning. */
  readonly when: When | null
  readonly title: string
  /** As typed, without the sign; each once. */
  readonly actors: readonly string[]
  readonly tags: readonly string[]
}

/** More words than any date takes ("the second half of the nineteenth century BC"). */
const longestDateInWords = 9

/**
 * Reads a line: a date first, if there is one, then the title; `@` begins an actor, which runs to the next sign or the end,
 * or as far as the longest name in `knownActors` that fits; `#` a tag of one word, `_` standing for a space. Nothing is
 * refused: what is not understood stays in the title.
 */
export function readQuickLine(text: string, options: TypedDateOptions, knownActors: readonly string[]): QuickLine {
  const tags: string[] = []
  const actors: string[] = []
  const [beforeActors = '', ...actorParts] = text
    .replace(/(^|\s)#([\p{L}\p{N}_-]+)/gu, (_, gap: string, tag: string) => {
      tags.push(tag.replaceAll('_', ' '))
      return gap
    })
    .split(/(?:^|\s)@(?=\S)/u)
  const rest: string[] = []
  for (const part of actorParts) {
    const { actor, after } = splitActor(part.trim(), knownActors)
    actors.push(actor)
    if (after !== '') rest.push(after)
  }
  const words = [beforeActors, ...rest]
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  const { when, taken } = leadingDate(words, options)
  return {
    when,
    title: words
      .slice(taken)
      .join(' ')
      .replace(/^[:,–—-]+\s*/u, ''),
    actors: [...new Set(actors)],
    tags: [...new Set(tags)],
  }
}

/** The longest run of words at the beginning that is a whole date. */
function leadingDate(words: readonly string[], options: TypedDateOptions): { when: When | null; taken: number } {
  for (let count = Math.min(longestDateInWords, words.length); count > 0; count -= 1) {
    const verbatim = words.slice(0, count).join(' ').replace(/[:,]$/u, '')
    const reading = readTypedDate(verbatim, options)
    const best = reading.kind === 'read' ? reading.candidates[0] : undefined
    if (best === undefined) continue
    const { edtf, calendar, kind, rule } = best
    return {
      when: makeWhen({ verbatim: verbatim === edtf ? '' : verbatim, edtf, calendar, kind, rationale: rule }),
      taken: count,
    }
  }
  return { when: null, taken: 0 }
}

function splitActor(part: string, known: readonly string[]): { actor: string; after: string } {
  const folded = fold(part)
  const name = known
    .filter((candidate) => candidate !== '' && folded.startsWith(fold(candidate)))
    .sort((a, b) => b.length - a.length)[0]
  return name === undefined ? { actor: part, after: '' } : { actor: name, after: part.slice(name.length).trim() }
}
