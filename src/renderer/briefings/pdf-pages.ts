import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The pages of a PDF, to be drawn one by one. */
export interface PdfPages {
  readonly count: number
  /** The size of the first page, in points; all pages of a briefing have one size. */
  readonly size: { readonly width: number; readonly height: number }
  /** Draws a page (from 1) into a canvas, `width` CSS pixels wide, as sharp as the screen can show it. The answer stops it. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => () => void
  readonly close: () => void
}

let loading: Promise<typeof Pdf> | null = null

/** pdf.js, loaded when the first pages are shown; it works in a worker of its own. */
function loadPdf(): Promise<typeof Pdf> {
  loading ??= (async () => {
    const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
    pdf.GlobalWorkerOptions.workerPort = worker
    return pdf
  })()
  return loading
}

/** Opens a PDF that main made. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const pdf = await loadPdf()
  const task = pdf.getDocument({ data: bytes, isEvalSupported: false, enableXfa: false })
  const opened = await task.promise
  const { width, height } = (await opened.getPage(1)).getViewport({ scale: 1 })
  return {
    count: opened.numPages,
    size: { width, height },
    draw: (number, canvas, cssWidth) => {
      let isWanted = true
      let rendering: Pdf.RenderTask | null = null
      void opened.getPage(number).then((page) => {
        const context = canvas.getContext('2d')
        if (!isWanted || context === null) return
        const viewport = page.getViewport({ scale: (cssWidth / width) * window.devicePixelRatio })
        canvas.width = Math.round(viewport.width)
        canvas.height = Math.round(viewport.height)
        rendering = page.render({ canvasContext: context, viewport })
        rendering.promise.catch((reason: unknown) => {
          if (!(reason instanceof pdf.RenderingCancelledException)) throw reason
        })
      })
      // Two cannot draw on one canvas: whoever wants it anew stops the one before.
      return () => {
        isWanted = false
        rendering?.cancel()
      }
    },
    close: () => void task.destroy(),
  }
}
