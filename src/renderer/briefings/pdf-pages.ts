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
  })().catch((reason: unknown) => {
    loading = null
    throw reason
  })
  return loading
}

/** Opens a PDF that main made. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const pdf = await loadPdf()
  const task = pdf.getDocument({ data: bytes, isEvalSupported: false, enableXfa: false })
  const { opened, width, height } = await measured(task)
  return {
    count: opened.numPages,
    size: { width, height },
    draw: (number, canvas, cssWidth) => {
      let isWanted = true
      let rendering: Pdf.RenderTask | null = null
      const render = async (): Promise<void> => {
        const page = await opened.getPage(number)
        const context = canvas.getContext('2d')
        if (!isWanted || context === null) return
        const viewport = page.getViewport({ scale: (cssWidth / width) * window.devicePixelRatio })
        canvas.width = Math.round(viewport.width)
        canvas.height = Math.round(viewport.height)
        rendering = page.render({ canvasContext: context, viewport })
        await rendering.promise
      }
      render().catch((reason: unknown) => {
        // A page that nobody waits for any more may fail: its document has been closed.
        if (isWanted && !(reason instanceof pdf.RenderingCancelledException)) throw reason
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

/** The document and the size of its first page. What cannot be opened is let go of again. */
async function measured(task: Pdf.PDFDocumentLoadingTask) {
  try {
    const opened = await task.promise
    const { width, height } = (await opened.getPage(1)).getViewport({ scale: 1 })
    return { opened, width, height }
  } catch (reason) {
    await task.destroy()
    throw reason
  }
}
