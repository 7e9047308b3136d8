import { isEvent, iter, parse } from '@markwhen/parser'

/** An event as Markwhen's parser found it. Offsets are into the text that was given, in UTF-16 code units. */
export interface MarkwhenEvent {
  readonly from: number
  readonly to: number
  /** The words before the colon. */
  readonly datePart: string
  readonly title: string
  readonly tags: readonly string[]
  /** The titles of the groups it stands in, outermost first. */
  readonly groups: readonly string[]
  /** ISO 8601, the end exclusive. */
  readonly start: string
  readonly end: string
  /** Reckoned from another event, or from the moment of reading. */
  readonly isRelative: boolean
  readonly isRecurring: boolean
}

export interface MarkwhenReading {
  readonly header: Readonly<Record<string, unknown>>
  readonly events: readonly MarkwhenEvent[]
  /** Stretches of the text that the parser complains about. */
  readonly faults: readonly (readonly [from: number, to: number])[]
}

type Parsed = Omit<ReturnType<typeof parse>, 'header'> & { readonly header: Readonly<Record<string, unknown>> }

/**
 * What Markwhen's parser makes of a text. “Now” is the given moment, so that the same text always gives the same; whoever asks
 * should not trust anything reckoned from it. Lines that the parser cannot date become part of the event before them.
 */
export function parseMarkwhen(text: string, now: string): MarkwhenReading {
  const { events: root, header, parseMessages } = parse(text, undefined, now) as Parsed
  const titles = new Map<string, string>()
  const events: MarkwhenEvent[] = []
  for (const { eventy, path } of iter(root)) {
    if (!isEvent(eventy)) {
      titles.set(path.join('.'), eventy.title)
      continue
    }
    const { from, to } = eventy.textRanges.whole
    events.push({
      from,
      to,
      datePart: eventy.firstLine.datePart ?? '',
      title: eventy.firstLine.restTrimmed,
      tags: eventy.tags,
      groups: path
        .flatMap((_, depth) => titles.get(path.slice(0, depth).join('.')) ?? [])
        .filter((title) => title !== ''),
      start: eventy.dateRangeIso.fromDateTimeIso,
      end: eventy.dateRangeIso.toDateTimeIso,
      isRelative: eventy.isRelative,
      isRecurring: eventy.recurrence !== undefined,
    })
  }
  return {
    header,
    events,
    faults: parseMessages.map(({ pos }) => [pos[0], pos[1]] as const),
  }
}
