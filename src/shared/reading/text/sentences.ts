import type { Token } from './tokens'

/** A run of tokens that belong together: a sentence, a heading, or what stands alone on a short line. */
export interface Sentence {
  /** The whole text. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** Indices into `tokens`, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** Its place among the sentences of the text, and its paragraph's among the paragraphs, from 0. */
  readonly index: number
  readonly paragraph: number
  /** It begins a line. */
  readonly startsLine: boolean
}

/** What a language knows about the ends of sentences. */
export interface SentenceHints {
  /** Whether a full stop after this word (in lower case) is part of it: "Mr.", "Sept.". */
  isAbbreviation(word: string): boolean
  /** Whether a capitalised word can go on with a sentence after "p.m.": "Monday", "GMT". */
  continuesClock(word: string): boolean
}

/** A line this long was broken by its width, not by its writer; a shorter one ends with what it says. */
const wrappedLine = 55

/** Cuts tokens into sentences, in one pass. */
export function sentencesOf(text: string, tokens: readonly Token[], hints: SentenceHints): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let paragraph = 0
  let lineStart = tokens[0]?.start ?? 0
  let startsLine = true
  for (let at = 1; at <= tokens.length; at += 1) {
    const token = tokens[at]
    const isEnd = token === undefined || endsBefore(tokens, at, lineStart, hints)
    if (isEnd) {
      sentences.push({ text, tokens, from, to: at, index: sentences.length, paragraph, startsLine })
      from = at
      startsLine = (token?.lineEnds ?? 0) > 0
    }
    if (token !== undefined && token.lineEnds > 0) {
      lineStart = token.start
      if (token.lineEnds > 1 || isEnd) paragraph += 1
    }
  }
  return tokens.length === 0 ? [] : sentences
}

function endsBefore(tokens: readonly Token[], at: number, lineStart: number, hints: SentenceHints): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || before === undefined) return true
  if (token.lineEnds > 1) return true
  if (token.lineEnds === 1 && before.end - lineStart < wrappedLine) return true
  if (!token.isSpaced) return false
  return stopsAt(tokens, at - 1, token, hints)
}

/** Whether the token at `last`, or a quotation mark after it, is the stop of a sentence that `next` does not belong to. */
function stopsAt(tokens: readonly Token[], last: number, next: Token, hints: SentenceHints): boolean {
  let at = last
  while (at > last - 3 && isClosing(tokens[at])) at -= 1
  const stop = tokens[at]
  if (stop === undefined || stop.kind !== 'mark') return false
  if (stop.lower === '!' || stop.lower === '?' || stop.lower === '…') return startsSentence(next)
  if (stop.lower !== '.') return false
  const word = tokens[at - 1]
  if (word === undefined || stop.isSpaced) return startsSentence(next)
  if (isClockMark(tokens, at - 1)) return next.isCapital && !hints.continuesClock(next.lower)
  // "U.S. Army", "J. Smith", "Sept. 11", "No. 4"
  const isInitial = word.kind === 'word' && word.end - word.start === 1
  if (isInitial && next.lineEnds === 0) return false
  if (word.kind === 'word' && hints.isAbbreviation(word.lower)) return false
  return startsSentence(next)
}

function isClosing(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'mark' && '"”’\')]»'.includes(token.lower)
}

/** The "m" of "p.m." */
function isClockMark(tokens: readonly Token[], at: number): boolean {
  const letter = tokens[at - 2]?.lower
  return tokens[at]?.lower === 'm' && tokens[at - 1]?.lower === '.' && (letter === 'a' || letter === 'p')
}

function startsSentence(token: Token): boolean {
  return token.kind !== 'word' || token.isCapital
}
