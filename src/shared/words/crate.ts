import type { VerifiedCapture } from '../evidence/report'
import { sizeText, verifiedText } from './evidence'
import { termsWords } from './terms-of-use'

interface InReadme {
  readonly title: string
  /** The day, as in 2026-11-22. */
  readonly day: string
  readonly generator: string
  readonly events: number
  readonly files: readonly { readonly path: string; readonly name: string }[]
  readonly captures: number
  readonly notes: readonly string[]
  /** Under which terms the chronology may be used, in words; '' where nothing is stated. */
  readonly terms: string
}

const files = {
  readme: 'What is in this package',
  json: 'The chronology for Regesta, which reads it back',
  events: 'Events as a table',
  claims: 'Claims as a table',
  sources: 'Sources as a table',
  captures: 'The captured files, with their hashes and sources, as a table',
  custody: 'What happened to the captured files, line by line, as the project’s custody log has it',
  briefing: 'The chronology to be read, with its sources',
  metadata: 'Description of the package for archives and programs (RO-Crate)',
  manifest: 'SHA-256 of every other file',
} as const

/** Everything said in and about an evidence ZIP. */
export const crateWords = {
  files,
  untitled: 'Untitled chronology',
  description: (title: string, events: number) =>
    `“${title}”: a chronology of ${counted(events, 'event', 'events')} with its claims, sources and captured files.`,
  action: (title: string) => `Export of “${title}” with its evidence`,
  manifestWithoutHash: 'It names the hash of the metadata, so the metadata cannot name its hash.',
  takenIn: (at: string, by: string) => `Taken in on ${at}${by === '' ? '' : ` by ${by}`}.`,

  leftOut: (verified: VerifiedCapture) => `${verifiedText(verified)} It was left out.`,
  leftOutMore: (count: number) =>
    `${counted(count, 'more capture was', 'more captures were')} left out; captures.csv names them.`,
  packed: (packed: number, all: number) =>
    all === 0
      ? 'This chronology has no captured files.'
      : packed === all
        ? `${counted(all, 'captured file', 'captured files')}, verified while packing.`
        : `${packed} of ${counted(all, 'captured file', 'captured files')}, verified while packing.`,
  capturesHeldBack: (count: number) =>
    `${counted(count, 'captured file stays', 'captured files stay')} behind with what is held back.`,
  notLogged: (reason: string) => `The package was written, but not noted in the project’s export log. ${reason}`,
  custodyWaits: 'That the captures left could not be written into the custody log yet.',
  custodyNote: (name: string) => `in the evidence ZIP “${name}”`,
  custodyHeldBack: 'The custody log stays behind with the confidential sources, since its notes may tell who they are.',
  custodyMissing: 'The project has no custody log for its captured files.',
  custodyBroken: (line: number) =>
    `The project’s custody log is not as it was written, from its line ${line} on. Its lines are in the package as they stand.`,
  custodyInPart: (count: number, others: number) =>
    `${counted(count, 'line', 'lines')} of the custody log are about what is in the package; ${counted(others, 'other stays', 'others stay')} behind.`,
  tooLarge: (bytes: number, most: number) =>
    `The captures come to ${sizeText(bytes)}, and an evidence ZIP holds at most ${sizeText(most)}. Export them in parts, with a filter, or save a copy of the project.`,
  tooMany: (count: number, most: number) =>
    `There are ${count} captured files, and an evidence ZIP holds at most ${most}. Export them in parts, with a filter, or save a copy of the project.`,
  changing: (name: string) => `“${name}” became another file while it was being packed, so nothing was written.`,

  readme: ({ title, day, generator, events, files: listed, captures, notes, terms }: InReadme) =>
    `${title}

This package holds a chronology of ${counted(events, 'event', 'events')} with the evidence it rests on.
It was written by ${generator} on ${day} (UTC).

Begin with briefing.html: open it in a browser. It needs no connection.

What is in it

${listed.map(({ path, name }) => `  ${path.padEnd(24)} ${name}`).join('\n')}
  ${'captures/'.padEnd(24)} The captured files as they were taken in: ${captures}

How to check it

Every captured file was read and compared with the SHA-256 it had when it was taken in.
The same hashes stand in manifest-sha256.txt, with those of the other files. Unpack the package, and in its folder:

  Linux      sha256sum --check manifest-sha256.txt
  macOS      shasum -a 256 --check manifest-sha256.txt
  Windows    Get-FileHash FILE     (in PowerShell, file by file)

The hashes show that nothing was changed since the package was made as long as the
manifest itself is the one that was made: note its own hash somewhere else. The project's
export log holds the hash of the whole ZIP file.

What to know

${[...notes, ...saidOfTerms(terms, captures)].map(inList).join('\n')}
`,
} as const

function saidOfTerms(terms: string, captures: number): readonly string[] {
  if (terms === '') return ['No licence is stated. Ask who gave you this before you publish any of it.']
  const stated = `${termsWords.label} of the chronology: ${terms}`
  return [/[.!?]$/.test(stated) ? stated : `${stated}.`, ...(captures === 0 ? [] : [termsWords.ofCapturesInFull])]
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** A note as a point of a list, in lines of at most 88 characters. */
function inList(note: string): string {
  const lines = note.split(' ').reduce<readonly string[]>((before, word) => {
    const last = before.at(-1) ?? ''
    return last !== '' && last.length + word.length < 84
      ? [...before.slice(0, -1), `${last} ${word}`]
      : [...before, word]
  }, [])
  return `  - ${lines.join('\n    ')}`
}
