import { isAbsolute, resolve } from 'node:path'

/** What the program was asked for on its command line. */
export interface StartArguments {
  readonly sample: boolean
  /** Absolute path of a project to open. */
  readonly project: string | null
  /** Where settings are kept; null: the system's usual place. */
  readonly userData: string | null
}

/**
 * What stands on the command line from the first word on: Electron and its drivers put switches of their own before it, and a
 * development run names the folder of the program first.
 */
export function wordsAfterProgram(
  argv: readonly string[],
  { isDevelopmentRun }: { readonly isDevelopmentRun: boolean },
): readonly string[] {
  const isWord = (argument: string): boolean => !argument.startsWith('-')
  const first = argv.findIndex((argument, at) => at > 0 && isWord(argument))
  if (first === -1 || !isDevelopmentRun) return first === -1 ? [] : argv.slice(first)
  const second = argv.findIndex((argument, at) => at > first && isWord(argument))
  return second === -1 ? [] : argv.slice(second)
}

/**
 * Reads the arguments after the program's own name. Electron and its drivers put switches of their own among them, and a
 * development run names the folder of the program first; whatever is not ours is passed over.
 */
export function readArguments(
  argv: readonly string[],
  { folder, isDevelopmentRun }: { folder: string; isDevelopmentRun: boolean },
): StartArguments {
  const named = argv.slice(1).filter((argument) => !argument.startsWith('-'))
  const project = (isDevelopmentRun ? named.slice(1) : named)[0]
  return {
    sample: argv.includes('--sample'),
    project: project === undefined ? null : absolute(project),
    userData: switchValue('--user-data=') ?? switchValue('--user-data-dir='),
  }

  function switchValue(start: string): string | null {
    const given = argv.find((argument) => argument.startsWith(start))?.slice(start.length) ?? ''
    return given === '' ? null : absolute(given)
  }

  function absolute(path: string): string {
    return isAbsolute(path) ? path : resolve(folder, path)
  }
}
