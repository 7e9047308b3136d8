import type { Capture } from '../project/records/capture'
import { isCustodySound, type CustodyState } from './custody'

/** What was found where a capture's file should be. */
export type Observation =
  | { readonly kind: 'file'; readonly sha256: string; readonly bytes: number }
  | { readonly kind: 'none' }
  /** A folder, a link or something stranger stands in its place. */
  | { readonly kind: 'not-a-file' }
  /** It is there, but the system does not give it out. */
  | { readonly kind: 'unreadable'; readonly reason: string }

export type Outcome = 'intact' | 'changed' | 'missing' | 'unreadable'

export interface VerifiedCapture {
  readonly captureId: string
  readonly name: string
  readonly outcome: Outcome
  /** The hash that was found where it is another one; the system's own words where it could not be read; otherwise ''. */
  readonly found: string
}

/** What a verification of evidence found, for the window and for the command line. */
export interface EvidenceReport {
  readonly captures: readonly VerifiedCapture[]
  readonly custody: CustodyState
  /** Files in the evidence folder that no capture names: those of deleted captures are kept, so that deleting can be undone. */
  readonly unclaimedFiles: number
}

/** What an observation means for this capture. A hash decides; nothing else makes a file intact. */
export function decide(capture: Pick<Capture, 'id' | 'originalName' | 'hash'>, observed: Observation): VerifiedCapture {
  const of = (outcome: Outcome, found = ''): VerifiedCapture => ({
    captureId: capture.id,
    name: capture.originalName,
    outcome,
    found,
  })
  switch (observed.kind) {
    case 'file': {
      const found = `sha-256:${observed.sha256}`
      return found === capture.hash ? of('intact') : of('changed', found)
    }
    case 'none':
      return of('missing')
    case 'not-a-file':
      return of('changed')
    case 'unreadable':
      return of('unreadable', observed.reason)
  }
}

/** Whether everything is as it was taken in, and the log tells so without a break. */
export function isSound({ captures, custody }: EvidenceReport): boolean {
  return captures.every(({ outcome }) => outcome === 'intact') && isCustodySound(custody)
}
