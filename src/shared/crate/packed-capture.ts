import { shownName } from '../evidence/file-kinds'
import type { VerifiedCapture } from '../evidence/report'
import { writeCsv } from '../format/exchange/csv/csv-text'
import { sourceInShort } from '../format/exchange/citation-text'
import type { Project } from '../project/project'
import type { Capture } from '../project/records/capture'

/** A capture that was looked at, and where its file stands in the ZIP; null: it was left out, since it is not as it was taken in. */
export interface PackedCapture {
  readonly capture: Capture
  readonly verified: VerifiedCapture
  /** How long the file is that was found; 0 where none was. */
  readonly bytes: number
  readonly path: string | null
}

/** Where each capture's file goes; captures of one file share it. */
export function packCaptures(captures: readonly Omit<PackedCapture, 'path'>[]): readonly PackedCapture[] {
  const places = new Map<string, string>()
  return captures.map((looked) => {
    const { capture, verified } = looked
    if (verified.outcome !== 'intact') return { ...looked, path: null }
    const path = places.get(capture.path) ?? pathOfCapture(capture, places.size + 1)
    places.set(capture.path, path)
    return { ...looked, path }
  })
}

/**
 * A path within the ZIP that every system can unpack: a number, what is harmless of the name the file came with, and the ending it
 * is kept under, which is one of our own list.
 */
export function pathOfCapture({ originalName, path }: Pick<Capture, 'originalName' | 'path'>, number: number): string {
  const ending = /\.[a-z0-9]{1,8}$/.exec(path)?.[0] ?? ''
  const name = shownName(originalName.normalize('NFC'))
    .replace(/[^\p{L}\p{M}\p{N} _().,+-]/gu, '_')
    .replace(/\s+/g, ' ')
  const stem = ending === '' ? name : name.replace(/\.[a-z0-9]{1,8}$/i, '')
  // At most 60 characters of four bytes each: file systems hold 255 bytes.
  const short = Array.from(stem.trim())
    .slice(0, 60)
    .join('')
    .replace(/[. ]+$/, '')
    .trim()
  return `captures/${String(number).padStart(4, '0')}${short === '' ? '' : ` ${short}`}${ending}`
}

const columns = [
  'file',
  'state',
  'original_name',
  'sha256',
  'bytes',
  'media_type',
  'capture_id',
  'source_id',
  'source',
  'taken_in_at',
  'taken_in_by',
  'url',
  'archive_url',
]

/** A table of all captures that belong here, with those whose files were left out and why. */
export function writeCaptureTable(project: Project, packed: readonly PackedCapture[]): string {
  return writeCsv(
    columns,
    packed.map(({ capture, verified, path }) => [
      path ?? '',
      verified.outcome,
      capture.originalName,
      capture.hash.replace(/^sha-256:/, ''),
      String(capture.bytes),
      capture.mimeType,
      capture.id,
      capture.sourceId,
      sourceName(project, capture.sourceId),
      capture.capturedAt,
      capture.capturedBy,
      capture.url,
      capture.archiveUrl,
    ]),
  )
}

export function sourceName(project: Project, id: string): string {
  const source = project.sources.get(id)
  return source === undefined ? '' : sourceInShort(source.csl)
}
