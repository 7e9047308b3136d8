import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLog } from '../../../src/main/services/log'
import { makeTempFolder } from '../../support/temp-folder'

const now = (): string => '2023-10-01T12:00:00.000Z'

describe('the log', () => {
  it('has one line for each event, with the stack and the causes of an error', async () => {
    const path = join(await makeTempFolder(), 'logs', 'regesta.log')
    const log = openLog(path, now)
    log.write('info', 'Started', { version: '0.1.0' })
    log.write('error', 'Unexpected', new Error('broken', { cause: new Error('the reason') }))
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toBe('2023-10-01T12:00:00.000Z info Started {"version":"0.1.0"}')
    expect(lines[1]).toMatch(/error Unexpected Error: broken \| at .* caused by Error: the reason/)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('keeps one older log when it has grown large', async () => {
    const folder = await makeTempFolder()
    await writeFile(join(folder, 'a.log'), 'x'.repeat(1_000_001))
    openLog(join(folder, 'a.log'), now).write('info', 'New')
    expect((await readdir(folder)).sort()).toEqual(['a.log', 'a.log.1'])
    expect(await readFile(join(folder, 'a.log'), 'utf8')).toBe('2023-10-01T12:00:00.000Z info New\n')
  })
})
