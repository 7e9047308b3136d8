import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
