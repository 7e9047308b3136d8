import sans from '@fontsource/source-sans-3/400.css?inline'
import sansBold from '@fontsource/source-sans-3/600.css?inline'
import serif from '@fontsource/source-serif-4/400.css?inline'
import serifItalic from '@fontsource/source-serif-4/400-italic.css?inline'
import serifBold from '@fontsource/source-serif-4/600.css?inline'

/**
 * The program's fonts as `@font-face` rules with the fonts in them, so that a page prints the same on every machine. One file for
 * each weight: Chromium puts a variable font into a PDF as drawings of its letters.
 */
export const fontFaces = [sans, sansBold, serif, serifItalic, serifBold]
  .join('\n')
  // Each is there twice, the second time for browsers that are long gone.
  .replace(/,\s*url\([^)]*\.woff\)\s*format\([^)]*\)/g, '')
