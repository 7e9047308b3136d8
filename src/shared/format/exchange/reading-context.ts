import type { Context } from '../../commands/command'
import type { DateOrder } from '../neighbours/date-said'

/** How far the reading of files has come. `total` is null where it is not known; both count the same: characters, rows or records. */
export interface ReadingProgress {
  readonly step: 'rows' | 'dates' | 'records' | 'compare'
  readonly done: number
  readonly total: number | null
}

/** What a reader may not know by itself, and whom to tell how far it has come. */
export interface ReadingContext extends Context {
  readonly onProgress?: ((progress: ReadingProgress) => void) | undefined
  /** How 03/04/2021 is meant where dates are written freely; null or missing: it has not been said, and such dates stay in words. */
  readonly dateOrder?: DateOrder | undefined
}

/** Telling costs little, but not nothing: it is done once for so many. */
export const toldEvery = 500
