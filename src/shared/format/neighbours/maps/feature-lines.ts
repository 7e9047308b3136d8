import { readForeignJson } from '../../exchange/foreign-json'
import { fieldOf } from '../foreign-file'

/**
 * The features of a file that holds one a line, as many programs for maps write long ones; null: it is no such file. A line that is
 * no JSON is given as its text.
 */
export function featureLines(text: string): readonly unknown[] | null {
  const [, first = ''] = /^\s*(\{[^\r\n]*)\r?\n\s*\{/.exec(text) ?? []
  if (first === '') return null
  const reading = readForeignJson(first)
  if (!reading.ok || fieldOf(reading.value, 'type') !== 'Feature') return null
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const reading = readForeignJson(line)
    return reading.ok ? reading.value : line
  })
}
