import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Briefings } from '../../../src/main/services/briefing/briefings'
import { Figures } from '../../../src/main/services/briefing/figures'
import type { PageForPaper, PictureToTake, Printer } from '../../../src/main/services/briefing/printer'
import { doHere } from '../../../src/main/services/project-tasks/project-tasks'
import { briefingAfter, templateOf } from '../../../src/shared/briefing/templates'
import { Refusal } from '../../../src/shared/problem'
import type { InputOf } from '../../../src/shared/ipc/contract'
import { startInProcess, valueOf } from '../../support/in-process-app'

/** A printer that notes what it is given; what it says of paper is up to the test. */
class NotingPrinter implements Printer {
  readonly pages: PageForPaper[] = []
  readonly pictures: PictureToTake[] = []
  answer: () => Promise<'printed' | 'cancelled'> = () => Promise.resolve('printed')

  pdf = () => Promise.resolve(new Uint8Array())
  png = (picture: PictureToTake) => {
    this.pictures.push(picture)
    return Promise.resolve(new Uint8Array(100))
  }
  print = (page: PageForPaper) => {
    this.pages.push(page)
    return this.answer()
  }
}

const asked: InputOf<'figure.preview'> = {
  title: 'A <title>',
  span: { kind: 'dates', from: '2020', until: '2024' },
  size: { kind: 'landscape' },
  hasLegend: true,
  filter: null,
  allowed: ['unverified'],
}

async function openSample() {
  const printer = new NotingPrinter()
  const app = await startInProcess({
    figures: new Figures({ doTask: doHere, printer }),
    briefings: new Briefings({ now: () => '2026-11-22T12:00:00.000Z', generator: 'Regesta', doTask: doHere, printer }),
    now: () => '2026-11-22T12:00:00.000Z',
  })
  const window = app.openWindow()
  valueOf(await window.bridge.request('project.open', { from: { kind: 'sample' } }))
  const session = app.windowProjects.requireSession(window.asProjectWindow)
  const log = async () =>
    (await readFile(join(session.folder, 'exports.log'), 'utf8').catch(() => ''))
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { app, printer, window, log, request: window.bridge.request }
}

describe('the timeline as a picture', () => {
  it('is shown as the very SVG that is saved, and counts what stays behind', async () => {
    const { app, window, log, request } = await openSample()
    const preview = valueOf(await request('figure.preview', asked))
    const path = join(app.folder, 'a.svg')
    window.answers.chooseExportFile = () => Promise.resolve(path)
    const written = valueOf(await request('figure.export', { ...asked, to: 'svg', resolution: 300 }))
    expect(written).toMatchObject({ kind: 'written', files: ['a.svg'], notLogged: null })
    expect(await readFile(path, 'utf8')).toBe(preview.picture?.svg)
    expect(preview).toMatchObject({ letOut: { unverified: 24 }, picture: { size: { width: 247 }, outside: 2 } })
    expect(await log()).toMatchObject([{ what: 'figure', title: 'A <title>', files: [{ name: 'a.svg' }] }])
  })

  it('says what stays behind even where nothing is left to be drawn, so that it can be allowed', async () => {
    const { request } = await openSample()
    const nothing = { ...asked, span: { kind: 'dates', from: '1960', until: '1969' } as const, allowed: [] }
    const preview = valueOf(await request('figure.preview', nothing))
    expect(preview).toMatchObject({ picture: null, heldBack: { unverified: 24 } })
    const answer = await request('figure.export', { ...nothing, to: 'svg', resolution: 300 })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'output-impossible' } })
  })

  it('is painted in exactly the pixels of its size and resolution, and refused where these are too many', async () => {
    const { app, printer, window, request } = await openSample()
    window.answers.chooseExportFile = () => Promise.resolve(join(app.folder, 'a.png'))
    const slide = { ...asked, size: { kind: 'slide' } as const, to: 'png' } as const
    valueOf(await request('figure.export', { ...slide, resolution: 150 }))
    expect(printer.pictures).toMatchObject([{ width: 2000, height: 1125 }])
    const poster = { kind: 'custom', width: 1200, tallest: null } as const
    const answer = await request('figure.export', { ...slide, size: poster, resolution: 600 })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'output-impossible' } })
    expect(printer.pictures).toHaveLength(1)
  })

  it('goes to the printer on a sheet that lies as it does, and is noted only when it was printed', async () => {
    const { printer, log, request } = await openSample()
    printer.answer = () => Promise.resolve('cancelled')
    expect(valueOf(await request('figure.print', asked))).toEqual({ kind: 'cancelled' })
    expect(await log()).toEqual([])
    printer.answer = () => Promise.resolve('printed')
    expect(valueOf(await request('figure.print', asked))).toEqual({ kind: 'printed', notLogged: null })
    const [, page] = printer.pages
    expect(page).toMatchObject({ isLandscape: true, title: 'A <title>' })
    expect(page?.html).toMatch(/size: landscape/)
    expect(page?.html).toContain('A truce ends the fighting of 2020')
    expect(page?.html).not.toContain('<script')
    expect(await log()).toMatchObject([{ what: 'figure', printed: true, files: [], letOut: { unverified: 24 } }])
  })

  it('is refused with a sentence where there is no printer, and then nothing is noted', async () => {
    const { printer, log, request } = await openSample()
    printer.answer = () => Promise.reject(new Refusal('printer-missing'))
    expect(await request('figure.print', asked)).toMatchObject({ ok: false, problem: { code: 'printer-missing' } })
    expect(await log()).toEqual([])
  })
})

describe('printing a briefing', () => {
  it('hands over the page that is shown, with its running head, and notes that it left on paper', async () => {
    const { printer, log, request } = await openSample()
    const briefing = {
      ...briefingAfter(templateOf('two-page-brief')),
      title: 'For the minister',
      handling: 'TLP:AMBER',
      selection: { kind: 'all' } as const,
    }
    const wanted = { briefing, allowed: ['unverified' as const], paper: 'a4' as const }
    expect(valueOf(await request('briefing.print', wanted))).toEqual({ kind: 'printed', notLogged: null })
    expect(printer.pages).toMatchObject([
      { title: 'For the minister', handling: 'TLP:AMBER', hasRunningHead: true, isLandscape: false },
    ])
    expect(printer.pages[0]?.html).toContain('Azerbaijan’s military operation')
    expect(await log()).toMatchObject([{ what: 'briefing', printed: true, files: [], handling: 'TLP:AMBER' }])
  })
})
