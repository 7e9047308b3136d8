import { makeWhen, type When } from '../../src/shared/dates/when'

// Dated values as the chronology writes them. The anchor names the report by its key; `assemble.ts` puts the id there.

const dateline = { date: '2023-09-20', basis: 'dateline', sourceId: 'report' } as const

/** Lasted from–to, or filled the day named. */
export function lasting(edtf: string, given: Partial<When>): When {
  return makeWhen({ edtf, ...given })
}

/** Happened once, somewhere within. */
export function once(edtf: string, given: Partial<When>): When {
  return makeWhen({ edtf, kind: 'instant', ...given })
}

/** The source's words are kept, but no date follows from them. */
export function undated(verbatim: string, rationale: string): When {
  return makeWhen({ verbatim, anchor: dateline, rationale })
}

/** A date reckoned from the report's dateline. */
export function fromDateline(when: When): When {
  return { ...when, anchor: dateline }
}

/** Reported without a day, but about the offensive: between its first day and the report. */
export function duringOffensive(sortKey: string, what = 'The statement is about the offensive'): When {
  return fromDateline(
    once('2023-09-19/2023-09-20', {
      rationale: `The report gives no day. ${what}, so it falls between the first day, 19 September, and the dateline.`,
      sortKey,
    }),
  )
}
