import { briefingAfter, templateOf } from '../../../shared/briefing/templates'
import { withholdings, type Withheld } from '../../../shared/briefing/withholding'
import { writeManifest } from '../../../shared/crate/manifest'
import { packCaptures, writeCaptureTable, type PackedCapture } from '../../../shared/crate/packed-capture'
import {
  manifestName,
  metadataName,
  writeRoCrate,
  type CrateFile,
  type CrateMade,
} from '../../../shared/crate/ro-crate'
import { whatLeaves, type Leaving } from '../../../shared/crate/what-leaves'
import { decide, type Observation } from '../../../shared/evidence/report'
import { csvTableNames } from '../../../shared/format/exchange/csv/remainder'
import { writeCsvTable } from '../../../shared/format/exchange/csv/write-csv'
import { writeExport } from '../../../shared/format/exchange/json/export-json'
import { Refusal } from '../../../shared/problem'
import { capturesInOrder } from '../../../shared/project/lookups'
import { aboutOf, type Project } from '../../../shared/project/project'
import type { Filter } from '../../../shared/project/records/view'
import { crateWords as words } from '../../../shared/words/crate'
import type { Briefings } from '../briefing/briefings'
import { sha256Of } from '../evidence/custody-chain'
import { findEvidenceFolder } from '../evidence/evidence-folder'
import { observe } from '../evidence/observe'
import { readIntact } from '../evidence/read-intact'
import { fileNameFrom } from '../project-folder'
import { mostZipBytes, mostZipFiles, zipPieces, type ZipEntry } from './zip-pieces'

export interface CrateRequest {
  /** Only what this filter lets through; null: everything. */
  readonly filter: Filter | null
  /** Lets out what confidential sources are called and say, with their captures. */
  readonly withConfidential: boolean
  /** Who exports, as named in the settings; may be ''. */
  readonly by: string
  /** '' for the default one. */
  readonly citationStyle: string
}

/** An evidence ZIP that is ready to be written. */
export interface PreparedCrate {
  /** A suggested file name. */
  readonly name: string
  /** The ZIP itself, made while it is asked for. Refuses with `write-failed` if a capture becomes another file meanwhile. */
  readonly pieces: () => AsyncIterable<Uint8Array>
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

export interface EvidenceCratesOptions {
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** The program and its version. */
  readonly generator: string
  readonly briefings: Pick<Briefings, 'write'>
}

/** Of captures that were left out, as many are named one by one. */
const mostNamed = 20

/** How a project becomes an evidence ZIP (RO-Crate): the same for the window and the command line. */
export class EvidenceCrates {
  readonly #options: EvidenceCratesOptions

  constructor(options: EvidenceCratesOptions) {
    this.#options = options
  }

  /**
   * Hashes every capture that is to go along, and makes everything else. What is changed, missing or unreadable is left out and named in
   * `notes`. Refuses with `write-failed` what no zip holds, and with `evidence-folder-refused`.
   */
  async prepare(project: Project, projectFolder: string, request: CrateRequest): Promise<PreparedCrate> {
    const { now, generator } = this.#options
    const made: CrateMade = { at: now(), by: request.by, generator }
    const leaving = whatLeaves(project, request.filter, request.withConfidential)
    const folder = await findEvidenceFolder(projectFolder)
    const captures = await look(leaving.project, folder)
    requireRoom(captures)
    const notes = notesOn(leaving, captures)
    const briefing = await this.#briefing(project, leaving, request)
    const described = describedFiles(leaving, captures, briefing, made)
    const title = aboutOf(project).title.trim() || words.untitled
    const readme = words.readme({
      ...{ title, day: made.at.slice(0, 10), generator, notes, events: leaving.events.length },
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
    const entries: readonly ZipEntry[] = [
      ...whole,
      manifest,
      ...(folder === null
        ? []
        : packed.map(({ path, capture }) => ({ path, pieces: () => readIntact(folder, capture) }))),
    ]
    return {
      name: `${fileNameFrom(title)}-evidence.zip`,
      pieces: () => zipPieces(entries, made.at),
      notes,
      leftOut: captures.filter(({ path }) => path === null).length,
      left: {
        title,
        captureIds: captures.flatMap(({ capture, path }) => (path === null ? [] : [capture.id])),
        events: leaving.events.length,
        heldBack: {
          ...{ restricted: 0, internal: 0, unverified: 0 },
          confidential: leaving.heldBack.sources,
          claims: leaving.heldBack.claims,
        },
        letOut: leaving.letOut,
      },
    }
  }

  /** The full chronology of the same events, with the same held back. */
  async #briefing(
    project: Project,
    { events }: Leaving,
    { withConfidential, by, citationStyle }: CrateRequest,
  ): Promise<Uint8Array> {
    const briefing = {
      ...briefingAfter(templateOf('full-chronology')),
      title: '',
      author: by,
      citationStyle,
      selection: { kind: 'events' as const, eventIds: events.map(({ id }) => id) },
    }
    const allowed = withholdings.filter((kind) => kind !== 'confidential' || withConfidential)
    const { files } = await this.#options.briefings.write(project, { briefing, allowed, paper: 'a4' }, 'html')
    const [file] = files
    if (file === undefined) throw new Error('No briefing was made.')
    return file.bytes
  }
}

async function look(project: Project, folder: string | null): Promise<readonly PackedCapture[]> {
  const observed = new Map<string, Observation>()
  const captures = capturesInOrder(project)
  for (const { path } of captures) if (!observed.has(path)) observed.set(path, await observe(folder, path))
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

function notesOn({ heldBack, letOut }: Leaving, captures: readonly PackedCapture[]): readonly string[] {
  const leftOut = captures.filter(({ path }) => path === null)
  return [
    words.packed(captures.length - leftOut.length, captures.length),
    ...leftOut.slice(0, mostNamed).map(({ verified }) => words.leftOut(verified)),
    ...(leftOut.length > mostNamed ? [words.leftOutMore(leftOut.length - mostNamed)] : []),
    ...(heldBack.sources === 0 ? [] : [words.heldBack(heldBack)]),
    ...(letOut.confidential === 0 ? [] : [words.letOut(letOut.confidential)]),
    ...(letOut.restricted + letOut.internal === 0 ? [] : [words.marked(letOut.restricted, letOut.internal)]),
  ]
}
