import { BrowserWindow, session, type BrowserWindowConstructorOptions, type Session } from 'electron'
import { briefingWords } from '../../shared/words/briefing'
import type { PageToPrint, PictureToTake, Printer } from '../services/briefing/printer'
import type { Log } from '../services/log'
import { bundleHost, bundleScheme } from './bundle'
import { guardSession } from './guard'

const address = `${bundleScheme}://${bundleHost}/page.html`
const nothingElse = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** Since 131 Chromium draws the margin boxes of `@page`, which number our pages; before, it has a header and footer of its own. */
const drawsMarginBoxes = Number(process.versions.chrome.split('.')[0] ?? 0) >= 131

/**
 * Prints pages of ours to PDF, in a window that nobody sees: it runs no script, keeps nothing, and reaches nothing but the page
 * it was given. Newer Chromium tags the PDF and gives it an outline; older versions do not know how.
 */
export class PagePrinter implements Printer {
  readonly #session: Session
  #page = ''
  #last: Promise<unknown> = Promise.resolve()

  constructor(log: Log) {
    this.#session = session.fromPartition('printed-pages')
    guardSession(null, log, this.#session)
    this.#session.protocol.handle(bundleScheme, ({ url }) =>
      url === address
        ? new Response(this.#page, {
            headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': nothingElse },
          })
        : new Response(null, { status: 404 }),
    )
  }

  /** The PDF of a page; the paper is the one that its style sheet names. */
  pdf({ html, title, handling }: PageToPrint): Promise<Uint8Array> {
    return this.#show(html, { show: false }, ({ webContents }) =>
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
    const size = { width: width * fineness, height: height * fineness }
    return this.#show(html, { show: false, frame: false, ...size, useContentSize: true }, async (window) => {
      // The system may have made the window smaller than a picture needs.
      window.setContentSize(size.width, size.height)
      const picture = await window.webContents.capturePage({ x: 0, y: 0, ...size })
      return picture.toPNG()
    })
  }

  /** One page after another: shows it in a window of its own, and does with it what is to be done. */
  #show<Made>(
    html: string,
    options: BrowserWindowConstructorOptions,
    make: (window: BrowserWindow) => Promise<Made>,
  ): Promise<Made> {
    const show = async (): Promise<Made> => {
      this.#page = html
      const webPreferences = {
        session: this.#session,
        sandbox: true,
        contextIsolation: true,
        javascript: false,
        ...(options.width === undefined ? {} : { offscreen: true, zoomFactor: fineness }),
      }
      const window = new BrowserWindow({ ...options, webPreferences })
      try {
        await window.loadURL(address)
        return await make(window)
      } finally {
        window.destroy()
      }
    }
    const made = this.#last.then(show, show)
    this.#last = made
    return made
  }
}

/** How many pixels of a picture there are to a CSS pixel. */
const fineness = 3

function runningHead(title: string, handling: string): { headerTemplate: string; footerTemplate: string } {
  // Chromium draws these a third larger than they say: 6pt are 8, and 18.75mm the 25 of the page.
  const style =
    'font: 6pt sans-serif; color: #555; width: 100%; margin: 0 18.75mm; display: flex; justify-content: space-between'
  const mark = `<b style="color: #000">${escaped(handling)}</b>`
  const pages = briefingWords.page('<span class="pageNumber"></span>', '<span class="totalPages"></span>')
  return {
    headerTemplate: `<div style="${style}"><span>${escaped(title)}</span>${mark}</div>`,
    footerTemplate: `<div style="${style}">${mark}<span>${pages}</span></div>`,
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
}
