import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project-folder.mjs'

/** What is built for Node (main, command line, preload) and what for the window finds its packages in different ways. */
const parts = [
  { folders: ['main', 'preload', 'shared'], forNode: true },
  { folders: ['renderer', 'shared'], forNode: false },
]

/**
 * The folders of all packages of which at least one file is built into the program, as the bundler reaches them from the
 * imports in `src`. What a package needs only to build others, such as Svelte's compiler, is not reached; Electron and what
 * Node brings along are not built in.
 * @returns {Promise<readonly string[]>} sorted
 */
export async function bundledFolders() {
  const folders = /** @type {Set<string>} */ (new Set())
  for (const part of parts) {
    for (const file of await reachedFiles(specifiersIn(part.folders), part.forNode)) {
      const folder = packageFolderOf(file)
      if (folder !== null) folders.add(folder)
    }
  }
  return [...folders].sort()
}

/** @param {readonly string[]} folders below `src` */
function specifiersIn(folders) {
  const found = folders.flatMap((folder) => {
    const path = join(projectFolder, 'src', folder)
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|svelte|css)$/.test(file) && !file.endsWith('.d.ts'))
      .flatMap((file) => importedPackages(readFileSync(join(path, file), 'utf8')))
  })
  return [...new Set(found)].sort()
}

/**
 * The imports of packages that a source file makes when it runs: neither types, nor our own files, nor what Node and
 * Electron have inside. As written, with their sub-paths.
 * @param {string} source TypeScript, Svelte or CSS
 * @returns {readonly string[]}
 */
export function importedPackages(source) {
  const found = source.matchAll(
    /^\s*(?:import|export|@import)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  )
  return [...found]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((name) => !/^(?:[./#]|node:)/.test(name) && name !== 'electron')
}

/**
 * The folder of the package that a file below node_modules belongs to, or null for a file of our own.
 * @param {string} file
 */
export function packageFolderOf(file) {
  const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file) ?? []
  return folder ?? null
}

const entry = 'virtual:everything'

/**
 * Bundles a file that imports all of these, in memory.
 * @param {readonly string[]} specifiers
 * @param {boolean} forNode
 */
async function reachedFiles(specifiers, forNode) {
  const { build, defaultClientConditions, defaultServerConditions } = await import('vite')
  const { svelte } = await import('@sveltejs/vite-plugin-svelte')
  const files = /** @type {string[]} */ ([])
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    resolve: { conditions: forProduction(defaultClientConditions) },
    ssr: { noExternal: true, resolve: { conditions: forProduction(defaultServerConditions) } },
    plugins: [
      svelte({ configFile: false }),
      {
        name: 'regesta:everything',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? specifiers.map((name) => `import ${JSON.stringify(name)}`).join('\n') : null),
        moduleParsed: ({ id }) => void files.push(id),
      },
    ],
    build: {
      write: false,
      minify: false,
      ssr: forNode,
      rolldownOptions: { input: entry, external: /^node:|^electron$/ },
    },
  })
  return files
}

/**
 * As the program is built, even where NODE_ENV says that tests are running: some packages have other files for development.
 * @param {readonly string[]} conditions
 */
function forProduction(conditions) {
  return conditions.map((name) => (name === 'development|production' ? 'production' : name))
}
