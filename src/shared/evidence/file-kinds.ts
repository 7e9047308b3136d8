import type { Capture, CaptureKind } from '../project/records/capture'

/** A file dropped on the window is handed over whole, so it may not be larger than this, in bytes; a chosen one may. */
export const mostDroppedBytes = 100 * 1024 * 1024

/** What an ending says about a file: what it is called in the project, and whether it may be opened from here. */
interface FileKind {
  readonly kind: CaptureKind
  readonly mimeType: string
  /**
   * Opened in its own program rather than shown in its folder. Only what is looked at and does nothing by itself: a web page
   * or an SVG drawing runs its scripts and calls its servers from a browser, an office document fetches what it links to.
   */
  readonly opens?: true
}

/** The endings that files keep in the evidence folder; every other file is kept without one. */
const kinds = {
  pdf: { kind: 'document', mimeType: 'application/pdf', opens: true },
  docx: { kind: 'document', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  odt: { kind: 'document', mimeType: 'application/vnd.oasis.opendocument.text' },
  rtf: { kind: 'document', mimeType: 'application/rtf' },
  xlsx: { kind: 'document', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ods: { kind: 'document', mimeType: 'application/vnd.oasis.opendocument.spreadsheet' },
  csv: { kind: 'document', mimeType: 'text/csv', opens: true },
  json: { kind: 'document', mimeType: 'application/json', opens: true },
  eml: { kind: 'document', mimeType: 'message/rfc822' },
  epub: { kind: 'document', mimeType: 'application/epub+zip' },
  txt: { kind: 'text', mimeType: 'text/plain', opens: true },
  md: { kind: 'text', mimeType: 'text/markdown', opens: true },
  png: { kind: 'image', mimeType: 'image/png', opens: true },
  jpg: { kind: 'image', mimeType: 'image/jpeg', opens: true },
  gif: { kind: 'image', mimeType: 'image/gif', opens: true },
  webp: { kind: 'image', mimeType: 'image/webp', opens: true },
  tif: { kind: 'image', mimeType: 'image/tiff' },
  bmp: { kind: 'image', mimeType: 'image/bmp' },
  heic: { kind: 'image', mimeType: 'image/heic' },
  svg: { kind: 'image', mimeType: 'image/svg+xml' },
  html: { kind: 'web-page', mimeType: 'text/html' },
  mhtml: { kind: 'web-page', mimeType: 'multipart/related' },
  warc: { kind: 'web-page', mimeType: 'application/warc' },
  mp3: { kind: 'audio', mimeType: 'audio/mpeg' },
  m4a: { kind: 'audio', mimeType: 'audio/mp4' },
  wav: { kind: 'audio', mimeType: 'audio/wav' },
  ogg: { kind: 'audio', mimeType: 'audio/ogg' },
  flac: { kind: 'audio', mimeType: 'audio/flac' },
  mp4: { kind: 'video', mimeType: 'video/mp4' },
  mov: { kind: 'video', mimeType: 'video/quicktime' },
  webm: { kind: 'video', mimeType: 'video/webm' },
  mkv: { kind: 'video', mimeType: 'video/matroska' },
  zip: { kind: 'other', mimeType: 'application/zip' },
} as const satisfies Readonly<Record<string, FileKind>>

const otherSpellings: Readonly<Record<string, keyof typeof kinds>> = {
  jpeg: 'jpg',
  tiff: 'tif',
  htm: 'html',
  xhtml: 'html',
  mht: 'mhtml',
  markdown: 'md',
  text: 'txt',
}

const unknownKind: FileKind = { kind: 'other', mimeType: 'application/octet-stream' }

/** The ending a file of this name is kept with, in small letters and in one spelling; '' for one that is not on the list. */
export function endingOf(name: string): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const spelled = Object.hasOwn(otherSpellings, ending) ? (otherSpellings[ending] ?? '') : ending
  return Object.hasOwn(kinds, spelled) ? spelled : ''
}

/** What a file of this name is, as far as its ending tells. */
export function fileKindOf(name: string): FileKind {
  const ending = endingOf(name)
  return ending === '' ? unknownKind : kinds[ending as keyof typeof kinds]
}

/** Whether a capture is opened in its own program, or only shown in its folder. Decided by the name it is kept under. */
export function mayOpen(capture: Pick<Capture, 'path'>): boolean {
  return fileKindOf(capture.path).opens === true
}

/** The name a file is kept under in the evidence folder: its SHA-256 in hexadecimal and an ending of the list. */
export function storedName(sha256: string, originalName: string): string {
  const ending = endingOf(originalName)
  return ending === '' ? sha256 : `${sha256}.${ending}`
}

/**
 * The name a file came with, to be shown and never to be used as a path: without folders of either system, with U+FFFD for
 * what is invisible or turns the direction of writing (a name may hold “exe” and show “pdf”), at most 255 characters.
 */
export function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return Array.from(last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd'))
    .slice(0, 255)
    .join('')
    .trim()
}
