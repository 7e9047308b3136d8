import type * as z from 'zod'
import { Refusal } from '../problem'
import { issueSentence } from '../words/issues'

/** What a schema makes of a value; refuses the first thing it does not take with `input-invalid`, naming the field and saying why. */
export function parseInput<Value>(schema: z.ZodType<Value>, given: unknown): Value {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Refusal('input-invalid', { field: issue?.path.map(String).join('.') ?? '', reason: issueSentence(issue) })
}
