import { webcrypto } from 'node:crypto'

// Electron 25 has no `crypto` in its main process, which the uuid package counts on. To be imported before anything else.
if (!('crypto' in globalThis)) Object.assign(globalThis, { crypto: webcrypto })
