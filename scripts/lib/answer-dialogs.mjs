/**
 * Answers the system's own dialogs, which no driver can reach: from now on whoever asks where to save or what to open gets
 * this path, and every question its first button.
 * @param {import('playwright-core').ElectronApplication} application
 * @param {string} path absolute
 */
export async function answerDialogs(application, path) {
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  }, path)
}
