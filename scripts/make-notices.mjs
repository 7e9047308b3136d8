// Writes THIRD-PARTY-NOTICES.md: the licences of everything that is built into the program. Run it after a change of
// packages: `node scripts/make-notices.mjs`.
import './lib/require-node.mjs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundledFolders } from './lib/bundled-packages.mjs'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { noticeOf, noticesDocument } from './lib/package-notice.mjs'
import { projectFolder } from './lib/project-folder.mjs'
import { say } from './lib/say.mjs'
import { runScript } from './lib/script.mjs'

await runScript(async () => {
  await ensureDependencies()
  const notices = (await bundledFolders()).map(noticeOf)
  await writeFile(join(projectFolder, 'THIRD-PARTY-NOTICES.md'), noticesDocument(notices))
  say(`${notices.length} packages are named in THIRD-PARTY-NOTICES.md.`)
  return 0
})
