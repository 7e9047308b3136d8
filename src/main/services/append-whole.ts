import type { FileHandle } from 'node:fs/promises'

/**
 * Appends a text to a file that is `length` bytes long, and waits until it is on the disk. Half a line is taken back; where even that
 * fails it stays, as after a crash.
 */
export async function appendWhole(file: FileHandle, length: number, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  try {
    for (let written = 0; written < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, written, bytes.length - written)
      if (bytesWritten === 0) throw Object.assign(new Error('The disk takes no more.'), { code: 'ENOSPC' })
      written += bytesWritten
    }
    await file.datasync()
  } catch (error) {
    await file.truncate(length).catch(() => undefined)
    throw error
  }
}
