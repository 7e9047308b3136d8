import chardet from 'chardet'
import { Refusal } from '../../shared/problem'
import { importWords } from '../../shared/words/exchange'

/** A file's bytes as text, and what to say if their encoding had to be guessed. */
export interface DecodedText {
  readonly text: string
  readonly warning: string | null
}

/** Bytes read as text; `guessed` names the encoding where neither the bytes nor the document said it. */
export type TextReading =
  | { readonly ok: true; readonly text: string; readonly guessed: string | null }
  | { readonly ok: false; readonly why: 'binary' | 'unknown-encoding' }

/** The text of a file to be taken in (`readTextBytes`). What is no text is refused with `import-unreadable`. */
export function decodeText({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): DecodedText {
  const advice = adviceOnZip(name, bytes)
  if (advice !== null) throw new Refusal('import-unreadable', { name, reason: advice })
  const reading = readTextBytes(bytes)
  if (reading.ok) {
    return { text: reading.text, warning: reading.guessed === null ? null : importWords.encoding(reading.guessed) }
  }
  const reason = reading.why === 'binary' ? importWords.binary : importWords.withoutEncoding
  throw new Refusal('import-unreadable', { name, reason })
}

/** What to do with a ZIP file; null for any other. Office documents are ZIP files too, but unpacking them leads nowhere. */
function adviceOnZip(name: string, bytes: Uint8Array): string | null {
  if (!zipStart.every((byte, index) => bytes[index] === byte)) return null
  if (/\.(xlsx|xlsm|xltx|ods|numbers)$/i.test(name)) return importWords.spreadsheet
  return /\.(docx|docm|odt|pptx|odp|pages|epub)$/i.test(name) ? importWords.binary : importWords.zip
}

/** The header of its first entry (APPNOTE.TXT, 4.3.7). */
const zipStart = [0x50, 0x4b, 0x03, 0x04]

/**
 * Reads bytes as text: a byte order mark decides, then whether they are UTF-8, then what the document says of itself
 * (`declared`, '' for nothing); only what is left is taken for the single-byte or East Asian encoding it most probably is, as
 * old Russian or Turkish texts have to be.
 */
export function readTextBytes(bytes: Uint8Array, declared = ''): TextReading {
  const mark = markOf(bytes)
  if (mark !== null) return readingOf(decode(bytes.subarray(mark.length), mark.encoding), null)
  const hasZeros = looksBinary(bytes)
  const known = hasZeros ? null : (decode(bytes, 'utf-8') ?? (declared === '' ? null : decode(bytes, declared)))
  if (known !== null) return readingOf(known, null)
  const guessed = guess(bytes)
  if (hasZeros && guessed?.startsWith('UTF-16') !== true) return { ok: false, why: 'binary' }
  return readingOf(guessed === null ? null : decode(bytes, guessed), guessed)
}

function readingOf(text: string | null, guessed: string | null): TextReading {
  if (text === null) return { ok: false, why: 'unknown-encoding' }
  return isWritten(text) ? { ok: true, text, guessed } : { ok: false, why: 'binary' }
}

/** Texts have hardly any control characters but those that part lines and pages. */
function isWritten(text: string): boolean {
  const sample = text.slice(0, 64 * 1024)
  const odd = sample.match(/[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0
  return odd <= sample.length / 200
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
