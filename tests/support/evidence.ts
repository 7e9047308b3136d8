import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileToTake } from '../../src/main/services/evidence/file-source'
import { ProjectSession } from '../../src/main/services/project-session'
import { ProjectStore } from '../../src/main/services/project-store'
import type { CustodyEntry } from '../../src/shared/evidence/custody'
import { Refusal, type Problem } from '../../src/shared/problem'
import type { Project } from '../../src/shared/project/project'
import type { Capture } from '../../src/shared/project/records/capture'
import { makeContext, makeProject } from './make-project'
import { makeTempFolder } from './temp-folder'

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

export const textFile = (name: string, content: string): FileToTake => ({
  kind: 'bytes',
  name,
  bytes: new TextEncoder().encode(content),
})

/** A project of two sources, open in a folder of its own. */
export async function openProject({
  parent,
  project = makeProject({
    sources: [
      { id: 'article', text: 'The bridge was closed on Tuesday.', csl: { type: 'webpage', title: 'Bridge closed' } },
      { id: 'letter' },
    ],
  }),
}: { parent?: string; project?: Project } = {}) {
  const context = makeContext('Ada')
  const store = await ProjectStore.create(join(parent ?? (await makeTempFolder()), 'P'), project, context)
  const session = new ProjectSession(store, { context: () => context })
  const evidenceFolder = join(session.folder, 'evidence')
  return {
    session,
    evidence: session.evidence,
    evidenceFolder,
    captureOf: (id: string): Capture => {
      const capture = session.project.captures.get(id)
      if (capture === undefined) throw new Error(`There is no capture ${id}.`)
      return capture
    },
    fileOf: (id: string): string => join(evidenceFolder, session.project.captures.get(id)?.path ?? ''),
    /** Everything in the evidence folder but the log. */
    files: async () => (await readdir(evidenceFolder)).filter((name) => name !== 'custody.log').sort(),
    log: async () => {
      await session.evidence.settled()
      return (await readFile(join(evidenceFolder, 'custody.log'), 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as CustodyEntry)
    },
  }
}

export async function problemOf(attempt: Promise<unknown>): Promise<Problem> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
  throw new Error('It was not refused.')
}
