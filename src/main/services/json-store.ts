import { createHash } from 'node:crypto'
import { constants, copyFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { Low, type Adapter } from 'lowdb'
import { Refusal } from '../../shared/problem'
import { placeOf } from './place'
import { readBytes, replaceFile, syncFolder } from './durable-file'
import { asRefusal, isSystemCode } from './system-trouble'

/** How a value becomes the text of a file and comes back. `read` refuses what it cannot take. */
export interface TextForm<Value> {
  readonly read: (text: string) => Value
  readonly write: (value: Value) => string
}

/**
 * A value kept in one file, on lowdb with an adapter of our own. lowdb's own adapters never sync and share one predictable
 * temporary name, its preset turns into memory under test, and `Low.read` hands out the default data for a file that is
 * missing or damaged, so that the next write replaces what could not be read. Here a store exists only once its file was read
 * (`open`) or written (`create`), and there is no default data.
 */
export class JsonStore<Value extends object> {
  readonly #file: DurableJsonFile<Value>
  readonly #low: Low<Value>

  private constructor(file: DurableJsonFile<Value>, value: Value) {
    this.#file = file
    this.#low = new Low(file, value)
  }

  /** Reads the file; null if there is none. Refuses what cannot be read, and leaves it as it is. */
  static async open<Value extends object>(path: string, form: TextForm<Value>): Promise<JsonStore<Value> | null> {
    const file = new DurableJsonFile(path, form)
    const value = await file.read()
    return value === null ? null : new JsonStore(file, value)
  }

  /** Writes a new file. Refuses with `folder-not-empty` if there is one of this name already. */
  static async create<Value extends object>(path: string, form: TextForm<Value>, value: Value) {
    const store = new JsonStore(new DurableJsonFile(path, form), value)
    if ((await readBytes(path)) !== null) throw new Refusal('folder-not-empty', { place: placeOf(dirname(path)) })
    await store.write(value)
    return store
  }

  get value(): Value {
    return this.#low.data
  }

  /**
   * Resolves when the value is on the disk. Refuses with `file-changed-outside` if the file is no longer the one that was read
   * or last written here. After a refusal the old file is whole, `value` is the new one, and writing may be tried again.
   */
  async write(value: Value): Promise<void> {
    this.#low.data = value
    await this.#low.write()
  }

  /** Whether the file on the disk is still the one that was read or last written here. */
  async isAsLeft(): Promise<boolean> {
    return await this.#file.isAsLeft()
  }

  /**
   * Copies what another program wrote into the file to a name of its own, and gives that name; the next `write` may then
   * replace the file. null if there is nothing to keep.
   */
  async setAsideOutsideChange(): Promise<string | null> {
    return await this.#file.setAsideOutsideChange()
  }
}

class DurableJsonFile<Value extends object> implements Adapter<Value> {
  readonly #path: string
  readonly #form: TextForm<Value>
  /** What the file may hold without anybody else having touched it, by hash: the last content, and the one being written. */
  #ours: readonly string[] = []
  /** Size, times and number of the file when its content was last looked at. */
  #seen = ''

  constructor(path: string, form: TextForm<Value>) {
    this.#path = path
    this.#form = form
  }

  async read(): Promise<Value | null> {
    const seen = await this.#look()
    const bytes = await readBytes(this.#path)
    if (bytes === null) return null
    const value = this.#form.read(textOf(bytes))
    this.#ours = [hashOf(bytes)]
    this.#seen = seen
    return value
  }

  async write(value: Value): Promise<void> {
    const bytes = Buffer.from(this.#form.write(value), 'utf8')
    const hash = hashOf(bytes)
    // If the last step fails, after the renaming, the file is the new one and still ours.
    this.#ours = [...this.#ours.slice(0, 1), hash]
    const requireAsLeft = async (): Promise<void> => {
      if (!(await this.isAsLeft())) throw new Refusal('file-changed-outside', { place: placeOf(dirname(this.#path)) })
    }
    await requireAsLeft()
    await replaceFile(this.#path, bytes, { justBefore: requireAsLeft })
    this.#ours = [hash]
    this.#seen = await this.#look()
  }

  async isAsLeft(): Promise<boolean> {
    const seen = await this.#look()
    if (seen === '' || seen === this.#seen) return true
    const bytes = await readBytes(this.#path)
    if (bytes !== null && !this.#ours.includes(hashOf(bytes))) return false
    this.#seen = seen
    return true
  }

  async setAsideOutsideChange(): Promise<string | null> {
    const bytes = await readBytes(this.#path)
    if (bytes === null || this.#ours.includes(hashOf(bytes))) return null
    const hash = hashOf(bytes)
    const extension = extname(this.#path)
    const name = `${basename(this.#path, extension)}-changed-outside-${hash.slice(0, 8)}${extension}`
    try {
      await copyFile(this.#path, join(dirname(this.#path), name), constants.COPYFILE_EXCL)
      await syncFolder(dirname(this.#path))
    } catch (error) {
      // The name says what is in it: if it is there, this very content was kept before.
      if (!isSystemCode(error, 'EEXIST')) throw asRefusal(error, 'write', this.#path)
    }
    this.#ours = [hash]
    return name
  }

  /** A few numbers that change when the file does; '' if there is none. */
  async #look(): Promise<string> {
    try {
      const { size, mtimeNs, ctimeNs, ino } = await stat(this.#path, { bigint: true })
      return [size, mtimeNs, ctimeNs, ino].join(' ')
    } catch (error) {
      if (isSystemCode(error, 'ENOENT')) return ''
      throw asRefusal(error, 'read', this.#path)
    }
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** JavaScript cannot hold a longer text. */
const longestText = 2 ** 29 - 24

function textOf(bytes: Uint8Array): string {
  if (bytes.length > longestText) throw new Refusal('file-damaged', { reason: 'It is larger than a project can be.' })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new Refusal('file-damaged', { reason: 'It is not text.' }, { cause })
  }
}
