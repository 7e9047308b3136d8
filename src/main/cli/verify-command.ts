import { isSound, type EvidenceReport } from '../../shared/evidence/report'
import { nameOf } from '../../shared/project/names'
import type { Project } from '../../shared/project/project'
import { cliWords } from '../../shared/words/cli'
import { custodyText, unclaimedText, verificationSummary, verifiedText } from '../../shared/words/evidence'
import { verifyEvidence } from '../services/evidence/verify'
import { readArguments, requirePositionals, type Options } from './arguments'
import { UsageMistake, type ExitCode, type Io } from './io'
import { withProject } from './open-project'

const options: Options = { json: { kind: 'flag' }, record: { kind: 'flag' }, author: { kind: 'once' } }

export async function verifyCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const given = readArguments(argv, options, 'verify')
  const [path] = requirePositionals(given, ['PROJECT'], 'verify')
  const [isRecorded, author] = [given.isSet('record'), given.value('author')]
  if (author !== undefined && !isRecorded) throw new UsageMistake(cliWords.authorOnlyRecorded)

  return await withProject(path, io, { author, isOnlyRead: !isRecorded }, async (session) => {
    if (isRecorded) await session.requireWritable()
    const { project, folder, evidence } = session
    const report = isRecorded ? await evidence.verify(null) : await verifyEvidence(project, folder)
    await io.out(given.isSet('json') ? jsonOf(report, project) : textOf(report, project))
    return isSound(report) ? 0 : 1
  })
}

function jsonOf({ captures, custody, unclaimedFiles }: EvidenceReport, project: Project): string {
  const files = captures.map((capture) => {
    const { path = '', hash = '' } = project.captures.get(capture.captureId) ?? {}
    return { ...capture, path, hash }
  })
  const sound = isSound({ captures, custody, unclaimedFiles })
  return `${JSON.stringify({ sound, captures: files, custody, unclaimedFiles }, null, 2)}\n`
}

/** A line for each capture that is not as it was taken in, then what it comes to, and what the log says. */
function textOf(report: EvidenceReport, project: Project): string {
  return [
    ...report.captures.filter(({ outcome }) => outcome !== 'intact').map(verifiedText),
    verificationSummary(report),
    ...custodyText(report.custody, (id) => nameOf(project, 'captures', id)),
    unclaimedText(report.unclaimedFiles),
  ]
    .filter((text) => text !== '')
    .map((text) => `${text}\n`)
    .join('')
}
