/**
 * The closed list of foreseen refusals. A code names what is wrong, never who is to blame; `renderer/link/problem-text.ts`
 * and the command line turn it into a sentence. Anything that is not on this list is a bug and is thrown as an ordinary error.
 */
export const problemCodes = [
  // what was asked for cannot be done
  'input-invalid',
  'request-unknown',
  'record-missing',
  'record-exists',
  'reference-dangling',
  'verification-without-citation',
  'end-before-start',
  'parent-loop',
  'date-unreadable',
  'nothing-to-undo',
  'nothing-to-redo',
  'no-project-open',
  'cancelled',
  // a project that cannot be opened
  'file-missing',
  'file-not-permitted',
  'file-not-a-project',
  'file-damaged',
  'file-changed-outside',
  'file-newer-than-program',
  'project-in-use',
  'folder-not-empty',
  // what could not be written
  'disk-full',
  'folder-read-only',
  'write-failed',
  // what could not be taken in
  'import-unreadable',
  'import-wrong-header',
  'import-too-large',
  'import-too-large-for-memory',
  'export-failed',
  'memory-full',
  'import-gone',
  'style-unusable',
  // a document that cannot be read for its words
  'document-unreachable',
  'document-unknown',
  'document-damaged',
  'document-protected',
  'document-without-text',
  'document-too-large',
  // files attached as evidence
  'evidence-not-taken',
  'evidence-not-carried',
  'evidence-changed',
  'evidence-missing',
  'evidence-unreadable',
  'evidence-not-opened',
  'evidence-folder-refused',
  'custody-not-written',
  // a document or picture that was asked for
  'output-impossible',
  // paper
  'printer-missing',
  'print-failed',
  // everything else
  'link-refused',
  'unexpected',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** What travels between main and window, and into the log: a code and the plain values its sentence needs. */
export interface Problem {
  readonly code: ProblemCode
  readonly details: Readonly<Record<string, string | number>>
}

/** An expected "no". Throw it for what was foreseen; let bugs fly to the top. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(code: ProblemCode, details: Problem['details'] = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options)
    this.name = 'Refusal'
    this.problem = { code, details }
  }
}

/** The answer of everything that may be refused; Electron carries only an error's message, so refusals travel as values. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }
