import type { Project, TableName } from '../project/project'

/** Every weakness the program looks for. Errors break a promise of the file or of the evidence; warnings are for judgement. */
export const checkRules = [
  'broken-rule',
  'evidence-missing',
  'evidence-changed',
  'event-without-source',
  'single-origin',
  'false-corroboration',
  'suspicious-first',
  'date-in-words',
  'after-its-source',
  'contradiction-unassessed',
  'likely-duplicate',
  'quote-not-found',
] as const

export type CheckRule = (typeof checkRules)[number]

/** A weakness, and the record to jump to. `details` are what its sentence needs (`words/checks.ts`). */
export interface Finding {
  readonly rule: CheckRule
  readonly severity: 'error' | 'warning'
  readonly table: TableName
  readonly id: string
  /** The event to show it on; null where it belongs to none. */
  readonly eventId: string | null
  readonly details: Readonly<Record<string, string | number>>
}

/** Looks through a whole project for one kind of weakness. */
export type Check = (project: Project) => Iterable<Finding>

export function warning(rule: CheckRule, eventId: string, details: Finding['details'] = {}): Finding {
  return { rule, severity: 'warning', table: 'events', id: eventId, eventId, details }
}
