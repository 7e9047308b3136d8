// Imported first by every command, so that an old Node gets a sentence instead of an error from some newer call.
import { isSupportedNode } from './node-version.mjs'

if (!isSupportedNode(process.versions.node)) {
  process.stderr.write(
    `Regesta needs Node 20.19 or newer (within version 22: 22.12 or newer). This is Node ${process.versions.node}. ` +
      'Please install a newer one from https://nodejs.org and run the same command again.\n',
  )
  process.exit(1)
}
