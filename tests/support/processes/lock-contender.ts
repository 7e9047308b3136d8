// Tries to lock the folder named on its command line, at the named time (in milliseconds since 1970) so that several do it
// together; says how that went, and holds the lock until it is ended.
import { ProjectLock } from '../../../src/main/services/project-lock'
import { Refusal } from '../../../src/shared/problem'

const [folder = '', at = '0'] = process.argv.slice(2)

while (Date.now() < Number(at)) continue

try {
  await ProjectLock.acquire(folder, { now: () => new Date().toISOString() })
  console.log('locked')
} catch (error) {
  console.log(error instanceof Refusal ? `refused ${error.problem.code}` : `failed ${String(error)}`)
}
setInterval(() => undefined, 60_000)
