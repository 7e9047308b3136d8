import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

// The newest Electron and the Electron 25 that scripts/lib/npm-electron.mjs falls back to both run what is built here.
const nodeTarget = 'node18'
const windowTarget = 'chrome114'

/** The command line runs under plain Node, so nothing it loads may ask for Electron. Chunks are shared with the window's entry. */
const commandLineWithoutElectron: Plugin = {
  name: 'regesta:command-line-without-electron',
  apply: 'build',
  generateBundle(_options, bundle) {
    const waiting = Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry && file.name === 'cli')
    const seen = new Set(waiting)
    for (const file of seen) {
      if (file.type !== 'chunk') continue
      for (const name of [...file.imports, ...file.dynamicImports]) {
        if (name === 'electron') this.error(`cli.cjs would load Electron, through ${file.fileName}.`)
        const imported = bundle[name]
        if (imported !== undefined) seen.add(imported)
      }
    }
  },
}

/** Hot reloading needs a web socket and style elements. A built window keeps the strict policy written in index.html. */
const developmentPolicy: Plugin = {
  name: 'regesta:development-policy',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html.replace(
      /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")[^"]*/,
      "$1default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws:",
    ),
}

export default defineConfig({
  main: {
    plugins: [commandLineWithoutElectron],
    build: {
      target: nodeTarget,
      sourcemap: true,
      // Everything is bundled: lowdb is an ES module only, and the older Electron can't require one.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/main/index.ts', cli: 'src/main/cli.ts' },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
          banner: (chunk) => (chunk.isEntry && chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      // A sandboxed preload must be one CommonJS file.
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [svelte({ configFile: '../../svelte.config.js' }), developmentPolicy],
    build: {
      target: windowTarget,
      minify: true,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
})
