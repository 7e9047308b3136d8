import { basename, resolve } from 'node:path'
import { emptyProject } from '../../shared/project/project'
import { line } from '../../shared/project/records/stamp'
import { cliWords } from '../../shared/words/cli'
import { placeOf } from '../services/place'
import { folderEnding, withEnding } from '../services/project-folder'
import { ProjectStore } from '../services/project-store'
import { readArguments, requirePositionals, type Options } from './arguments'
import { UsageMistake, type ExitCode, type Io } from './io'

const options: Options = { title: { kind: 'once' }, author: { kind: 'once' } }

export async function newCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const given = readArguments(argv, options, 'new')
  const [path] = requirePositionals(given, ['DIR'], 'new')
  const folder = resolve(io.folder, path)
  const title = given.value('title') ?? basename(withEnding(folder), folderEnding)
  if (!line.safeParse(title).success) throw new UsageMistake(cliWords.titleTooLong)
  const stamp = { at: io.now(), by: given.value('author') ?? '' }
  const project = emptyProject(title, {
    createdAt: stamp.at,
    createdBy: stamp.by,
    modifiedAt: stamp.at,
    modifiedBy: stamp.by,
  })
  const store = await ProjectStore.create(folder, project, { now: io.now })
  await store.close()
  await io.out(cliWords.made(title, placeOf(store.folder)))
  return 0
}
