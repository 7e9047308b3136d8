import { Refusal } from '../../shared/problem'
import { cliWords } from '../../shared/words/cli'
import { briefCommand } from './brief-command'
import { checkCommand } from './check-command'
import { exportCommand } from './export-command'
import { figureCommand } from './figure-command'
import { importCommand } from './import-command'
import { InputRefused, UsageMistake, type ExitCode, type Io } from './io'
import { newCommand } from './new-command'
import { suggestCommand } from './suggest-command'
import { verifyCommand } from './verify-command'

const commands = {
  new: newCommand,
  import: importCommand,
  export: exportCommand,
  brief: briefCommand,
  figure: figureCommand,
  check: checkCommand,
  verify: verifyCommand,
  suggest: suggestCommand,
} as const

type CommandName = keyof typeof commands

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/** Runs one command line, without the program’s own name, and gives its exit status. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (error instanceof UsageMistake) return await say(error.sentence, 2)
    if (error instanceof InputRefused) return await say(error.sentence, 1)
    if (error instanceof Refusal) return await say(cliWords.refusal(error.problem), 1)
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return await say(io.isDebugging ? details : cliWords.unexpected, 1)
  }

  async function say(sentence: string, code: ExitCode): Promise<ExitCode> {
    await io.error(cliWords.mistake(sentence))
    return code
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv
  if (name === undefined) throw new UsageMistake(cliWords.noCommand)
  if (name === '--version' || name === '-v') return await tell(cliWords.version(io.version))
  const asksForHelp = name === '--help' || name === '-h' || name === 'help'
  const topic = asksForHelp ? rest[0] : name
  if (asksForHelp && topic === undefined) return await tell(cliWords.help.program)
  if (topic === undefined || !isCommand(topic)) {
    throw topic?.startsWith('-') === true
      ? new UsageMistake(cliWords.unknownOption(topic, ''))
      : new UsageMistake(cliWords.unknownCommand(topic ?? '', nearest(topic ?? '')))
  }
  const end = rest.indexOf('--')
  const options = end === -1 ? rest : rest.slice(0, end)
  if (asksForHelp || options.includes('--help') || options.includes('-h')) return await tell(cliWords.help[topic])
  return await commands[topic](rest, io)

  async function tell(text: string): Promise<ExitCode> {
    await io.out(text)
    return 0
  }
}

/** The command that was probably meant: one letter wrong, missing, too many, or two exchanged. */
function nearest(name: string): CommandName | null {
  return (Object.keys(commands) as CommandName[]).find((known) => isOneSlipAway(name, known)) ?? null
}

function isOneSlipAway(typed: string, meant: string): boolean {
  let start = 0
  while (start < Math.min(typed.length, meant.length) && typed[start] === meant[start]) start += 1
  const [typedRest, meantRest] = [typed.slice(start), meant.slice(start)]
  return (
    typedRest.slice(1) === meantRest ||
    typedRest === meantRest.slice(1) ||
    typedRest.slice(1) === meantRest.slice(1) ||
    (typedRest.slice(2) === meantRest.slice(2) && typedRest[0] === meantRest[1] && typedRest[1] === meantRest[0])
  )
}
