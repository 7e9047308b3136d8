import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { answerDialogs } from '../../scripts/lib/answer-dialogs.mjs'
import { makePdf, lines } from '../main/documents/make-pdf'
import { makeTempFolder } from '../support/temp-folder'
import { axeViolations, setTheme } from './support/accessibility'
import { hasFocus } from './support/focus'
import { startProgram } from './support/program'

/** Written for this test: nine dated sentences, and with figures and speakers among them. */
const article = [
  'Flood on the Vorta',
  '',
  'The river Vorta broke its banks on Monday, drowning at least 12 people in the lower town, the district office said.',
  'Rescue teams from Kalin reached the hospital on Tuesday and brought out 46 patients.',
  'According to the water board, the dam at Ostrel had been inspected in April 2021 and found sound.',
  'The same valley was flooded in the summer of 1974, when 31 people died.',
  'The dyke was raised in the early 1980s with money from the provinces.',
  'Mayor Irena Doral denied that her office had been warned on 3 July.',
  'Since late 2019, the board has asked three times for new pumps.',
  'The railway bridge at Tann was closed on Wednesday morning.',
  'A public inquiry will open on 1 September 2024, the ministry announced.',
].join('\n')

const current = (window: Page) => window.locator('.desk-page [aria-current="true"]')
const panel = (window: Page) => window.getByRole('complementary', { name: 'Suggestion' })
const used = (window: Page) => window.getByText(/passages? used/)

async function toClipboard(application: ElectronApplication, text: string): Promise<void> {
  await application.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
}

/** An empty project with the desk in front, made with the keyboard. */
async function openDesk() {
  const folder = await makeTempFolder()
  const program = await startProgram()
  const { application, window } = program
  await answerDialogs(application, join(folder, 'Flood'))
  await window.getByRole('button', { name: 'New project' }).focus()
  await window.keyboard.press('Enter')
  await window.getByLabel('Name of the project').fill('The flood')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'The flood' }).waitFor()
  await window.keyboard.press('Control+3')
  await window.getByRole('textbox', { name: 'The text' }).waitFor()
  return { ...program, folder }
}

/** Pastes a text into the field for it, which has the focus. */
async function paste(application: ElectronApplication, window: Page, text: string): Promise<void> {
  await toClipboard(application, text)
  await expect.poll(() => hasFocus(window.getByRole('textbox', { name: 'The text' }))).toBe(true)
  await window.keyboard.press('Control+v')
  await window.getByLabel('Date of the text').waitFor()
  // The focus is put where the text is once that is drawn; a key before then would be taken back.
  await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
}

/** Pastes a text and starts reading it, without a mouse. */
async function read(application: ElectronApplication, window: Page, text: string): Promise<void> {
  await paste(application, window, text)
  await window.getByLabel('Date of the text').focus()
  await window.keyboard.type('10 July 2024')
  await window.keyboard.press('Control+Enter')
  await current(window).waitFor()
}

describe('at the reading desk', () => {
  it('eight events are built from an article with the keyboard alone, and a citation leads back to its passage', async () => {
    const { application, window } = await openDesk()
    await paste(application, window, article)
    await expect.poll(() => window.getByLabel('Title').inputValue()).toBe('Flood on the Vorta')
    await window.keyboard.press('Tab')
    await expect.poll(() => hasFocus(window.getByLabel('Title'))).toBe(true)
    await window.keyboard.press('Tab')
    await expect.poll(() => hasFocus(window.getByLabel('Date of the text'))).toBe(true)
    await window.keyboard.type('10 July 2024')
    await window.getByText('2024-07-10').waitFor()
    await window.keyboard.press('Tab')
    await expect.poll(() => hasFocus(window.getByLabel('Place', { exact: true }))).toBe(true)
    await window.keyboard.type('Kalin')
    await window.keyboard.press('Control+Enter')

    // The focus is on the first thing found, and each event takes it on to the next.
    await expect.poll(() => hasFocus(current(window))).toBe(true)
    for (let events = 0; events < 8;) {
      const before = await current(window).getAttribute('id')
      const isDate = (await current(window).getAttribute('class'))?.includes('date') === true
      await window.keyboard.press(isDate ? 'Enter' : 'j')
      await expect.poll(() => current(window).getAttribute('id')).not.toBe(before)
      if (!isDate) continue
      events += 1
      await used(window)
        .getByText(new RegExp(`^${events} passage`))
        .waitFor()
    }

    await window.keyboard.press('Control+2')
    const table = window.getByRole('grid')
    // The heading is a row too.
    await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('9')
    for (const date of ['8 July 2024', '9 July 2024', 'summer 1974', 'April 2021']) {
      await expect.poll(async () => (await table.getByRole('row').allTextContents()).join('\n')).toContain(date)
    }

    await table.getByRole('row', { name: /drowning at least 12 people/ }).click()
    await window.getByText('at least 12').first().waitFor()
    await window.keyboard.press('b')
    const passage = window.locator('.wash .shown').first()
    await passage.waitFor()
    await expect.poll(() => hasFocus(current(window))).toBe(true)
    const isInSight = async () => {
      const place = await passage.boundingBox()
      const page = await window.getByRole('article', { name: 'Text: Flood on the Vorta' }).boundingBox()
      return place !== null && page !== null && place.y > page.y && place.y < page.y + page.height
    }
    await expect.poll(isInSight).toBe(true)
    await expect
      .poll(() => window.locator('.desk-page .used', { hasText: 'broke its banks on Monday' }).count())
      .toBe(1)
  })

  it('one key makes one step of event, claim, citation and speaker, and undo takes all of it back', async () => {
    const { application, window, folder } = await openDesk()
    await read(application, window, article)
    await window.keyboard.press('Enter')
    await used(window).waitFor()
    await answerDialogs(application, join(folder, 'flood.json'))
    await window.keyboard.press('Control+e')
    await window.getByRole('radio', { name: /^JSON / }).check()
    await window.getByRole('button', { name: 'Export…' }).click()
    await window.getByText('Exported').waitFor()
    const { tables } = JSON.parse(readFileSync(join(folder, 'flood.json'), 'utf8')) as {
      tables: Record<string, Record<string, object>>
    }
    const [event, claim, citation, actor] = ['events', 'claims', 'citations', 'actors'].map((name) =>
      Object.values(tables[name] ?? {}),
    )
    expect(event).toMatchObject([
      { when: { verbatim: 'Monday', edtf: '2024-07-08', anchor: { basis: 'dateline', date: '2024-07-10' } } },
    ])
    expect(actor).toMatchObject([{ name: 'district office' }])
    expect(claim).toMatchObject([{ attributionVerb: 'said', value: { low: 12, qualifier: 'at-least' } }])
    expect(citation).toMatchObject([
      {
        locator: { label: 'paragraph', value: '2' },
        quote: {
          exact:
            'The river Vorta broke its banks on Monday, drowning at least 12 people in the lower town, the district office said.',
          prefix: 'Flood on the Vorta\n\n',
        },
      },
    ])

    await window.keyboard.press('u')
    await used(window).waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(current(window))).toBe(true)
    await window.getByText('No event chosen').waitFor()
  })

  it('keys pressed faster than events are made count one after another', async () => {
    const { application, window } = await openDesk()
    await read(application, window, article)
    const first = await current(window).getAttribute('id')
    for (const key of ['Enter', 'Enter', 'Enter', 'j', 'k']) await window.keyboard.press(key)
    await used(window)
      .getByText(/^3 passages/)
      .waitFor()
    await expect.poll(() => current(window).getAttribute('id')).not.toBe(first)
    await window.keyboard.press('Control+2')
    await expect.poll(() => window.getByRole('grid').getAttribute('aria-rowcount')).toBe('4')
  })

  it('what is found can be changed, dismissed, and put on an event that is there', async () => {
    const { application, window } = await openDesk()
    await read(application, window, article)
    await window.keyboard.press('i')
    await window.getByLabel('Date', { exact: true }).fill('9 July 2024')
    await window.keyboard.press('Enter')
    await panel(window).getByText('Changed by you').waitFor()
    await window.keyboard.press('Enter')
    await used(window).waitFor()
    await expect.poll(() => window.getByLabel('When', { exact: true }).inputValue()).toBe('9 July 2024')

    const at = await current(window).getAttribute('id')
    await window.keyboard.press('x')
    await window.getByRole('button', { name: '1 dismissed' }).waitFor()
    await window.locator(`#${at ?? ''}`).waitFor({ state: 'detached' })
    await window.getByRole('button', { name: '1 dismissed' }).click()
    await window.locator(`#${at ?? ''}`).waitFor()

    await current(window).focus()
    await window.keyboard.press('c')
    await window.getByRole('combobox', { name: 'Search events' }).fill('river')
    await window.keyboard.press('Enter')
    await window.getByText('2 passages used').waitFor()
    await window
      .getByRole('heading', { name: /^Claims/ })
      .getByText('2')
      .waitFor()
    await expect.poll(() => hasFocus(current(window))).toBe(true)
  })

  it('words are chosen with Shift and the arrows, and become an event like any other', async () => {
    const { application, window } = await openDesk()
    await read(application, window, article)
    await window.keyboard.press('Shift+ArrowRight')
    await window.keyboard.press('Shift+ArrowRight')
    await panel(window).getByText('Chosen passage').waitFor()
    const selection = () => window.evaluate(() => getSelection()?.toString() ?? '')
    await expect.poll(selection).toMatch(/^Monday, drowning\b/)
    const chosen = await selection()
    await window.keyboard.press('Enter')
    await used(window).waitFor()
    await expect.poll(() => window.locator('.desk-page .used').textContent()).toBe(chosen)
  })

  it('a PDF is opened and read; what cannot be read says why, and changes nothing', async () => {
    const { application, window, folder } = await openDesk()
    const pdf = join(folder, 'report.pdf')
    const scan = join(folder, 'scan.pdf')
    writeFileSync(pdf, makePdf([lines(['The bridge fell on 4 March 1992.'])], { title: 'The bridge' }))
    writeFileSync(scan, makePdf([[], []]))
    await answerDialogs(application, scan)
    await window.getByRole('button', { name: 'Open a file…' }).click()
    await window.getByText('“scan.pdf” holds no text').waitFor()
    await window.getByText('Run text recognition (OCR)').waitFor()

    await answerDialogs(application, pdf)
    await window.getByRole('button', { name: 'Open a file…' }).click()
    await expect.poll(() => window.getByLabel('Title').inputValue()).toBe('The bridge')
    await window.getByRole('button', { name: 'Nothing to undo' }).waitFor()
    await window.getByRole('button', { name: /^Start reading/ }).click()
    await current(window).getByText('4 March 1992').waitFor()
  })

  it('a dropped file is read too', async () => {
    const { window } = await openDesk()
    await window.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['# Log\n\nShots at the crossing on 4 March 1992.'], 'log.md'))
      const desk = document.querySelector('[aria-label="Reading desk"]')
      desk?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })
    await expect.poll(() => window.getByLabel('Title').inputValue()).toBe('Log')
    await window.getByText('From log.md').waitFor()
  })

  it('a text of five megabytes is shown in part and read in the background', async () => {
    const { application, window } = await openDesk()
    const long = Array.from({ length: 6600 }, (_, at) =>
      article.replace('Flood on the Vorta', `Report ${at + 1}`),
    ).join('\n')
    expect(long.length).toBeGreaterThan(4_500_000)
    await read(application, window, long)
    expect(await window.locator('.desk-page p').count()).toBeLessThan(400)
    await window.keyboard.press('Enter')
    await used(window).waitFor()
  })
})

describe.each(['light', 'dark'] as const)('in %s, axe-core finds nothing', (theme) => {
  it('at the desk', async () => {
    const { application, window } = await openDesk()
    await setTheme(window, theme)
    expect(await axeViolations(window), 'empty').toEqual([])
    await read(application, window, article)
    expect(await axeViolations(window), 'reading').toEqual([])
    await window.keyboard.press('Enter')
    await used(window).waitFor()
    expect(await axeViolations(window), 'something used').toEqual([])
    await window.keyboard.press('c')
    await window.getByRole('combobox', { name: 'Search events' }).waitFor()
    expect(await axeViolations(window), 'choosing an event').toEqual([])
    await window.keyboard.press('Escape')
    await window.keyboard.press('i')
    await window.getByRole('form', { name: 'Change before accepting' }).waitFor()
    expect(await axeViolations(window), 'changing').toEqual([])
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: 'All texts' }).click()
    await window.getByRole('textbox', { name: 'The text' }).waitFor()
    expect(await axeViolations(window), 'the texts').toEqual([])
  })
})
