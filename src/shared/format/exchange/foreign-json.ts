import { importWords } from '../../words/exchange'
import { isTooDeep } from '../stable-json'
import { jsonFaultAt } from './json-fault'

/** `reason`: why it could not be read, as a sentence for people. */
export type JsonReading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string }

/** Reads JSON that anybody may have written: refuses what is nested too deep or reaches into JavaScript's own objects. */
export function readForeignJson(text: string): JsonReading {
  if (isTooDeep(text)) return { ok: false, reason: importWords.tooDeep }
  try {
    return { ok: true, value: JSON.parse(text, mayReachIntoObjects.test(text) ? refuseStrangeField : undefined) }
  } catch (error) {
    if (error instanceof StrangeField) return { ok: false, reason: importWords.strangeField }
    if (isValueALine(text)) return { ok: false, reason: importWords.jsonLines }
    return { ok: false, reason: importWords.brokenJson(placeIn(text, jsonFaultAt(text))) }
  }
}

/** Whether the first two lines are an object each, as in JSON Lines. */
function isValueALine(text: string): boolean {
  const lines = text.trimStart().slice(0, 200_000).split(/\r?\n/, 2)
  return lines.length === 2 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line) && isJson(line))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Line and column, both from 1, of a place in a text, in UTF-16 code units from 0. */
function placeIn(text: string, position: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, position).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

/** Where a text may name a field `__proto__`, plainly or by escaped letters; only then is every field looked at. */
const mayReachIntoObjects = /__proto__"\s*:|\\u00[567]/i

/** Thrown and caught within this file only. */
class StrangeField extends Error {}

function refuseStrangeField(field: string, value: unknown): unknown {
  if (field === '__proto__') throw new StrangeField()
  return value
}
