import { boundsOfWhen } from '../dates/bounds'
import { dayText } from '../format/exchange/csv/day-text'
import type { Project } from '../project/project'
import { aboutOf, aboutPolicyOf } from '../project/project'
import type { TimelineEvent } from '../project/records/event'
import { termsOfProject, type Terms } from '../project/terms-of-use'
import { crateWords as words } from '../words/crate'
import { termsWords } from '../words/terms-of-use'
import { sourceName, type PackedCapture } from './packed-capture'

/** The version of RO-Crate (Research Object Crate, researchobject.org) that is written. */
const roCrateVersion = '1.2'
const roCrate = `https://w3id.org/ro/crate/${roCrateVersion}`

export const metadataName = 'ro-crate-metadata.json'
export const manifestName = 'manifest-sha256.txt'

/** A file of the ZIP as it is described. */
export interface CrateFile {
  readonly path: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
}

export interface CrateMade {
  /** ISO 8601, UTC. */
  readonly at: string
  /** As named in the settings; may be ''. */
  readonly by: string
  /** The program and its version. */
  readonly generator: string
}

interface Described {
  readonly project: Project
  readonly events: readonly TimelineEvent[]
  readonly files: readonly CrateFile[]
  readonly captures: readonly PackedCapture[]
}

/**
 * `ro-crate-metadata.json` after RO-Crate 1.2. The manifest is described without its hash, since it holds that of this file. The terms
 * of use, where the project states them, are those of the chronology; of captured files it is said that they do not cover them.
 */
export function writeRoCrate(
  { project, events, files, captures }: Described,
  { at, by, generator }: CrateMade,
): string {
  const { title, description, language } = aboutOf(project)
  const name = title.trim() === '' ? words.untitled : title
  const [, program = generator, version = ''] = /^(.*?)\s+(\S+)$/.exec(generator) ?? []
  const capturesByPath = new Map<string, readonly PackedCapture[]>()
  for (const packed of captures)
    if (packed.path !== null) capturesByPath.set(packed.path, [...(capturesByPath.get(packed.path) ?? []), packed])
  const sourceIds = [...new Set([...capturesByPath.values()].flat().map(({ capture }) => capture.sourceId))]
  const coverage = coverageOf(project, events)
  const stated = termsOfProject(project)
  const terms = stated?.terms == null ? null : termsEntity(stated.terms, stated.holder)
  const holder = stated === null || stated.holder === '' ? null : holderEntity(stated.holder, by)
  const ofCaptures = terms === null || capturesByPath.size === 0 ? null : capturesTermsEntity
  const agent = by === '' ? null : { '@id': '#exporter' }
  const parts = [...files.map(({ path }) => path), manifestName].map((path) => ({ '@id': idOfPath(path) }))
  const graph = [
    {
      '@id': metadataName,
      '@type': 'CreativeWork',
      conformsTo: { '@id': roCrate },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name,
      description: description.trim() === '' ? words.description(name, events.length) : description,
      datePublished: at,
      ...(language !== '' && { inLanguage: language }),
      ...(coverage !== null && { temporalCoverage: coverage }),
      ...(agent !== null && { author: agent }),
      ...(terms !== null && { license: { '@id': terms['@id'] } }),
      ...(holder !== null && { copyrightHolder: { '@id': holder['@id'] } }),
      hasPart: parts,
      mentions: { '@id': '#export' },
    },
    ...files.map((file) => fileEntity(file, capturesByPath.get(file.path) ?? [], ofCaptures)),
    {
      '@id': manifestName,
      '@type': 'File',
      name: words.files.manifest,
      encodingFormat: 'text/plain',
      description: words.manifestWithoutHash,
    },
    ...sourceIds.map((id) => sourceEntity(project, id)),
    {
      '@id': '#export',
      '@type': 'CreateAction',
      name: words.action(name),
      endTime: at,
      instrument: { '@id': '#program' },
      ...(agent !== null && { agent }),
      result: { '@id': './' },
    },
    { '@id': '#program', '@type': 'SoftwareApplication', name: program, ...(version !== '' && { version }) },
    ...(agent === null ? [] : [{ ...agent, '@type': 'Person', name: by }]),
    ...[holder, terms, ofCaptures].filter((entity) => entity !== null && entity['@id'] !== agent?.['@id']),
  ]
  return `${JSON.stringify({ '@context': `${roCrate}/context`, '@graph': graph }, null, 2)}\n`
}

interface Entity {
  readonly '@id': string
  readonly [property: string]: unknown
}

function termsEntity(terms: Terms, holder: string): Entity {
  const description = termsWords.inFull(holder)
  const type = 'CreativeWork'
  switch (terms.kind) {
    case 'licence':
      return { '@id': terms.url, '@type': type, name: terms.name, identifier: terms.id, description }
    case 'address':
      return { '@id': terms.url, '@type': type, name: termsWords.label, description }
    case 'words':
      return { '@id': '#terms-of-use', '@type': type, name: termsWords.label, description: terms.text }
  }
}

/** A name does not tell whether it is a person's or an organisation's; the one who exports is a person. */
function holderEntity(name: string, exporter: string): Entity {
  return name === exporter ? { '@id': '#exporter' } : { '@id': '#rights-holder', '@type': 'Thing', name }
}

const capturesTermsEntity: Entity = {
  '@id': '#terms-of-captures',
  '@type': 'CreativeWork',
  name: termsWords.ofCaptures,
  description: termsWords.ofCapturesInFull,
}

/** A path as a relative URI, which is how a crate names its files. */
function idOfPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

function fileEntity(
  { path, name, mediaType, bytes, sha256 }: CrateFile,
  captures: readonly PackedCapture[],
  terms: Entity | null,
): object {
  const [first] = captures
  const sources = [...new Set(captures.map(({ capture }) => capture.sourceId))].map((id) => ({ '@id': idOfSource(id) }))
  return {
    '@id': idOfPath(path),
    '@type': 'File',
    name,
    encodingFormat: mediaType,
    contentSize: String(bytes),
    sha256,
    ...(first !== undefined && {
      identifier: captures.map(({ capture }) => capture.id),
      description: words.takenIn(first.capture.capturedAt, first.capture.capturedBy),
      isBasedOn: sources,
      ...(terms !== null && { license: { '@id': terms['@id'] } }),
      ...(first.capture.url !== '' && { url: first.capture.url }),
    }),
  }
}

function sourceEntity(project: Project, id: string): object {
  const url = project.sources.get(id)?.csl.URL ?? ''
  return { '@id': idOfSource(id), '@type': 'CreativeWork', name: sourceName(project, id), ...(url !== '' && { url }) }
}

function idOfSource(id: string): string {
  return `#source-${encodeURIComponent(id)}`
}

/** From the first day to the last that events can have, “..” where that is open; null where none is dated. */
function coverageOf(project: Project, events: readonly TimelineEvent[]): string | null {
  const policy = aboutPolicyOf(project)
  const bounds = events.flatMap(({ when }) => (when === null ? [] : (boundsOfWhen(when, policy) ?? [])))
  const first = dayText(bounds.reduce((least, { earliest }) => Math.min(least, earliest), Infinity))
  const last = dayText(bounds.reduce((most, { latest }) => Math.max(most, latest), -Infinity))
  return first === '' && last === '' ? null : `${first || '..'}/${last || '..'}`
}
