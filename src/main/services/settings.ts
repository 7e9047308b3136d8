import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Settings } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'
import { columnMappingSchema, type ColumnMapping } from '../../shared/format/neighbours/tables/column-mapping'
import { isSameValue } from '../../shared/project/diff'
import { defaultStyle } from '../../shared/citing/style-list'
import { JsonStore, type TextForm } from './json-store'
import type { Log } from './log'
import { asRefusal } from './system-trouble'

/** Where a window stood when it was last closed, in the screen's own units. */
const windowPlaceSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  isMaximized: z.boolean(),
})

/** Loose throughout: what a later version adds to the file outlives a visit of this one. */
const keptSchema = z.looseObject({
  format: z.literal('regesta-settings'),
  version: z.literal(1),
  settings: z.looseObject({
    author: z.string().max(200),
    theme: z.enum(['system', 'light', 'dark']),
    dayMonthOrder: z.enum(['dmy', 'mdy']).nullable(),
    // Settings of a version that had no styles yet.
    citationStyle: z.string().max(200).default(defaultStyle),
  }),
  recent: z.array(
    z.looseObject({
      id: z.string(),
      folder: z.string(),
      title: z.string(),
      openedAt: z.iso.datetime({ offset: true }),
    }),
  ),
  window: windowPlaceSchema.nullable(),
  // Latest first. A convenience: what cannot be read of it is no reason to put the other settings aside.
  columnMappings: z
    .array(z.looseObject({ header: z.array(z.string()), mapping: columnMappingSchema }))
    .catch([])
    .default([]),
})

export type WindowPlace = z.infer<typeof windowPlaceSchema>
type Kept = z.infer<typeof keptSchema>
export type RecentFolder = Kept['recent'][number]

const nothingKept: Kept = {
  format: 'regesta-settings',
  version: 1,
  settings: { author: '', theme: 'system', dayMonthOrder: null, citationStyle: defaultStyle },
  recent: [],
  window: null,
  columnMappings: [],
}

const form: TextForm<Kept> = {
  read: (text) => {
    try {
      return keptSchema.parse(JSON.parse(text))
    } catch (cause) {
      throw new Refusal('file-damaged', { reason: 'These are no settings.' }, { cause })
    }
  },
  write: (kept) => `${JSON.stringify(kept, null, 2)}\n`,
}

const mostRecent = 12
const mostColumnMappings = 30

/** The program's settings on this machine, the projects last opened and the window's place, in one file. */
export class SettingsStore {
  readonly #path: string
  readonly #log: Log
  #store: JsonStore<Kept> | null
  #kept: Kept
  #lastWrite: Promise<void> = Promise.resolve()

  private constructor(path: string, log: Log, store: JsonStore<Kept> | null) {
    this.#path = path
    this.#log = log
    this.#store = store
    this.#kept = store?.value ?? nothingKept
  }

  /** Reads the settings. A file that is none of ours, or damaged, is put aside and kept; defaults are then in force. */
  static async open(folder: string, { log, now }: { log: Log; now: () => string }): Promise<SettingsStore> {
    const path = join(folder, 'settings.json')
    try {
      await makeFolder(folder)
      return new SettingsStore(path, log, await JsonStore.open(path, form))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      log.write('warning', 'The settings could not be read and start afresh.', error)
      if (error.problem.code === 'file-damaged') await putAside(path, now())
      return new SettingsStore(path, log, null)
    }
  }

  get settings(): Settings {
    const { author, theme, dayMonthOrder, citationStyle } = this.#kept.settings
    return { author, theme, dayMonthOrder, citationStyle }
  }

  get windowPlace(): WindowPlace | null {
    return this.#kept.window
  }

  /** Latest first. */
  get recent(): readonly RecentFolder[] {
    return this.#kept.recent
  }

  /** Changes the named settings. They hold at once; the promise resolves when they are on the disk. */
  async change(patch: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Promise<Settings> {
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
    await this.#keep({ ...this.#kept, settings: { ...this.#kept.settings, ...given } })
    return this.settings
  }

  /** Puts a folder at the head of the recent ones; `newId` names it if it was not among them. */
  async remember(folder: string, title: string, openedAt: string, newId: () => string): Promise<void> {
    const known = this.#kept.recent.find((recent) => recent.folder === folder)
    const others = this.#kept.recent.filter((recent) => recent !== known)
    const entry = { id: known?.id ?? newId(), folder, title, openedAt }
    await this.#keep({ ...this.#kept, recent: [entry, ...others].slice(0, mostRecent) })
  }

  async forget(id: string): Promise<void> {
    await this.#keep({ ...this.#kept, recent: this.#kept.recent.filter((recent) => recent.id !== id) })
  }

  /** How the columns of a table with this header were told apart the last time; null: there was none. */
  columnMappingFor(header: readonly string[]): ColumnMapping | null {
    return this.#kept.columnMappings.find((kept) => isSameValue(kept.header, header))?.mapping ?? null
  }

  async rememberColumnMapping(header: readonly string[], mapping: ColumnMapping): Promise<void> {
    const others = this.#kept.columnMappings.filter((kept) => !isSameValue(kept.header, header))
    const columnMappings = [{ header: [...header], mapping }, ...others].slice(0, mostColumnMappings)
    await this.#keep({ ...this.#kept, columnMappings })
  }

  async rememberWindow(place: WindowPlace): Promise<void> {
    await this.#keep({ ...this.#kept, window: place })
  }

  /** Resolves when nothing is on its way to the disk any more. */
  async settled(): Promise<void> {
    await this.#lastWrite
  }

  /** Settings that cannot be written are logged and hold until the program ends: they are no reason to stop anybody's work. */
  #keep(kept: Kept): Promise<void> {
    this.#kept = kept
    // A write that failed was told to whoever asked for it; the next one is tried all the same.
    this.#lastWrite = this.#lastWrite
      .catch(() => undefined)
      .then(async () => {
        try {
          if (this.#store === null) this.#store = await JsonStore.create(this.#path, form, this.#kept)
          else await this.#store.write(this.#kept)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          this.#log.write('warning', 'The settings could not be written.', error)
        }
      })
    return this.#lastWrite
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw asRefusal(error, 'write', join(folder, '.'))
  }
}

async function putAside(path: string, now: string): Promise<void> {
  const aside = path.replace(/\.json$/, `-damaged-${now.replace(/[:.]/g, '-')}.json`)
  try {
    await rename(path, aside)
  } catch (error) {
    throw asRefusal(error, 'write', path)
  }
}
