import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs'

let loading: Promise<typeof Pdf> | null = null

/** pdf.js, loaded when the first PDF is read. It works in this very thread: nothing is started and nothing fetched. */
export function loadPdf(): Promise<typeof Pdf> {
  loading ??= load()
  return loading
}

async function load(): Promise<typeof Pdf> {
  // On loading, pdf.js says on the standard output that it will not be able to draw. Nobody asks it to, and that output belongs
  // to whoever asked the command line for something.
  const say = console.log
  console.log = (...words: unknown[]) => {
    if (!String(words[0]).startsWith('Warning: Cannot ')) say(...words)
  }
  try {
    // Having been loaded, the second half registers itself with the first.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.log = say
  }
}
