import { withholdings, type Withholding } from '../../shared/briefing/withholding'
import { requireChoice, type Arguments, type Options } from './arguments'

export const allowOption: Options = { allow: { kind: 'many' } }

/** What may leave this once; several kinds with commas, and several times. Throws a `UsageMistake` for any other word. */
export function allowedBy(given: Arguments): readonly Withholding[] {
  return given
    .values('allow')
    .flatMap((list) => list.split(','))
    .map((kind) => requireChoice('--allow', kind.trim(), withholdings))
}
