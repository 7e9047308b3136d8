import type * as z from 'zod'

/** Why a value was not taken, as a sentence for people. The place where it happened is said elsewhere. */
export function issueSentence(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return words.unreadable
  switch (issue.code) {
    case 'invalid_value':
      return words.notAmong(issue.values.map(String))
    case 'too_big':
      return words.tooBig(kindOf(issue.origin), Number(issue.maximum))
    case 'too_small':
      return words.tooSmall(kindOf(issue.origin), Number(issue.minimum))
    case 'not_multiple_of':
      return words.notMultiple(issue.divisor)
    case 'unrecognized_keys':
      return words.unknownFields(issue.keys)
    case 'invalid_type':
      return words.wrongType(issue.expected)
    case 'invalid_union':
      // Of several forms, the one is meant in which something further in is wrong.
      return issueSentence(issue.errors.map(([first]) => first).find((first) => first !== undefined && isWithin(first)))
    case 'invalid_key':
    case 'invalid_element':
      return issueSentence(issue.issues[0])
    case 'invalid_format':
      return issue.format === 'datetime' ? words.noMoment : ownOr(issue.message)
    case 'custom':
      return ownOr(issue.message)
  }
}

function isWithin({ code, path }: z.core.$ZodIssue): boolean {
  return path.length > 0 || code !== 'invalid_type'
}

/** What a schema of ours says is a sentence already; what zod says begins so, and is for programmers. */
function ownOr(message: string): string {
  return message === '' || message.startsWith('Invalid') ? words.unfit : message
}

type Kind = 'text' | 'list' | 'number'

function kindOf(origin: string): Kind {
  if (origin === 'string') return 'text'
  return origin === 'array' || origin === 'set' || origin === 'map' || origin === 'record' ? 'list' : 'number'
}

const words = {
  unreadable: 'It cannot be read.',
  unfit: 'It is not written as it must be here.',
  noMoment: 'This is not a moment as in 2023-10-01T12:00:00Z.',
  notAmong: (choices: readonly string[]) => `It must be one of: ${choices.join(', ')}.`,
  tooBig: (kind: Kind, most: number) =>
    ({
      text: `It is longer than the ${inFull(most)} characters that fit here.`,
      list: `It has more than the ${inFull(most)} entries that fit here.`,
      number: `It is greater than ${inFull(most)}, the most that can be here.`,
    })[kind],
  tooSmall: (kind: Kind, least: number) =>
    ({
      text: least === 1 ? 'It is empty.' : `It is shorter than ${inFull(least)} characters.`,
      list: least === 1 ? 'Nothing is in it.' : `It has fewer than ${inFull(least)} entries.`,
      number: `It is less than ${inFull(least)}, the least that can be here.`,
    })[kind],
  notMultiple: (divisor: number) => `It is not a multiple of ${divisor}.`,
  wrongType: (expected: string) => `${expectedWords[expected] ?? 'Something else'} was expected here.`,
  unknownFields: (fields: readonly string[]) =>
    `It has fields that do not belong here: ${fields.slice(0, 8).map(quoted).join(', ')}.`,
}

const expectedWords: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'A number',
  int: 'A whole number',
  boolean: 'Yes or no (true or false)',
  array: 'A list',
  object: 'A record with fields',
  record: 'A record with fields',
  null: 'Nothing (null)',
}

function inFull(number: number): string {
  return number.toLocaleString('en-GB')
}

function quoted(field: string): string {
  return `“${field.length <= 80 ? field : `${field.slice(0, 78)}…`}”`
}
