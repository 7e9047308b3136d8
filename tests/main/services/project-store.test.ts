import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ProjectSession } from '../../../src/main/services/project-session'
import { ProjectStore } from '../../../src/main/services/project-store'
import { makeContext, makeFullProject } from '../../support/make-project'
import { makeTempFolder } from '../../support/temp-folder'

const now = () => '2023-10-01T12:00:00.000Z'

test('keeps a step on the disk once it is acknowledged', async () => {
  const folder = await makeTempFolder()
  const store = await ProjectStore.create(join(folder, 'Karabakh'), makeFullProject(), { now })
  const session = new ProjectSession(store, { context: () => makeContext() })
  expect(await session.execute({ type: 'event.create', input: { fields: { title: 'New' } } })).toEqual({
    revision: 1,
    isStored: true,
  })
  await session.close()
  expect(await readdir(store.folder)).toEqual(['evidence', 'project.json'])
  const again = await ProjectStore.open(store.folder, { now })
  expect([...again.project.events].map((event) => event.title)).toContain('New')
  await again.close()
})
