import { wordsOfEdtf } from '../../dates/wording'
import { sentence } from '../../format/exchange/markdown/citing'
import { periodOf } from '../../format/exchange/markdown/periods'
import { allCitationsOf } from '../../project/lookups'
import type { TimelineEvent } from '../../project/records/event'
import { briefingWords } from '../../words/briefing'
import { capital } from '../../words/chronology'
import type { Composing } from '../composing'
import { isContested } from '../contested'
import type { Inline, Paragraph } from '../document'
import { paragraph, prose, words } from '../inline'

const { summary: texts } = briefingWords

/**
 * The bottom line, as its author wrote it, and what the briefing covers. “[E12]” or “[E3, E4]” in it stands for a note with the
 * sources of those events; a code that is not in this document is left out.
 */
export function summaryPart(composing: Composing): readonly Paragraph[] {
  const written = prose(composing.briefing.summary, 'lead', (line) => withNotes(line, composing))
  return [...written, paragraph([words(scopeInWords(composing))], written.length === 0 ? 'lead' : 'text')]
}

const codes = /\s*\[([A-Za-z]{0,4}\d{1,9}(?:\s*[,;]\s*[A-Za-z]{0,4}\d{1,9})*)\]/g

function withNotes(line: string, { project, events, notes }: Composing): readonly Inline[] {
  const known = new Map([...project.events].filter(({ code }) => code !== '').map((event) => [event.code, event]))
  const parts: Inline[] = []
  let from = 0
  for (const found of line.matchAll(codes)) {
    const cited = (found[1] ?? '').split(/\s*[,;]\s*/).flatMap((code) => known.get(code) ?? [])
    parts.push(words(line.slice(from, found.index)))
    if (cited.length > 0) parts.push(notes.note(cited.flatMap(({ id }) => allCitationsOf(project, id))))
    from = found.index + found[0].length
  }
  return events.length === 0 && parts.length === 0 ? [words(line)] : [...parts, words(line.slice(from))]
}

function scopeInWords({ project, events, gated }: Composing): string {
  const { restricted, internal, unverified } = gated.heldBack
  const heldBack = restricted + internal + unverified
  if (events.length === 0) return heldBack === 0 ? texts.none : texts.noneBecauseHeld(heldBack)
  const disputed = events.filter((event) => isContested(project, event)).length
  const unsure = events.filter(({ verification }) => verification !== 'verified').length
  const standing = texts.standing(disputed, unsure, events.length)
  return [texts.scope(events.length, spanOf(events)), sentence(capital(standing))]
    .filter((part) => part !== '')
    .join(' ')
}

/** From the month of the first dated event to that of the last, as far as they are known; '' if none is dated. */
export function spanOf(events: readonly TimelineEvent[]): string {
  const whens = events.flatMap(({ when }) => (when === null || when.edtf === null ? [] : [when]))
  const [first, last] = [whens[0], whens.at(-1)]
  if (first === undefined || last === undefined) return ''
  return texts.span(wordsOfEdtf(periodOf(first, 'month')), wordsOfEdtf(periodOf(last, 'month')))
}
