import { shell } from 'electron'
import type { Opener } from '../services/evidence/opener'

/** The system itself, as Electron reaches it. */
export const opener: Opener = {
  openFile: (path) => shell.openPath(path),
  showInFolder: (path) => shell.showItemInFolder(path),
}
