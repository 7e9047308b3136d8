import './shell/global-crypto'
import { startApp } from './shell/app'

startApp()
