import '@fontsource-variable/source-sans-3'
import '@fontsource-variable/source-serif-4'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { reportFailures } from './link/failures'

reportFailures()

const target = document.getElementById('app')
if (target === null) throw new Error('The page has no place for the program.')
mount(App, { target })
