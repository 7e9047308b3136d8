/** Letters that are no letter with a mark on it to Unicode, but that people leave out or replace when they search. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ə: 'e',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  ʻ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}

const anyOfThem = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')

/**
 * A text as it is compared in searches: without case, accents and kinds of quotes and dashes, so that “susa” finds “Şuşa”
 * and “Lodz” finds “Łódź”. Texts that fold to the same are the same to a search.
 */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[^\0-\x7f]+/g, foldStretch)
}

// Unicode's tables are slow to ask, and the same foreign words come again and again.
const known = new Map<string, string>()
const mostKnown = 20_000

/** Folds a stretch without plain ASCII in it. Decomposition looks at one character at a time, so stretches can stand alone. */
function foldStretch(stretch: string): string {
  const found = known.get(stretch)
  if (found !== undefined) return found
  const folded = stretch
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(anyOfThem, (letter) => plainLetters[letter] ?? letter)
  if (known.size >= mostKnown) known.clear()
  known.set(stretch, folded)
  return folded
}

/** The words of a search text, folded; none if it is blank. */
export function foldedWords(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}
