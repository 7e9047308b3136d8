import { Refusal } from '../../problem'
import { neighbourWords } from '../../words/neighbours'
import { readForeignJson } from '../exchange/foreign-json'
import type { TextFile } from '../exchange/import-format'

/** The object that a JSON file holds; refuses with `import-unreadable` what is no JSON, or no object. */
export function jsonObjectIn(file: TextFile, format: string): Readonly<Record<string, unknown>> {
  const reading = readForeignJson(file.text.replace(/^\uFEFF/, ''))
  if (!reading.ok) throw new Refusal('import-unreadable', { name: file.name, reason: reading.reason })
  if (!isObject(reading.value)) throw notThisFormat(file, format)
  return reading.value
}

export function notThisFormat({ name }: TextFile, format: string, more = ''): Refusal {
  const reason = [neighbourWords.notFormat(format), more].filter((part) => part !== '').join(' ')
  return new Refusal('import-unreadable', { name, reason })
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text or a number as text, trimmed; '' for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** A field of something that may not be an object at all. */
export function fieldOf(value: unknown, field: string): unknown {
  return isObject(value) ? value[field] : undefined
}

/** A list of texts, or one text; blank ones left out. */
export function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map(textOf).filter((text) => text !== '')
}

/** An address on the web; '' for any other text. */
export function webAddress(text: string): string {
  const address = text.startsWith('//') ? `https:${text}` : text
  return /^https?:\/\/\S+$/i.test(address) && address.length <= 4000 ? address : ''
}
