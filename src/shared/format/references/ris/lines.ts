import { referenceWords } from '../../../words/references'
import type { RefusedPlace } from '../reference'
import { proseTags } from './tags'

export interface RisLine {
  readonly tag: string
  readonly value: string
  /** Line of the file, from 1. */
  readonly at: number
}

/** The lines of one reference, from `TY` up to `ER`. */
export type RisEntry = readonly RisLine[]

export const taggedLine = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/

/**
 * Parts a text into its references. A line without a tag goes on with the one before: as a line of its own in running text, as
 * one more keyword after `KW`, else in the same line.
 */
export function splitRis(text: string): {
  readonly entries: readonly RisEntry[]
  readonly refused: readonly RefusedPlace[]
} {
  const entries: RisEntry[] = []
  const refused: RefusedPlace[] = []
  let open: RisLine[] | null = null
  const refuse = (at: number, reason: string): void =>
    void refused.push({ where: referenceWords.entry('', at), reason })
  const giveUp = (lines: readonly RisLine[]): void =>
    void refused.push({ where: whereOf(lines), reason: referenceWords.ris.noEnd })

  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .entries()) {
    const at = index + 1
    const [, tag, value = ''] = taggedLine.exec(raw) ?? []
    if (tag === undefined) {
      if (open !== null) goOn(open, raw, at)
      else if (raw.trim() !== '') refuse(at, referenceWords.ris.notRis)
    } else if (tag === 'TY') {
      if (open !== null) giveUp(open)
      open = [{ tag, value: value.trim(), at }]
    } else if (tag === 'ER') {
      if (open === null) refuse(at, referenceWords.ris.notBegun)
      else entries.push(open.map((line) => ({ ...line, value: line.value.trim() })))
      open = null
    } else if (open === null) refuse(at, referenceWords.ris.outside)
    else open.push({ tag, value: value.trim(), at })
  }
  if (open !== null) giveUp(open)
  return { entries, refused }
}

function goOn(open: RisLine[], raw: string, at: number): void {
  const last = open.at(-1)
  if (last === undefined) return
  if (proseTags.has(last.tag)) open[open.length - 1] = { ...last, value: `${last.value}\n${raw.trim()}` }
  else if (raw.trim() === '') return
  else if (last.tag === 'KW') open.push({ tag: 'KW', value: raw.trim(), at })
  else open[open.length - 1] = { ...last, value: `${last.value} ${raw.trim()}`.trim() }
}

export function whereOf(entry: RisEntry): string {
  const key = entry.find(({ tag }) => tag === 'ID')?.value ?? ''
  return referenceWords.entry(key, entry[0]?.at ?? 1)
}
