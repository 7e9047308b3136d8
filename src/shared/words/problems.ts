import type { Problem } from '../problem'
import { commandWords } from './commands'
import { evidenceSentence } from './evidence'

export interface Sentence {
  /** What happened, in a few words: the heading of a message. */
  readonly title: string
  /** What that means for the work, and what to do. */
  readonly text: string
}

/** Every problem as people read it, in the window, in dialogs and on the command line. */
export function sentenceOf({ code, details }: Problem): Sentence {
  const said = (name: string): string => String(details[name] ?? '')
  /** A sentence about a detail, or nothing where the detail is not known. */
  const ifKnown = (name: string, sentence: (value: string) => string): string =>
    said(name) === '' ? '' : ` ${sentence(said(name))}`
  const where = ifKnown('place', (place) => `The folder is ${place}.`)
  const why = ifKnown('reason', (reason) => reason)
  const isWriting = details['doing'] === 'write'

  switch (code) {
    case 'input-invalid':
      return {
        title: 'This cannot be kept as it is',
        text: `Nothing was changed.${ifKnown('field', (field) => `It is about ${fieldNamed(field)}.`)}${why}`,
      }
    case 'request-unknown':
      return {
        title: 'The program was asked for something it does not know',
        text: 'Nothing was changed, and everything saved so far is safe. Starting the program again may help.',
      }
    case 'record-missing':
      return {
        title: 'This is no longer in the project',
        text: 'It has been deleted meanwhile, so nothing was changed. Undo brings it back.',
      }
    case 'record-exists':
      return {
        title: 'This is in the project already',
        text: 'Nothing was changed. The one that is there was left as it is.',
      }
    case 'reference-dangling':
      return {
        title: 'Something this names is no longer in the project',
        text: 'Nothing was changed. Choose it anew, or leave it out.',
      }
    case 'verification-without-citation':
      return {
        title: 'A verified event needs a source',
        text: `Nothing was changed. Cite a source for ${named(said('title'))} or for one of its claims, or choose another verification.`,
      }
    case 'end-before-start':
      return {
        title: 'The end lies before the start',
        text: 'The date was not changed. Exchange the two, or correct one of them.',
      }
    case 'parent-loop':
      return {
        title: 'An event cannot be a part of itself',
        text: `Nothing was changed. ${capital(named(said('title')))} is itself part of the event that was chosen, directly or through others.`,
      }
    case 'date-unreadable':
      return {
        title: `${said('text') === '' ? 'This' : `“${said('text')}”`} is not a date`,
        text: `The date was not changed.${why} You can write 2023-09-20, September 2023, early 1990s or c. 1850.`,
      }
    case 'nothing-to-undo':
      return { title: 'There is nothing to undo', text: 'The project is as it was when it was opened.' }
    case 'nothing-to-redo':
      return { title: 'There is nothing to redo', text: 'Nothing has been undone since the last change.' }
    case 'no-project-open':
      return { title: 'No project is open', text: 'Open a project first, or make a new one.' }
    case 'cancelled':
      return { title: 'Nothing was done', text: 'You chose not to go on, and nothing was changed.' }

    case 'file-missing':
      return isWriting
        ? {
            title: 'The project’s folder is no longer there',
            text: `Your latest changes are not saved; they are kept in this window.${where} Put the folder back, or connect its drive, and try again, or save a copy elsewhere.`,
          }
        : {
            title: 'There is no project here',
            text: `It may have been moved, renamed or deleted, or its drive is not connected.${where}`,
          }
    case 'file-not-permitted':
      return isWriting
        ? {
            title: 'This folder may not be written to',
            text: `Your account has no permission to write there.${where} What was saved before is untouched. Change the folder’s permissions and try again, or save a copy elsewhere.`,
          }
        : {
            title: 'This project may not be read',
            text: `Your account has no permission to read it, and it was left as it is.${where} Ask whoever owns it, or change its permissions.`,
          }
    case 'file-not-a-project':
      return {
        title: 'This is not a Regesta project',
        text: `It was left as it is.${where} A project is a folder whose name ends in “.regesta”, with a file “project.json” in it. Exported files can be taken in with “Import”.`,
      }
    case 'file-damaged':
      return {
        title: 'This project is damaged and was not opened',
        text: `It was left exactly as it is.${ifKnown('where', (place) => `The damage is in ${place}.`)}${why} Open a backup copy of the folder if you have one, and keep this one: much of it can probably be rescued.`,
      }
    case 'file-changed-outside':
      return {
        title: 'Another program has changed this project’s file',
        text: `Nothing of it was overwritten.${where} Try again to decide which version to keep, or save a copy elsewhere.`,
      }
    case 'file-newer-than-program':
      return {
        title: 'This project was made with a newer Regesta',
        text: 'It was left exactly as it is, since this version would lose what it does not know. Update Regesta to open it.',
      }
    case 'project-in-use':
      return {
        title: 'This project is already open',
        text: `${holderSentence(said('host'), said('pid'))} It was left as it is. Close it there first; two at once would overwrite each other’s work.`,
      }
    case 'folder-not-empty':
      return {
        title: 'There is something here already',
        text: `Nothing was written over.${where} Choose another name or another place.`,
      }

    case 'disk-full':
      return {
        title: 'The disk is full',
        text: `Your latest changes are not saved; they are kept in this window, and what was saved before is whole.${where} Make room and try again, or save a copy on another disk.`,
      }
    case 'folder-read-only':
      return {
        title: 'This folder can only be read',
        text: `Changes made here are not saved; they are kept in this window until it is closed.${where} Save a copy elsewhere to go on working.`,
      }
    case 'write-failed':
      return {
        title: 'This could not be written',
        text: `What was saved before is whole, and nothing you did is lost while the window is open.${where}${why} Try again, or save a copy elsewhere.`,
      }

    case 'import-unreadable':
      return {
        title: `${fileNamed(said('name'))} could not be taken in`,
        text: `Your project is unchanged.${why}${ifKnown('where', (place) => `The place is ${place}.`)}`,
      }
    case 'import-wrong-header':
      return {
        title: `${fileNamed(said('name'))} has other columns than expected`,
        text: `Your project is unchanged.${why} The first row must name the columns.`,
      }
    case 'import-too-large':
      return {
        title: `${fileNamed(said('name'))} is too large`,
        text: `Your project is unchanged.${ifKnown('size', (size) => `The file has ${size} MB; at most ${said('most')} MB can be taken in at once.`)}${why}`,
      }

    case 'import-too-large-for-memory':
      return {
        title: `${fileNamed(said('name'))} needs more memory than it may have`,
        text: 'Nothing of it was taken in, and the project is as it was. Divide the file into smaller ones, or take out the columns that are not needed.',
      }
    case 'export-failed':
      return {
        title: 'The file could not be written there',
        text: `Your project is saved as it was.${where}${why} Choose another place and try again.`,
      }
    case 'memory-full':
      return {
        title: 'There is not enough memory for this',
        text: 'Your project is saved as it was, and nothing was written. Do it in parts, with a filter, or close other programs first.',
      }
    case 'import-gone':
      return {
        title: 'This import is no longer at hand',
        text: 'Another file was looked at meanwhile, or another project was opened. Nothing was changed; choose the files again.',
      }

    case 'style-unusable':
      return {
        title: `${fileNamed(said('name'))} is no citation style that can be used`,
        text: `Nothing was changed.${why} Styles in CSL 1.0 can be loaded; citationstyles.org has many of them.`,
      }

    case 'document-unreachable':
      return {
        title: `${fileNamed(said('name'))} could not be opened`,
        text: `${unreachable[said('system')] ?? 'The system would not let it be read.'} Nothing was changed.`,
      }
    case 'document-unknown':
      return {
        title: `${fileNamed(said('name'))} is no document this program can read`,
        text: `${unknownDocuments[said('what')] ?? unknownDocuments['binary'] ?? ''} Nothing was changed. Plain text, Markdown, HTML, PDF and Word documents (.docx) can be read.`,
      }
    case 'document-damaged':
      return said('why') === 'endless'
        ? {
            title: `${fileNamed(said('name'))} could not be read to its end`,
            text: 'It asked for more time or memory than any sensible document does, so reading was stopped; nothing was changed. Open it in its own program and paste the text.',
          }
        : {
            title: `${fileNamed(said('name'))} is damaged`,
            text: 'It could not be read, and was left as it is; nothing was changed. Fetch or save the document again, or open it in its own program and paste the text.',
          }
    case 'document-protected':
      return {
        title: `${fileNamed(said('name'))} is protected by a password`,
        text: 'Its text cannot be read, and nothing was changed. Open it in its own program and save a copy without the password, or paste the text.',
      }
    case 'document-without-text':
      return {
        title: `${fileNamed(said('name'))} holds no text`,
        text:
          said('kind') === 'pdf'
            ? 'Its pages seem to be pictures, as a scanner makes them; nothing was changed. Run text recognition (OCR) over it first, then open it again.'
            : 'There is not a word in it; nothing was changed.',
      }
    case 'document-too-large':
      return {
        title: `${fileNamed(said('name'))} is too large`,
        text: `Nothing was changed.${ifKnown('size', (size) => `It has ${inFull(size)} ${said('unit')}, and at most ${inFull(said('most'))} can be kept with one source.`)} Divide it, a source for each part.`,
      }

    case 'evidence-not-taken':
    case 'evidence-not-carried':
    case 'evidence-changed':
    case 'evidence-missing':
    case 'evidence-unreadable':
    case 'evidence-not-opened':
    case 'evidence-folder-refused':
    case 'custody-not-written':
      return evidenceSentence(code, details)

    case 'output-impossible':
      return {
        title: 'This cannot be made as it was asked for',
        text: `Nothing was written, and the project is as it was.${why}`,
      }

    case 'printer-missing':
      return {
        title: 'There is no printer here',
        text: 'Nothing was printed, and the project is as it was. Add a printer in the system’s settings and try again, or save it as a file and print that elsewhere: a briefing as PDF, the timeline as a picture.',
      }
    case 'print-failed':
      return {
        title: 'This was not printed',
        text: 'The system could not hand it to the printer; the project is as it was. See whether the printer is ready and try again, or save it as a file and print that.',
      }

    case 'link-refused':
      return {
        title: 'This address was not opened',
        text: 'Only plain web addresses beginning with https:// or http:// are opened. You can copy the address and look at it first.',
      }
    case 'unexpected':
      return {
        title: 'Something went wrong inside the program',
        text: 'What was saved before is whole. The details are in the program’s log; please start Regesta again, and report it if it happens twice.',
      }
  }
}

const unreachable: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'Your account has no permission to read it.',
  EPERM: 'Your account has no permission to read it.',
  EISDIR: 'It is a folder.',
}

const unknownDocuments: Readonly<Record<string, string>> = {
  binary: 'What it holds is not text: it may be a picture, a recording or a program.',
  archive: 'It is an archive, or a document of a kind that this program does not know.',
  'old-office': 'It is an old Word document, or one with a password: open it in its own program and save it as .docx.',
  rtf: 'It is a Rich Text document: open it in its own program and save it as .docx.',
}

/** 10000000 as 10,000,000. */
function inFull(number: string): string {
  return number.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A path such as “fields.reported.0.unit” by the last name in it, which people may have a word for. */
function fieldNamed(path: string): string {
  const name =
    path
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? path
  return commandWords.fields[name] ?? `“${name}”`
}

function named(title: string): string {
  return title === '' ? 'this event' : `“${title}”`
}

function fileNamed(name: string): string {
  return name === '' ? 'The file' : `“${name}”`
}

function holderSentence(host: string, pid: string): string {
  if (host === '') return 'Somebody has it open.'
  return `It is open in another Regesta on the computer “${host}” (process ${pid}).`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
