import { importWords } from '../../shared/words/exchange'

/** What to do instead with a file that shows by its first bytes that it is no text; null where they show nothing of the kind. */
export function adviceOnBytes(name: string, bytes: Uint8Array): string | null {
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return adviceOnZip(name, bytes)
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return importWords.oldOffice
  if (beginsWith(bytes, [0x1f, 0x8b])) return importWords.compressed
  return beginsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]) ? importWords.pdf : null
}

/** Office documents are ZIP files too (APPNOTE.TXT, 4.3.7), whatever they are called, but unpacking them leads nowhere. */
function adviceOnZip(name: string, bytes: Uint8Array): string {
  const entries = `${latin(bytes.subarray(0, 4096))}${latin(bytes.subarray(-65_536))}`
  if (/\.(xlsx|xlsm|xltx|ods|numbers)$/i.test(name) || /xl\/workbook\.xml|opendocument\.spreadsheet/.test(entries)) {
    return importWords.spreadsheet
  }
  const isDocument = /\.(docx|docm|odt|pptx|odp|pages|epub)$/i.test(name) || /word\/document\.xml/.test(entries)
  return isDocument ? importWords.document : importWords.zip
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
