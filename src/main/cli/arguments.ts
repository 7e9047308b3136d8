import { parseArgs } from 'node:util'
import { cliWords } from '../../shared/words/cli'
import { UsageMistake } from './io'

/** One option of a command. `once`: a single value; `many`: may be repeated; `flag`: no value. */
export interface Option {
  readonly kind: 'once' | 'many' | 'flag'
  readonly short?: string
}

export type Options = Readonly<Record<string, Option>>

export interface Arguments {
  readonly positionals: readonly string[]
  /** The value of a `once` option; undefined if it was not given. */
  readonly value: (name: string) => string | undefined
  readonly values: (name: string) => readonly string[]
  readonly isSet: (name: string) => boolean
}

/** Reads the arguments after a command's name. Throws a `UsageMistake` for whatever is not among its options. */
export function readArguments(argv: readonly string[], options: Options, command: string): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { kind, short }]) => [
        name,
        {
          type: kind === 'flag' ? ('boolean' as const) : ('string' as const),
          multiple: true,
          ...(short === undefined ? {} : { short }),
        },
      ]),
    ),
    strict: false,
    tokens: true,
  })
  const given = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const option = Object.hasOwn(options, name) ? options[name] : undefined
    if (option === undefined) throw new UsageMistake(cliWords.unknownOption(rawName, command))
    const values = given.get(name) ?? []
    given.set(name, [...values, value ?? ''])
    if (option.kind === 'flag') {
      if (value !== undefined) throw new UsageMistake(cliWords.noValueWanted(rawName))
      continue
    }
    // A value that begins with a dash is most likely the next option; “--title=-x” says that it is not.
    const isMissing = value === undefined || (!inlineValue && value.startsWith('-') && value !== '-')
    if (isMissing) throw new UsageMistake(cliWords.noValue(rawName))
    if (option.kind === 'once' && values.length > 0) throw new UsageMistake(cliWords.onlyOnce(rawName))
  }
  return {
    positionals,
    value: (name) => given.get(name)?.[0],
    values: (name) => given.get(name) ?? [],
    isSet: (name) => given.has(name),
  }
}

/** Exactly these arguments, in their order; `what` names each for the sentence that misses it. */
export function requirePositionals<const Names extends readonly string[]>(
  { positionals }: Arguments,
  names: Names,
  command: string,
): { readonly [Index in keyof Names]: string } {
  names.forEach((name, index) => {
    if ((positionals[index] ?? '') === '') throw new UsageMistake(cliWords.missing(name, command))
  })
  const extra = positionals[names.length]
  if (extra !== undefined) throw new UsageMistake(cliWords.tooMany(extra, command))
  return positionals as unknown as { readonly [Index in keyof Names]: string }
}

/** A value that must be one of a few. */
export function requireChoice<Choice extends string>(
  option: string,
  given: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((known) => known === given)
  if (choice === undefined) throw new UsageMistake(cliWords.notAmong(option, given, choices))
  return choice
}
