import { fold } from '../../shared/project/folding'
import { namesOfPlace, titleOfItem } from '../../shared/project/names'
import type { Project } from '../../shared/project/project'
import { inspectorWords } from '../../shared/words/inspector'
import type { Choice } from '../ui/choice'
import { sourceInShort } from './source-line'

/** As many as fit a list that one still reads; typing narrows it. */
const mostShown = 40

export interface Candidate extends Choice {
  /** Everything it may be found by, the name first. */
  readonly names: readonly string[]
}

/** Lanes, actors and the like that fit what was typed, the best first, without those that are chosen already. */
export type Find = (project: Project, text: string, chosen: readonly string[]) => readonly Choice[]

export const findActors: Find = (project, text, chosen) =>
  search(
    byLabel(
      [...project.actors].map(({ id, name, aliases, kind }) => ({
        id,
        label: name,
        hint: inspectorWords.actorKinds[kind],
        names: [name, ...aliases],
      })),
    ),
    text,
    chosen,
  )

export const findPlaces: Find = (project, text, chosen) =>
  search(
    byLabel(
      [...project.places].map((place) => ({
        id: place.id,
        label: namesOfPlace(place),
        hint: place.country,
        names: place.names.map((name) => name.text),
      })),
    ),
    text,
    chosen,
  )

export const findSources: Find = (project, text, chosen) =>
  search(
    byLabel(
      [...project.sources].map((source) => {
        const label = titleOfItem(source.csl) || inspectorWords.citations.untitledSource
        const line = sourceInShort(source.csl)
        return { id: source.id, label, hint: `${line} ${source.reliability}`.trim(), names: [label, line] }
      }),
    ),
    text,
    chosen,
  )

function byLabel(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => a.label.localeCompare(b.label))
}

/** A name that begins with the text comes before one of which a word does, and that before one that merely holds it. */
export function search(candidates: readonly Candidate[], text: string, chosen: readonly string[]): readonly Choice[] {
  const wanted = fold(text.trim())
  const taken = new Set(chosen)
  const ranked = candidates
    .filter(({ id }) => !taken.has(id))
    .map((candidate) => ({ candidate, ...bestMatch(candidate.names, wanted) }))
    .filter(({ rank }) => rank < nowhere)
  if (wanted !== '') ranked.sort((a, b) => a.rank - b.rank)
  return ranked.slice(0, mostShown).map(({ candidate, at }) => choiceOf(candidate, at))
}

const nowhere = 3

function bestMatch(names: readonly string[], wanted: string): { rank: number; at: number } {
  if (wanted === '') return { rank: 0, at: 0 }
  const ranks = names.map((name) => rankOf(fold(name), wanted))
  const rank = Math.min(nowhere, ...ranks)
  return { rank, at: ranks.indexOf(rank) }
}

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0
  if (name.includes(` ${wanted}`)) return 1
  return name.includes(wanted) ? 2 : nowhere
}

/** Found by another name than the one shown, it says which: “Artsakh authorities”. */
function choiceOf({ id, label, hint, dot, names }: Candidate, at: number): Choice {
  const other = names[at]
  const isOther = at > 0 && other !== undefined && !label.includes(other) && hint?.includes(other) !== true
  const said = isOther ? inspectorWords.pickers.alsoCalled(other) : hint
  return {
    id,
    label,
    ...(said === undefined || said === '' ? {} : { hint: said }),
    ...(dot === undefined ? {} : { dot }),
  }
}
