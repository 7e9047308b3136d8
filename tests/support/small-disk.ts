import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished, type TestContext } from 'vitest'
import { makeTempFolder } from './temp-folder'

const run = promisify(execFile)

/**
 * A disk of its own, of `kilobytes`, which only root may make. Where that is not allowed the test is skipped, and says so.
 * `remount` makes it read-only or writable again.
 */
export async function mountSmallDisk(
  test: TestContext,
  kilobytes: number,
): Promise<{ folder: string; remount: (mode: 'ro' | 'rw') => Promise<void> }> {
  const folder = join(await makeTempFolder(), 'disk')
  await mkdir(folder)
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])
  } catch (error) {
    const reason = `a disk of its own can only be mounted by root: ${String(error).trim()}`
    console.log(`Skipped “${test.task.name}”: ${reason}`)
    test.skip(reason)
  }
  onTestFinished(async () => {
    await run('umount', ['-l', folder])
  })
  return {
    folder,
    remount: async (mode) => {
      await run('mount', ['-o', `remount,${mode}`, folder])
    },
  }
}
