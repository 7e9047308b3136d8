import { findFaults } from '../project/integrity'
import type { Project } from '../project/project'
import type { Finding } from './check'

/** Rules of the file that do not hold. A project that opened has none; a file checked on its own may. */
export function* brokenRules(project: Project): Iterable<Finding> {
  for (const { table, id, problem } of findFaults(project)) {
    const eventId = table === 'events' ? id : null
    yield {
      rule: 'broken-rule',
      severity: 'error',
      table,
      id,
      eventId,
      details: { code: problem.code, ...problem.details },
    }
  }
}

/** Captures that were missing or changed when they were last verified. */
export function* damagedEvidence(project: Project): Iterable<Finding> {
  for (const capture of project.captures) {
    const outcome = capture.lastVerified?.outcome
    if (outcome !== 'missing' && outcome !== 'changed') continue
    const details = { name: capture.originalName, at: capture.lastVerified?.at ?? '' }
    yield { rule: `evidence-${outcome}`, severity: 'error', table: 'captures', id: capture.id, eventId: null, details }
  }
}
