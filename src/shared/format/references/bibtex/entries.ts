import { referenceWords } from '../../../words/references'
import type { RefusedPlace } from '../reference'

/** One entry, its values as TeX. */
export interface BibtexEntry {
  /** Small letters: `article`. */
  readonly type: string
  readonly key: string
  /** By field, in small letters; the first of two of the same name, as BibTeX has it. */
  readonly fields: ReadonlyMap<string, string>
  /** Line of the file, from 1. */
  readonly line: number
}

const words = referenceWords.bibtex

/** Characters that one value, and all abbreviations of a file together, may expand to. */
const mostInValue = 500_000
const mostExpanded = 20_000_000

/** An abstract may hold a line that begins like an entry: this many of them at most. */
const mostInside = 3

const begins = /^[ \t]*@[ \t]*[A-Za-z][\w-]*\s*[{(]/gm

/**
 * Parts BibTeX or biblatex into its entries and puts the abbreviations of `@string` in their places. One that is broken is refused
 * with its key and line, and reading goes on where a line begins the next. Text between entries means nothing in BibTeX.
 */
export function splitBibtex(text: string): {
  readonly entries: readonly BibtexEntry[]
  readonly refused: readonly RefusedPlace[]
  readonly warnings: readonly string[]
} {
  const starts = [...text.matchAll(begins)].map(({ index }) => index)
  const reader = new EntryReader(text)
  let from = 0
  for (const [at, start] of starts.entries()) {
    // This line stood within an entry that has been read.
    if (start < from) continue
    const ends = Array.from({ length: mostInside + 1 }, (_, more) => starts[at + 1 + more] ?? text.length)
    from = reader.read(start, [...new Set(ends)])
  }
  return reader
}

/** Within a value, only these say where it ends. */
const telling = /[\\{}"]/g

const nextField = /[A-Za-z][\w-]*\s*=/y

class BrokenEntry extends Error {
  constructor(
    readonly reason: string,
    /** Whether the text ran out, so that more of it may help. */
    readonly isUnfinished = false,
  ) {
    super(reason)
  }
}

class EntryReader {
  readonly entries: BibtexEntry[] = []
  readonly refused: RefusedPlace[] = []
  readonly warnings: string[] = []
  readonly #text: string
  readonly #strings = new Map(months.map((month) => [month, month]))
  #expanded = 0
  #at = 0
  #end = 0
  #countedTo = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  /** Reads what begins here, and whatever follows it on its last line. Gives where reading may go on. */
  read(start: number, ends: readonly number[]): number {
    const [first = this.#text.length] = ends
    for (const end of ends) {
      try {
        this.#at = start
        this.#end = end
        this.#readOne(start)
        // Entries that do not begin a line of their own.
        for (let next = this.#nextAt(first); next !== null; next = this.#nextAt(first)) {
          start = next
          this.#readOne(next)
        }
        return this.#at
      } catch (error) {
        if (!(error instanceof BrokenEntry)) throw error
        if (error.isUnfinished && end !== ends.at(-1)) continue
        const head = /^\s*@\s*(\w+)\s*[{(]\s*([^,\s{}="]*)/.exec(this.#text.slice(start, start + 300))
        if (head?.[1]?.toLowerCase() !== 'comment')
          this.refused.push({ where: referenceWords.entry(head?.[2] ?? '', this.#lineAt(start)), reason: error.reason })
        return first
      }
    }
    return first
  }

  #nextAt(end: number): number | null {
    const at = this.#text.indexOf('@', this.#at)
    if (at === -1 || at >= end) return null
    this.#at = at
    if (/^@\s*[A-Za-z][\w-]*\s*[{(]/.test(this.#text.slice(at, at + 100))) return at
    this.#at += 1
    return this.#nextAt(end)
  }

  #readOne(start: number): void {
    const line = this.#lineAt(start)
    this.#at = this.#text.indexOf('@', start) + 1
    const type = this.#take(/\s*([A-Za-z][\w-]*)\s*/y).toLowerCase()
    const close = this.#take(/([{(])/y) === '{' ? '}' : ')'
    if (type === 'comment' || type === 'preamble') {
      this.#skipTo(close)
      return
    }
    if (type === 'string') {
      const [name, value] = this.#field(line)
      this.#expect(close)
      this.#strings.set(name, value)
      return
    }
    const key = this.#take(/\s*([^,\s{}"=#%]*)\s*/y)
    const fields = new Map<string, string>()
    if (this.#peek() !== close) {
      if (this.#peek() !== ',') throw this.#broken(words.noKey)
      while (this.#peek() === ',' || (fields.size > 0 && this.#isFieldNext())) {
        if (this.#peek() === ',') this.#at += 1
        this.#skipBlank()
        if (this.#peek() === close || this.#peek() === ',') continue
        const [name, value] = this.#field(line)
        if (!fields.has(name)) fields.set(name, value)
      }
    }
    this.#expect(close)
    this.entries.push({ type, key, fields, line })
  }

  /** Whether a comma is only forgotten: another field follows. */
  #isFieldNext(): boolean {
    nextField.lastIndex = this.#at
    return nextField.test(this.#text)
  }

  #field(line: number): [name: string, value: string] {
    this.#skipBlank()
    const name = this.#take(/([^\s={},"#()%@]+)/y).toLowerCase()
    if (name === '') throw this.#broken(words.noField(this.#text.slice(this.#at, Math.min(this.#end, this.#at + 60))))
    this.#skipBlank()
    if (this.#peek() !== '=') throw this.#broken(words.noEquals(name))
    this.#at += 1
    let value = this.#part(name, line)
    while (this.#peek() === '#') {
      this.#at += 1
      value += this.#part(name, line)
      if (value.length > mostInValue) throw new BrokenEntry(words.tooLong)
    }
    return [name, value]
  }

  #part(field: string, line: number): string {
    this.#skipBlank()
    const first = this.#peek()
    const value = first === '{' || first === '"' ? this.#delimited(first) : this.#bare(field, line)
    this.#skipBlank()
    return value
  }

  #delimited(open: '{' | '"'): string {
    const from = this.#at + 1
    let depth = 0
    telling.lastIndex = from
    for (let match = telling.exec(this.#text); match !== null; match = telling.exec(this.#text)) {
      const at = match.index
      if (at >= this.#end || at - from > mostInValue) break
      const [character] = match
      // What follows a backslash means itself.
      if (character === '\\') telling.lastIndex = at + 2
      else if (character === '{') depth += 1
      else if (depth === 0 && character === (open === '{' ? '}' : '"')) {
        this.#at = at + 1
        return this.#text.slice(from, at)
      } else if (character === '}') depth -= 1
      if (depth < 0) throw new BrokenEntry(words.swallowed)
    }
    throw new BrokenEntry(words.swallowed, true)
  }

  /** A number, or an abbreviation. */
  #bare(field: string, line: number): string {
    const word = this.#take(/([^\s,#{}"=()%]+)/y)
    if (word === '') throw this.#broken(words.noValue(field))
    if (/^-?\d+$/.test(word)) return word
    const known = this.#strings.get(word.toLowerCase())
    if (known === undefined) this.warnings.push(words.unknownString(`line ${line}`, word))
    const value = known ?? word
    this.#expanded += value.length
    if (this.#expanded > mostExpanded) throw new BrokenEntry(words.tooLong)
    return value
  }

  #skipTo(close: string): void {
    let depth = 0
    for (; this.#at < this.#end; this.#at += 1) {
      const character = this.#text[this.#at]
      if (depth === 0 && character === close) {
        this.#at += 1
        return
      }
      if (character === '{') depth += 1
      else if (character === '}') depth -= 1
    }
    throw new BrokenEntry(words.unclosed, true)
  }

  #skipBlank(): void {
    this.#take(/((?:\s+|%[^\n]*)*)/y)
  }

  #expect(close: string): void {
    this.#skipBlank()
    if (this.#peek() !== close) throw this.#broken(words.noComma(this.#text.slice(this.#at, this.#at + 40)))
    this.#at += 1
  }

  #peek(): string {
    return this.#at < this.#end ? (this.#text[this.#at] ?? '') : ''
  }

  #broken(reason: string): BrokenEntry {
    return this.#at >= this.#end ? new BrokenEntry(words.unclosed, true) : new BrokenEntry(reason)
  }

  /** What a sticky pattern's first group matches here, '' if nothing. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match === null) return ''
    this.#at = Math.min(pattern.lastIndex, this.#end)
    return match[1] ?? ''
  }

  /** Places are asked for in the order of the text, so each line end is counted once. */
  #lineAt(place: number): number {
    if (place < this.#countedTo) return this.#text.slice(0, place).split('\n').length
    for (let at = this.#text.indexOf('\n', this.#countedTo); at !== -1 && at < place;) {
      this.#line += 1
      this.#countedTo = at + 1
      at = this.#text.indexOf('\n', this.#countedTo)
    }
    return this.#line
  }
}

/** Every style of BibTeX defines the months. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
