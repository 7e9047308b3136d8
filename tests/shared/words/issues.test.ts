import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { issueSentence } from '../../../src/shared/words/issues'

function saidOf(schema: z.ZodType, value: unknown): string {
  return issueSentence(schema.safeParse(value).error?.issues[0])
}

describe('what a schema does not take', () => {
  it.each([
    [z.string().max(200), 'x'.repeat(201), 'It is longer than the 200 characters that fit here.'],
    [z.string().min(1), '', 'It is empty.'],
    [z.string().min(3), 'x', 'It is shorter than 3 characters.'],
    [z.array(z.string()).max(1000), Array(1001).fill(''), 'It has more than the 1,000 entries that fit here.'],
    [z.array(z.string()).min(1), [], 'Nothing is in it.'],
    [z.number().max(90), 91, 'It is greater than 90, the most that can be here.'],
    [z.number().min(-90), -91, 'It is less than -90, the least that can be here.'],
    [z.number().multipleOf(5), 7, 'It is not a multiple of 5.'],
    [z.int(), 1.5, 'A whole number was expected here.'],
    [z.string(), 1, 'Text was expected here.'],
    [z.boolean(), 'yes', 'Yes or no (true or false) was expected here.'],
    [z.date(), 1, 'Something else was expected here.'],
    [z.enum(['one', 'two']), 'three', 'It must be one of: one, two.'],
    [z.strictObject({}), { a: 1 }, 'It has fields that do not belong here: “a”.'],
    [z.iso.datetime(), 'today', 'This is not a moment as in 2023-10-01T12:00:00Z.'],
    [z.string().regex(/^a/), 'b', 'It is not written as it must be here.'],
    [z.string().regex(/^a/, 'It begins with an a.'), 'b', 'It begins with an a.'],
    [z.string().refine(() => false), 'b', 'It is not written as it must be here.'],
    [
      z.union([z.null(), z.strictObject({ a: z.string().max(2) })]),
      { a: 'abc' },
      'It is longer than the 2 characters that fit here.',
    ],
    [z.union([z.null(), z.boolean()]), 'abc', 'It cannot be read.'],
    [z.record(z.string().max(2), z.string()), { abc: 'a' }, 'It is longer than the 2 characters that fit here.'],
  ])('is said in words of our own (%#)', (schema, value, sentence) => {
    expect(saidOf(schema, value)).toBe(sentence)
  })
})
