// pdf.js’s second half takes up its work by itself.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
