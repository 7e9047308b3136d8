/** What the reader may know besides the text. There is no “today”: a date must mean the same tomorrow. */
export interface TypedDateOptions {
  /** How this project reads 03/04/2021; null: not decided, so both readings are offered. */
  readonly dayMonthOrder: 'dmy' | 'mdy' | null
  /** A day before 15 October 1582 is Gregorian unless the text says otherwise: for whole tables. Without it both are offered. */
  readonly earlyDays?: 'gregorian'
}

export interface TypedContext extends TypedDateOptions {
  /** The text says that its calendar is the Julian one. */
  readonly julian: boolean
}
