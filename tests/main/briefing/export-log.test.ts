import { createHash } from 'node:crypto'
import { readFile, stat, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportLogName, logExport, loggedFile, type ExportEntry } from '../../../src/main/services/briefing/export-log'
import { makeTempFolder } from '../../support/temp-folder'

const none = { restricted: 0, internal: 0, unverified: 0, confidential: 0 }
const entry = (title: string): ExportEntry => ({
  at: '2026-11-22T12:00:00.000Z',
  by: 'tester',
  what: 'briefing',
  title,
  template: 'full-chronology',
  handling: '',
  files: [loggedFile({ name: 'a.docx', bytes: new TextEncoder().encode('a') })],
  events: 3,
  heldBack: { ...none, restricted: 2, claims: 1 },
  letOut: none,
})
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const linesIn = async (folder: string) => (await readFile(join(folder, exportLogName), 'utf8')).split('\n')

describe('the export log', () => {
  it('has a line for what left, with its hash and what was held back', async () => {
    const folder = await makeTempFolder()
    await logExport(folder, entry('First'))
    const [line = '', rest] = await linesIn(folder)
    expect(JSON.parse(line)).toMatchObject({
      title: 'First',
      files: [{ name: 'a.docx', hash: `sha-256:${sha256('a')}` }],
      heldBack: { restricted: 2, claims: 1 },
      previous: '0'.repeat(64),
    })
    expect(rest).toBe('')
    expect((await stat(join(folder, exportLogName))).mode & 0o777).toBe(0o600)
  })

  it('names the line before in each, so that one taken out shows', async () => {
    const folder = await makeTempFolder()
    for (const title of ['First', 'Second', 'Third']) await logExport(folder, entry(title))
    const [first = '', second = '', third = ''] = await linesIn(folder)
    expect(JSON.parse(second)).toMatchObject({ previous: sha256(first) })
    expect(JSON.parse(third)).toMatchObject({ previous: sha256(second) })
  })

  it('goes on after a line that a crash cut short, and leaves it as it is', async () => {
    const folder = await makeTempFolder()
    await logExport(folder, entry('First'))
    await truncate(join(folder, exportLogName), 40)
    await logExport(folder, entry('Second'))
    const [torn = '', second = ''] = await linesIn(folder)
    expect(torn).toHaveLength(40)
    expect(JSON.parse(second)).toMatchObject({ title: 'Second', previous: sha256(torn) })
  })

  it('is refused through a link, which could lead anywhere', async () => {
    const folder = await makeTempFolder()
    await symlink(join(folder, 'elsewhere'), join(folder, exportLogName))
    await expect(logExport(folder, entry('First'))).rejects.toThrow(/write-failed|not-permitted/)
    await expect(stat(join(folder, 'elsewhere'))).rejects.toThrow()
  })
})
