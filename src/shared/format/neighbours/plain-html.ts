/**
 * HTML from a foreign file as plain text: paragraphs and breaks become line ends, a link keeps its address behind its words.
 * What comes out is text and is never shown as HTML, so nothing has to be made harmless.
 */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html.trim()
  return decoded(
    html
      .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
      .replace(/<a\b[^>]*?\bhref\s*=\s*["']([^"']*)["'][^>]*>([\s\S]*?)<\/a\s*>/gi, withAddress)
      .replace(/<li\b[^>]*>/gi, '\n- ')
      .replace(/<(?:br|hr)\b[^>]*>|<\/(?:p|div|li|ul|ol|h[1-6]|blockquote|tr|table|figure|section)\s*>/gi, '\n')
      .replace(/<\/?[a-z][^>]*>/gi, ''),
  )
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Addresses of the links in a piece of HTML, in order, each once. */
export function linksInHtml(html: string): readonly string[] {
  const found = [...html.matchAll(/<a\b[^>]*?\bhref\s*=\s*["'](https?:[^"']*)["']/gi)]
  return [...new Set(found.map((match) => decoded(match[1] ?? '')))]
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Text in HTML paragraphs, with the line ends it has. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('')
}

function withAddress(_: string, address: string, words: string): string {
  const shown = words.replace(/<[^>]*>/g, '').trim()
  if (!/^https?:/i.test(address) || shown === '' || shown === address) return shown === '' ? address : words
  return `${words} (${address})`
}

const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
  eacute: 'é',
  egrave: 'è',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return namedCharacters[name] ?? whole
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
