import { Refusal } from '../../../shared/problem'
import { readTextBytes } from '../text-encoding'

/**
 * The text in these bytes; `declared` is the encoding that the document names itself, '' if none. Refuses with
 * `document-unknown` what is no text at all.
 */
export function decodeText(name: string, bytes: Uint8Array, declared = ''): string {
  const reading = readTextBytes(bytes, declared)
  if (!reading.ok) throw new Refusal('document-unknown', { name, what: 'binary' })
  return reading.text
}
