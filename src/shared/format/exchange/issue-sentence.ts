import type * as z from 'zod'
import { importWords } from '../../words/exchange'

/** Why a value was not taken, as a sentence for people. The places where it happened are said elsewhere. */
export function issueSentence(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return importWords.unreadable
  switch (issue.code) {
    case 'invalid_value':
      return importWords.notAmong(issue.values.map(String))
    case 'too_big':
      return importWords.tooLong(Number(issue.maximum))
    case 'unrecognized_keys':
      return importWords.unknownFields(issue.keys)
    case 'invalid_type':
      return importWords.wrongType(issue.expected)
    case 'invalid_format':
      return issue.format === 'datetime' ? importWords.noMoment : issue.message
    default:
      return issue.message
  }
}
