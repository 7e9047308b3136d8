import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { mostDocumentBytes } from '../../../shared/desk/read-document'
import { Refusal } from '../../../shared/problem'
import { systemCode } from '../system-trouble'

/**
 * The bytes of a file that somebody chose to read. Refuses with `document-unreachable` what cannot be opened, and with
 * `document-too-large`, before it is read, a file of more than 64 MiB.
 */
export async function readDocumentFile(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    if (size > mostDocumentBytes) throw documentTooLarge(name, size)
    return { name, bytes: await readFile(path) }
  } catch (cause) {
    const code = systemCode(cause)
    if (code === null) throw cause
    throw new Refusal('document-unreachable', { name, system: code }, { cause })
  }
}

/** `size` in bytes. */
export function documentTooLarge(name: string, size: number): Refusal {
  const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
  return new Refusal('document-too-large', {
    name,
    size: megabytes(size),
    most: megabytes(mostDocumentBytes),
    unit: 'MB',
  })
}
