import { setTimeout as wait } from 'node:timers/promises'
import { BrowserWindow, session, type BrowserWindowConstructorOptions, type NativeImage, type Session } from 'electron'
import { Refusal } from '../../shared/problem'
import { briefingWords } from '../../shared/words/briefing'
import type { PageForPaper, PageToPrint, PictureToTake, Printer } from '../services/briefing/printer'
import type { Log } from '../services/log'
import { bundleHost, bundleScheme } from './bundle'
import { guardSession } from './guard'

const nothingElse = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** Since 131 Chromium draws the margin boxes of `@page`, which number our pages; before, it has a header and footer of its own. */
const drawsMarginBoxes = Number(process.versions.chrome.split('.')[0] ?? 0) >= 131

/**
 * Lays out pages of ours in windows that nobody sees, for PDF, pictures and paper. They run no script, keep nothing, and reach
 * nothing but the page they were given. Newer Chromium tags the PDF and gives it an outline; older versions do not know how.
 */
export class PagePrinter implements Printer {
  readonly #session: Session
  readonly #log: Log
  /** By address. */
  readonly #pages = new Map<string, string>()
  #count = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(log: Log) {
    this.#log = log
    this.#session = session.fromPartition('printed-pages')
    guardSession(null, log, this.#session)
    this.#session.protocol.handle(bundleScheme, ({ url }) => {
      const page = this.#pages.get(url)
      return page === undefined
        ? new Response(null, { status: 404 })
        : new Response(page, {
            headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': nothingElse },
          })
    })
  }

  /** The PDF of a page; the paper is the one that its style sheet names. */
  pdf({ html, title, handling }: PageToPrint): Promise<Uint8Array> {
    return this.#inTurn(html, { show: false }, ({ webContents }) =>
      webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        ...(drawsMarginBoxes ? {} : { displayHeaderFooter: true, ...runningHead(title, handling) }),
      }),
    )
  }

  png({ html, width, height }: PictureToTake): Promise<Uint8Array> {
    const size = { width, height }
    return this.#inTurn(html, { show: false, frame: false, ...size, useContentSize: true }, async (window) => {
      // The system may have made the window smaller than a picture needs.
      window.setContentSize(width, height)
      return (await wholePicture(window, size)).toPNG()
    })
  }

  /** Not in turn with the others: it takes as long as the person leaves the dialog open. */
  print({ html, title, handling, isLandscape, hasRunningHead }: PageForPaper): Promise<'printed' | 'cancelled'> {
    const head =
      hasRunningHead && !drawsMarginBoxes
        ? { header: [handling, title].filter((part) => part !== '').join(' — '), footer: handling }
        : {}
    return this.#show(html, { show: false }, async ({ webContents }) => {
      const [isPrinted, reason] = await new Promise<readonly [boolean, string]>((done) =>
        webContents.print({ silent: false, printBackground: true, landscape: isLandscape, ...head }, (success, why) =>
          done([success, why]),
        ),
      )
      if (isPrinted) return 'printed'
      if (/cancel/i.test(reason)) return 'cancelled'
      this.#log.write('warning', 'Not printed', reason)
      const printers = await webContents.getPrintersAsync().catch(() => [])
      throw new Refusal(printers.length === 0 ? 'printer-missing' : 'print-failed')
    })
  }

  /** One page after another, since each takes memory for all of it. */
  #inTurn<Made>(
    html: string,
    options: BrowserWindowConstructorOptions,
    make: (window: BrowserWindow) => Promise<Made>,
  ): Promise<Made> {
    const show = (): Promise<Made> => this.#show(html, options, make)
    const made = this.#last.then(show, show)
    this.#last = made
    return made
  }

  /** Shows the page in a window of its own, and does with it what is to be done. */
  async #show<Made>(
    html: string,
    options: BrowserWindowConstructorOptions,
    make: (window: BrowserWindow) => Promise<Made>,
  ): Promise<Made> {
    const address = `${bundleScheme}://${bundleHost}/page-${(this.#count += 1)}.html`
    this.#pages.set(address, html)
    const webPreferences = {
      session: this.#session,
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      ...(options.width === undefined ? {} : { offscreen: true }),
    }
    const window = new BrowserWindow({ ...options, webPreferences })
    try {
      await window.loadURL(address)
      return await make(window)
    } finally {
      this.#pages.delete(address)
      window.destroy()
    }
  }
}

/** How long, in milliseconds, between two looks at a page, and how often at most. */
const lookMs = 120
const mostLooks = 80

/**
 * A page as it looks when everything in it is there. Chromium tells when a page is loaded, but not when it is painted; so it is
 * looked at until there is something on it, and the same twice.
 */
async function wholePicture(
  { webContents }: BrowserWindow,
  size: { readonly width: number; readonly height: number },
): Promise<NativeImage> {
  let last = null as Buffer | null
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const picture = await webContents.capturePage({ x: 0, y: 0, ...size })
    const bitmap = picture.toBitmap()
    if (last?.equals(bitmap) === true) return picture
    last = isOfOneColour(bitmap) ? null : bitmap
    await wait(lookMs)
  }
  throw new Error('A page was never painted.')
}

function isOfOneColour(bitmap: Buffer): boolean {
  // Then every pixel of four bytes is as the one before it.
  return bitmap.subarray(4).equals(bitmap.subarray(0, -4))
}

function runningHead(title: string, handling: string): { headerTemplate: string; footerTemplate: string } {
  // Chromium draws these a third larger than they say: 6pt are 8, 9pt the 12 that TLP 2.0 asks for, and 18.75mm the 25 of the page.
  const style =
    'font: 6pt sans-serif; color: #555; width: 100%; margin: 0 18.75mm; display: flex; align-items: baseline; justify-content: space-between'
  const mark = `<b style="color: #000; font-size: 9pt">${escaped(handling)}</b>`
  const pages = briefingWords.page('<span class="pageNumber"></span>', '<span class="totalPages"></span>')
  return {
    headerTemplate: `<div style="${style}"><span>${escaped(title)}</span>${mark}</div>`,
    footerTemplate: `<div style="${style}">${mark}<span>${pages}</span></div>`,
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
}
