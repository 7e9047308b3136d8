import { resolve } from 'node:path'
import { figureInWords } from '../../shared/claims/claim-sentence'
import { readTypedDate } from '../../shared/dates/typed/typed-date'
import { makeWhen } from '../../shared/dates/when'
import { wordsOf } from '../../shared/dates/wording'
import { rationaleOf } from '../../shared/desk/date-choices'
import { datelineOf } from '../../shared/desk/dateline'
import type { ReadDocument } from '../../shared/desk/read-document'
import { isDay } from '../../shared/desk/read-source'
import { readText } from '../../shared/reading/read-text'
import type { Suggestion } from '../../shared/reading/suggestion'
import { claimWords } from '../../shared/words/claims'
import { cliWords } from '../../shared/words/cli'
import { readDocumentFile } from '../services/documents/document-file'
import { readDocument } from '../services/documents/read-document'
import { readArguments, requireChoice, requirePositionals, type Options } from './arguments'
import { UsageMistake, type ExitCode, type Io } from './io'

const options: Options = { date: { kind: 'once' }, order: { kind: 'once' }, json: { kind: 'flag' } }
const words = cliWords.suggest

export async function suggestCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const given = readArguments(argv, options, 'suggest')
  const [path] = requirePositionals(given, ['FILE'], 'suggest')
  const stated = given.value('date')
  const date = stated === undefined ? null : dayIn(stated)
  const order = given.value('order')
  const dayMonthOrder = order === undefined ? {} : { dayMonthOrder: requireChoice('--order', order, ['dmy', 'mdy']) }

  const file = await readDocumentFile(resolve(io.folder, path))
  const document = await readDocument({ ...file, isAsWritten: true })
  const dateline = date ?? ownDateline(document)
  if (dateline === null) throw new UsageMistake(words.dateMissing)
  if (date === null) await io.error(words.dateline(wordsOf(makeWhen({ edtf: dateline }))))
  const suggestions = readText(document.text, { dateline, ...dayMonthOrder })
  await io.out(given.isSet('json') ? `${JSON.stringify(suggestions, null, 2)}\n` : listOf(suggestions))
  return 0
}

function dayIn(text: string): string {
  const reading = readTypedDate(text, { dayMonthOrder: null })
  const [candidate, ...others] = reading.kind === 'read' ? reading.candidates : []
  if (candidate === undefined || others.length > 0 || !isDay(candidate.edtf)) throw new UsageMistake(words.noDate(text))
  return candidate.edtf
}

/** The day the document says it was published on, or the text that it was written on. */
function ownDateline({ date, text }: ReadDocument): string | null {
  const own = isDay(date) ? date : datelineOf(text).date
  return own === '' ? null : own
}

/** One after the other, in the order of the text, each with its reason. */
function listOf(suggestions: readonly Suggestion[]): string {
  if (suggestions.length === 0) return `${words.none}\n`
  return suggestions
    .map((suggestion) => {
      const kind = words.kinds[suggestion.kind].padEnd(8)
      const text = suggestion.text.replace(/\s+/g, ' ')
      return `${kind} “${text}” → ${meaningOf(suggestion)}\n         ${rationaleOf(suggestion.rule, suggestion.reason)}\n`
    })
    .join('\n')
}

function meaningOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'date': {
      const { edtf, whenKind } = suggestion
      return edtf === null ? words.undated : `${wordsOf(makeWhen({ edtf, kind: whenKind }))}  [${edtf}]`
    }
    case 'figure':
      return figureInWords({ ...suggestion, breakdown: [...suggestion.breakdown] }, suggestion.property)
    case 'attribution':
      return `${suggestion.speaker.name} · ${suggestion.verb.text} · ${claimWords.stances[suggestion.stance]}`
  }
}
