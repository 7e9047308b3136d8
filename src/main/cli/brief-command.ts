import { writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { bundledStyles } from '../services/briefing/citation-styles'
import { Briefings } from '../services/briefing/briefings'
import { briefingFormats } from '../services/briefing/compose-files'
import { loggedFile, logExport } from '../services/briefing/export-log'
import { replaceFile } from '../services/durable-file'
import { placeOf } from '../services/place'
import { doHere } from '../services/project-tasks/project-tasks'
import type { ProjectSession } from '../services/project-session'
import { heldInWords } from '../../shared/briefing/parts/method'
import { paperNames } from '../../shared/briefing/paper'
import { briefingAfter, templateIds, templateOf } from '../../shared/briefing/templates'
import { withholdings, type Withholding } from '../../shared/briefing/withholding'
import { readEdtf } from '../../shared/dates/edtf'
import { Refusal } from '../../shared/problem'
import { fold } from '../../shared/project/folding'
import type { Project } from '../../shared/project/project'
import type { BriefingFields } from '../../shared/project/records/briefing'
import { briefingWords } from '../../shared/words/briefing'
import { cliWords } from '../../shared/words/cli'
import { readArguments, requireChoice, requirePositionals, type Arguments, type Options } from './arguments'
import { InputRefused, UsageMistake, type ExitCode, type Io } from './io'
import { withProject } from './open-project'
import { kindOfPlace, requireOutsideProject } from './output-place'

const options: Options = {
  to: { kind: 'once' },
  output: { kind: 'once', short: 'o' },
  template: { kind: 'once' },
  briefing: { kind: 'once' },
  view: { kind: 'once' },
  all: { kind: 'flag' },
  period: { kind: 'once' },
  allow: { kind: 'many' },
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
  const style = await styleFrom(given.value('style'))

  return await withProject<ExitCode>(path, io, { isOnlyRead: true }, async (session) => {
    const briefing = briefingFrom(given, session.project, style)
    const generator = cliWords.generator(io.version)
    const briefings = new Briefings({ now: io.now, generator, doTask: doHere, printer: io.printer })
    const { files, outcome } = await briefings.write(session.project, { briefing, allowed, paper }, format)
    const names = await send(files, given.value('output') ?? '-', session.folder, io)
    await io.error(`${heldInWords(outcome)}\n`)
    await note(
      session,
      briefing,
      { files: files.map((file, at) => ({ ...file, name: names[at] ?? file.name })), outcome },
      io,
    )
    return 0
  })
}

function allowedBy(given: Arguments): readonly Withholding[] {
  return given
    .values('allow')
    .flatMap((list) => list.split(','))
    .map((kind) => requireChoice('--allow', kind.trim(), withholdings))
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

interface File {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Writes to the file that was named, or into that folder, and a figure beside it; gives the names they have there. */
async function send(files: readonly File[], output: string, projectFolder: string, io: Io): Promise<readonly string[]> {
  const [main, ...others] = files
  if (main === undefined) return []
  if (output === '-') {
    await io.out(main.bytes)
    if (others.length > 0) await io.error(words.figureLeftOut)
    return [main.name]
  }
  const path = resolve(io.folder, output)
  const there = await kindOfPlace(path)
  const folder = there === 'folder' ? path : dirname(path)
  await requireOutsideProject(folder, projectFolder)
  // A device or a pipe is written to; it must not be replaced by a file.
  if (there === 'other') await writeFile(path, main.bytes)
  else await replaceFile(there === 'folder' ? join(path, main.name) : path, main.bytes, { mode: 0o666 })
  for (const { name, bytes } of others) await replaceFile(join(folder, name), bytes, { mode: 0o666 })
  const names = [there === 'folder' ? main.name : basename(path), ...others.map(({ name }) => name)]
  await io.error(cliWords.wrote(names, placeOf(folder)))
  return names
}

/** What has left is noted in the project; where that cannot be, it is said. */
async function note(
  session: ProjectSession,
  { title, template, handling }: BriefingFields,
  { files, outcome }: Awaited<ReturnType<Briefings['write']>>,
  io: Io,
): Promise<void> {
  const { events, heldBack, letOut, claimsHeldBack } = outcome
  try {
    await session.requireWritable()
    await logExport(session.folder, {
      at: io.now(),
      by: '',
      what: 'briefing',
      title,
      template,
      handling,
      files: files.map(loggedFile),
      events,
      heldBack: { ...heldBack, claims: claimsHeldBack },
      letOut,
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await io.error(words.notLogged(cliWords.refusal(error.problem)))
  }
}
