import { bundledStyles } from '../services/briefing/citation-styles'
import { Briefings } from '../services/briefing/briefings'
import { briefingFormats } from '../services/briefing/compose-files'
import { loggedFile } from '../services/briefing/export-log'
import { logLeft } from '../services/briefing/log-left'
import { doHere } from '../services/project-tasks/project-tasks'
import { heldInWords } from '../../shared/briefing/parts/method'
import { paperNames } from '../../shared/briefing/paper'
import { briefingAfter, templateIds, templateOf } from '../../shared/briefing/templates'
import { readEdtf } from '../../shared/dates/edtf'
import { fold } from '../../shared/project/folding'
import type { Project } from '../../shared/project/project'
import type { BriefingFields } from '../../shared/project/records/briefing'
import { briefingWords } from '../../shared/words/briefing'
import { cliWords } from '../../shared/words/cli'
import { allowedBy, allowOption } from './allow-option'
import { readArguments, requireChoice, requirePositionals, type Arguments, type Options } from './arguments'
import { InputRefused, UsageMistake, type ExitCode, type Io } from './io'
import { withProject } from './open-project'
import { outputFrom } from './output-place'
import { sendWithCompanions } from './send-files'

const options: Options = {
  to: { kind: 'once' },
  output: { kind: 'once', short: 'o' },
  template: { kind: 'once' },
  briefing: { kind: 'once' },
  view: { kind: 'once' },
  all: { kind: 'flag' },
  period: { kind: 'once' },
  ...allowOption,
  style: { kind: 'once' },
  handling: { kind: 'once' },
  title: { kind: 'once' },
  audience: { kind: 'once' },
  author: { kind: 'once' },
  paper: { kind: 'once' },
}

const { cli: words } = briefingWords

export async function briefCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const given = readArguments(argv, options, 'brief')
  const [path] = requirePositionals(given, ['PROJECT'], 'brief')
  const to = given.value('to')
  if (to === undefined) throw new UsageMistake(cliWords.missing('--to', 'brief'))
  const format = requireChoice('--to', to, briefingFormats)
  const template = given.value('template')
  if (template !== undefined) requireChoice('--template', template, templateIds)
  if (given.isSet('all') && given.isSet('view')) throw new UsageMistake(words.allOrView)
  const allowed = allowedBy(given)
  const paper = requireChoice('--paper', given.value('paper') ?? 'a4', paperNames)
  const period = given.value('period')
  const reading = period === undefined ? null : readEdtf(period)
  if (reading !== null && !reading.ok) throw new UsageMistake(cliWords.noPeriod(period ?? '', reading.reason))
  const output = outputFrom(given, format, io)
  const style = await styleFrom(given.value('style'))

  return await withProject<ExitCode>(path, io, { isOnlyRead: true }, async (session) => {
    const briefing = briefingFrom(given, session.project, style)
    const generator = cliWords.generator(io.version)
    const briefings = new Briefings({ now: io.now, generator, doTask: doHere, printer: io.printer })
    const { files, outcome } = await briefings.write(session.project, { briefing, allowed, paper }, format)
    const sent = await sendWithCompanions(files, output, session.folder, io)
    if (sent.length < files.length) await io.error(words.figureLeftOut)
    await io.error(`${heldInWords(outcome)}\n`)
    const { title, template, handling } = briefing
    const logged = files.slice(0, sent.length).map((file, at) => loggedFile({ ...file, name: sent[at] ?? file.name }))
    const left = { at: io.now(), by: '', what: 'briefing', title, template, handling, files: logged } as const
    const problem = await logLeft(session, left, outcome)
    if (problem !== null) await io.error(words.notLogged(cliWords.refusal(problem)))
    return 0
  })
}

/** By its id or its title; '' for the default one. */
async function styleFrom(name: string | undefined): Promise<string> {
  if (name === undefined) return ''
  const styles = await bundledStyles()
  const found = styles.find(({ id, title }) => id === name || fold(title) === fold(name))
  if (found === undefined)
    throw new UsageMistake(
      cliWords.notAmong(
        '--style',
        name,
        styles.map(({ id }) => id),
      ),
    )
  return found.id
}

/** The briefing that the project has under this name, or a new one; what is said on the command line goes before what it says. */
function briefingFrom(given: Arguments, project: Project, style: string): BriefingFields {
  const name = given.value('briefing')
  const template = given.value('template')
  const kept = name === undefined ? null : briefingCalled(project, name)
  const fresh = briefingAfter(templateOf(template ?? ''))
  const base: BriefingFields =
    kept === null
      ? { ...fresh, title: '', selection: selectionOf(project) }
      : template === undefined
        ? kept
        : { ...kept, template, parts: fresh.parts, order: fresh.order }
  const said = (field: 'handling' | 'title' | 'audience' | 'author' | 'period') => given.value(field) ?? base[field]
  return {
    title: said('title').slice(0, 1000),
    handling: said('handling').slice(0, 1000),
    audience: said('audience').slice(0, 1000),
    author: said('author').slice(0, 1000),
    period: said('period'),
    summary: base.summary,
    selection: selectionFrom(given, project) ?? base.selection,
    order: base.order,
    parts: base.parts,
    citationStyle: style === '' ? base.citationStyle : style,
    template: base.template,
  }
}

function selectionFrom(given: Arguments, project: Project): BriefingFields['selection'] | null {
  if (given.isSet('all')) return { kind: 'all' }
  const name = given.value('view')
  if (name === undefined) return null
  const views = [...project.views]
  const found = views.find((view) => fold(view.name) === fold(name))
  if (found === undefined)
    throw new InputRefused(
      cliWords.noSuchView(
        name,
        views.map((view) => view.name),
      ),
    )
  return { kind: 'view', viewId: found.id }
}

/** The events marked for briefing; all, where nobody has marked any. */
function selectionOf(project: Project): BriefingFields['selection'] {
  const isAnyMarked = [...project.events].some(({ inBriefing }) => inBriefing)
  return { kind: isAnyMarked ? 'marked' : 'all' }
}

function briefingCalled(project: Project, name: string): BriefingFields {
  const all = [...project.briefings]
  const found = all.find(({ id }) => id === name) ?? all.find(({ title }) => fold(title) === fold(name))
  if (found === undefined)
    throw new InputRefused(
      words.noSuchBriefing(
        name,
        all.map(({ title }) => title),
      ),
    )
  return found
}
