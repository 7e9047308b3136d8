import { detect } from 'chardet'
import { Refusal } from '../../../shared/problem'

/** As much as is needed to tell one language's letters from another's, and a text from what is none. */
const sampleLength = 64 * 1024

/**
 * The text in these bytes. A byte order mark decides, then whether they are UTF-8, then what the document says of itself; only
 * what is left is guessed from its letters, as old Russian or Turkish texts have to be. Refuses with `document-unknown` what is
 * no text at all.
 */
export function decodeText(name: string, bytes: Uint8Array, declared = ''): string {
  const text =
    decodeMarked(bytes) ??
    decodeAs('utf-8', bytes) ??
    (declared === '' ? null : decodeAs(declared, bytes)) ??
    decodeAs(detect(bytes.subarray(0, sampleLength)) ?? '', bytes)
  if (text === null || isBinary(text)) throw new Refusal('document-unknown', { name, what: 'binary' })
  return text
}

function decodeMarked(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

/** null: the bytes are not in this encoding, or it is none that browsers know. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (reason) {
    if (!(reason instanceof TypeError) && !(reason instanceof RangeError)) throw reason
    return null
  }
}

/** Texts have no NUL and hardly any other control characters. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, sampleLength)
  if (sample.includes('\0')) return true
  const odd = sample.match(/[^\P{Cc}\t\n\v\f\r]|\ufffd/gu)?.length ?? 0
  return odd > sample.length / 200
}
