import type { Suggestion } from '../reading/suggestion'

/** What a mark says by its shape and colour. `vague`: words for a time that name no date ("recently", "every October"). */
export const markKinds = ['date', 'figure', 'attribution', 'vague'] as const
export type MarkKind = (typeof markKinds)[number]

export function kindOf(suggestion: Suggestion): MarkKind {
  return suggestion.kind === 'date' && suggestion.edtf === null && suggestion.vagueness !== 'unanchored'
    ? 'vague'
    : suggestion.kind
}

/** Tells a suggestion from all others in its text, also after the text was read anew. */
export function keyOf({ kind, start, end }: Suggestion): string {
  return `${kind}-${start}-${end}`
}
