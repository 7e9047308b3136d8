// Measures how well dates are read in the marked texts, beside chrono alone: `npm run measure:reading`. The texts kept aside are
// measured with `-- --kept-aside`; `-- --misses` lists what went wrong in the others.
import './lib/require-node.mjs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { loadTypeScript } from './lib/load-typescript.mjs'
import { projectFolder } from './lib/project-folder.mjs'
import { runScript, SetupRefusal } from './lib/script.mjs'

/**
 * @typedef {import('./reading/marked-text').MarkedText} MarkedText
 * @typedef {import('./reading/score').Score} Score
 * @typedef {import('./reading/readers').Reader} Reader
 */

await runScript(async () => {
  await ensureDependencies()
  const wanted = new Set(process.argv.slice(2))
  const folder = wanted.has('--kept-aside') ? 'kept-aside' : 'texts'
  if (wanted.has('--kept-aside') && wanted.has('--misses')) {
    throw new SetupRefusal('The texts kept aside are for the figure only: their misses are not shown.')
  }
  const { readMarkedText } = /** @type {typeof import('./reading/marked-text')} */ (
    await loadTypeScript('scripts/reading/marked-text.ts')
  )
  const scoring = /** @type {typeof import('./reading/score')} */ (await loadTypeScript('scripts/reading/score.ts'))
  const { regesta, chronoAlone } = /** @type {typeof import('./reading/readers')} */ (
    await loadTypeScript('scripts/reading/readers.ts')
  )
  const texts = await markedTexts(join(projectFolder, 'tests/fixtures/reading', folder), readMarkedText)
  if (wanted.has('--misses')) for (const { name, text } of texts) showMisses(name, text, regesta, scoring)
  for (const [title, reader] of /** @type {[string, Reader][]} */ ([
    ['Regesta', regesta],
    ['chrono alone', chronoAlone],
  ])) {
    console.log(`\n${title}, ${texts.length} texts in ${folder}`)
    console.log(`${'kind'.padEnd(16)}  marked  recall  precision  F1     strict F1  values`)
    for (const kind of [...new Set(texts.map(({ text }) => text.kind)), 'all']) {
      const ofKind = texts.filter(({ text }) => kind === 'all' || text.kind === kind)
      const score = ofKind
        .map(({ text }) => scoring.scoreOf(text.marks, reader(text.text, text.dateline)))
        .reduce(scoring.addScores, scoring.emptyScore)
      console.log(lineFor(kind, score, scoring))
    }
  }
  return 0
})

/**
 * @param {string} folder
 * @param {(source: string) => MarkedText} readMarkedText
 */
async function markedTexts(folder, readMarkedText) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  return Promise.all(
    names.map(async (name) => ({ name, text: readMarkedText(await readFile(join(folder, name), 'utf8')) })),
  )
}

/**
 * @param {string} kind
 * @param {Score} score
 * @param {typeof import('./reading/score')} scoring
 */
function lineFor(kind, score, scoring) {
  const { recall, precision, f1, strictF1, values } = scoring.figuresOf(score)
  const figure = (/** @type {number} */ value, /** @type {number} */ width) => value.toFixed(3).padEnd(width)
  return `${kind.padEnd(16)}  ${String(score.marked).padEnd(6)}  ${figure(recall, 6)}  ${figure(precision, 9)}  ${figure(f1, 5)}  ${figure(strictF1, 9)}  ${figure(values, 5)}`
}

/**
 * @param {string} name
 * @param {MarkedText} text
 * @param {Reader} reader
 * @param {typeof import('./reading/score')} scoring
 */
function showMisses(name, { text, dateline, marks }, reader, { bestOverlap, isSameDate }) {
  const offers = reader(text, dateline)
  for (const mark of marks) {
    const offer = bestOverlap(mark, offers)
    const around = text.slice(Math.max(0, mark.start - 40), mark.end + 30).replace(/\n/g, ' ')
    const days = `${mark.earliest}..${mark.latest}`
    if (offer === null) console.log(`${name}: missed “${text.slice(mark.start, mark.end)}” ${days} in “${around}”`)
    else if (!isSameDate(mark, offer)) {
      const words = text.slice(offer.start, offer.end)
      console.log(`${name}: “${words}” is ${days}, read as ${offer.earliest}..${offer.latest} in “${around}”`)
    }
  }
  for (const offer of offers) {
    if (bestOverlap(offer, marks) === null) {
      const around = text.slice(Math.max(0, offer.start - 40), offer.end + 30).replace(/\n/g, ' ')
      console.log(`${name}: not a date: “${text.slice(offer.start, offer.end)}” in “${around}”`)
    }
  }
}
