import { keyOf } from '../../shared/desk/mark-kinds'
import { marksWithin, runsOf, type Run } from '../../shared/desk/marked-text'
import type { Paragraph } from '../../shared/desk/paragraphs'
import type { UsedPassage } from '../../shared/desk/used-passages'
import type { Passage } from '../../shared/reading/quote'
import type { Suggestion } from '../../shared/reading/suggestion'

/** What is marked on the page: something that was found, or a passage that was used. */
export type PageMark =
  | { readonly start: number; readonly end: number; readonly suggestion: Suggestion; readonly key: string }
  | { readonly start: number; readonly end: number; readonly uses: readonly UsedPassage[] }

/** Suggestions are a few words each. */
const longestMark = 400

/** A paragraph with all of its marks. */
export function markedParagraph(
  text: string,
  paragraph: Paragraph,
  suggestions: readonly Suggestion[],
  used: readonly UsedPassage[],
): readonly Run<PageMark>[] {
  const marks = [...passagesIn(used, paragraph), ...sideBySide(marksWithin(suggestions, paragraph, longestMark))]
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  return runsOf(text, paragraph, marks)
}

/** Suggestions as marks of which none lies within another: what could be pressed inside something else could not be found. */
function sideBySide(suggestions: readonly Suggestion[]): PageMark[] {
  const marks: { start: number; end: number; suggestion: Suggestion; key: string }[] = []
  for (const suggestion of suggestions) {
    const { start, end } = suggestion
    const before = marks.at(-1)
    if (before !== undefined && before.end > start && before.start < start) before.end = start
    const from = before === undefined ? start : Math.max(start, before.end)
    if (from < end) marks.push({ start: from, end, suggestion, key: keyOf(suggestion) })
  }
  return marks
}

/** The used passages that touch a paragraph; several of the same words are one. */
function passagesIn(used: readonly UsedPassage[], paragraph: Passage): PageMark[] {
  const groups = new Map<string, UsedPassage[]>()
  for (const passage of used) {
    if (passage.start >= paragraph.end || passage.end <= paragraph.start) continue
    const key = `${passage.start}-${passage.end}`
    groups.set(key, [...(groups.get(key) ?? []), passage])
  }
  return [...groups.values()].flatMap((uses) => {
    const [first] = uses
    return first === undefined ? [] : [{ start: first.start, end: first.end, uses }]
  })
}

/** The different events that a passage was used for. */
export function eventsOf(uses: readonly UsedPassage[]): readonly UsedPassage['event'][] {
  return [...new Map(uses.map(({ event }) => [event.id, event])).values()]
}
