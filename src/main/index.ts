import './services/global-crypto'
import { isCommand } from './cli/run'
import { runThisProcess } from './cli/this-process'
import { startApp } from './shell/app'
import { wordsAfterProgram } from './shell/arguments'
import { runWithoutWindow } from './shell/without-window'

const [command = '', ...rest] = wordsAfterProgram(process.argv, { isDevelopmentRun: process.defaultApp })

if (isCommand(command)) runWithoutWindow((given) => runThisProcess([command, ...rest], given))
else startApp()
