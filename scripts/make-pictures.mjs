// Takes the pictures for the README and for docs/, in the real program: `node scripts/make-pictures.mjs`. Run it after a change
// that can be seen.
import './lib/require-node.mjs'
import { join } from 'node:path'
import { ensureBuild } from './lib/ensure-build.mjs'
import { preparedElectron } from './lib/prepared-electron.mjs'
import { projectFolder } from './lib/project-folder.mjs'
import { say } from './lib/say.mjs'
import { runScript } from './lib/script.mjs'
import { hasDisplay } from './lib/virtual-display.mjs'

const folder = join(projectFolder, 'docs/pictures')
const size = { width: 1360, height: 850 }

/** Written for the picture, from the facts of the sample chronicle. */
const text = {
  title: 'Second day of the offensive',
  date: '20 September 2023',
  body: `Azerbaijan’s defence ministry said on Wednesday morning that its operation in Nagorno-Karabakh was going on. The authorities of the region reported 27 casualties, including two civilians, and said that nearly 500 people had been brought to safety.

The two neighbours have fought over the region since the early 1990s. In 2020 Azerbaijan retook land in and around it; since late 2020 some 2,000 Russian peacekeepers have watched over a truce.

For the past nine months the only road to Armenia has been blocked, leaving an estimated 120,000 people short of food and medicine. On Tuesday six people, among them four police officers, died in two landmine explosions. Armenia denied that its army was in the region.`,
}

await runScript(async () => {
  await preparedElectron({ virtualDisplay: !hasDisplay() })
  await ensureBuild()
  const { launchProgram } = await import('./lib/launch-program.mjs')
  const { runCommand } = await import('./lib/run-command.mjs')
  const program = await launchProgram({ args: ['--sample'] })
  const { application, window } = program
  /** @type {Readonly<Record<string, () => Promise<void>>>} */
  const views = {
    timeline: async () => {
      await chooseEvent(/The Lachin Corridor is blockaded/)
      await show('Timeline')
      await runCommand(window, 'Fit All Events')
      for (let times = 0; times < 8; times += 1) await runCommand(window, 'Zoom In')
    },
    reconcile: async () => {
      await chooseEvent(/Civilians are taken out of danger/)
      await show('Reconcile')
    },
    desk: () => show('Desk'),
    checks: () => show('Checks'),
    briefing: async () => {
      await show('Briefings')
      // What may leave is asked anew each time.
      await window.getByRole('checkbox', { name: /unverified events/ }).check()
      await window.getByText(/^2 pages/).waitFor()
    },
  }
  try {
    await application.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size)
    await window.locator('[data-block]').filter({ visible: true }).first().waitFor()
    await putTextOnDesk()
    await makeBriefing()
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      await runCommand(window, theme === 'light' ? 'Appearance: Light' : 'Appearance: Dark')
      for (const [name, show] of Object.entries(views)) {
        await show()
        await window.waitForTimeout(600)
        const path = join(folder, theme === 'light' ? `${name}.png` : `${name}-dark.png`)
        await window.screenshot({ path, animations: 'disabled' })
        say(path)
      }
    }
  } finally {
    await program.close()
  }
  return 0

  async function putTextOnDesk() {
    await show('Desk')
    await window.getByRole('textbox', { name: 'The text' }).fill(text.body)
    await window.getByLabel('Title', { exact: true }).fill(text.title)
    await window.getByLabel('Date of the text').fill(text.date)
    await window.keyboard.press('Control+Enter')
    await window.locator('.desk-page [aria-current="true"]').waitFor()
  }

  async function makeBriefing() {
    await show('Briefings')
    await window.getByRole('button', { name: /^Two-page brief/ }).click()
    await window
      .getByLabel('Bottom line up front')
      .fill(
        'On its second day the operation goes on. Accounts of its aim and of who is hit differ; every figure rests on one report.',
      )
  }

  /** @param {string} view */
  async function show(view) {
    await window.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).click()
  }

  /** @param {RegExp} title */
  async function chooseEvent(title) {
    await show('Table')
    await window.getByRole('row', { name: title }).click()
  }
})
