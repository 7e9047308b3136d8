import { makeWhen, type When } from '../dates/when'
import type { DateSuggestion } from '../reading/suggestion'

/** One way to take the words of a date. */
export interface DateChoice {
  readonly edtf: string | null
  readonly kind: When['kind']
  readonly verbatim: string
}

/** The readings of a date, best first: the range that it is one end of, the date itself, and others that the words allow. */
export function dateChoices(suggestion: DateSuggestion): readonly [DateChoice, ...DateChoice[]] {
  const { edtf, whenKind, text, range, alternatives } = suggestion
  const own: DateChoice = { edtf, kind: whenKind, verbatim: text }
  const others = alternatives.map((other): DateChoice => ({ edtf: other, kind: whenKind, verbatim: text }))
  return range === null
    ? [own, ...others]
    : [{ edtf: range.edtf, kind: 'extent', verbatim: range.text }, own, ...others]
}

/** The dated value that a choice gives: in the source's words, with what it was counted from, and the reason. */
export function whenOfChoice(choice: DateChoice, suggestion: DateSuggestion, sourceId: string): When {
  const { anchor, rule, reason } = suggestion
  return makeWhen({
    verbatim: choice.verbatim.replace(/\s+/g, ' ').slice(0, 500),
    edtf: choice.edtf,
    kind: choice.kind,
    anchor: anchor === null ? null : { ...anchor, sourceId },
    rationale: rationaleOf(rule, reason),
  })
}

/** “Weekday: the nearest Tuesday before the dateline.” */
export function rationaleOf(rule: string, reason: string): string {
  const name = rule.replaceAll('-', ' ')
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  return (reason === '' ? capital : `${capital}: ${reason}`).slice(0, 2000)
}
