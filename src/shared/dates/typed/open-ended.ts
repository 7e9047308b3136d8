import { readEdtf } from '../edtf'
import { writeEdtf } from '../edtf-text'
import type { EdtfPoint, EdtfSet } from '../edtf-value'
import { aroundPeriodPart } from '../period-parts'
import { stepPoint } from '../point-steps'
import type { TypedContext } from './context'
import { rules } from './rules'
import { complete, type Completed, type Draft, type Impossible } from './said'
import { readPiece } from './single'

interface Phrase {
  readonly form: RegExp
  readonly drafts: (date: Completed) => Draft[]
  /** “The end of” a period is then nothing more than the period. */
  readonly endsWithPeriod?: boolean
}

/**
 * “since”, “until”, “before”, “after”, “by” and their kin. Those that say how long a thing lasted give intervals; those that
 * say it happened once, on one side of a date, give a set and an instant:
 *
 *     since 1994       1994/..            until 2020          ../2020        from 1994   1994/  or  1994/..
 *     since late 2020  2020-41/..
 *     before May 1915  [..1915-04]        after May 1915      [1915-06..]
 *     by May 1915      [..1915-05]        in May 1915 or later  [1915-05..]
 */
const phrases: readonly Phrase[] = [
  {
    form: /^(?:on or before|in or before|at or before|no later than|not later than|not after|at the latest(?: in| on)?|by) (.+)$/,
    drafts: orEarlier,
    endsWithPeriod: true,
  },
  { form: /^(.+?)(?: or earlier| or before| at the latest)$/, drafts: orEarlier },
  {
    form: /^(?:on or after|in or after|at or after|no earlier than|not before|not earlier than|at the earliest(?: in| on)?) (.+)$/,
    drafts: orLater,
  },
  { form: /^(.+?)(?: or later| or after| at the earliest)$/, drafts: orLater },
  {
    form: /^(?:some ?time )?(?:before |prior to |earlier than |pre-? ?(?=\d))(.+)$/,
    drafts: before,
    endsWithPeriod: true,
  },
  { form: /^(?:some ?time )?(?:after |later than |post-? ?(?=\d))(.+)$/, drafts: after, endsWithPeriod: true },
  { form: /^(?:ever )?since (.+)$/, drafts: since },
  { form: /^(.+?)(?: ?–| -) ?\?$/, drafts: endUnknown },
  { form: /^\? ?(?:–|-) ?(.+)$/, drafts: startUnknown },
  {
    form: /^(?:from |since )?(.+?)(?: onwards?| on| and after| to date| ?–|(?: to| until| ?–| ?-) ?(?:the )?(?:present(?: day)?|now|today|ongoing))$/,
    drafts: since,
  },
  { form: /^(?:from|as (?:from|of)|starting(?: in| on)?|beginning(?: in| on)) (.+)$/, drafts: from },
  {
    form: /^(?:up )?(?:until|till?|up to|to|through|thru|ending(?: in| on)?) (.+)$/,
    drafts: until,
    endsWithPeriod: true,
  },
]

/** Reads a phrase that is open on one side; none if the text is no such. */
export function readOpenEnded(text: string, context: TypedContext): (Draft | Impossible)[] {
  for (const { form, drafts, endsWithPeriod } of phrases) {
    const [, of] = form.exec(text) ?? []
    if (of === undefined) continue
    const found = readPiece(endsWithPeriod === true ? withoutItsEnd(of) : of, context).flatMap(
      (piece): (Draft | Impossible)[] => {
        const completed = complete(piece)
        if (completed === null) return []
        return 'impossible' in completed ? [completed] : drafts(completed)
      },
    )
    if (found.length > 0) return found
  }
  return []
}

/** “By the end of 1941” and “until the end of 1941” are by and until 1941: the end is where the year is over. */
function withoutItsEnd(text: string): string {
  return text.replace(/^(?:the )?(?:very )?end of /, '')
}

function once(members: EdtfPoint, side: 'earlier' | 'later', { julian }: Completed, rule: string): Draft {
  const value: EdtfSet = {
    type: 'set',
    mode: 'one',
    members: [members],
    earlier: side === 'earlier',
    later: side === 'later',
  }
  return { value, kind: 'instant', julian, rule }
}

function orEarlier(date: Completed): Draft[] {
  return [once(date.end, 'earlier', date, rules.by)]
}

function orLater(date: Completed): Draft[] {
  return [once(date.start, 'later', date, rules.orLater)]
}

function before(date: Completed): Draft[] {
  return [once(stepPoint(date.start, -1), 'earlier', date, rules.before)]
}

function after(date: Completed): Draft[] {
  return [once(stepPoint(date.end, 1), 'later', date, rules.after)]
}

/** An open interval has no vague ends of its own: a part of a period becomes the named stretch around it. */
function roughly({ start, end, julian }: Completed): EdtfPoint | null {
  const around = julian ? null : aroundPeriodPart(writeEdtf({ type: 'interval', start, end }))
  const reading = around === null ? null : readEdtf(around)
  return reading?.ok !== true || reading.value.type === 'interval' || reading.value.type === 'set'
    ? null
    : reading.value
}

function since(date: Completed): Draft[] {
  const around = roughly(date)
  return [
    {
      value: { type: 'interval', start: around ?? date.start, end: 'open' },
      kind: 'extent',
      julian: date.julian,
      rule: around === null ? rules.since : rules.sinceAround,
    },
  ]
}

function from(date: Completed): Draft[] {
  const around = roughly(date)
  const unknown: Draft = {
    value: { type: 'interval', start: around ?? date.start, end: 'unknown' },
    kind: 'extent',
    julian: date.julian,
    rule: around === null ? rules.from : rules.fromAround,
  }
  return [unknown, ...since(date)]
}

function endUnknown({ start, julian }: Completed): Draft[] {
  const value = { type: 'interval', start, end: 'unknown' } as const
  return [{ value, kind: 'extent', julian, rule: rules.endUnknown }]
}

function startUnknown({ end, julian }: Completed): Draft[] {
  const value = { type: 'interval', start: 'unknown', end } as const
  return [{ value, kind: 'extent', julian, rule: rules.startUnknown }]
}

function until(date: Completed): Draft[] {
  const around = roughly(date)
  return [
    {
      value: { type: 'interval', start: 'open', end: around ?? date.end },
      kind: 'extent',
      julian: date.julian,
      rule: around === null ? rules.until : rules.untilAround,
    },
  ]
}
