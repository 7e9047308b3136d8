/** The second half of pdf.js, which the package gives no types for: it is loaded for what it does, not for what it exports. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
