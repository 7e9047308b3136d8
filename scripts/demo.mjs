// Shows what Regesta does without anybody at the keyboard: `npm run demo`.
import './lib/require-node.mjs'
import { demo } from './lib/demo.mjs'
import { runScript } from './lib/script.mjs'

await runScript(demo)
