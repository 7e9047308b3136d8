import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bundledFolders, importedPackages, packageFolderOf } from '../../scripts/lib/bundled-packages.mjs'
import { noticeOf, noticesDocument } from '../../scripts/lib/package-notice.mjs'
import { makeTempFolder } from '../support/temp-folder'

describe('THIRD-PARTY-NOTICES.md', () => {
  it('names every package that is built into the program, with its licence in full', { timeout: 300_000 }, async () => {
    const notices = (await bundledFolders()).map(noticeOf)
    const file = readFileSync(new URL('../../THIRD-PARTY-NOTICES.md', import.meta.url), 'utf8')
    const missing = notices.filter(({ name, version }) => !file.includes(`\n## ${name} ${version}\n`))
    expect(
      missing.map(({ name }) => name),
      'run `node scripts/make-notices.mjs`',
    ).toEqual([])
    expect(file === noticesDocument(notices), 'it is out of date: run `node scripts/make-notices.mjs`').toBe(true)
  })
})

describe('the packages of a source file', () => {
  it.each([
    ["import { z } from 'zod'", ['zod']],
    ["import * as z from 'zod'", ['zod']],
    ["import {\n  Timeline,\n} from 'vis-timeline/esnext'", ['vis-timeline/esnext']],
    ["import '@fontsource-variable/source-sans-3'", ['@fontsource-variable/source-sans-3']],
    ["export { v7 } from 'uuid'", ['uuid']],
    ["const { build } = await import('vite')", ['vite']],
    ['<script lang="ts">\n  import { Dialog } from \'bits-ui\'\n</script>', ['bits-ui']],
    ["@import 'vis-timeline/styles/vis-timeline-graph2d.css';", ['vis-timeline/styles/vis-timeline-graph2d.css']],
  ])('are found in %j', (source, packages) => {
    expect(importedPackages(source)).toEqual(packages)
  })

  it.each([
    "import type { When } from 'zod'",
    "import { when } from '../dates/when'",
    "import { app } from 'electron'",
    "import { join } from 'node:path'",
    "@import './tokens.css';",
    "const sentence = 'import nothing from here'",
  ])('do not include what %j names', (source) => {
    expect(importedPackages(source)).toEqual([])
  })

  it.each([
    ['/program/node_modules/zod/index.js', '/program/node_modules/zod'],
    ['/program/node_modules/@floating-ui/dom/dist/a.mjs', '/program/node_modules/@floating-ui/dom'],
    ['/program/node_modules/a/node_modules/b/c.js?url', '/program/node_modules/a/node_modules/b'],
    ['C:\\work\\node_modules\\@a\\b\\c.js', 'C:\\work\\node_modules\\@a\\b'],
    ['/program/src/main/index.ts', null],
  ])('are told from the file %s', (file, folder) => {
    expect(packageFolderOf(file)).toBe(folder)
  })
})

describe('the notice of a package', () => {
  async function makePackage(manifest: object, files: Readonly<Record<string, string>> = {}): Promise<string> {
    const folder = await makeTempFolder()
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'thing', version: '1.2.3', ...manifest }))
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    return folder
  }

  it('holds the licence and the notice file whole', async () => {
    const folder = await makePackage(
      { license: 'Apache-2.0' },
      { LICENSE: 'The licence\r\n', 'NOTICE.txt': 'A notice' },
    )
    expect(noticeOf(folder)).toMatchObject({ licence: 'Apache-2.0', text: 'The licence\n\nA notice' })
  })

  it('takes MIT where it is offered beside another', async () => {
    const files = { 'LICENSE-APACHE-2.0': 'Apache', 'LICENSE-MIT': 'MIT text' }
    const folder = await makePackage({ license: '(Apache-2.0 OR MIT)' }, files)
    expect(noticeOf(folder)).toMatchObject({ licence: 'MIT', text: 'MIT text' })
  })

  it('writes out a stated MIT licence under the name of its author', async () => {
    const folder = await makePackage({ license: 'MIT', author: 'Ada Writer <ada@example.org>' })
    expect(noticeOf(folder).text).toMatch(/^MIT License\n\nCopyright \(c\) Ada Writer <ada@example.org>\n\nPermission/)
  })

  it('adds the text and the attribution that citeproc asks for', async () => {
    const manifest = { name: 'citeproc', license: 'CPAL-1.0 OR AGPL-1.0' }
    const notice = noticeOf(await makePackage(manifest, { LICENSE: 'Copyright (c) 2009-2019 Frank Bennett' }))
    expect(notice.licence).toBe('CPAL-1.0')
    expect(notice.text).toContain('(c) Frank Bennett – citeproc-js implements the Citation Style Language')
    expect(notice.text).toContain('Common Public Attribution License Version 1.0 (CPAL)')
  })

  it.each(['source-sans-3', 'source-serif-4'])('names the makers of the typeface %s', (typeface) => {
    const folder = new URL(`../../node_modules/@fontsource-variable/${typeface}`, import.meta.url)
    expect(noticeOf(fileURLToPath(folder)).text).toMatch(
      /^© .*Adobe.*Reserved Font Name ‘Source’[^]*SIL OPEN FONT LICENSE/,
    )
  })

  it.each([
    ['a choice that nobody has made', { license: 'AGPL-3.0 OR Commercial' }],
    ['no licence at all', {}],
    ['a licence by name only that asks for its own text', { license: 'Apache-2.0', author: 'Ada Writer' }],
  ])('is refused for a package with %s', async (_what, manifest) => {
    const folder = await makePackage(manifest)
    expect(() => noticeOf(folder)).toThrow('The package thing')
  })
})
