import type { TypedDateOptions, TypedReading } from '../dates/typed/typed-date'
import { fold } from './folding'
import { leadingDate } from './quick-date'

/** What a quick line says: `2023-09-20 13:00 ceasefire agreed @NK authorities #ceasefire`. */
export interface QuickLine {
  /**
   * What stands at the beginning, exactly as the date field would read it; `empty` where nothing there is meant as a date.
   * Several candidates wait for a choice, and a text that is meant as a date and is none has its reason.
   */
  readonly date: TypedReading
  /** All but the date, if one was read. */
  readonly title: string
  /** As typed, without the sign; each once. */
  readonly actors: readonly string[]
  readonly tags: readonly string[]
}

/**
 * Reads a line: a date first, if there is one, then the title; `@` begins an actor, which runs to the next sign or the end,
 * or as far as the longest name in `knownActors` that fits; `#` a tag of one word, `_` standing for a space. What is not
 * understood stays in the title.
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
  const { reading, taken } = leadingDate(words, options)
  return {
    date: reading,
    title: words
      .slice(taken)
      .join(' ')
      .replace(/^[:,–—-]+\s*/u, ''),
    actors: [...new Set(actors)],
    tags: [...new Set(tags)],
  }
}

function splitActor(part: string, known: readonly string[]): { actor: string; after: string } {
  const folded = fold(part)
  const name = known
    .filter((candidate) => candidate !== '' && folded.startsWith(fold(candidate)))
    .sort((a, b) => b.length - a.length)[0]
  return name === undefined ? { actor: part, after: '' } : { actor: name, after: part.slice(name.length).trim() }
}
