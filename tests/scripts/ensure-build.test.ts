import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '../../scripts/lib/ensure-build.mjs'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regesta-sources-'))
  await mkdir(join(folder, 'src/main'), { recursive: true })
  await writeFile(join(folder, 'src/main/index.ts'), 'start()\n')
  await writeFile(join(folder, 'src/words.ts'), 'export {}\n')
  await writeFile(join(folder, 'package.json'), '{}\n')
  await writeFile(join(folder, 'notes.md'), 'not built\n')
})
afterEach(() => rm(folder, { recursive: true }))

const now = () => fingerprint(folder, ['src', 'package.json'])

describe('what out/ was built from', () => {
  it('stays the same when only times change, or files that are not built', async () => {
    const before = now()
    await utimes(join(folder, 'src/words.ts'), new Date(0), new Date(0))
    await writeFile(join(folder, 'notes.md'), 'still not built\n')
    expect(now()).toBe(before)
  })

  it.each([
    ['a file changes', () => writeFile(join(folder, 'src/main/index.ts'), 'stop()\n')],
    ['a file is added', () => writeFile(join(folder, 'src/main/cli.ts'), '')],
    ['a file is removed', () => rm(join(folder, 'src/words.ts'))],
    ['a file is renamed', () => rename(join(folder, 'src/words.ts'), join(folder, 'src/wording.ts'))],
    ['package.json changes', () => writeFile(join(folder, 'package.json'), '{ }\n')],
    ['text moves from one file to the next', () => moveText()],
  ])('is another when %s', async (_what, change) => {
    const before = now()
    await change()
    expect(now()).not.toBe(before)
  })
})

async function moveText(): Promise<void> {
  await writeFile(join(folder, 'src/main/index.ts'), '')
  await writeFile(join(folder, 'src/words.ts'), 'start()\nexport {}\n')
}
