import type { Project } from '../project/project'
import { checkRules, type Check, type Finding } from './check'
import { datesInWords, likelyDuplicates, suspiciousFirsts } from './date-checks'
import { brokenRules, damagedEvidence } from './integrity-checks'
import { lostQuotes } from './quote-checks'
import {
  eventsAfterTheirSource,
  eventsWithoutSource,
  falseCorroborations,
  singleOrigins,
  unassessedContradictions,
} from './source-checks'

const checks: readonly Check[] = [
  brokenRules,
  damagedEvidence,
  eventsWithoutSource,
  singleOrigins,
  falseCorroborations,
  suspiciousFirsts,
  datesInWords,
  eventsAfterTheirSource,
  unassessedContradictions,
  likelyDuplicates,
  lostQuotes,
]

/** Every weakness of a project, errors first, then by rule. The same for the checks view and for `regesta check`. */
export function runChecks(project: Project): readonly Finding[] {
  return checks
    .flatMap((check) => [...check(project)])
    .sort((a, b) => checkRules.indexOf(a.rule) - checkRules.indexOf(b.rule) || (a.id < b.id ? -1 : 1))
}
