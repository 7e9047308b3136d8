import { mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { opensNamedProject, resourcesIn } from '../../scripts/lib/electron-folder.mjs'
import { electronOfProject } from '../../scripts/lib/project-electron.mjs'

let folder = ''
let electron = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regesta-electron-'))
  electron = join(folder, 'electron-25')
  await mkdir(join(resourcesIn(electron), 'locales'), { recursive: true })
  await writeFile(join(electron, 'electron'), 'program')
  await writeFile(join(resourcesIn(electron), 'locales/en.pak'), 'words')
  for (const project of ['one', 'two']) {
    await mkdir(join(folder, project))
    await writeFile(join(folder, project, 'package.json'), project)
  }
})
afterEach(() => rm(folder, { recursive: true }))

describe('an Electron that opens only its own resources/app', () => {
  it('opens each project through a copy of its own', async () => {
    const one = electronOfProject(electron, join(folder, 'one'))
    const two = electronOfProject(electron, join(folder, 'two'))
    expect(await readFile(join(resourcesIn(one), 'app/package.json'), 'utf8')).toBe('one')
    expect(await readFile(join(resourcesIn(two), 'app/package.json'), 'utf8')).toBe('two')
    expect(await readFile(join(one, 'electron'), 'utf8')).toBe('program')
    expect(await realpath(join(one, 'electron'))).toBe(join(await realpath(one), 'electron'))
    expect(await readdir(resourcesIn(electron))).toEqual(['locales'])
  })

  it('is copied once, leaving nothing half made behind', async () => {
    const first = electronOfProject(electron, join(folder, 'one'))
    await writeFile(join(first, 'mark'), '')
    expect(electronOfProject(electron, join(folder, 'one'))).toBe(first)
    expect(await readdir(first)).toContain('mark')
    expect(await readdir(join(first, '..'))).toHaveLength(1)
  })

  it('is known by the part it lacks', async () => {
    expect(opensNamedProject(electron)).toBe(false)
    await writeFile(join(resourcesIn(electron), 'default_app.asar'), '')
    expect(opensNamedProject(electron)).toBe(true)
  })
})
