/** CSL has one text for all keywords: separated by commas, or by semicolons where a keyword has a comma itself. */
export function joinKeywords(keywords: readonly string[]): string {
  if (!keywords.some((keyword) => keyword.includes(','))) return keywords.join(', ')
  // The mark at the end says that the comma of a single keyword parts nothing.
  return keywords.length === 1 ? `${keywords[0] ?? ''};` : keywords.join('; ')
}

/** The keywords that `joinKeywords` joined, or another program. */
export function splitKeywords(text: string): readonly string[] {
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((keyword) => keyword.trim())
    .filter((keyword) => keyword !== '')
}
