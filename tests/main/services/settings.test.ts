import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SettingsStore } from '../../../src/main/services/settings'
import { makeTempFolder } from '../../support/temp-folder'

const now = (): string => '2023-10-01T12:00:00.000Z'

async function open(folder: string) {
  const logged: string[] = []
  const log = { write: (_level: string, message: string) => void logged.push(message) }
  return { settings: await SettingsStore.open(folder, { log, now }), logged }
}

describe('settings', () => {
  it('begin at their defaults, in a folder that need not be there yet', async () => {
    const folder = join(await makeTempFolder(), 'new', 'place')
    const { settings, logged } = await open(folder)
    expect(settings.settings).toMatchObject({ author: '', theme: 'system', dayMonthOrder: null })
    expect(settings.recent).toEqual([])
    expect(await readdir(folder)).toEqual([])
    expect(logged).toEqual([])
  })

  it('outlive the program, together with what a later version added to the file', async () => {
    const folder = await makeTempFolder()
    const first = await open(folder)
    await first.settings.change({ author: 'Ada', theme: 'dark' })
    await first.settings.rememberWindow({ x: 1, y: 2, width: 800, height: 600, isMaximized: false })
    const path = join(folder, 'settings.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"author"', '"fromTheFuture": 1,\n    "author"'))
    const second = await open(folder)
    await second.settings.change({ author: undefined, dayMonthOrder: 'dmy' })
    expect(second.settings.settings).toMatchObject({ author: 'Ada', theme: 'dark', dayMonthOrder: 'dmy' })
    expect(second.settings.windowPlace).toEqual({ x: 1, y: 2, width: 800, height: 600, isMaximized: false })
    expect(await readFile(path, 'utf8')).toContain('fromTheFuture')
  })

  it('of an earlier version, which knew fewer of them, are read with the others at their defaults', async () => {
    const folder = await makeTempFolder()
    const path = join(folder, 'settings.json')
    const earlier = { author: 'Ada', theme: 'dark', dayMonthOrder: null }
    const kept = { format: 'regesta-settings', version: 1, settings: earlier, recent: [], window: null }
    await writeFile(path, JSON.stringify(kept))
    const { settings, logged } = await open(folder)
    expect(settings.settings).toMatchObject(earlier)
    expect(Object.values(settings.settings)).not.toContain(undefined)
    expect(logged).toEqual([])
  })

  it('put a file aside that they cannot read, and never write over it', async () => {
    const folder = await makeTempFolder()
    await writeFile(join(folder, 'settings.json'), '{"author":')
    const { settings, logged } = await open(folder)
    await settings.change({ author: 'Ada' })
    expect((await readdir(folder)).sort()).toEqual(['settings-damaged-2023-10-01T12-00-00-000Z.json', 'settings.json'])
    expect(await readFile(join(folder, 'settings-damaged-2023-10-01T12-00-00-000Z.json'), 'utf8')).toBe('{"author":')
    expect(logged).toHaveLength(1)
  })

  it('hold until the program ends where they cannot be written, and say so in the log', async () => {
    const folder = await makeTempFolder()
    await mkdir(join(folder, 'settings.json'))
    const { settings, logged } = await open(folder)
    expect(await settings.change({ author: 'Ada' })).toMatchObject({ author: 'Ada' })
    expect(settings.settings.author).toBe('Ada')
    expect(logged.length).toBeGreaterThan(0)
  })

  it('remember the latest projects once each, latest first, and forget one when told to', async () => {
    const { settings } = await open(await makeTempFolder())
    let count = 0
    const newId = (): string => `id-${(count += 1)}`
    for (let number = 1; number <= 15; number += 1) await settings.remember(`/p/${number}`, `P${number}`, now(), newId)
    await settings.remember('/p/10', 'Ten', now(), newId)
    expect(settings.recent.map(({ title }) => title)).toEqual(
      ['Ten', 15, 14, 13, 12, 11, 9, 8, 7, 6, 5, 4].map((one) => (typeof one === 'number' ? `P${one}` : one)),
    )
    expect(settings.recent[0]?.id).toBe('id-10')
    await settings.forget('id-10')
    expect(settings.recent[0]?.title).toBe('P15')
  })

  it('are whole after many changes at once', async () => {
    const folder = await makeTempFolder()
    const { settings } = await open(folder)
    await Promise.all(Array.from({ length: 30 }, (_, index) => settings.change({ author: `A${index}` })))
    await settings.settled()
    expect((await open(folder)).settings.settings.author).toBe('A29')
  })
})
