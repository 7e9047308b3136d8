import type { EdtfPoint } from '../edtf-value'
import { spanOfPoint } from '../point-span'
import type { TypedContext } from './context'
import { pairOf } from './lending'
import { rules } from './rules'
import { complete, type Completed, type Draft, type Impossible, type Piece } from './said'
import { readPiece } from './single'

/** “1667 or 1668” is one of them, “12 and 15 May 1915” both; the last lends the others what they leave out. */
export function readList(text: string, conjunction: 'or' | 'and', context: TypedContext): (Draft | Impossible)[] {
  const cut = text.lastIndexOf(` ${conjunction} `)
  if (cut < 0) return []
  const [last] = readPiece(text.slice(cut + conjunction.length + 2), context)
  const others = text
    .slice(0, cut)
    .replace(/^either |,$/g, '')
    .split(', ')
  const members = last === undefined ? [] : listMembers(others, last, context)
  const failed = members.find((member): member is Impossible => member !== null && 'impossible' in member)
  if (failed !== undefined) return [failed]
  const whole = members.filter((member): member is Completed => member !== null && !('impossible' in member))
  if (whole.length === 0 || whole.length < members.length) return []
  const one = conjunction === 'or'
  const dates = whole
    .map(({ start, end }) => (start === end ? start : ({ type: 'range', from: start, to: end } as const)))
    .sort((a, b) => firstMoment(a) - firstMoment(b))
  return [
    {
      value: { type: 'set', mode: one ? 'one' : 'all', members: dates, earlier: false, later: false },
      kind: one ? 'instant' : 'extent',
      julian: whole.some(({ julian }) => julian),
      rule: one ? rules.either : rules.both,
    },
  ]
}

function listMembers(others: readonly string[], last: Piece, context: TypedContext): (Completed | Impossible | null)[] {
  const pieces = others.map((text): Piece | null => {
    const [piece] = readPiece(text.trim(), context)
    return piece === undefined ? null : (pairOf(piece, last)[0]?.from ?? null)
  })
  return [...pieces, last].map((piece) => (piece === null ? null : complete(piece)))
}

function firstMoment(member: EdtfPoint | { readonly type: 'range'; readonly from: EdtfPoint }): number {
  return spanOfPoint(member.type === 'range' ? member.from : member).earliest
}
