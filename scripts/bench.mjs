// How fast the thinking part is, as ratios within one run: `npm run bench`. Figures of different machines or runs say nothing
// about each other.
import './lib/require-node.mjs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { loadTypeScript } from './lib/load-typescript.mjs'
import { projectFolder } from './lib/project-folder.mjs'
import { runScript } from './lib/script.mjs'

await runScript(async () => {
  await ensureDependencies()
  const { measures } = /** @type {typeof import('./bench/measures')} */ (
    await loadTypeScript('scripts/bench/measures.ts')
  )
  const folder = join(projectFolder, 'tests/fixtures/reading/texts')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  for (const { title, ours, yardstick, against } of measures(texts.join('\n\n'))) {
    console.log(
      `${title}\n  ${ours.toFixed(1)} ms, ${(ours / yardstick).toFixed(2)} times ${against} (${yardstick.toFixed(1)} ms)`,
    )
  }
  return 0
})
