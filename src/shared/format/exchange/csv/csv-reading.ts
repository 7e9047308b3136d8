import { newStamp, type Context } from '../../../commands/command'
import { recordSchemas, type Project, type TableName } from '../../../project/project'
import type { Stamp } from '../../../project/records/stamp'
import { importWords } from '../../../words/exchange'
import { issueSentence } from '../../../words/issues'
import type { Candidate, Found, Note } from '../candidates'
import { NamedRecords } from './named-records'
import type { CsvTableName } from './remainder'
import type { Row } from './row'

/** Records that stand in a row beside its own: the citations of an event. */
export interface Hanging {
  readonly table: TableName
  readonly records: readonly unknown[] | undefined
}

/** What has been found so far in a CSV file that is read for a project. */
export class CsvReading {
  readonly project: Project
  readonly named: NamedRecords
  readonly #context: Context
  readonly #candidates: Candidate[] = []
  readonly #refused: Note[] = []
  readonly #warnings: string[] = []
  readonly #placeOfId = new Map<string, string>()
  #withoutId = 0
  #highestCode = 0

  constructor(project: Project, context: Context) {
    this.project = project
    this.named = new NamedRecords(project, context)
    this.#context = context
  }

  /** The id of a row's record; a new one if the cell is empty. */
  idOf(row: Row): string {
    const id = row.cell('id')?.trim() ?? ''
    if (id !== '') return id
    this.#withoutId += 1
    return this.#context.newId()
  }

  stamp(id: string): Stamp {
    return newStamp(this.#context, id)
  }

  /** Takes note of a code in use, so that `nextCode` comes after it. */
  addCode(code: string): void {
    this.#highestCode = Math.max(this.#highestCode, Number(/^E(\d{1,9})$/.exec(code)?.[1] ?? 0))
  }

  nextCode(): string {
    this.#highestCode += 1
    return `E${this.#highestCode}`
  }

  /** Takes the record of a row and what hangs on it, unless something is wrong with it: then says what. */
  take(
    table: CsvTableName,
    row: Row,
    given: object,
    columnOf: Readonly<Record<string, string>>,
    hanging: readonly Hanging[],
  ): void {
    const parsed = recordSchemas[table].safeParse(given)
    const taken: Candidate[] = []
    if (parsed.success) {
      taken.push({ table, record: parsed.data, where: row.place(), standing: 'own' })
      this.#requireOnce(row, parsed.data.id)
    } else {
      const issue = parsed.error.issues[0]
      const path = issue?.path.map(String) ?? []
      row.refuse(
        columnOf[path.slice(0, 2).join('.')] ?? columnOf[path[0] ?? ''] ?? path.join('.'),
        issueSentence(issue),
      )
    }
    for (const { table: other, records = [] } of hanging) {
      for (const record of records) {
        const read = recordSchemas[other].safeParse(record)
        if (read.success) taken.push({ table: other, record: read.data, where: row.place(), standing: 'along' })
        else row.warn('', importWords.companionUnreadable)
      }
    }
    this.finish(row, taken)
  }

  /** Notes what was said about a row, and takes these records if nothing was refused. */
  finish(row: Row, taken: readonly Candidate[] = []): void {
    this.#refused.push(...row.refused)
    if (row.refused.length > 0) return
    this.#candidates.push(...taken)
    this.#warnings.push(...row.warnings)
  }

  warn(text: string): void {
    this.#warnings.push(text)
  }

  found(): Found {
    const withoutId = this.#withoutId === 0 ? [] : [importWords.withoutId(this.#withoutId)]
    return {
      candidates: this.#candidates,
      companions: this.named.companions,
      refused: this.#refused,
      warnings: [...this.#warnings, ...this.named.createdInWords, ...withoutId],
      isPartial: false,
    }
  }

  #requireOnce(row: Row, id: string): void {
    const earlier = this.#placeOfId.get(id)
    if (earlier === undefined) this.#placeOfId.set(id, row.place())
    else row.refuse('id', importWords.idTwice(id, earlier))
  }
}
