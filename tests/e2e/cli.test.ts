import { execFile, type ExecFileException } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { makeTempFolder } from '../support/temp-folder'

// The built command line under plain Node, as somebody’s script calls it.
const program = fileURLToPath(new URL('../../out/main/cli.cjs', import.meta.url))
const sample = fileURLToPath(new URL('../../resources/samples/karabakh-2023.regesta', import.meta.url))

interface Said {
  readonly code: number
  readonly out: string
  readonly error: string
}

function regesta(folder: string, ...argv: readonly string[]): Promise<Said> {
  return new Promise((resolve) => {
    const done = (failed: ExecFileException | null, out: string, error: string): void =>
      resolve({ code: failed === null ? 0 : typeof failed.code === 'number' ? failed.code : -1, out, error })
    execFile(process.execPath, [program, ...argv], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, done)
  })
}

describe('the built command line', () => {
  test('gives the version of the package', async () => {
    const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
    const { version } = JSON.parse(manifest) as { version: string }
    expect(await regesta(await makeTempFolder(), '--version')).toEqual({
      code: 0,
      out: `Regesta ${version}\n`,
      error: '',
    })
  })

  test('says in one line what it did not understand, and exits with 2', async () => {
    const { code, out, error } = await regesta(await makeTempFolder(), 'exprot')
    expect([code, out]).toEqual([2, ''])
    expect(error).toBe('regesta: There is no command “exprot”. Did you mean “export”? See “regesta --help”.\n')
  })

  test('makes a project, takes the sample chronicle in by either way, and gives it out again', async () => {
    const folder = await makeTempFolder()
    expect((await regesta(folder, 'new', 'Copy', '--title', 'A copy')).code).toBe(0)
    const exported = await regesta(folder, 'export', sample, '--to', 'json')
    expect(exported).toMatchObject({ code: 0, error: '' })
    await regesta(folder, 'export', sample, '--to', 'json', '-o', 'sample.json')
    expect(await readFile(join(folder, 'sample.json'), 'utf8')).toContain('"format":"regesta-export"')
    expect((await regesta(folder, 'import', 'Copy.regesta', 'sample.json')).code).toBe(0)
    const tables = (text: string): string => text.slice(text.indexOf('\n'))
    expect(tables((await regesta(folder, 'export', 'Copy.regesta', '--to', 'json')).out)).toBe(tables(exported.out))

    await regesta(folder, 'new', 'Tables')
    await regesta(folder, 'export', sample, '--to', 'csv', '--excel', '-o', 'csv')
    for (const name of ['sources.csv', 'events.csv', 'claims.csv']) {
      expect(await regesta(folder, 'import', 'Tables.regesta', join('csv', name))).toMatchObject({ code: 0 })
    }
    await regesta(folder, 'export', 'Tables.regesta', '--to', 'csv', '--excel', '-o', 'again')
    for (const name of await readdir(join(folder, 'csv'))) {
      expect(await readFile(join(folder, 'again', name), 'utf8')).toBe(
        await readFile(join(folder, 'csv', name), 'utf8'),
      )
    }
    expect(await regesta(folder, 'check', 'Copy.regesta')).toMatchObject({ code: 0, error: '' })
    expect(await readdir(sample)).not.toContain('lock')
  })
})
