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

/** What hot reloading needs. It is sent by the development server only: a built window keeps to its own, strict policy. */
const developmentPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws:; worker-src 'self' blob:"

export default defineConfig({
  main: {
    plugins: [commandLineWithoutElectron],
    build: {
      target: nodeTarget,
      sourcemap: true,
      // The fonts of printed pages are within their style sheet, so that a page stands alone.
      assetsInlineLimit: (file) => file.endsWith('.woff2'),
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
    plugins: [svelte({ configFile: '../../svelte.config.js' })],
    server: { headers: { 'Content-Security-Policy': developmentPolicy } },
    build: {
      target: windowTarget,
      minify: true,
      // Nothing comes as a data: address, so the window's policy need not allow any.
      assetsInlineLimit: 0,
      // Read from the disk, not through a network: one file of two megabytes opens faster than many small ones.
      chunkSizeWarningLimit: 2500,
    },
  },
})
