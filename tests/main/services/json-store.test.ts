import { readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { JsonStore, type TextForm } from '../../../src/main/services/json-store'
import { Refusal } from '../../../src/shared/problem'
import { makeTempFolder } from '../../support/temp-folder'

interface Note {
  readonly text: string
}

const form: TextForm<Note> = {
  read: (text) => JSON.parse(text) as Note,
  write: (note) => JSON.stringify(note),
}

async function storeWith(text: string) {
  const folder = await makeTempFolder()
  const path = join(folder, 'note.json')
  return { folder, path, store: await JsonStore.create(path, form, { text }) }
}

describe('a JSON store', () => {
  // lowdb's preset keeps everything in memory where NODE_ENV is “test”, and tests of it pass without a disk.
  it('writes to the disk under test as well', async () => {
    expect(process.env['NODE_ENV']).toBe('test')
    const { path, store } = await storeWith('one')
    await store.write({ text: 'two' })
    expect(await readFile(path, 'utf8')).toBe('{"text":"two"}')
    expect((await JsonStore.open(path, form))?.value).toEqual({ text: 'two' })
  })

  it('is not there for a missing file, and makes none', async () => {
    const folder = await makeTempFolder()
    expect(await JsonStore.open(join(folder, 'note.json'), form)).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('is not there for a damaged file, which stays as it is', async () => {
    const { path } = await storeWith('one')
    await writeFile(path, '{"text":')
    await expect(JsonStore.open(path, form)).rejects.toThrow()
    expect(await readFile(path, 'utf8')).toBe('{"text":')
  })

  it('refuses what is not text', async () => {
    const { path } = await storeWith('one')
    await writeFile(path, Buffer.from([0x22, 0xff, 0xfe, 0x22]))
    await expect(JsonStore.open(path, form)).rejects.toMatchObject({ problem: { code: 'file-damaged' } })
  })

  it('never creates over a file that is there', async () => {
    const { path } = await storeWith('one')
    await expect(JsonStore.create(path, form, { text: 'two' })).rejects.toMatchObject({
      problem: { code: 'folder-not-empty' },
    })
    expect(await readFile(path, 'utf8')).toBe('{"text":"one"}')
  })

  it('does not write over what another program wrote meanwhile, and keeps its own value', async () => {
    const { path, store } = await storeWith('one')
    await writeFile(path, '{"text":"theirs"}')
    await expect(store.write({ text: 'mine' })).rejects.toBeInstanceOf(Refusal)
    await expect(store.write({ text: 'mine' })).rejects.toMatchObject({ problem: { code: 'file-changed-outside' } })
    expect(await readFile(path, 'utf8')).toBe('{"text":"theirs"}')
    expect(store.value).toEqual({ text: 'mine' })
  })

  it('sets the other version aside when told to, and then writes', async () => {
    const { folder, path, store } = await storeWith('one')
    await writeFile(path, '{"text":"theirs"}')
    const name = await store.setAsideOutsideChange()
    await store.write({ text: 'mine' })
    expect(await readFile(path, 'utf8')).toBe('{"text":"mine"}')
    expect(await readFile(join(folder, name ?? ''), 'utf8')).toBe('{"text":"theirs"}')
    expect(name).toMatch(/^note-changed-outside-[0-9a-f]{8}\.json$/)
    expect(await store.setAsideOutsideChange()).toBeNull()
  })

  it('is not alarmed by a file that was only touched, or by one that was deleted', async () => {
    const { path, store } = await storeWith('one')
    await utimes(path, new Date(), new Date(0))
    await store.write({ text: 'two' })
    await rm(path)
    await store.write({ text: 'three' })
    expect(await readFile(path, 'utf8')).toBe('{"text":"three"}')
  })
})
