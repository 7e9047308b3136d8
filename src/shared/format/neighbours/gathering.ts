import { newStamp } from '../../commands/command'
import { isSameValue } from '../../project/diff'
import { Refusal } from '../../problem'
import { recordSchemas, type AnyRecord, type Project, type Records, type TableName } from '../../project/project'
import { blankCitation, type Citation, type CitationFields } from '../../project/records/citation'
import { blankClaim, type Claim, type ClaimFields } from '../../project/records/claim'
import { blankEvent, type EventFields, type TimelineEvent } from '../../project/records/event'
import { blankSource, type CslItem } from '../../project/records/source'
import type { Table } from '../../project/table'
import { neighbourWords } from '../../words/neighbours'
import { importWords } from '../../words/exchange'
import { issueSentence } from '../../words/issues'
import type { Candidate, Found, Note } from '../exchange/candidates'
import { mostRows } from '../exchange/csv/table-of-file'
import type { TextFile } from '../exchange/import-format'
import { toldEvery, type ReadingContext } from '../exchange/reading-context'
import { DatesInDoubt } from './date-question'
import type { DateOrder, DateSaid } from './date-said'
import { KnownByName } from './known-by-name'
import { sameButForOrder, together } from './overlay'
import { stableId } from './stable-id'

/** An event as a foreign file gives it: only what the file says. */
export type GivenEvent = Partial<EventFields> & { readonly id: string; readonly title: string }

/**
 * Gathers what a neighbour's file holds as records of ours. A record that the project has already keeps what the file says
 * nothing about (lanes, tags, claims that were added here), and its stamp if the file says nothing new.
 */
export class Gathering {
  readonly project: Project
  readonly named: KnownByName
  readonly #context: ReadingContext
  readonly #candidates: Candidate[] = []
  readonly #companions = new Map<string, Candidate>()
  readonly #refused: Note[] = []
  readonly #warnings: string[] = []
  readonly #datesInDoubt = new DatesInDoubt()
  readonly #placeOfEvent = new Map<string, string>()
  /** The citations of the event at hand. */
  readonly #cited = new Set<string>()
  readonly #fileSources = new Set<string>()
  /** Titles of events that were changed in the project since they came, and that the file would change again. */
  readonly #overwritten = new Set<string>()
  readonly #eventsWithSource: ReadonlySet<string | null>
  // Copied and filled for each record: a file can hold a million, and to spread several objects into one is slow.
  readonly #newEvent: TimelineEvent
  readonly #newCitation: Omit<Citation, 'sourceId'>
  readonly #newClaim: Claim
  #lastCode = 0
  #expected: number | null = null
  #done = 0

  constructor(project: Project, context: ReadingContext) {
    this.project = project
    this.#context = context
    const stamp = newStamp(context, '')
    this.#newEvent = { ...stamp, ...blankEvent }
    this.#newCitation = { ...stamp, ...blankCitation }
    this.#newClaim = { ...stamp, ...blankClaim, eventId: '' }
    this.named = new KnownByName(project, context, (candidate) => {
      this.#companions.set(`${candidate.table} ${candidate.record.id}`, candidate)
    })
    this.#eventsWithSource = new Set([...project.citations].map(({ eventId }) => eventId))
    for (const { code } of project.events) {
      this.#lastCode = Math.max(this.#lastCode, Number(/^E(\d{1,9})$/.exec(code)?.[1] ?? 0))
    }
  }

  get onProgress(): ReadingContext['onProgress'] {
    return this.#context.onProgress
  }

  /** In which order the file writes 03/04/2021, as it was said; null: it has not been. */
  get dateOrder(): DateOrder {
    return this.#context.dateOrder ?? null
  }

  /** Says what became of a date that was written freely, in these texts, if anything is to be said. */
  dated(where: string, texts: readonly string[], said: DateSaid): void {
    if (said.complaint !== null) this.warn(where, said.complaint)
    this.#datesInDoubt.add(texts, said)
  }

  /** So many events are to come: whoever waits is told how far it has come. Refuses more than `mostRows` of them with `import-unreadable`. */
  expect({ name }: Pick<TextFile, 'name'>, events: number): void {
    if (events > mostRows) {
      throw new Refusal('import-unreadable', { name, reason: neighbourWords.tooMany(events, mostRows) })
    }
    this.#expected = events
  }

  refuse(where: string, reason: string): void {
    this.#refused.push({ where, reason })
  }

  warn(where: string, text: string): void {
    this.#warnings.push(where === '' ? text : importWords.at(where, text))
  }

  /** Whether an event was taken from this place; an id that stood further up already is refused. */
  event(where: string, given: GivenEvent): boolean {
    this.#cited.clear()
    this.#done += 1
    if (this.#done % toldEvery === 0) {
      this.onProgress?.({ step: 'records', done: this.#done, total: this.#expected })
    }
    const earlier = this.#placeOfEvent.get(given.id)
    if (earlier !== undefined) {
      this.refuse(where, neighbourWords.twice(earlier))
      return false
    }
    const fields = this.#withFittingTitle(where, given)
    const { id } = given
    const existing = this.project.events.get(id)
    const record =
      existing === undefined
        ? Object.assign({ ...this.#newEvent }, fields, { code: `E${this.#lastCode + 1}` })
        : this.#restamped(existing, together(existing, fields))
    if (existing !== undefined && record !== existing && existing.modifiedAt !== existing.createdAt) {
      this.#overwritten.add(existing.title)
    }
    if (!this.#take('events', where, record)) return false
    if (existing === undefined) this.#lastCode += 1
    this.#placeOfEvent.set(id, where)
    return true
  }

  /**
   * The id of the source that stands for the imported file itself. An event that the project knows with a source already does
   * not cite it as another: next week's copy of a table bears out nothing that this week's said.
   */
  fileSource(name: string, csl: CslItem): string {
    const id = this.source(stableId('file', name), csl)
    this.#fileSources.add(id)
    return id
  }

  /** The id of a source that is taken along if anything cites it; one that is here already stays as it is. */
  source(id: string, csl: CslItem): string {
    if (this.project.sources.has(id) || this.#companions.has(`sources ${id}`)) return id
    const record = { ...newStamp(this.#context, id), ...blankSource, csl }
    const read = recordSchemas.sources.safeParse(record)
    if (!read.success) return this.source(id, { type: 'document', title: (csl.title ?? '').slice(0, 500) })
    this.#companions.set(`sources ${id}`, {
      table: 'sources',
      record: read.data,
      where: csl.title ?? id,
      standing: 'along',
    })
    return id
  }

  /** A citation of a source for an event or a claim; once for each pair. */
  cite(
    where: string,
    of: { readonly eventId: string } | { readonly claimId: string },
    sourceId: string,
    given: Partial<CitationFields> = {},
  ): void {
    const key = 'eventId' in of ? of.eventId : of.claimId
    const id = stableId('cite', `${key} ${sourceId}`)
    if (this.#cited.has(id)) return
    const existing = this.project.citations.get(id)
    const isNoNews = existing === undefined && this.#fileSources.has(sourceId) && this.#eventsWithSource.has(key)
    if (isNoNews) return
    this.#cited.add(id)
    const before = existing ?? this.#newCitation
    const record = Object.assign({ ...before }, of, given, { id, sourceId })
    this.#take('citations', where, existing === undefined ? record : this.#restamped(existing, record))
  }

  /** Whether the claim was taken. */
  claim(where: string, given: Partial<ClaimFields> & { readonly id: string; readonly eventId: string }): boolean {
    const existing = this.project.claims.get(given.id)
    const record = Object.assign({ ...(existing ?? this.#newClaim) }, given)
    return this.#take('claims', where, existing === undefined ? record : this.#restamped(existing, record))
  }

  found(): Found {
    return {
      candidates: this.#candidates,
      companions: [...this.#companions.values()],
      refused: this.#refused,
      warnings: [...this.#overwrittenInWords, ...this.#warnings, ...this.named.createdInWords],
      isPartial: false,
      dateQuestion: this.#datesInDoubt.question,
    }
  }

  get #overwrittenInWords(): readonly string[] {
    return this.#overwritten.size === 0 ? [] : [neighbourWords.overwritten([...this.#overwritten])]
  }

  #withFittingTitle(where: string, given: GivenEvent): GivenEvent {
    if (given.title.length <= longestTitle) return given
    this.warn(where, neighbourWords.titleCut)
    const description = [given.title, given.description ?? ''].filter((part) => part !== '').join('\n\n')
    return { ...given, title: `${given.title.slice(0, longestTitle - 1).trimEnd()}…`, description }
  }

  #restamped<Value extends AnyRecord>(existing: Value, record: Value): Value {
    if (isSameValue(existing, record) || sameButForOrder(existing, record)) return existing
    return { ...record, modifiedAt: this.#context.now(), modifiedBy: this.#context.author }
  }

  #take<Name extends TableName>(table: Name, where: string, record: Records[Name]): boolean {
    const known = (this.project[table] as Table<AnyRecord>).get(record.id)
    if (known !== record) {
      const read = recordSchemas[table].safeParse(record)
      if (!read.success) {
        const issue = read.error.issues[0]
        this.refuse(`${where}, ${issue?.path.map(String).join(' / ') ?? ''}`, issueSentence(issue))
        return false
      }
    }
    this.#candidates.push({ table, record, where, standing: 'own' })
    return true
  }
}

const longestTitle = 1000
