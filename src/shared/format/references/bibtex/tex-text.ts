import { accents, escapes, looks, mathSymbols, switches, symbols, wrappers } from './tex-symbols'

/**
 * The text that TeX would set, with the looks that CSL-JSON knows as its tags (`<i>`, `<sup>` …). Braces that only protect are
 * dropped; a command that is not known stays as it was written. Line ends are spaces, unless they are asked for.
 */
export function textOfTex(tex: string, { keepsLines = false } = {}): string {
  const isPlain = !/[\\{}$~]|--|``|''/.test(tex)
  const text = isPlain ? tex : new TexReader(tex).read()
  return keepsLines ? text.replace(/\r\n?/g, '\n').trim() : text.replace(/[ \t\r\n]+/g, ' ').trim()
}

/** Nested deeper than this, a value is no text that anybody wrote; what is deeper is taken as it stands. */
const mostDepth = 200

class TexReader {
  readonly #tex: string
  #at = 0
  #depth = 0
  #isMath = false

  constructor(tex: string) {
    this.#tex = tex
  }

  read(): string {
    let text = ''
    while (this.#at < this.#tex.length) {
      text += this.#until('}')
      // A brace that closes nothing.
      this.#at += 1
    }
    return text
  }

  /** Reads up to this character, which is not taken. */
  #until(end: '}' | '$'): string {
    let text = ''
    let after = ''
    while (this.#at < this.#tex.length && this.#tex[this.#at] !== end) {
      const changed = this.#switchOfLook()
      if (changed === null) text += this.#next()
      else {
        text += changed[0]
        after = changed[1] + after
      }
    }
    return text + after
  }

  /** `{\it title}`: holds from here to the end of the group. */
  #switchOfLook(): readonly [string, string] | null {
    const name = this.#match(/\\([A-Za-z]+)(?![A-Za-z])/y)?.[1]
    const look = name === undefined ? undefined : switches.get(name)
    if (look === undefined) return null
    this.#take(/\\[A-Za-z]+\s*/y)
    return look
  }

  #next(): string {
    const character = this.#tex[this.#at] ?? ''
    switch (character) {
      case '{':
        return this.#group()
      case '\\':
        return this.#command()
      case '$':
        return this.#math()
      case '~':
        this.#at += 1
        return '\u00a0'
      case '^':
      case '_':
        if (this.#isMath) return this.#script(character === '^' ? 'sup' : 'sub')
    }
    return this.#ligature() ?? this.#take(/[^\\{}$~^_`'-]+|[^]/uy)
  }

  #ligature(): string | null {
    const dashes = this.#take(/---?(?!-)|``|''/y)
    if (dashes === '') return this.#take(/-+/y) || null
    return { '--': '–', '---': '—', '``': '“', "''": '”' }[dashes] ?? dashes
  }

  #group(): string {
    this.#at += 1
    if (this.#depth >= mostDepth) return '{'
    this.#depth += 1
    const text = this.#until('}')
    this.#depth -= 1
    this.#at += 1
    return text
  }

  #math(): string {
    if (this.#isMath) {
      this.#at += 1
      return ''
    }
    // A single sign is money.
    if (this.#tex.indexOf('$', this.#at + 1) === -1) return this.#take(/\$/y)
    this.#at += 1
    this.#isMath = true
    const text = this.#until('$')
    this.#isMath = false
    this.#at += 1
    return text
  }

  #script(tag: 'sup' | 'sub'): string {
    this.#at += 1
    return `<${tag}>${this.#argument()}</${tag}>`
  }

  #command(): string {
    const written = this.#take(/\\(?:[A-Za-z]+|[^])?/uy)
    const name = written.slice(1)
    const accent = accents.get(name)
    if (accent !== undefined) return this.#accented(accent, written)
    const symbol = escapes.get(name) ?? symbols.get(name) ?? (this.#isMath ? mathSymbols.get(name) : undefined)
    if (symbol !== undefined) {
      if (/[A-Za-z]$/.test(name)) this.#take(/\s*(?:\{\})?/y)
      return symbol
    }
    const look = looks.get(name)
    if (look !== undefined && this.#hasArgument()) return `${look[0]}${this.#argument()}${look[1]}`
    const before = wrappers.get(name)
    if (before === undefined || !this.#hasArgument()) return written
    for (let left = before; left > 0; left -= 1) this.#argument()
    return this.#argument()
  }

  #accented(accent: string, written: string): string {
    const at = this.#at
    const base = this.#argument().replace(/ı/g, 'i').replace(/ȷ/g, 'j')
    const [first] = base
    if (first === undefined || !/^\p{L}/u.test(first)) {
      this.#at = at
      return written
    }
    return `${first}${accent}`.normalize('NFC') + base.slice(first.length)
  }

  #hasArgument(): boolean {
    return this.#match(/\s*\{/y) !== null
  }

  /** A group, a command, or the next character. */
  #argument(): string {
    this.#take(/\s+/y)
    const character = this.#tex[this.#at]
    if (character === '{') return this.#group()
    if (character === '\\') return this.#command()
    return character === '}' ? '' : this.#take(/[^]/uy)
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    return pattern.exec(this.#tex)
  }

  #take(pattern: RegExp): string {
    const taken = this.#match(pattern)?.[0] ?? ''
    this.#at += taken.length
    return taken
  }
}

const writtenAs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '\u00a0': '~',
  '\u202f': '\\,',
}

const tags: readonly (readonly [open: string, close: string, command: string])[] = [
  ['<i>', '</i>', '\\textit'],
  ['<b>', '</b>', '\\textbf'],
  ['<sup>', '</sup>', '\\textsuperscript'],
  ['<sub>', '</sub>', '\\textsubscript'],
  ['<span style="font-variant:small-caps;">', '</span>', '\\textsc'],
  ['<span class="nocase">', '</span>', ''],
]

/** A text as TeX, in UTF-8: `textOfTex` gives it back. */
export function texOfText(text: string): string {
  const open: (typeof tags)[number][] = []
  let tex = ''
  for (const part of text.split(/(<\/?(?:i|b|sup|sub|span)(?: [^<>]*)?>)/)) {
    const begun = tags.find(([tag]) => tag === part)
    const ended = open.at(-1)
    if (begun !== undefined && text.includes(begun[1])) {
      open.push(begun)
      tex += `${begun[2]}{`
    } else if (ended !== undefined && part === ended[1]) {
      open.pop()
      tex += '}'
    } else tex += escaped(part)
  }
  // Tags that are never closed are no tags.
  return open.length === 0 ? tex : escaped(text)
}

function escaped(text: string): string {
  return text
    .replace(/[\\{}~^&%$#_\u00a0\u202f]/g, (character) => writtenAs[character] ?? character)
    .replace(/-(?=-)|`(?=`)|'(?=')/g, '$&{}')
}
