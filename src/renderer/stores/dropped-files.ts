import { mostDroppedBytes } from '../../shared/evidence/file-kinds'
import { Refusal } from '../../shared/problem'
import { importPreviewWords as words } from '../../shared/words/import-preview'

/** A file as it is handed to main: a window knows no paths. */
export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The own file of a project, by which its folder is taken for it. */
const projectFile = 'project.json'

/** Whether files or folders are being dragged, and not a text or a link. */
export function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true
}

/**
 * The files of a drop, of a project's folder its own file. Must be called while the drop is being handled, since what was dropped is
 * gone after that. Refuses a folder of anything else with `import-unreadable`, and a file larger than `mostDroppedBytes` with `import-too-large`.
 */
export function droppedFiles(dropped: DataTransfer): Promise<readonly DroppedFile[]> {
  const items = [...dropped.items].filter(({ kind }) => kind === 'file')
  const parts = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  return Promise.all(
    parts.map(async ({ entry, file }) => {
      if (isFolder(entry)) return await handedOver(await projectFileIn(entry), `${entry.name}/${projectFile}`)
      if (file === null) throw new Refusal('import-unreadable', { name: entry?.name ?? '', reason: words.noFile })
      return await handedOver(file, file.name)
    }),
  )
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true
}

function projectFileIn(folder: FileSystemDirectoryEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => reject(new Refusal('import-unreadable', { name: folder.name, reason: words.folder }))
    folder.getFile(projectFile, {}, (entry) => (entry as FileSystemFileEntry).file(resolve, refuse), refuse)
  })
}

async function handedOver(file: File, name: string): Promise<DroppedFile> {
  if (file.size > mostDroppedBytes) {
    const [size, most] = [file.size, mostDroppedBytes].map((bytes) => Math.round(bytes / 1024 / 1024))
    throw new Refusal('import-too-large', { name, size: size ?? 0, most: most ?? 0, reason: words.chooseInstead })
  }
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
