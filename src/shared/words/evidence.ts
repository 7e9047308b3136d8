import type { CustodyAction, CustodyBreak, CustodyState } from '../evidence/custody'
import type { EvidenceReport, Outcome, VerifiedCapture } from '../evidence/report'
import type { Problem } from '../problem'
import type { CaptureKind } from '../project/records/capture'

const outcomes: Readonly<Record<Outcome, string>> = {
  intact: 'Intact',
  changed: 'Changed',
  missing: 'Missing',
  unreadable: 'Not readable',
}

const actions: Readonly<Record<CustodyAction, string>> = {
  added: 'Added',
  opened: 'Opened',
  exported: 'Exported',
  // The note says what was found: a file that is missing was looked for as well.
  verified: 'Checked',
  relinked: 'Put back',
  deleted: 'Deleted',
}

const kinds: Readonly<Record<CaptureKind, string>> = {
  document: 'Document',
  image: 'Image',
  audio: 'Sound',
  video: 'Video',
  'web-page': 'Web page',
  text: 'Text',
  other: 'File',
}

/** Texts about the files that back a source up, and about the log of what happened to them. */
export const evidenceWords = {
  label: 'Captures',
  explain: 'Saved copies of this source, known by their SHA-256. Drop files here, or attach them.',
  dropHere: 'Drop to attach to this source',
  attach: 'Attach files…',
  attachText: 'Keep its text as a capture',
  attached: (names: readonly string[]) =>
    names.length === 1 ? `Attached ${named(names[0] ?? '')}` : `Attached ${names.length} files`,
  already: (names: readonly string[]) =>
    names.length === 1
      ? `${capital(named(names[0] ?? ''))} is attached to this source already`
      : `${names.length} of these files are attached to this source already`,
  unnamed: 'Unnamed file',
  open: 'Open',
  openHint: 'Verifies the file, then opens it in its own program',
  show: 'Show in its folder',
  showHint: 'Verifies the file, then shows it in its folder. Files that could run something are not opened from here.',
  verify: 'Verify',
  relink: 'Put the original back…',
  remove: 'Remove',
  removeConfirm: (name: string) =>
    `Remove ${named(name)} from this source? Its file stays in the evidence folder, and undo brings it back.`,
  keep: 'Keep it',
  copyHash: 'Copy the SHA-256',
  copied: 'Copied',
  hash: 'SHA-256',
  captured: (day: string, by: string) => `Taken in ${day}${by === '' ? '' : ` by ${by}`}`,
  url: 'Captured from (URL)',
  archiveUrl: 'Archived at (URL)',
  kind: 'Kind',
  kinds,
  outcomes,
  neverVerified: 'Not verified since it was taken in',
  verifiedAt: (outcome: Outcome, moment: string) => `${outcomes[outcome]} on ${moment}`,
  size: sizeText,
  different: (name: string, capture: string) =>
    `${capital(named(name))} is not the file that was taken in as ${named(capture)}: its hash is another one, so it was not put in its place.`,
  attachDifferent: 'Attach it as a new capture',
  dismiss: 'Leave it',
  origin: 'Where it was captured',
  verifyAll: 'Verify evidence…',
  report: {
    title: 'Verify evidence',
    explain: 'Every file is read and its SHA-256 compared with the one it had when it was taken in.',
    verifying: (done: number, total: number) => `Verifying file ${Math.min(done + 1, total)} of ${total}…`,
    stop: 'Stop',
    damaged: 'Not as they were taken in',
    log: 'Custody log',
    close: 'Close',
  },
  /** What a copy of the project could not bring along whole. */
  carried: (captures: readonly VerifiedCapture[]) =>
    `Not all of its evidence is intact: ${captures.map(({ name, outcome }) => `${named(name)} (${outcomes[outcome].toLowerCase()})`).join(', ')}.`,
  custody: {
    open: 'Custody log…',
    title: 'Custody log',
    explain:
      'Everything that happened to the captures of this project, the oldest first. Each line carries the hash of the line before it.',
    empty: 'Nothing has happened to any capture yet.',
    columns: { sequence: 'No.', at: 'When (UTC)', by: 'Who', action: 'What', name: 'Capture', note: 'Note' },
    actions,
    nobody: 'not named',
    head: 'Hash of the last line',
    headHint: 'Write it down elsewhere: it shows later that nothing was taken off the end.',
    waiting: (count: number) =>
      `${count} ${count === 1 ? 'entry' : 'entries'} could not be written yet, and will be with the next one.`,
    shown: (shown: number, all: number) => `The latest ${shown} of ${all} entries are shown; the file holds them all.`,
    close: 'Close',
  },
} as const

/** One line on a capture that was verified. */
export function verifiedText({ name, outcome, found }: VerifiedCapture): string {
  switch (outcome) {
    case 'intact':
      return `${capital(named(name))} is intact.`
    case 'missing':
      return `${capital(named(name))} is missing: its file is not in the evidence folder.`
    case 'changed':
      return found === ''
        ? `${capital(named(name))} has changed: something that is no file stands in its place.`
        : `${capital(named(name))} has changed: its hash is now ${found}.`
    case 'unreadable':
      return `${capital(named(name))} could not be read, and so not be verified. ${found}`.trim()
  }
}

/** What a verification came to, in one sentence. */
export function verificationSummary({ captures }: EvidenceReport): string {
  const counted = (outcome: Outcome): number => captures.filter((capture) => capture.outcome === outcome).length
  if (captures.length === 0) return 'This project has no captures.'
  if (counted('intact') === captures.length) {
    return captures.length === 1 ? 'The capture is intact.' : `All ${captures.length} captures are intact.`
  }
  const parts = (['changed', 'missing', 'unreadable', 'intact'] as const)
    .filter((outcome) => counted(outcome) > 0)
    .map((outcome) => `${counted(outcome)} ${outcomes[outcome].toLowerCase()}`)
  return `Of ${captures.length === 1 ? 'one capture' : `${captures.length} captures`}: ${parts.join(', ')}.`
}

/**
 * What the chain of the custody log shows, in sentences; the first says whether it holds. `nameOf` gives the name of a capture,
 * '' where it has none.
 */
export function custodyText(
  { entries, break: broken, isLastLineTorn, unlogged }: CustodyState,
  nameOf: (captureId: string) => string,
): readonly string[] {
  return [
    broken === null ? soundText(entries) : breakText(broken),
    ...(isLastLineTorn
      ? ['Its last line was cut short, as a crash or a power cut does it. The next entry closes it and goes on.']
      : []),
    ...(unlogged.length === 0
      ? []
      : [`It does not say how ${someOf(unlogged.map(nameOf))} came into the project: lines are missing from it.`]),
  ]
}

function soundText(entries: number): string {
  if (entries === 0) return 'The custody log is empty.'
  return `The custody log holds: ${entries} ${entries === 1 ? 'entry' : 'entries'}, each linked to the one before.`
}

/** “a.pdf”, “b.pdf” and 3 more. */
function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(named)
  const rest = names.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter((part) => part !== '').join(' and ')
}

function breakText({ line, reason }: CustodyBreak): string {
  switch (reason) {
    case 'unreadable':
      return `The custody log is broken at line ${line}: that line is not one of this log.`
    case 'altered':
      return `The custody log is broken at line ${line}: that line was altered after it was written.`
    case 'unlinked':
      return `The custody log is broken at line ${line}: it does not follow from the line before it, so a line was changed, removed or put in.`
    case 'not-a-file':
      return 'The custody log cannot be read: something that is no file stands in its place.'
  }
}

/** Files that no capture names, in a sentence; '' if there are none. */
export function unclaimedText(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? 'One file in the evidence folder belongs to no capture; files of deleted captures are kept.'
    : `${count} files in the evidence folder belong to no capture; files of deleted captures are kept.`
}

type Details = Problem['details']

/** Problems with evidence as people read them; `sentenceOf` hands them on to here. */
export function evidenceSentence(
  code: Extract<Problem['code'], `evidence-${string}` | `custody-${string}`>,
  details: Details,
): { readonly title: string; readonly text: string } {
  const said = (name: string): string => String(details[name] ?? '')
  const file = capital(named(said('name')))
  const why = said('reason') === '' ? '' : ` ${said('reason')}`
  switch (code) {
    case 'evidence-not-taken':
      return {
        title: `${file} was not attached`,
        text: `${notTaken[said('why')]?.(said) ?? `It could not be copied.${why}`} Your project is unchanged.`,
      }
    case 'evidence-not-carried':
      return {
        title: 'The copy was not made',
        text: `${file} could not be carried into it. ${notTaken[said('why')]?.(said) ?? `It could not be copied.${why}`} A copy without its evidence would be taken for a whole one; your project is unchanged, and nothing was left behind.`,
      }
    case 'evidence-changed':
      return {
        title: `${file} has changed since it was taken in`,
        text: 'It was not opened, and it was left as it is. Compare it with another copy before you rely on it; “Put the original back” takes the file with the recorded hash, and nothing else.',
      }
    case 'evidence-missing':
      return {
        title: `${file} is missing`,
        text: 'Its file is not in the evidence folder. If you have it elsewhere, “Put the original back” takes it once its hash has been found to be the same.',
      }
    case 'evidence-unreadable':
      return {
        title: `${file} could not be read`,
        text: `It could not be verified, so it was not opened.${why} Your project is unchanged. Look at the permissions of the evidence folder, and at its drive.`,
      }
    case 'evidence-not-opened':
      return {
        title: `${file} is intact, but was not opened`,
        text: `The system could not open it.${why} Your project is unchanged. You can find it in the project’s evidence folder.`,
      }
    case 'evidence-folder-refused':
      return {
        title: 'The evidence folder is not part of the project’s folder',
        text: `Something else, such as a link to another place, stands where the evidence should be, so nothing was read or written there.${said('place') === '' ? '' : ` The folder is ${said('place')}.`} Put a real folder named “evidence” in its place.`,
      }
    case 'custody-not-written':
      return {
        title: 'The custody log could not be written',
        text: `Nothing is done to evidence that the log cannot tell, so nothing was done.${why} Make sure that there is room, and that the evidence folder can be written to, and try again.`,
      }
  }
}

const notTaken: Readonly<Record<string, (said: (name: string) => string) => string>> = {
  empty: () => 'There is nothing in it: perhaps its download did not finish, or it is kept only online.',
  folder: () => 'It is a folder: attach the files in it.',
  'not-a-file': () => 'It is not an ordinary file.',
  missing: () => 'It is no longer where it was chosen.',
  'not-permitted': () => 'Your account may not read it.',
  changing: () => 'It changed while it was being copied: wait until whatever writes it has finished, and try again.',
  'too-large': (said) => `It has ${said('size')}, and at most ${said('most')} are taken in.`,
  'too-large-to-drop': (said) =>
    `It has ${said('size')}; at most ${said('most')} can be dropped on the window. Use “Attach files…” for it.`,
  'no-room': (said) => `It has ${said('size')}, and there is no room for that on the disk.`,
  'read-only': () => 'The project’s folder can only be read: save a copy elsewhere to go on working.',
  'no-text': () => 'This source has no text to keep.',
}

/** 1,536 bytes as “1.5 KB”; units of 1024, as file managers show them. */
export function sizeText(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'] as const
  const step = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1)
  const amount = bytes / 1024 ** step
  const shown = step === 0 || amount >= 100 ? String(Math.round(amount)) : amount.toFixed(1).replace(/\.0$/, '')
  return bytes === 1 ? '1 byte' : `${shown} ${units[step] ?? ''}`
}

function named(name: string): string {
  return name === '' ? 'the file' : `“${name}”`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
