import { commandsAboutFiles } from '../../shared/commands/capture-commands'
import { Refusal } from '../../shared/problem'

interface GivenCommand {
  readonly type: string
  readonly input?: unknown
}

/**
 * A command as a window may send it. Refuses with `request-unknown` one that says what is on the disk, also within a batch: that
 * a file is there, with this hash and intact, is for main to find out and for nobody to claim.
 */
export function commandOfWindow(command: GivenCommand): GivenCommand {
  for (const { type } of [command, ...partsOf(command)]) {
    if (commandsAboutFiles.has(type)) throw new Refusal('request-unknown', { name: type })
  }
  return command
}

/** The input has not been checked yet: whatever is no command in it is refused when it is run. */
function partsOf({ type, input }: GivenCommand): readonly GivenCommand[] {
  const parts = (input as { readonly commands?: unknown } | null | undefined)?.commands
  if (type !== 'batch' || !Array.isArray(parts)) return []
  return parts.filter((part: unknown): part is GivenCommand => typeof (part as GivenCommand | null)?.type === 'string')
}
