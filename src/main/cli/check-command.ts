import { checkRules, type Finding } from '../../shared/checks/check'
import { runChecks } from '../../shared/checks/run-checks'
import { nameOf } from '../../shared/project/names'
import type { Project } from '../../shared/project/project'
import { checkWords, findingText } from '../../shared/words/checks'
import { cliWords } from '../../shared/words/cli'
import { readArguments, requirePositionals } from './arguments'
import type { ExitCode, Io } from './io'
import { withProject } from './open-project'

export async function checkCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [path] = requirePositionals(readArguments(argv, {}, 'check'), ['PROJECT'], 'check')
  return await withProject(path, io, { isOnlyRead: true }, async ({ project }) => {
    const findings = runChecks(project)
    const errors = findings.filter(({ severity }) => severity === 'error').length
    await io.out(findings.length === 0 ? `${checkWords.clean}\n` : reportOf(project, findings, errors))
    return errors > 0 ? 1 : 0
  })
}

/** Rule by rule: what it is, what one can do, and where it was found. */
function reportOf(project: Project, findings: readonly Finding[], errors: number): string {
  const parts = checkRules.flatMap((rule) => {
    const found = findings.filter((finding) => finding.rule === rule)
    const [first] = found
    if (first === undefined) return []
    const { title, advice } = checkWords.rules[rule]
    const lines = found.map((finding) =>
      cliWords.findingOf(nameIn(project, finding), findingText(rule, finding.details)),
    )
    return [cliWords.finding(checkWords.severity[first.severity], title) + lines.join('') + cliWords.advice(advice)]
  })
  return `${parts.join('\n')}\n${checkWords.count(errors, findings.length - errors)}.\n`
}

/** “E12 Ceasefire agreed”, or what else the record is called. */
function nameIn(project: Project, { eventId, table, id }: Finding): string {
  const event = eventId === null ? undefined : project.events.get(eventId)
  if (event !== undefined) return `${event.code} ${event.title}`.trim()
  return nameOf(project, table, id) || id
}
