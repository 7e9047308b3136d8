import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { importFormats } from '../../shared/format/import-formats'
import { dialogWords as words, type Question } from '../../shared/words/dialogs'
import { sentenceOf } from '../../shared/words/problems'
import type { Dialogs } from '../services/dialogs'
import { folderEnding } from '../services/project-folder'

interface NewChoice {
  readonly title: string
  readonly button: string
  readonly suggestedName: string
}

interface ExistingChoice extends Pick<Electron.OpenDialogOptions, 'properties' | 'filters'> {
  readonly title: string
  readonly button: string
}

/** The system's own dialogs, in front of one window. */
export function makeDialogs(window: BrowserWindow): Dialogs {
  return {
    chooseNewProject: (suggestedName) =>
      chooseNew({ ...words.newProject, suggestedName: `${suggestedName}${folderEnding}` }),
    chooseProject: () => chooseExisting({ ...words.openProject, properties: ['openDirectory'] }),
    chooseCopy: (suggestedName) => chooseNew({ ...words.saveCopy, suggestedName: `${suggestedName}${folderEnding}` }),
    chooseExportFile: (suggestedName) => chooseNew({ ...words.exportFile, suggestedName }),
    chooseExportFolder: () =>
      chooseExisting({ ...words.exportFolder, properties: ['openDirectory', 'createDirectory'] }),
    chooseImportFiles: () =>
      chooseAll({
        ...words.importFile,
        properties: ['openFile', 'multiSelections'],
        filters: [
          {
            name: words.importFile.kinds,
            extensions: [...new Set(importFormats.flatMap(({ extensions }) => extensions))],
          },
          { name: words.importFile.allFiles, extensions: ['*'] },
        ],
      }),
    chooseMapping: () =>
      chooseExisting({
        ...words.loadMapping,
        properties: ['openFile'],
        filters: [{ name: words.loadMapping.kinds, extensions: ['json'] }],
      }),
    chooseStyle: () =>
      chooseExisting({
        ...words.loadStyle,
        properties: ['openFile'],
        filters: [{ name: words.loadStyle.kinds, extensions: ['csl'] }],
      }),
    chooseDocument: () =>
      chooseExisting({
        ...words.openDocument,
        properties: ['openFile'],
        filters: [
          {
            name: words.openDocument.kinds,
            extensions: ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'pdf', 'docx'],
          },
          { name: words.openDocument.allFiles, extensions: ['*'] },
        ],
      }),
    chooseEvidence: () => chooseAll({ ...words.attachEvidence, properties: ['openFile', 'multiSelections'] }),
    chooseOriginal: (name) => chooseExisting({ ...words.findOriginal(name), properties: ['openFile'] }),
    mayReplaceFiles: (names) => ask(words.replaceFiles(names)),
    mayTakeOutsideChange: (place) => ask(words.takeOutsideChange(place)),
    mayReplaceOutsideChange: (place) => ask(words.replaceOutsideChange(place)),
    mayTakeOverLock: (holder) => ask(words.takeOverLock(holder)),
    mayOpenLink: (url) => ask(words.openLink(url)),
    tell: async (problem) => {
      const { title, text } = sentenceOf(problem)
      await dialog.showMessageBox(window, { type: 'info', message: title, detail: text, buttons: [words.understood] })
    },
    closeUnsaved: async (title, problem) => {
      const { message, buttons } = words.closeUnsaved(title)
      const choices = ['retry', 'save-copy', 'discard', 'cancel'] as const
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message,
        detail: `${sentenceOf(problem).title}. ${sentenceOf(problem).text}`,
        buttons: choices.map((choice) => buttons[choice]),
        defaultId: 0,
        cancelId: 3,
        noLink: true,
      })
      return choices[response] ?? 'cancel'
    },
  }

  async function chooseNew({ title, button, suggestedName }: NewChoice): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title,
      buttonLabel: button,
      defaultPath: join(app.getPath('documents'), suggestedName),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    return canceled ? null : filePath
  }

  async function chooseExisting(options: ExistingChoice): Promise<string | null> {
    return (await chooseAll(options))[0] ?? null
  }

  async function chooseAll({ title, button, ...options }: ExistingChoice): Promise<readonly string[]> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...options, title, buttonLabel: button })
    return canceled ? [] : filePaths
  }

  async function ask({ message, detail, yes, no }: Question): Promise<boolean> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message,
      detail,
      buttons: [yes, no],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    return response === 0
  }
}
