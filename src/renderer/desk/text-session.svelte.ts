import { acceptAsClaim, acceptAsEvent, type Accepted } from '../../shared/desk/accept'
import { draftOf, type Changes, type Focus } from '../../shared/desk/draft'
import { headingOf } from '../../shared/desk/heading'
import { keyOf, kindOf, type MarkKind } from '../../shared/desk/mark-kinds'
import { marksWithin } from '../../shared/desk/marked-text'
import { paragraphsOf, sectionsOf } from '../../shared/desk/paragraphs'
import { useOf, usedPassages, type UsedPassage } from '../../shared/desk/used-passages'
import { edtfOfCslDate } from '../../shared/project/csl-date'
import type { TimelineEvent } from '../../shared/project/records/event'
import type { Source } from '../../shared/project/records/source'
import type { Passage } from '../../shared/reading/quote'
import type { Suggestion } from '../../shared/reading/suggestion'
import type { Stores } from '../stores/stores'
import { readInWorker } from './read-in-worker'
import type { ReadingTask } from './reading-worker'

/** Suggestions are a few words each. */
const longestMark = 400

/**
 * The work on one text: what was found in it, where the researcher is, what was dismissed or decided otherwise. Lasts as long as
 * the project is open in this window; what is accepted is in the project.
 */
export class TextSession {
  readonly sourceId: string
  readonly #stores: Stores
  #suggestions = $state.raw<readonly Suggestion[]>([])
  #isWhole = $state(false)
  #hidden = $state.raw<ReadonlySet<MarkKind>>(new Set(['vague']))
  #dismissed = $state.raw<ReadonlySet<string>>(new Set())
  #focus = $state.raw<Focus | null>(null)
  #changes = $state.raw<ReadonlyMap<string, Changes>>(new Map())
  /** What the suggestions were read from: another text or day has to be read anew. */
  #readFrom: ReadingTask | null = null
  #giveUp: (() => void) | null = null

  /** null after the source has been deleted. */
  readonly source = $derived.by<Source | null>(
    () => this.#stores.project.open?.project.sources.get(this.sourceId) ?? null,
  )
  readonly text = $derived(this.source?.text ?? '')
  /** The day that "Tuesday" is counted from, or whatever is known of it; EDTF, '' if nothing is. */
  readonly date = $derived(this.source === null ? '' : dateOf(this.source))
  /** The title at the top of the text itself; '' if it has none. */
  readonly heading = $derived(headingOf(this.text))
  readonly paragraphs = $derived(paragraphsOf(this.text))
  readonly sections = $derived(sectionsOf(this.paragraphs))
  readonly used = $derived.by<readonly UsedPassage[]>(() =>
    this.source === null ? [] : usedPassages(this.#stores.project.current, this.sourceId),
  )
  /** What was made of suggestions, by their keys. */
  readonly uses = $derived.by<ReadonlyMap<string, UsedPassage>>(() => {
    const uses = new Map<string, UsedPassage>()
    for (const passage of this.used) {
      for (const suggestion of marksWithin(this.#suggestions, passage, longestMark)) {
        if (uses.has(keyOf(suggestion))) continue
        const use = useOf(this.#stores.project.current, suggestion, [passage])
        if (use !== undefined) uses.set(keyOf(suggestion), use)
      }
    }
    return uses
  })
  /** Drawn in the text: all but what was dismissed or is of a kind that is hidden. */
  readonly marks = $derived(
    this.#suggestions.filter(
      (suggestion) => !this.#dismissed.has(keyOf(suggestion)) && !this.#hidden.has(kindOf(suggestion)),
    ),
  )
  readonly counts = $derived.by<Readonly<Record<MarkKind, number>>>(() => {
    const counts = { date: 0, figure: 0, attribution: 0, vague: 0 }
    for (const suggestion of this.#suggestions) counts[kindOf(suggestion)] += 1
    return counts
  })
  readonly draft = $derived.by(() =>
    this.#focus === null || this.source === null
      ? null
      : draftOf(this.#stores.project.current, this.#read, this.#focus, this.changes),
  )

  constructor(sourceId: string, stores: Stores) {
    this.sourceId = sourceId
    this.#stores = stores
  }

  /** Whether all of the text has been read. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  get focus(): Focus | null {
    return this.#focus
  }

  /** The suggestion in focus; null where a passage is, or nothing. */
  get current(): Suggestion | null {
    return this.#focus?.kind === 'suggestion' ? this.#focus.suggestion : null
  }

  /** Tells what is in focus from anything else; the same after the text was read anew, '' where nothing is. */
  readonly focusKey = $derived(this.#focus === null ? '' : keyOfFocus(this.#focus))

  /** The place of the current suggestion among those shown, from 0; −1 for none. */
  get position(): number {
    const { current } = this
    return current === null ? -1 : this.marks.indexOf(current)
  }

  get changes(): Changes {
    return this.#focus === null ? {} : (this.#changes.get(keyOfFocus(this.#focus)) ?? {})
  }

  get dismissedCount(): number {
    return this.#dismissed.size
  }

  /** What was made of the current suggestion, if anything was. */
  get use(): UsedPassage | undefined {
    return this.current === null ? undefined : this.uses.get(keyOf(this.current))
  }

  isShown(kind: MarkKind): boolean {
    return !this.#hidden.has(kind)
  }

  /** Reads the text unless that is done, or under way. Called whenever the text or its day may have changed. */
  read(): void {
    const { text, date } = this
    const { dayMonthOrder } = this.#stores.program.settings
    const from = { text, date, dayMonthOrder }
    if (text === '' || isSame(this.#readFrom, from)) return
    this.#readFrom = from
    this.#giveUp?.()
    this.#isWhole = false
    this.#giveUp = readInWorker(from, {
      onread: (suggestions, isWhole) => this.#take(suggestions, isWhole),
      onfail: (reason) => {
        this.#readFrom = null
        throw reason
      },
    })
  }

  /** Stops reading; what was found stays. */
  leave(): void {
    if (this.#isWhole) return
    this.#giveUp?.()
    this.#readFrom = null
  }

  look(suggestion: Suggestion): void {
    this.#focus = { kind: 'suggestion', suggestion }
  }

  lookAtPassage(passage: Passage): void {
    this.#focus = { kind: 'passage', passage }
  }

  /** The first suggestion in a passage, or the passage itself where there is none. */
  lookWithin(passage: Passage): void {
    const inside = this.marks.find(({ start, end }) => start >= passage.start && end <= passage.end)
    if (inside === undefined) this.lookAtPassage(passage)
    else this.look(inside)
  }

  /** Back from a passage to the next suggestion in or after it; false if there is none to go back from. */
  leavePassage(): boolean {
    if (this.#focus?.kind !== 'passage') return false
    const { start } = this.#focus.passage
    const next = this.marks.find((mark) => mark.end > start) ?? this.marks.at(-1)
    this.#focus = next === undefined ? null : { kind: 'suggestion', suggestion: next }
    return true
  }

  /** To the next suggestion, or the one before; stays at the ends. */
  step(by: 1 | -1): void {
    const next = this.marks[this.#indexFrom(by)]
    if (next !== undefined) this.look(next)
  }

  toggle(kind: MarkKind): void {
    const hidden = new Set(this.#hidden)
    if (!hidden.delete(kind)) hidden.add(kind)
    this.#hidden = hidden
    if (this.current !== null && hidden.has(kindOf(this.current))) this.#lookNear(this.current.start)
  }

  /** Takes the current suggestion off the page and goes on to the next. */
  dismiss(): void {
    const { current } = this
    if (current === null) return
    this.#dismissed = new Set([...this.#dismissed, keyOf(current)])
    this.#lookNear(current.start)
  }

  restore(): void {
    this.#dismissed = new Set()
  }

  change(patch: Changes): void {
    if (this.#focus === null) return
    this.#changes = new Map(this.#changes).set(keyOfFocus(this.#focus), { ...this.changes, ...patch })
  }

  /** Makes an event of what is in focus. The event's id when that was done, null when there was nothing to do or it was refused. */
  acceptAsEvent(lanes: readonly string[]): Promise<Accepted | null> {
    const { draft, source } = this
    if (draft === null || source === null) return Promise.resolve(null)
    return this.#accept(acceptAsEvent(draft, source, { lanes, newId: this.#stores.newId }))
  }

  acceptAsClaim(event: TimelineEvent): Promise<Accepted | null> {
    const { draft, source } = this
    if (draft === null || source === null) return Promise.resolve(null)
    return this.#accept(acceptAsClaim(draft, source, { event, newId: this.#stores.newId }))
  }

  /** On to the next suggestion of which nothing has been made yet; stays where there is none. */
  goOn(): void {
    const at = this.#focus?.kind === 'passage' ? this.#focus.passage.start : (this.current?.start ?? 0)
    const next = this.marks.find((mark) => mark.start > at && !this.uses.has(keyOf(mark)))
    if (next !== undefined) this.look(next)
  }

  async #accept(accepted: Accepted): Promise<Accepted | null> {
    return (await this.#stores.project.execute(accepted.request)) ? accepted : null
  }

  get #read() {
    const { sourceId, text, paragraphs } = this
    return { sourceId, text, paragraphs, suggestions: this.#suggestions }
  }

  #take(suggestions: readonly Suggestion[], isWhole: boolean): void {
    this.#suggestions = eachOnce(suggestions)
    this.#isWhole = isWhole
    const before = this.#focus
    if (before?.kind === 'passage') return
    // What was looked at is found again, unless it now means something else.
    const same = before === null ? undefined : suggestions.find((found) => keyOf(found) === keyOfFocus(before))
    const fresh = same ?? this.marks.find((mark) => !this.uses.has(keyOf(mark))) ?? this.marks[0]
    this.#focus = fresh === undefined ? null : { kind: 'suggestion', suggestion: fresh }
  }

  #indexFrom(by: 1 | -1): number {
    const { marks, position } = this
    if (position !== -1) return Math.max(0, Math.min(marks.length - 1, position + by))
    const at = this.#focus?.kind === 'passage' ? this.#focus.passage.start : (this.current?.start ?? 0)
    const after = marks.findIndex((mark) => mark.start >= at)
    if (after === -1) return marks.length - 1
    return by === 1 ? after : Math.max(0, after - 1)
  }

  #lookNear(at: number): void {
    const next = this.marks.find((mark) => mark.start >= at) ?? this.marks.at(-1)
    this.#focus = next === undefined ? null : { kind: 'suggestion', suggestion: next }
  }
}

/** Of one speaker with two verbs is told twice; there is only one place to mark. */
function eachOnce(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const known = new Set<string>()
  return suggestions.filter((suggestion) => {
    const key = keyOf(suggestion)
    return !known.has(key) && known.add(key)
  })
}

function isSame(a: ReadingTask | null, b: ReadingTask): boolean {
  return a !== null && a.text === b.text && a.date === b.date && a.dayMonthOrder === b.dayMonthOrder
}

/** The day the source's text speaks from: its dateline, or else the day it was published. */
function dateOf(source: Source): string {
  return source.dateline?.date ?? edtfOfCslDate(source.csl.issued)
}

function keyOfFocus(focus: Focus): string {
  return focus.kind === 'suggestion' ? keyOf(focus.suggestion) : `passage ${focus.passage.start} ${focus.passage.end}`
}
