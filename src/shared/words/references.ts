/** What is said of references that are taken in or handed out. */
export const referenceWords = {
  field: (field: string, reason: string) => (field === '' ? reason : `Its “${field}” cannot be kept. ${reason}`),
  entry: (key: string, line: number) => (key === '' ? `line ${line}` : `${short(key)}, line ${line}`),
  item: (number: number, key: string) => (key === '' ? `item ${number}` : `${short(key)}, item ${number}`),
  none: 'There are no references in it.',
  twice: (place: string) => `It is the same source as ${place}, which says something else of it.`,
  twiceSame: (count: number) =>
    count === 1
      ? 'One reference stands in the file twice and was taken once.'
      : `${count} references stand in the file more than once and were each taken once.`,
  namesake: (where: string, title: string, type: string) =>
    `${where}: a source here has the same title, year and author, “${short(title)}”, but is of another kind (${type.replace(/-/g, ' ')}) and shares no DOI, ISBN, address or key with it. It was taken as a new source.`,
  likelyTwins: (where: string, title: string) =>
    `${where}: several sources of the project could be meant; “${short(title)}” was taken for it.`,

  ris: {
    notRis: 'This is not a line of RIS, which has two letters, two spaces and a dash in front.',
    outside: 'This stands outside of any reference.',
    notBegun: 'A reference ends here that has no beginning (TY).',
    noEnd: 'The reference has no end (ER), so it may be cut off.',
  },
  bibtex: {
    unclosed: 'The entry is not closed before the file ends.',
    swallowed: 'A brace or quotation mark in it is not closed, or the entry is cut off.',
    noKey: 'A comma is missing after the key of the entry.',
    noField: (text: string) => `A field was expected where “${short(text)}” stands.`,
    noEquals: (field: string) => `An equals sign is missing after “${short(field)}”.`,
    noValue: (field: string) => `“${short(field)}” has no value.`,
    noComma: (text: string) =>
      text.trim() === ''
        ? 'The entry is not closed before the file ends.'
        : text.trimStart().startsWith('@')
          ? 'The entry is not closed before the next one begins.'
          : `A comma or the end of the entry was expected where “${short(text)}” stands.`,
    unknownString: (where: string, name: string) =>
      `${capital(where)}: the abbreviation “${short(name)}” is not defined in the file and was kept as it stands.`,
    tooLong: 'Its abbreviations expand to more text than a reference can hold.',
    unknownParent: (where: string, key: string) =>
      `${capital(where)}: it refers to “${short(key)}”, which is not in the file. What it would take over from there is missing.`,
  },
  csl: {
    notItem: 'It is not a reference in CSL-JSON.',
    noType: 'It does not say what kind of source it is (“type”).',
  },

  lost: (format: string, variables: readonly { readonly variable: string; readonly count: number }[]) =>
    `${format} has no place for ${variables
      .map(({ variable, count }) => `${variable} (${count === 1 ? 'one source' : `${count} sources`})`)
      .join(', ')}. The project keeps it.`,
} as const

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length <= 60 ? flat : `${flat.slice(0, 58).trimEnd()}…`
}
