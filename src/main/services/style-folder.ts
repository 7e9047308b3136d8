import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { OwnStyle } from '../../shared/citing/style-file'
import { ownStylePrefix } from '../../shared/citing/style-list'
import { Refusal } from '../../shared/problem'
import { styleWords } from '../../shared/words/styles'
import { replaceFile } from './durable-file'
import type { Log } from './log'
import { asRefusal, isSystemCode } from './system-trouble'
import { decodeText } from './text-encoding'

/** The largest of the ten thousand styles that are published has a fifth of this. */
const mostBytes = 2 * 1024 * 1024

/** A person's own citation styles: `.csl` files, kept as they came, in a folder beside the settings. */
export class StyleFolder {
  readonly #folder: string
  readonly #log: Log

  constructor(folder: string, log: Log) {
    this.#folder = folder
    this.#log = log
  }

  /** The styles, in order of title. A file that has become unusable is left where it is and out of the list. */
  async list(): Promise<readonly OwnStyle[]> {
    const styles = await Promise.all((await this.#names()).map((name) => this.#readOrLog(name)))
    return styles.filter((style) => style !== null).sort((a, b) => a.title.localeCompare(b.title))
  }

  /** Takes a file in, in the place of an earlier version of the same style. Refuses with `style-unusable`, or why it cannot be read or written. */
  async add(path: string): Promise<OwnStyle> {
    const { style, bytes } = await readStyle(path)
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    } catch (error) {
      throw asRefusal(error, 'write', join(this.#folder, '.'))
    }
    await replaceFile(join(this.#folder, fileOf(style.id)), bytes)
    return style
  }

  /** Deletes the file of a style; one that is not there is gone already. */
  async remove(id: string): Promise<void> {
    const name = fileOf(id)
    if (!(await this.#names()).includes(name)) return
    try {
      await rm(join(this.#folder, name), { force: true })
    } catch (error) {
      throw asRefusal(error, 'write', join(this.#folder, name))
    }
  }

  async #names(): Promise<readonly string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => name.endsWith('.csl'))
    } catch (error) {
      if (isSystemCode(error, 'ENOENT')) return []
      throw asRefusal(error, 'read', join(this.#folder, '.'))
    }
  }

  async #readOrLog(name: string): Promise<OwnStyle | null> {
    try {
      return (await readStyle(join(this.#folder, name))).style
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#log.write('warning', `The citation style ${name} could not be read.`, error)
      return null
    }
  }
}

function fileOf(id: string): string {
  return `${id.startsWith(ownStylePrefix) ? id.slice(ownStylePrefix.length) : ''}.csl`
}

async function readStyle(path: string): Promise<{ readonly style: OwnStyle; readonly bytes: Uint8Array }> {
  const name = basename(path)
  const bytes = await readBytes(path)
  // The engine is larger than the rest of the program, and most people never load a style.
  const { readStyleFile } = await import('../../shared/citing/style-file')
  try {
    return { style: readStyleFile(name, decodeText({ name, bytes }).text), bytes }
  } catch (error) {
    const isNoText = error instanceof Refusal && error.problem.code === 'import-unreadable'
    throw isNoText ? new Refusal('style-unusable', { name, reason: styleWords.noStyle }, { cause: error }) : error
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > mostBytes) throw new Refusal('style-unusable', { name: basename(path), reason: styleWords.tooLarge })
    return await readFile(path)
  } catch (error) {
    throw error instanceof Refusal ? error : asRefusal(error, 'read', path)
  }
}
