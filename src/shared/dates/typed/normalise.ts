/**
 * One spelling for what can be typed in several: single spaces, a plain hyphen or an en dash, straight apostrophes, no
 * punctuation left over at the end. Upper and lower case are kept.
 */
export function normalised(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[‐‑]/g, '-')
      // A minus before a number that begins the text is a minus; every other long line is a dash.
      .replace(/^\s*−(?=\d)/, '-')
      .replace(/[‒–—―−]/g, '–')
      .replace(/[’‘ʼ`]/g, "'")
      .replace(/[“”„"]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[,;]+$/, '')
      .replace(/(?<=\d)\.$/, '')
      .trim()
  )
}
