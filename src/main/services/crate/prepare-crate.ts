import { briefingAfter, templateOf } from '../../../shared/briefing/templates'
import type { Withheld, Withholding } from '../../../shared/briefing/withholding'
import type { CitationStyle } from '../../../shared/citing/citation-formatter'
import { writeManifest } from '../../../shared/crate/manifest'
import { packCaptures, writeCaptureTable, type PackedCapture } from '../../../shared/crate/packed-capture'
import {
  manifestName,
  metadataName,
  writeRoCrate,
  type CrateFile,
  type CrateMade,
} from '../../../shared/crate/ro-crate'
import { decide, type Observation } from '../../../shared/evidence/report'
import { csvTableNames } from '../../../shared/format/exchange/csv/remainder'
import { writeCsvTable } from '../../../shared/format/exchange/csv/write-csv'
import { writeExport } from '../../../shared/format/exchange/json/export-json'
import type { Progress } from '../../../shared/ipc/answers'
import { leftInWords } from '../../../shared/leaving/left-in-words'
import { whatLeaves, type Leaving } from '../../../shared/leaving/what-leaves'
import { Refusal } from '../../../shared/problem'
import { capturesInOrder } from '../../../shared/project/lookups'
import { aboutOf, type Project } from '../../../shared/project/project'
import type { Capture } from '../../../shared/project/records/capture'
import type { Filter } from '../../../shared/project/records/view'
import { termsOfProject } from '../../../shared/project/terms-of-use'
import { crateWords as words } from '../../../shared/words/crate'
import { termsWords } from '../../../shared/words/terms-of-use'
import { workWords } from '../../../shared/words/work'
import { composeFiles } from '../briefing/compose-files'
import { sha256Of } from '../evidence/custody-chain'
import { findEvidenceFolder } from '../evidence/evidence-folder'
import { observe } from '../evidence/observe'
import { fileNameFrom } from '../project-folder'
import { packCustody } from './packed-custody'
import { mostZipBytes, mostZipFiles } from './zip-pieces'

export interface CrateRequest {
  /** Only what this filter lets through; null: everything. */
  readonly filter: Filter | null
  /** What would be held back and may leave this once; of confidential sources, with their captures. */
  readonly allowed: readonly Withholding[]
  /** Who exports, as named in the settings; may be ''. */
  readonly by: string
  /** '' for the default one. */
  readonly citationStyle: string
}

export interface CrateInput {
  readonly request: CrateRequest
  readonly projectFolder: string
  /** The style that the request names, where it is one of the person's own. */
  readonly ownStyle: CitationStyle | null
  /** ISO 8601, UTC. */
  readonly at: string
  /** The program and its version. */
  readonly generator: string
}

/** Everything that goes into an evidence ZIP; of the captured files, which they are. */
export interface CrateContents {
  /** A suggested file name. */
  readonly name: string
  readonly written: readonly { readonly path: string; readonly content: Uint8Array }[]
  /** Where the captured files are; null where there are none. */
  readonly folder: string | null
  readonly captured: readonly { readonly path: string; readonly bytes: number; readonly capture: Capture }[]
  /** What was left out or held back, and what should be known, in sentences. */
  readonly notes: readonly string[]
  /** How many captures were left out because they are not as they were taken in. */
  readonly leftOut: number
  readonly left: CrateLeft
}

/** What left in an evidence ZIP, for the logs. */
export interface CrateLeft {
  readonly title: string
  readonly captureIds: readonly string[]
  readonly events: number
  readonly heldBack: Withheld & { readonly claims: number }
  readonly letOut: Withheld
}

/** Of captures that were left out, as many are named one by one. */
const mostNamed = 20

/**
 * Hashes every capture that is to go along, and makes everything else. What is changed, missing or unreadable is left out and named in
 * `notes`. Refuses with `write-failed` what no zip holds, and with `evidence-folder-refused`. Nothing is written to the disk.
 */
export async function prepareCrate(
  project: Project,
  input: CrateInput,
  onProgress: (progress: Progress) => void,
): Promise<CrateContents> {
  const { request, projectFolder, at, generator } = input
  const made: CrateMade = { at, by: request.by, generator }
  const leaving = whatLeaves(project, request.filter, new Set(request.allowed))
  const folder = await findEvidenceFolder(projectFolder)
  const captures = await look(leaving.project, folder, onProgress)
  requireRoom(captures)
  const custody = await packCustody(leaving, folder)
  const notes = [...notesOn(leaving, captures), ...custody.notes]
  const briefing = await briefingOf(project, leaving, input, onProgress)
  onProgress({ step: workWords.writing, done: 0, total: null })
  const described = [
    ...describedFiles(leaving, captures, briefing, made),
    ...(custody.text === null ? [] : [textFile('custody.log', words.files.custody, 'application/jsonl', custody.text)]),
  ]
  const title = aboutOf(project).title.trim() || words.untitled
  const stated = termsOfProject(project)
  const readme = words.readme({
    terms: stated === null ? '' : termsWords.said(stated),
    ...{ title, day: at.slice(0, 10), generator, notes, events: leaving.events.length },
    captures: new Set(captures.flatMap(({ path }) => path ?? [])).size,
    files: [
      ...described,
      { path: metadataName, name: words.files.metadata },
      { path: manifestName, name: words.files.manifest },
    ],
  })
  const texts = [textFile('README.txt', words.files.readme, 'text/plain', readme), ...described]
  const packed = packedFiles(captures)
  const metadata = writeRoCrate(
    { project: leaving.project, events: leaving.events, files: [...texts, ...packed], captures },
    made,
  )
  const whole = [...texts, textFile(metadataName, words.files.metadata, 'application/ld+json', metadata)]
  const manifest = textFile(manifestName, words.files.manifest, 'text/plain', writeManifest([...whole, ...packed]))
  return {
    name: `${fileNameFrom(title)}-evidence.zip`,
    written: [...whole, manifest].map(({ path, content }) => ({ path, content })),
    folder,
    captured: packed.map(({ path, bytes, capture }) => ({ path, bytes, capture })),
    notes,
    leftOut: captures.filter(({ path }) => path === null).length,
    left: {
      title,
      captureIds: captures.flatMap(({ capture, path }) => (path === null ? [] : [capture.id])),
      events: leaving.events.length,
      heldBack: { ...leaving.heldBack, claims: leaving.claimsHeldBack },
      letOut: leaving.letOut,
    },
  }
}

/** The full chronology of the same events, with the same held back. */
async function briefingOf(
  project: Project,
  { events }: Leaving,
  { request: { allowed, by, citationStyle }, ownStyle, at, generator }: CrateInput,
  onProgress: (progress: Progress) => void,
): Promise<Uint8Array> {
  const briefing = {
    ...briefingAfter(templateOf('full-chronology')),
    title: '',
    author: by,
    citationStyle,
    selection: { kind: 'events' as const, eventIds: events.map(({ id }) => id) },
  }
  const request = { briefing, allowed: [...allowed, 'unverified' as const], paper: 'a4' as const }
  const composed = await composeFiles(project, { request, to: 'html', ownStyle, at, generator }, onProgress)
  if (composed.kind !== 'files' || composed.files[0] === undefined) throw new Error('No briefing was made.')
  return composed.files[0].bytes
}

async function look(
  project: Project,
  folder: string | null,
  onProgress: (progress: Progress) => void,
): Promise<readonly PackedCapture[]> {
  const observed = new Map<string, Observation>()
  const captures = capturesInOrder(project)
  const paths = [...new Set(captures.map(({ path }) => path))]
  for (const [done, path] of paths.entries()) {
    onProgress({ step: workWords.checking(done, paths.length), done, total: paths.length })
    observed.set(path, await observe(folder, path))
  }
  return packCaptures(
    captures.map((capture) => {
      const found = observed.get(capture.path) ?? { kind: 'none' }
      return { capture, verified: decide(capture, found), bytes: found.kind === 'file' ? found.bytes : 0 }
    }),
  )
}

function requireRoom(captures: readonly PackedCapture[]): void {
  const files = packedFiles(captures)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  if (bytes > mostZipBytes) throw new Refusal('write-failed', { reason: words.tooLarge(bytes, mostZipBytes) })
  if (files.length > mostZipFiles) {
    throw new Refusal('write-failed', { reason: words.tooMany(files.length, mostZipFiles) })
  }
}

function packedFiles(captures: readonly PackedCapture[]) {
  const files = new Map<string, CrateFile & { readonly capture: PackedCapture['capture'] }>()
  for (const { capture, bytes, path } of captures) {
    if (path === null || files.has(path)) continue
    const { originalName, mimeType, hash } = capture
    const sha256 = hash.replace(/^sha-256:/, '')
    files.set(path, { path, name: originalName, mediaType: mimeType, bytes, sha256, capture })
  }
  return [...files.values()]
}

type WholeFile = CrateFile & { readonly content: Uint8Array }

function describedFiles(
  { project, events, scope }: Leaving,
  captures: readonly PackedCapture[],
  briefing: Uint8Array,
  { at, generator }: CrateMade,
): readonly WholeFile[] {
  const { files } = words
  const json = writeExport(project, scope, { generator, exportedAt: at })
  return [
    wholeFile('briefing.html', files.briefing, 'text/html', briefing),
    textFile('chronology.json', files.json, 'application/json', json),
    ...csvTableNames.map((name) =>
      textFile(`${name}.csv`, files[name], 'text/csv', writeCsvTable(project, events, name)),
    ),
    textFile('captures.csv', files.captures, 'text/csv', writeCaptureTable(project, captures)),
  ]
}

function textFile(path: string, name: string, mediaType: string, text: string): WholeFile {
  return wholeFile(path, name, mediaType, new TextEncoder().encode(text))
}

function wholeFile(path: string, name: string, mediaType: string, content: Uint8Array): WholeFile {
  return { path, name, mediaType, content, bytes: content.byteLength, sha256: sha256Of(content) }
}

function notesOn(leaving: Leaving, captures: readonly PackedCapture[]): readonly string[] {
  const leftOut = captures.filter(({ path }) => path === null)
  return [
    words.packed(captures.length - leftOut.length, captures.length),
    ...leftOut.slice(0, mostNamed).map(({ verified }) => words.leftOut(verified)),
    ...(leftOut.length > mostNamed ? [words.leftOutMore(leftOut.length - mostNamed)] : []),
    ...(leaving.capturesHeldBack === 0 ? [] : [words.capturesHeldBack(leaving.capturesHeldBack)]),
    ...leftInWords(leaving),
  ]
}
