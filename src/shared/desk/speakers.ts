import { fold } from '../project/folding'
import type { Project } from '../project/project'
import type { Actor } from '../project/records/actor'

/** An actor of the project that a text may mean by a name. */
export interface KnownSpeaker {
  readonly actor: Actor
  /** The name or alias that was recognised. */
  readonly name: string
  /** The same name, whatever its case, accents and article; otherwise one of the two is a part of the other. */
  readonly isExact: boolean
}

/** The actors that a name in a text may mean, best first: the same name or alias, then those of which one says more. */
export function knownSpeakers(project: Project, name: string): readonly KnownSpeaker[] {
  const wanted = nameWords(name)
  if (wanted.length === 0) return []
  const found: { speaker: KnownSpeaker; likeness: number }[] = []
  for (const actor of project.actors) {
    const likenesses = [actor.name, ...actor.aliases].map((known) => ({
      known,
      likeness: likenessOf(wanted, nameWords(known)),
    }))
    const best = likenesses.sort((a, b) => b.likeness - a.likeness)[0]
    if (best === undefined || best.likeness === 0) continue
    found.push({ speaker: { actor, name: best.known, isExact: best.likeness === 1 }, likeness: best.likeness })
  }
  return found
    .sort((a, b) => b.likeness - a.likeness || a.speaker.actor.name.localeCompare(b.speaker.actor.name))
    .map(({ speaker }) => speaker)
}

/**
 * The one actor that a name means for certain: by its whole name or an alias, or the only person with that last name. An
 * organisation of a state is not the state: “Russia’s foreign ministry” is a name of its own. “My husband” is nobody for certain. null: somebody else, or in doubt.
 */
export function speakerMeant(project: Project, name: string): Actor | null {
  if (relatives.test(name)) return null
  const [first] = knownSpeakers(project, name)
  if (first?.isExact === true) return first.actor
  const wanted = nameWords(name).join(' ')
  if (wanted === '') return null
  const namesakes = [...project.actors].filter(
    ({ kind, name: known }) => kind === 'person' && nameWords(known).join(' ').endsWith(` ${wanted}`),
  )
  return namesakes.length === 1 ? (namesakes[0] ?? null) : null
}

/** “my husband” is somebody else in the next statement. */
const relatives = /^(?:my|our|his|her|their|your)\s/i

export function sameName(a: string, b: string): boolean {
  return likenessOf(nameWords(a), nameWords(b)) === 1
}

const small = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'in', 's'])

/** “Azerbaijan’s defense ministry” and “Ministry of Defence of Azerbaijan” have the same words. */
const spellings: Readonly<Record<string, string>> = {
  defense: 'defence',
  centre: 'center',
  labour: 'labor',
  us: 'united states',
  'u.s': 'united states',
  uk: 'united kingdom',
  un: 'united nations',
  'u.n': 'united nations',
  eu: 'european union',
}

function nameWords(name: string): readonly string[] {
  const words = allWords(name)
  // A “foreign ministry” is a “Ministry of Foreign Affairs”.
  return words.includes('ministry') ? words.filter((word) => word !== 'affairs') : words
}

function allWords(name: string): readonly string[] {
  return fold(name)
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '' && !small.has(word))
    .flatMap((word) => (spellings[word] ?? word).split(' '))
}

/** 1 for the same words in any order; less where one name is a part of the other; 0 where each has words of its own. */
function likenessOf(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)]
  const shared = [...one].filter((word) => other.has(word)).length
  const [fewer, more] = [Math.min(one.size, other.size), Math.max(one.size, other.size)]
  return shared === fewer && fewer > 0 ? fewer / more : 0
}
