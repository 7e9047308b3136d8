import { dirname } from 'node:path'
import { Refusal, type ProblemCode } from '../../shared/problem'
import { placeOf } from './place'

/** What was being done when the system said no: the sentence for people differs. */
export type Doing = 'read' | 'write'

const whenReading: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EACCES: 'file-not-permitted',
  EPERM: 'file-not-permitted',
}

const whenWriting: Readonly<Record<string, ProblemCode>> = {
  ...whenReading,
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'folder-read-only',
}

/** The system's own code of an error (`ENOSPC`), or null if it did not come from the system. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, syscall } = error as NodeJS.ErrnoException
  return typeof code === 'string' && (typeof syscall === 'string' || /^E[A-Z]+$/.test(code)) ? code : null
}

export function isSystemCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = systemCode(error)
  return code !== null && codes.includes(code)
}

/**
 * Trouble with the disk as a refusal that people can be told of, with the original as its cause. What is not from the system
 * is a bug (or a refusal already) and is given back as it came.
 */
export function asRefusal(error: unknown, doing: Doing, path: string): unknown {
  const code = systemCode(error)
  if (error instanceof Refusal || code === null) return error
  const fallback = doing === 'read' ? 'file-damaged' : 'write-failed'
  const problem = (doing === 'read' ? whenReading : whenWriting)[code] ?? fallback
  const details = { doing, place: placeOf(dirname(path)), reason: `The system says ${code}.` }
  return new Refusal(problem, details, { cause: error })
}

/** Tidying up as far as the system allows: what it does not allow now is either harmless or done another time. */
export async function asFarAsPossible(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (systemCode(error) === null && !(error instanceof Refusal)) throw error
  }
}
