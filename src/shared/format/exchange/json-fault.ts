const space = /[ \t\r\n]*/y
const scalar =
  // eslint-disable-next-line no-control-regex -- exactly these must not stand in a text
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y

/**
 * Where a text stops being JSON (RFC 8259), in UTF-16 code units from 0; its length, where it ends too early. Of a text that is JSON the
 * answer means nothing. The reader built into JavaScript knows the place, but does not always tell it.
 */
export function jsonFaultAt(text: string): number {
  const open: ('{' | '[')[] = []
  let wanted: 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' = 'value'
  let at = 0
  for (;;) {
    at += matchAt(space, text, at).length
    const sign = text.charAt(at)
    if (wanted === 'colon') {
      if (sign !== ':') return at
      at += 1
      wanted = 'value'
    } else if (sign === (open.at(-1) === '{' ? '}' : ']') && open.length > 0 && wanted.endsWith('end')) {
      open.pop()
      at += 1
      wanted = 'comma or end'
    } else if (wanted === 'comma or end') {
      if (sign !== ',' || open.length === 0) return at
      at += 1
      wanted = open.at(-1) === '{' ? 'key' : 'value'
    } else if (wanted.startsWith('value') && (sign === '{' || sign === '[')) {
      open.push(sign)
      at += 1
      wanted = sign === '{' ? 'key or end' : 'value or end'
    } else {
      const found = matchAt(scalar, text, at)
      if (found === '' || (wanted.startsWith('key') && sign !== '"')) return at
      at += found.length
      wanted = wanted.startsWith('key') ? 'colon' : 'comma or end'
    }
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
