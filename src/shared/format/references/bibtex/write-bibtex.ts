import { readEdtf } from '../../../dates/edtf'
import { dateText } from '../dates'
import { splitKeywords } from '../keywords'
import type { OutgoingReference, WrittenReference } from '../outgoing'
import { dateIn, namesIn, otherFieldsOf, textIn } from '../reference'
import { entryTypeOf, fields as knownFields, genreKeys, subtitles, type Field } from './fields'
import { sourceIdField } from './read-bibtex'
import { texOfNames } from './tex-names'
import { texOfText, textOfTex } from './tex-text'

/** One reference as biblatex in UTF-8, and the variables that it has no field for. */
export function writeBibtexEntry({ key, sourceId, csl }: OutgoingReference): WrittenReference {
  const others = otherFieldsOf(csl, 'bibtex')
  const { type, subtype } = entryTypeOf(csl.type)
  const written = new Map<string, string>()
  const carried = new Set(['issued'])
  for (const field of knownFields) {
    const isFit = field.types === undefined || field.types.includes(csl.type)
    if (!isFit || carried.has(field.variable) || written.has(field.field)) continue
    carried.add(field.variable)
    const tex = texOf(field)
    if (tex !== '') written.set(field.field, tex)
  }
  const issued = dateText(dateIn(csl, 'issued'))
  // A date in words is no date to biblatex; as a year it is printed as it stands.
  if (issued !== '') written.set(readEdtf(issued).ok ? 'date' : 'year', texOfDate(issued))
  if (subtype !== null) written.set('entrysubtype', subtype)
  for (const [field, [tex]] of Object.entries(others)) {
    const isFree = !written.has(field) && /^[a-z][a-z0-9_:+-]*$/.test(field) && !(field in subtitles)
    if (isFree && tex !== undefined && isBalanced(tex) && !isOfAnotherTitle(field)) written.set(field, tex)
  }
  written.set(sourceIdField, sourceId)
  const lines = [...written].map(([field, tex]) => `  ${field} = {${tex}},\n`).join('')
  return { text: `@${type}{${key},\n${lines}}\n`, carried, lost: [] }

  function texOf({ field, variable, kind }: Field): string {
    const kept = others[field]?.[0]
    switch (kind) {
      case 'names':
        return texOfNames(namesIn(csl, variable))
      case 'date':
        return texOfDate(dateText(dateIn(csl, variable)))
      case 'pages':
        return texOfText(textIn(csl, variable).replace(/^([^-–]+)[-–]([^-–]+)$/, '$1\u2013$2')).replace('\u2013', '--')
      case 'keywords':
        return splitKeywords(textIn(csl, variable))
          .map((keyword) => (/[,;]/.test(keyword) ? `{${texOfText(keyword)}}` : texOfText(keyword)))
          .join(', ')
      case 'list':
        return texOfText(textIn(csl, variable))
      case 'verbatim':
        return verbatim(textIn(csl, variable))
      case 'prose':
        return texOfText(textIn(csl, variable))
      case 'text':
        return kept !== undefined && isBalanced(kept) && isStillMeant(field, kept)
          ? kept
          : texOfText(textIn(csl, variable))
    }
  }

  /** Whether the field as it came, with its subtitle, says what the source says now. */
  function isStillMeant(field: string, tex: string): boolean {
    const subtitle = others[subtitles[field] ?? '']?.[0]
    const text = [textOfTex(tex), subtitle === undefined ? '' : textOfTex(subtitle)]
      .filter((part) => part !== '')
      .join(': ')
    const variable = knownFields.find((known) => known.field === field)?.variable ?? ''
    const meant = textIn(csl, variable)
    return text === meant || (field === 'type' && genreKeys[tex] === meant)
  }

  /** A subtitle stands where its title stands as it came; else it is within the new one. */
  function isOfAnotherTitle(field: string): boolean {
    const title = Object.entries(subtitles).find(([, subtitle]) => subtitle === field)?.[0]
    return title !== undefined && written.get(title) !== others[title]?.[0]
  }
}

/** Marks and dashes of EDTF mean themselves. */
function texOfDate(text: string): string {
  return readEdtf(text).ok ? text : texOfText(text)
}

/** An address stands as it is; only braces and backslashes would break the file. */
function verbatim(text: string): string {
  return text.trim().replace(/[{}\\]/g, (character) => encodeURIComponent(character))
}

function isBalanced(tex: string): boolean {
  let depth = 0
  for (let at = 0; at < tex.length; at += 1) {
    if (tex[at] === '\\') at += 1
    else if (tex[at] === '{') depth += 1
    else if (tex[at] === '}') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0 && !/(^|[^\\])(\\\\)*\\$/.test(tex)
}
