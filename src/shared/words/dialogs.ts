/** A question with two answers; the second is the safe one. */
export interface Question {
  readonly message: string
  readonly detail: string
  readonly yes: string
  readonly no: string
}

/** Texts of the system's own dialogs. */
export const dialogWords = {
  newProject: { title: 'New project', button: 'Create' },
  openProject: { title: 'Open a project folder', button: 'Open' },
  saveCopy: { title: 'Save a copy of the whole project', button: 'Save a Copy' },
  exportFile: { title: 'Export', button: 'Export' },
  exportFolder: { title: 'Choose a folder for the exported files', button: 'Export Here' },
  loadStyle: { title: 'Load a citation style', button: 'Load', kinds: 'CSL styles' },
  loadMapping: { title: 'Load what the columns are', button: 'Load', kinds: 'Saved columns (JSON)' },
  importFile: { title: 'Import', button: 'Look inside', kinds: 'Files that can be imported', allFiles: 'All files' },
  openDocument: {
    title: 'Open a text',
    button: 'Open',
    kinds: 'Texts, web pages, PDF and Word',
    allFiles: 'All files',
  },
  attachEvidence: { title: 'Attach files to this source', button: 'Attach' },
  findOriginal: (name: string) => ({
    title: name === '' ? 'Find the original file' : `Find the original of “${name}”`,
    button: 'Put Back',
  }),
  cannotStart: (logFile: string) =>
    `Regesta could not start. Your projects are as they were. What went wrong is written in ${logFile}`,
  understood: 'OK',

  replaceFiles: (names: readonly string[]): Question => ({
    message: names.length === 1 ? `Replace “${names[0] ?? ''}”?` : `Replace ${names.length} files?`,
    detail: `In the chosen folder there is already ${names.map((name) => `“${name}”`).join(', ')}. What is in there now would be lost.`,
    yes: 'Replace',
    no: 'Cancel',
  }),
  takeOutsideChange: (place: string): Question => ({
    message: 'Another program has changed this project. Open it with those changes?',
    detail: `${place} was edited outside Regesta. What it holds now has been checked and can be opened. If you do not know of any such change, look at the folder first; nothing has been touched.`,
    yes: 'Open with the Changes',
    no: 'Cancel',
  }),
  replaceOutsideChange: (place: string): Question => ({
    message: 'Another program has changed this project while it is open here. Save over it?',
    detail: `The other version stays in ${place} as a file of its own, so that nothing is lost.`,
    yes: 'Save Mine, Keep Both',
    no: 'Not Now',
  }),
  takeOverLock: (holder: { readonly host: string; readonly openedAt: string } | null): Question => ({
    message: 'This project seems to be open somewhere else. Open it all the same?',
    detail: `${
      holder === null
        ? 'It is marked as open, but not by whom.'
        : `It was opened on the computer “${holder.host}” (${holder.openedAt.slice(0, 16).replace('T', ' ')} UTC) and has not been closed there.`
    } Open it only if you are sure that nobody is working on it: two at once would overwrite each other’s work.`,
    yes: 'Open It Here',
    no: 'Cancel',
  }),
  openLink: (url: string): Question => ({
    message: 'Open this address in your browser?',
    detail: url,
    yes: 'Open',
    no: 'Cancel',
  }),
  closeUnsaved: (title: string) => ({
    message: `The latest changes to “${title}” are not saved.`,
    buttons: {
      retry: 'Try Again',
      'save-copy': 'Save a Copy…',
      discard: 'Close without Saving',
      cancel: 'Cancel',
    },
  }),
  windowGone: {
    message: 'The window has stopped working.',
    detail: 'Your project is safe: it is kept outside the window. The window can be opened again as it was.',
    reopen: 'Open It Again',
    quit: 'Close',
  },
} as const
