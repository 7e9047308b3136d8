// Opens the project folder named on its command line and adds events without a pause. Each is announced when it is tried and
// again when it is acknowledged, so that whoever ends this process knows what must be on the disk.
import { writeSync } from 'node:fs'
import { ProjectSession } from '../../../src/main/services/project-session'
import { ProjectStore } from '../../../src/main/services/project-store'

const [folder = '', name = ''] = process.argv.slice(2)
const now = (): string => new Date().toISOString()
const say = (line: string): number => writeSync(1, `${line}\n`)

const store = await ProjectStore.open(folder, { now })
const session = new ProjectSession(store, { context: () => ({ newId: () => 'unused', now, author: name }) })
say('opened')
for (let count = 1; ; count += 1) {
  const id = `${name}-${count}`
  say(`tried ${id}`)
  const { isStored } = await session.execute({ type: 'event.create', input: { id, fields: { title: id } } })
  say(`${isStored ? 'stored' : 'kept'} ${id}`)
}
