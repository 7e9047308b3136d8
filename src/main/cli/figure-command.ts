import {
  leastHeight,
  narrowestWidth,
  resolutions,
  tallestEver,
  widestWidth,
  type FigureSize,
  type Resolution,
} from '../../shared/briefing/figure/figure-size'
import type { FigureSpan } from '../../shared/briefing/figure/figure-span'
import { heldInWords } from '../../shared/briefing/parts/method'
import { readTypedDate } from '../../shared/dates/typed/typed-date'
import { aboutOf } from '../../shared/project/project'
import { cliWords } from '../../shared/words/cli'
import { figureWords } from '../../shared/words/figure'
import { loggedFile } from '../services/briefing/export-log'
import { figureFormats } from '../services/briefing/figure-file'
import { Figures } from '../services/briefing/figures'
import { logLeft } from '../services/briefing/log-left'
import { doHere } from '../services/project-tasks/project-tasks'
import { allowedBy, allowOption } from './allow-option'
import { readArguments, requireChoice, requirePositionals, type Arguments, type Options } from './arguments'
import { filterFrom, filterOptions, requireSoundFilter } from './filter-options'
import { UsageMistake, type ExitCode, type Io } from './io'
import { withProject } from './open-project'
import { outputFrom } from './output-place'
import { sendFiles } from './send-files'

const options: Options = {
  to: { kind: 'once' },
  output: { kind: 'once', short: 'o' },
  from: { kind: 'once' },
  until: { kind: 'once' },
  'all-time': { kind: 'flag' },
  size: { kind: 'once' },
  width: { kind: 'once' },
  height: { kind: 'once' },
  dpi: { kind: 'once' },
  title: { kind: 'once' },
  'no-title': { kind: 'flag' },
  'no-legend': { kind: 'flag' },
  ...allowOption,
  ...filterOptions,
}

const { cli: words } = figureWords

/** The timeline as a picture of its own, in a file. */
export async function figureCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const given = readArguments(argv, options, 'figure')
  const [path] = requirePositionals(given, ['PROJECT'], 'figure')
  const asked = given.value('to')
  if (asked === undefined) throw new UsageMistake(cliWords.missing('--to', 'figure'))
  const to = requireChoice('--to', asked, figureFormats)
  const span = spanFrom(given)
  const size = sizeFrom(given)
  const resolution = resolutionFrom(given, to)
  const allowed = allowedBy(given)
  if (given.isSet('title') && given.isSet('no-title')) throw new UsageMistake(words.titleOrNone)
  requireSoundFilter(given)
  const output = outputFrom(given, to, io)

  return await withProject<ExitCode>(path, io, { isOnlyRead: true }, async (session) => {
    const { project } = session
    const title = given.isSet('no-title') ? '' : (given.value('title') ?? aboutOf(project).title)
    const request = {
      title,
      span,
      size,
      hasLegend: !given.isSet('no-legend'),
      filter: filterFrom(given, project),
      allowed,
    }
    const figures = new Figures({ doTask: doHere, printer: io.printer })
    const { file, counts, outcome } = await figures.write(project, request, { to, resolution })
    const [name = file.name] = await sendFiles([file], output, session.folder, io)
    await io.error(`${words.made(counts.size, counts)} ${heldInWords(outcome)}\n`)
    const left = { at: io.now(), by: '', what: 'figure', title, files: [loggedFile({ ...file, name })] } as const
    const problem = await logLeft(session, left, outcome)
    if (problem !== null) await io.error(words.notLogged(cliWords.refusal(problem)))
    return 0
  })
}

function spanFrom(given: Arguments): FigureSpan {
  const [from, until] = ['from', 'until'].map((name) => dateFrom(given, name))
  const isDated = from !== '' || until !== ''
  if (isDated && given.isSet('all-time')) throw new UsageMistake(words.allOrDates)
  if (from === undefined || until === undefined || !isDated) return { kind: given.isSet('all-time') ? 'all' : 'bulk' }
  return { kind: 'dates', from, until }
}

/** In words or EDTF; '' if it is not given. */
function dateFrom(given: Arguments, name: string): string {
  const text = given.value(name)
  if (text === undefined) return ''
  const reading = readTypedDate(text, { dayMonthOrder: null })
  const [date, other] = reading.kind === 'read' ? reading.candidates : []
  if (date === undefined)
    throw new UsageMistake(words.noDate(`--${name}`, text, 'reason' in reading ? reading.reason : ''))
  if (other !== undefined) throw new UsageMistake(words.twoDates(`--${name}`, text, date.edtf, other.edtf))
  return date.edtf
}

function sizeFrom(given: Arguments): FigureSize {
  const size = given.value('size')
  const kind = size === undefined ? undefined : requireChoice('--size', size, ['text', 'landscape', 'slide'] as const)
  if (kind !== undefined) {
    if (given.isSet('width') || given.isSet('height')) throw new UsageMistake(words.sizeOrWidth)
    return { kind }
  }
  if (!given.isSet('width') && !given.isSet('height')) return { kind: 'text' }
  return {
    kind: 'custom',
    width: millimetresFrom(given, 'width', narrowestWidth, widestWidth) ?? 160,
    tallest: millimetresFrom(given, 'height', leastHeight, tallestEver),
  }
}

function millimetresFrom(given: Arguments, name: string, least: number, most: number): number | null {
  const text = given.value(name)
  if (text === undefined) return null
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN
  if (!(number >= least && number <= most)) throw new UsageMistake(words.noMillimetres(`--${name}`, text, least, most))
  return number
}

function resolutionFrom(given: Arguments, to: (typeof figureFormats)[number]): Resolution {
  const text = given.value('dpi')
  if (text === undefined) return 300
  if (to !== 'png') throw new UsageMistake(words.onlyForPng)
  const dots = requireChoice('--dpi', text, resolutions.map(String))
  return resolutions.find((known) => String(known) === dots) ?? 300
}
