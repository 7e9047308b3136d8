import type { CslName } from './records/source'

/**
 * Names as people type them: `Broers, Laurence; BBC Monitoring`. A comma parts the family name from the given name; a name
 * without one is taken as it stands, as an institution's is. Name parts that this text cannot show (particles, suffixes) are
 * kept when the name is otherwise the same as in `known`.
 */
export function readNames(text: string, known: readonly CslName[] = []): CslName[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => known.find((name) => nameText(name) === part) ?? readName(part))
}

function readName(part: string): CslName {
  const comma = part.indexOf(',')
  if (comma === -1) return { literal: part }
  return { family: part.slice(0, comma).trim(), given: part.slice(comma + 1).trim() }
}

/** The names in the form that `readNames` reads. */
export function namesText(names: readonly CslName[] | undefined): string {
  return (names ?? []).map(nameText).join('; ')
}

function nameText(name: CslName): string {
  if (name.literal !== undefined) return name.literal
  return [name.family, name.given].filter((part) => part !== undefined && part !== '').join(', ')
}

/** The names as they stand in a sentence: “Laurence Broers, BBC Monitoring”. */
export function namesInWords(names: readonly CslName[] | undefined): string {
  return (names ?? [])
    .map(
      (name) => name.literal ?? [name.given, name.family].filter((part) => part !== undefined && part !== '').join(' '),
    )
    .join(', ')
}
