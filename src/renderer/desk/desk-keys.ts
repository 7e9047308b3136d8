/** What a key asks of the desk while a text is read. */
export type DeskWish =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'accept' | 'accept-again' | 'claim' | 'change' | 'dismiss' | 'sentence' | 'leave' }
  /** Takes another reading of a date, from 0. */
  | { readonly kind: 'choose'; readonly index: number }
  /** Chooses a passage by hand, beginning with the words in focus. */
  | { readonly kind: 'extend'; readonly edge: 'start' | 'end'; readonly by: 1 | -1; readonly unit: 'word' | 'line' }

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

const plain: Readonly<Record<string, DeskWish>> = {
  j: { kind: 'step', by: 1 },
  ArrowDown: { kind: 'step', by: 1 },
  k: { kind: 'step', by: -1 },
  ArrowUp: { kind: 'step', by: -1 },
  Enter: { kind: 'accept' },
  e: { kind: 'accept-again' },
  c: { kind: 'claim' },
  i: { kind: 'change' },
  x: { kind: 'dismiss' },
  s: { kind: 'sentence' },
  Escape: { kind: 'leave' },
}

const arrows: Readonly<Record<string, { readonly by: 1 | -1; readonly unit: 'word' | 'line' }>> = {
  ArrowRight: { by: 1, unit: 'word' },
  ArrowLeft: { by: -1, unit: 'word' },
  ArrowDown: { by: 1, unit: 'line' },
  ArrowUp: { by: -1, unit: 'line' },
}

/** The wish of a key, null if it is none of the desk's. Shift with an arrow moves the end of a passage, with Alt its beginning. */
export function wishOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Key): DeskWish | null {
  if (ctrlKey || metaKey) return null
  if (shiftKey) {
    const arrow = arrows[key]
    return arrow === undefined ? null : { kind: 'extend', edge: altKey ? 'start' : 'end', ...arrow }
  }
  if (altKey) return null
  if (/^[1-9]$/.test(key)) return { kind: 'choose', index: Number(key) - 1 }
  return plain[key] ?? null
}

/** Whether a key that is held down must do it only once. */
export function isDeed({ kind }: DeskWish): boolean {
  return kind === 'accept' || kind === 'accept-again' || kind === 'dismiss'
}
