export const withholdings = ['restricted', 'internal', 'unverified', 'confidential'] as const

/** Why something does not leave: three kinds of events, and sources. */
export type Withholding = (typeof withholdings)[number]

/** Events under the first reason that keeps each back; sources under `confidential`. */
export type Withheld = Readonly<Record<Withholding, number>>
