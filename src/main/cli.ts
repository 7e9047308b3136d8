import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runThisProcess } from './cli/this-process'

// Two folders above the built file, in a clone and in the packaged program alike.
const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string }

void runThisProcess(process.argv.slice(2), { version, printer: null }).then((code) => {
  process.exitCode = code
})
