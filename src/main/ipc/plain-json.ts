import { Refusal } from '../../shared/problem'

/** Deeper than anything a window has reason to send, and well within what a project file may hold. */
const deepest = 40

/** Far more than a window has reason to send at once; reached by an object that is named many times over at every level. */
const mostValues = 2_000_000

/**
 * A copy of what a window sent, as plain JSON. Structured clone lets more through than JSON can hold (maps, dates, big
 * integers, cycles), and some fields of ours are open by design; what gets past here can be written to a file and read again.
 * Fields that are undefined are left out; the bytes of a file pass only where they are expected. Refuses with `input-invalid`.
 */
export function plainJson(value: unknown, { carriesBytes = false } = {}): unknown {
  let values = 0
  return copy(value, 0)

  function copy(part: unknown, depth: number): unknown {
    values += 1
    if (depth > deepest || values > mostValues) throw refused('It is too large or nested too deep.')
    switch (typeof part) {
      case 'string':
      case 'boolean':
        return part
      case 'number':
        if (Number.isFinite(part)) return part
        throw refused('It holds a number that is none.')
      case 'object':
        if (part === null) return null
        if (Array.isArray(part)) return Array.from(part, (item: unknown) => copy(item, depth + 1))
        if (isPlainObject(part)) return copyFields(part, depth)
        if (carriesBytes && part instanceof Uint8Array) return part
        throw refused('It holds something other than plain values.')
      default:
        throw refused('It holds something other than plain values.')
    }
  }

  function copyFields(fields: object, depth: number): Record<string, unknown> {
    const copied: Record<string, unknown> = {}
    for (const [key, field] of Object.entries(fields)) {
      if (key === '__proto__') throw refused('It holds a field that none of ours has.')
      if (field !== undefined) copied[key] = copy(field, depth + 1)
    }
    return copied
  }
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

function refused(reason: string): Refusal {
  return new Refusal('input-invalid', { field: '', reason })
}
