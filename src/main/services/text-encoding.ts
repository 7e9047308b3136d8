import chardet from 'chardet'
import { Refusal } from '../../shared/problem'
import { importWords } from '../../shared/words/exchange'

/** A file's bytes as text, and what to say if their encoding had to be guessed. */
export interface DecodedText {
  readonly text: string
  readonly warning: string | null
}

/**
 * Reads text in UTF-8, or in UTF-16 with a byte order mark; anything else as the single-byte or East Asian encoding it most
 * probably is, and says which. What is no text is refused with `import-unreadable`.
 */
export function decodeText({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): DecodedText {
  const marked = markOf(bytes)
  if (marked !== null) {
    const text = decode(bytes.subarray(marked.length), marked.encoding)
    if (text !== null) return { text, warning: null }
    throw new Refusal('import-unreadable', { name, reason: importWords.withoutEncoding })
  }
  const plain = looksBinary(bytes) ? null : decode(bytes, 'utf-8')
  if (plain !== null) return { text: plain, warning: null }
  const encoding = guess(bytes)
  const text =
    encoding === null || (looksBinary(bytes) && !encoding.startsWith('UTF-16')) ? null : decode(bytes, encoding)
  if (text === null) {
    const reason = looksBinary(bytes) ? importWords.binary : importWords.withoutEncoding
    throw new Refusal('import-unreadable', { name, reason })
  }
  return { text, warning: importWords.encoding(encoding ?? '') }
}

const marks = [
  { encoding: 'utf-8', length: 3, bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', length: 2, bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', length: 2, bytes: [0xfe, 0xff] },
] as const

function markOf(bytes: Uint8Array): (typeof marks)[number] | null {
  return marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte)) ?? null
}

/** null if the bytes are not in that encoding, or this machine does not know it. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? withItsPunctuation(text) : text
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

/** What windows-1252 has at 0x80 to 0x9F: curly quotes, dashes, the euro. */
const punctuation = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node.js before 23 takes windows-1252 for ISO 8859-1, which has control characters there. */
function withItsPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => punctuation.charAt(control.charCodeAt(0) - 0x80))
}

/** A text holds no zero bytes, or hardly any. */
function looksBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64 * 1024)
  const zeros = start.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)
  return zeros > start.length / 100
}

/** Plain ASCII tells nothing, so the guess is made where the first other letters are. */
function guess(bytes: Uint8Array): string | null {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - 10_000)
  return chardet.detect(bytes.subarray(start, start + 200_000))
}
