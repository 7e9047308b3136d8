/**
 * The events of a calendar that is damaged somewhere, each as its lines from `BEGIN:VEVENT` to `END:VEVENT`, unfolded
 * (RFC 5545 §3.1). null: an event that does not end.
 */
export function eventBlocks(text: string): readonly (readonly string[] | null)[] {
  const blocks: (readonly string[] | null)[] = []
  let open: string[] | null = null
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n|\r/)) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) {
      if (open !== null) blocks.push(null)
      open = []
    }
    open?.push(line)
    if (open !== null && /^END:VEVENT\s*$/i.test(line)) {
      blocks.push(open)
      open = null
    }
  }
  return open === null ? blocks : [...blocks, null]
}
