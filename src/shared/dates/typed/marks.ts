/** What the words around a date say of it: “about”, doubt, and small words that change nothing. */
export interface MarkedText {
  /** The date without them. */
  readonly text: string
  readonly about: boolean
  readonly doubt: boolean
}

const aboutBefore =
  /^(?:(?:on|in|at) or about|in about|some ?time around|about|around|circa|approximately|approx\.?|roughly|c\.?a\.?|c\.|c(?=\d)|~) ?(?:in |on )?/
const aboutBehind = /(?: or so| or thereabouts| \(?(?:approximate|approximately|approx\.?|circa)\)?|~)$/
const doubtBefore = /^(?:possibly|perhaps|probably|maybe|presumably) /
const doubtBehind = /(?: ?\(\?\)| ?\?| ?\(?(?:uncertain|possibly|probably|doubtful)\)?)$/
const bothBehind = / ?%$/
const preposition = /^(?:on|in|at|during|throughout|of) /

const partOfDayBefore =
  /^(?:the )?(?:early |late )?(?:hours|morning|mid-morning|afternoon|evening|night|overnight|dawn|dusk),?(?: of)?(?: the)? /
const partOfDayBehind = /,? (?:in the |at )?(?:early |late )?(?:morning|afternoon|evening|night|dawn|dusk)$/

/** Takes the marks off a date, however many and in whatever order: “possibly in about the 1990s”. */
export function withoutMarks(marked: string): MarkedText {
  let [text, about, doubt] = [marked, false, false]
  for (let before = ''; before !== text;) {
    before = text
    if (bothBehind.test(text)) [about, doubt] = [true, true]
    about ||= aboutBefore.test(text) || aboutBehind.test(text)
    doubt ||= doubtBefore.test(text) || doubtBehind.test(text)
    const marks = [bothBehind, aboutBefore, aboutBehind, doubtBefore, doubtBehind, preposition]
    text = marks.reduce((rest, mark) => rest.replace(mark, ''), text).trim()
  }
  return { text, about, doubt }
}

/** “The night of 12 May 1915” is that day: EDTF has no parts of days, and the words are kept beside it. */
export function withoutPartOfDay(text: string): string {
  return withoutPreposition(withoutPreposition(text).replace(partOfDayBefore, '').replace(partOfDayBehind, ''))
}

export function withoutPreposition(text: string): string {
  return text.replace(preposition, '')
}
