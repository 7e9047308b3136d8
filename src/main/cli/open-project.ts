import { resolve } from 'node:path'
import type { Context } from '../../shared/commands/command'
import { findProjectFolder } from '../services/project-folder'
import { ProjectSession } from '../services/project-session'
import { ProjectStore } from '../services/project-store'
import type { Io } from './io'

export function contextOf({ newId, now }: Io, author: string): Context {
  return { newId, now, author }
}

/**
 * Does something with a project and gives it free again, whatever came of it. Refuses what `ProjectStore.open` refuses; one that
 * is open in a window is in use. With `isOnlyRead` a project that another program has edited is read all the same.
 */
export async function withProject<Outcome>(
  path: string,
  io: Io,
  { author = '', isOnlyRead = false }: { readonly author?: string | undefined; readonly isOnlyRead?: boolean },
  use: (session: ProjectSession) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = await findProjectFolder(resolve(io.folder, path))
  const store = await ProjectStore.open(folder, {
    now: io.now,
    mayTakeOutsideChange: () => Promise.resolve(isOnlyRead),
  })
  const session = new ProjectSession(store, { context: () => contextOf(io, author) })
  try {
    return await use(session)
  } finally {
    await session.close()
  }
}
