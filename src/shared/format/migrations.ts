/**
 * How the tables of an older file become those of the next version. A released step is never edited and never removed; its
 * fixture in `tests/fixtures/projects` stays for ever. `tests/shared/format/migrations.test.ts` insists on no gaps.
 */
export interface Migration {
  /** The version that this step reads; it gives `from + 1`. */
  readonly from: number
  /** Plain JSON in, plain JSON out: old shapes are not described by today's types. */
  readonly migrate: (tables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
}

/** The version that this program writes. */
export const currentVersion = 1

export const migrations: readonly Migration[] = []

/** The tables as the current version has them. `version` is between 1 and `currentVersion`. */
export function migrate(tables: Readonly<Record<string, unknown>>, version: number): Readonly<Record<string, unknown>> {
  return migrations.filter(({ from }) => from >= version).reduce((older, step) => step.migrate(older), tables)
}
