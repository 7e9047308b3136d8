// The package ships no types. Only its grammar is used here; arithmetic, bounds and wording are this folder's own.
declare module 'edtf' {
  interface ParsedDate {
    readonly type: 'Date' | 'Season' | 'Year' | 'Decade' | 'Century'
    /** Year, month from 0, day, hour, minute, second, millisecond; for a season the year and its code. */
    readonly values: readonly number[]
    /** Bits of `YYYYMMDD`, lowest first; `true` marks the whole. */
    readonly uncertain?: number | boolean
    readonly approximate?: number | boolean
    readonly unspecified?: number
    readonly significant?: number
    /** Minutes east of UTC; without a time zone in the text this is the machine's own, and must not be used. */
    readonly offset?: number
    /** Set only when the text has a time zone. */
    readonly timeZone?: string
  }
  /** Throws when the text is not EDTF. */
  export function parse(
    text: string,
    options?: { readonly types?: readonly ParsedDate['type'][]; readonly seasonUncertainty?: boolean },
  ): ParsedDate
}
