import type { CslName } from '../../../project/records/source'
import { textIn } from '../reference'
import { texOfText, textOfTex } from './tex-text'

/**
 * A list of names as BibTeX writes it: `First von Last and von Last, Jr, First and {An Institution}`, and biblatex's
 * `family=Last, given=First, prefix=von`. A name of one word, or in braces as a whole, is taken as it stands.
 */
export function namesOfTex(tex: string): readonly CslName[] {
  return splitOutside(tex.replace(/\s+/g, ' '), / and /y)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(nameOfTex)
}

function nameOfTex(tex: string): CslName {
  if (isBraced(tex)) return { literal: textOfTex(tex) }
  const parts = splitOutside(tex, /,/y).map((part) => part.trim())
  if (parts.every((part) => /^(?:family|given|prefix|suffix|useprefix|[a-z]+-i)\s*=/.test(part))) return labelled(parts)
  const [first = '', second = '', ...others] = parts
  if (parts.length === 1) return unparted(first)
  // von Last, First — or von Last, Jr, First.
  const [suffix, given] = others.length === 0 ? ['', second] : [second, others.join(', ')]
  return nameFrom({ ...particleAndFamily(splitOutside(first, / /y)), given, suffix })
}

/** First von Last: what begins with a small letter in between, and at least the last word, are the family's. */
function unparted(tex: string): CslName {
  const words = splitOutside(tex, / /y).filter((word) => word !== '')
  if (words.length === 1) return { literal: textOfTex(tex) }
  const small = words.slice(0, -1).findIndex(isSmall)
  const from = small === -1 ? words.length - 1 : small
  return nameFrom({ ...particleAndFamily(words.slice(from)), given: words.slice(0, from).join(' '), suffix: '' })
}

function particleAndFamily(words: readonly string[]): { readonly particle: string; readonly family: string } {
  const last = words.slice(0, -1).map(isSmall).lastIndexOf(true)
  return { particle: words.slice(0, last + 1).join(' '), family: words.slice(last + 1).join(' ') }
}

function isSmall(word: string): boolean {
  return !word.startsWith('{') && /^\p{Ll}/u.test(textOfTex(word))
}

function labelled(parts: readonly string[]): CslName {
  const values = new Map(
    parts.map((part) => {
      const equals = part.indexOf('=')
      return [part.slice(0, equals).trim(), part.slice(equals + 1).trim()]
    }),
  )
  const value = (name: string): string => values.get(name) ?? ''
  return nameFrom({
    family: value('family'),
    given: value('given'),
    particle: value('prefix'),
    suffix: value('suffix'),
  })
}

interface NameParts {
  readonly family: string
  readonly given: string
  readonly particle: string
  readonly suffix: string
}

function nameFrom(parts: NameParts): CslName {
  const name: CslName = {}
  const put = (variable: string, tex: string): void => {
    const text = textOfTex(tex)
    if (text !== '') name[variable] = text
  }
  put('family', parts.family)
  put('given', parts.given)
  put('non-dropping-particle', parts.particle)
  put('suffix', parts.suffix)
  return name
}

/** Splits where the pattern stands outside of all braces. */
export function splitOutside(tex: string, separator: RegExp): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < tex.length; at += 1) {
    const character = tex[at]
    if (character === '\\') at += 1
    else if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    else if (depth === 0) {
      separator.lastIndex = at
      const match = separator.exec(tex)
      if (match === null) continue
      parts.push(tex.slice(from, at))
      from = at + match[0].length
      // The blank that ends one “and” may begin the next.
      at = from - 1
    }
  }
  return [...parts, tex.slice(from)]
}

function isBraced(tex: string): boolean {
  if (!tex.startsWith('{') || !tex.endsWith('}')) return false
  let depth = 0
  for (let at = 0; at < tex.length; at += 1) {
    if (tex[at] === '\\') at += 1
    else if (tex[at] === '{') depth += 1
    else if (tex[at] === '}') depth -= 1
    if (depth === 0) return at === tex.length - 1
  }
  return false
}

export function texOfNames(names: readonly CslName[]): string {
  return names.map(texOfName).join(' and ')
}

function texOfName(name: CslName): string {
  if (name.literal === 'others') return 'others'
  if (name.literal !== undefined) return `{${texOfText(name.literal)}}`
  const part = (variable: string): string => protectedPart(textIn(name, variable))
  const particle = [part('dropping-particle'), part('non-dropping-particle')].filter((text) => text !== '').join(' ')
  const family = [particle, part('family')].filter((text) => text !== '').join(' ')
  if (part('given') === '' && part('suffix') === '') return `{${family}}`
  return [family, part('suffix'), part('given')].filter((text, at) => text !== '' || at === 2).join(', ')
}

/** A comma or “and” within a part would part the name. */
function protectedPart(text: string): string {
  const tex = texOfText(text.trim())
  return /,|(?:^| )and(?: |$)/i.test(tex) ? `{${tex}}` : tex
}
