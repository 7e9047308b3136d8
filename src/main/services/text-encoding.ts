import chardet from 'chardet'
import { Refusal } from '../../shared/problem'
import { importWords } from '../../shared/words/exchange'
import { adviceOnBytes } from './known-bytes'

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
  const advice = adviceOnBytes(name, bytes)
  if (advice !== null) throw new Refusal('import-unreadable', { name, reason: advice })
  const whole = withoutCutLetter(bytes)
  const reading = readTextBytes(whole)
  if (reading.ok) {
    const guessed = reading.guessed === null ? null : importWords.encoding(reading.guessed)
    return { text: reading.text, warning: whole.length < bytes.length ? importWords.cutLetter : guessed }
  }
  const reason = reading.why === 'binary' ? importWords.binary : importWords.withoutEncoding
  throw new Refusal('import-unreadable', { name, reason })
}

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
  const guessed = hasZeros ? utf16In(bytes) : guess(bytes)
  if (hasZeros && guessed === null) return { ok: false, why: 'binary' }
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

/**
 * UTF-16 without a byte order mark, by where its zeros stand: of letters of the Latin alphabet, and of every comma and line end, the
 * upper byte is zero, and hardly ever the lower one.
 */
function utf16In(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const start = bytes.subarray(0, 64 * 1024)
  const zeros = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < start.length / 20 || Math.min(even, odd) > Math.max(even, odd) / 100) return null
  return odd > even ? 'UTF-16LE' : 'UTF-16BE'
}

/** UTF-8 that ends in the middle of a letter, without that letter; anything else as it is. */
function withoutCutLetter(bytes: Uint8Array): Uint8Array {
  const tail = bytes.subarray(-3)
  const lead = Math.max(...[...tail].map((byte, index) => (byte >= 0xc0 ? index : -1)))
  const isContinued = lead >= 0 && tail.subarray(lead + 1).every((byte) => byte >= 0x80 && byte < 0xc0)
  if (!isContinued || decode(bytes, 'utf-8') !== null) return bytes
  const whole = bytes.subarray(0, bytes.length - tail.length + lead)
  return decode(whole, 'utf-8') === null || !whole.some((byte) => byte >= 0x80) ? bytes : whole
}

/** Plain ASCII tells nothing, so the guess is made where the first other letters are. */
function guess(bytes: Uint8Array): string | null {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - 10_000)
  return chardet.detect(bytes.subarray(start, start + 200_000))
}
