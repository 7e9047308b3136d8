import { putRecords, type ImportedRecords } from '../../commands/import-command'
import { isSameValue } from '../../project/diff'
import { findFaults, type Fault } from '../../project/integrity'
import { tableNames, type AnyRecord, type Project, type Records, type TableName } from '../../project/project'
import { referencesFrom } from '../../project/references'
import type { Table } from '../../project/table'
import { Refusal } from '../../problem'
import { importWords } from '../../words/exchange'
import type { Candidate, Found, Note } from './candidates'
import { withOutsideMentions } from './outside-mentions'
import { toldEvery, type ReadingContext } from './reading-context'

/** What of a file goes into a project: records to put, and what is said about the rest. */
export interface Merged {
  readonly records: ImportedRecords
  /** What becomes of each record that the files are about, in their order; those that came along and are taken follow. */
  readonly outcomes: readonly Outcome[]
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly refused: readonly Note[]
  readonly warnings: readonly string[]
}

export interface Outcome extends Candidate {
  readonly state: 'new' | 'changed' | 'same'
  /** The record of the project that it stands for; undefined where it is new. */
  readonly before: AnyRecord | undefined
}

/**
 * Holds what was found in files against a project. By its id a record is new, changed or the same; a record of the file takes
 * the place of the project's. Whatever would leave the project unsound is refused, and with it what cannot stand without it; a
 * mere mention of something that is nowhere is left out. What remains can be put as one step.
 */
export function merge(project: Project, found: readonly Found[], context: ReadingContext): Merged {
  const merger = new Merger(project, found, context)
  merger.gather()
  do {
    merger.settleReferences()
    merger.leaveUnneeded()
  } while (merger.refuseFaults())
  return merger.result()
}

const keyOf = ({ table, record }: Pick<Candidate, 'table' | 'record'>): string => `${table} ${record.id}`

class Merger {
  readonly #project: Project
  readonly #found: readonly Found[]
  readonly #context: ReadingContext
  readonly #taken = new Map<string, Candidate>()
  readonly #companions: ReadonlyMap<string, Candidate>
  /** Which of those taken came along and were only then named. */
  readonly #brought = new Set<string>()
  readonly #refused: Note[]
  readonly #refusedPlaces: Set<string>
  readonly #warnings: string[]
  readonly #same: Candidate[] = []
  readonly #order = new Map<string, number>()
  #older = 0

  constructor(project: Project, found: readonly Found[], context: ReadingContext) {
    this.#project = project
    this.#found = found
    this.#context = context
    this.#refused = found.flatMap(({ refused }) => refused)
    this.#refusedPlaces = new Set(this.#refused.map(({ where }) => where))
    this.#warnings = found.flatMap(({ warnings }) => warnings)
    this.#companions = new Map(
      found.flatMap(({ companions }) => companions.map((companion) => [keyOf(companion), companion])),
    )
  }

  /** Takes what is new or different, each record once. */
  gather(): void {
    const total = this.#found.reduce((sum, { candidates }) => sum + candidates.length, 0)
    let done = 0
    for (const { candidates, isPartial } of this.#found) {
      const inFile = new Set(candidates.map(keyOf))
      for (const candidate of candidates) {
        this.#consider(candidate, isPartial ? inFile : null)
        done += 1
        if (done % toldEvery === 0) this.#context.onProgress?.({ step: 'compare', done, total })
      }
    }
  }

  #consider(candidate: Candidate, inFile: ReadonlySet<string> | null): void {
    const key = keyOf(candidate)
    const earlier = this.#taken.get(key)
    const existing = this.#existing(candidate)
    if (!this.#order.has(key)) this.#order.set(key, this.#order.size)
    if (earlier?.standing === 'own' && candidate.standing === 'own') {
      this.#refused.push({ where: candidate.where, reason: importWords.idTwice(candidate.record.id, earlier.where) })
      return
    }
    if (candidate.standing === 'along') {
      const isWanted = earlier === undefined || isLater(candidate.record, earlier.record)
      if (earlier?.standing !== 'own' && isWanted && this.#isMissingOrOlder(candidate)) this.#taken.set(key, candidate)
      return
    }
    const record =
      inFile === null || existing === undefined
        ? candidate.record
        : withOutsideMentions(candidate.table, existing, candidate.record, (table, id) => inFile.has(`${table} ${id}`))
    if (existing !== undefined && isSameValue(existing, record)) this.#same.push(candidate)
    else if (candidate.table === 'about' && !this.#mayReplaceAbout(inFile !== null))
      this.#warnings.push(importWords.aboutKept)
    else {
      if (existing !== undefined && candidate.table !== 'about' && isLater(existing, record)) this.#older += 1
      this.#taken.set(key, { ...candidate, record: this.#stamped({ ...candidate, record }, existing) })
      return
    }
    // What came along with an earlier file gives way to what this one says: the project's own.
    this.#taken.delete(key)
  }

  /** The project's own details come from a file only into a project that holds nothing else yet. */
  #mayReplaceAbout(isPartial: boolean): boolean {
    return !isPartial && tableNames.every((name) => name === 'about' || this.#project[name].size === 0)
  }

  /**
   * A record that was edited in the file without being stamped anew was changed now, by whoever takes it in. One that stands
   * here only as it came along with another is merely completed.
   */
  #stamped({ table, record }: Candidate, existing: AnyRecord | undefined): AnyRecord {
    const isEdited = existing?.modifiedAt === record.modifiedAt && !isSameValue(existing, asCompanion(table, record))
    if (!isEdited || table === 'about') return record
    return { ...record, modifiedAt: this.#context.now(), modifiedBy: this.#context.author }
  }

  /** Brings in what is named and came along, leaves out mentions of what is nowhere, and refuses what needs it. */
  settleReferences(): void {
    for (let isSettled = false; !isSettled;) {
      isSettled = true
      for (const candidate of [...this.#taken.values()]) {
        if (this.#settle(candidate) === 'refused') isSettled = false
      }
    }
  }

  #settle(candidate: Candidate): 'kept' | 'refused' {
    let { record } = candidate
    for (const reference of referencesFrom(candidate.table)) {
      for (const id of reference.read(record)) this.#bringAlong(reference.to, id)
      const missing = reference.read(record).filter((id) => !this.#has(reference.to, id))
      if (missing.length === 0) continue
      if (reference.onDelete === 'delete') {
        this.#refuse(candidate, importWords.needsMissing(candidate.table, reference.to, missing[0] ?? ''))
        return 'refused'
      }
      record = reference.redirect(record, (id) => (missing.includes(id) ? null : id))
      this.#warnings.push(importWords.mentionLeftOut(candidate.where, reference.to, missing[0] ?? ''))
    }
    if (record !== candidate.record) this.#taken.set(keyOf(candidate), { ...candidate, record })
    return 'kept'
  }

  #bringAlong(table: TableName, id: string): void {
    const companion = this.#companions.get(`${table} ${id}`)
    if (companion === undefined || this.#taken.has(keyOf(companion)) || !this.#isMissingOrOlder(companion)) return
    this.#taken.set(keyOf(companion), companion)
    this.#brought.add(keyOf(companion))
    this.#settle(companion)
  }

  /** Leaves what was brought in for records that were then refused. */
  leaveUnneeded(): void {
    const needed = new Set<string>()
    const need = (candidate: Candidate): void => {
      for (const { to, read } of referencesFrom(candidate.table)) {
        for (const id of read(candidate.record)) {
          const key = `${to} ${id}`
          const named = this.#brought.has(key) && !needed.has(key) ? this.#taken.get(key) : undefined
          if (named === undefined) continue
          needed.add(key)
          need(named)
        }
      }
    }
    for (const [key, candidate] of this.#taken) if (!this.#brought.has(key)) need(candidate)
    for (const key of this.#brought) if (!needed.has(key)) this.#taken.delete(key)
  }

  #has(table: TableName, id: string): boolean {
    return this.#taken.has(`${table} ${id}`) || this.#project[table].has(id)
  }

  /** Refuses what breaks a rule between records, and says whether there was any. */
  refuseFaults(): boolean {
    const faults = findFaults(putRecords(this.#project, this.#records()))
    if (faults.length === 0) return false
    const before = new Set(findFaults(this.#project).map(faultKey))
    const caused = faults.filter((fault) => !before.has(faultKey(fault)))
    const ours = caused.flatMap((fault) => {
      const candidate = this.#taken.get(`${fault.table} ${fault.id}`)
      return candidate === undefined ? [] : [{ candidate, fault }]
    })
    for (const { candidate, fault } of ours) this.#refuse(candidate, importWords.fault(fault.problem))
    if (ours.length === 0 && caused[0] !== undefined) {
      // Something in the project would lose what it rests on: nothing of the file can be singled out.
      throw new Refusal(caused[0].problem.code, caused[0].problem.details)
    }
    return ours.length > 0
  }

  #refuse(candidate: Candidate, reason: string): void {
    if (!this.#taken.delete(keyOf(candidate))) return
    // What hangs on a refused row goes with it, without a word of its own.
    const isSaid = candidate.standing === 'along' && this.#refusedPlaces.has(candidate.where)
    this.#refusedPlaces.add(candidate.where)
    if (!isSaid) this.#refused.push({ where: candidate.where, reason })
  }

  result(): Merged {
    const taken = [...this.#taken.values()]
    const added = taken.filter((candidate) => this.#existing(candidate) === undefined)
    const codes = this.#sharedCodes(added)
    return {
      records: this.#records(),
      outcomes: this.#outcomes(taken),
      added: added.length,
      changed: taken.length - added.length,
      same: this.#same.length,
      refused: this.#refused,
      warnings: [
        ...this.#warnings,
        ...(this.#older > 0 ? [importWords.olderTaken(this.#older)] : []),
        ...(codes.length > 0 ? [importWords.codesShared(codes)] : []),
      ],
    }
  }

  #outcomes(taken: readonly Candidate[]): readonly Outcome[] {
    const place = (outcome: Candidate): number => this.#order.get(keyOf(outcome)) ?? Infinity
    const all = [...taken, ...this.#same].map((candidate): Outcome => {
      const before = this.#existing(candidate)
      const state = before === undefined ? 'new' : this.#taken.has(keyOf(candidate)) ? 'changed' : 'same'
      return { ...candidate, before, state }
    })
    return all.sort((a, b) => place(a) - place(b) || 0)
  }

  /** Codes of new events that another event has already. */
  #sharedCodes(added: readonly Candidate[]): readonly string[] {
    const events = new Map([...this.#project.events].map(({ code, id }) => [code, id]))
    return added
      .filter(({ table }) => table === 'events')
      .map(({ record }) => ('code' in record ? record.code : ''))
      .filter((code) => code !== '' && events.has(code))
  }

  #existing({ table, record }: Candidate): AnyRecord | undefined {
    return (this.#project[table] as Table<AnyRecord>).get(record.id)
  }

  #isMissingOrOlder(candidate: Candidate): boolean {
    const existing = this.#existing(candidate)
    return existing === undefined || isLater(candidate.record, existing)
  }

  #records(): ImportedRecords {
    const records: Partial<Record<TableName, AnyRecord[]>> = {}
    for (const { table, record } of this.#taken.values()) (records[table] ??= []).push(record)
    return records as ImportedRecords
  }
}

/** A record as it comes along with those that name it (`csv/companions.ts`): without what only its own table has. */
function asCompanion(table: TableName, record: AnyRecord): AnyRecord {
  if (table === 'sources') return { ...(record as Records['sources']), text: '' }
  return table === 'claims' ? { ...(record as Records['claims']), links: [] } : record
}

function isLater(record: AnyRecord, than: AnyRecord): boolean {
  return Date.parse(record.modifiedAt) > Date.parse(than.modifiedAt)
}

function faultKey({ table, id, problem }: Fault): string {
  return `${table} ${id} ${problem.code}`
}
