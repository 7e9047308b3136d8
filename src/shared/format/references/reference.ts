import { cslItemSchema, type CslDate, type CslItem, type CslName } from '../../project/records/source'
import { referenceWords } from '../../words/references'
import { issueSentence } from '../../words/issues'

export type ReferenceFormat = 'csl-json' | 'bibtex' | 'ris'

/** One reference as another program's file has it. */
export interface Reference {
  /** The key it has there: a BibTeX key, RIS's `ID`, the `id` of CSL-JSON; '' if it has none. */
  readonly key: string
  /** The id of the source it once left a project of ours as; null: it carries none. */
  readonly sourceId: string | null
  readonly csl: CslItem
  /**
   * The CSL types that the file's own type stands for, where it knows fewer kinds than CSL: BibTeX's `@article` is any of three.
   * A source of one of them keeps its own.
   */
  readonly types: readonly string[]
  /** For a person to find it: “smith2020, line 41”. */
  readonly where: string
}

/** A place in a file, and why what stands there was not taken. */
export interface RefusedPlace {
  readonly where: string
  readonly reason: string
}

/** What could be read of a file, and what could not: nothing of it is passed over in silence. */
export interface ReferenceReading {
  readonly references: readonly Reference[]
  readonly refused: readonly RefusedPlace[]
  readonly warnings: readonly string[]
}

/** An item under construction: CSL variables by name. */
export type Variables = Record<string, unknown>

/** The item, or why it cannot be kept: a title of many pages, an address that is no text. */
export function itemOf(variables: Variables): CslItem | { readonly reason: string } {
  const read = cslItemSchema.safeParse(variables)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  return { reason: referenceWords.field(issue?.path.join(' / ') ?? '', issueSentence(issue)) }
}

/** The CSL variable under which fields without a CSL name are kept, as its schema 1.0.2 provides: they go out again. */
const customVariable = 'custom'

/** Fields of one format that CSL has no variable for, as they stood there. */
export type OtherFields = Readonly<Record<string, readonly string[]>>

/** The fields kept for this format. */
export function otherFieldsOf(csl: CslItem, format: 'bibtex' | 'ris'): OtherFields {
  const fields = customOf(csl)[format]
  if (typeof fields !== 'object' || fields === null) return {}
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, values]) =>
      Array.isArray(values) ? [[name, values.filter((value): value is string => typeof value === 'string')]] : [],
    ),
  )
}

export function withOtherFields(variables: Variables, format: 'bibtex' | 'ris', fields: OtherFields): Variables {
  if (Object.keys(fields).length === 0) return variables
  return { ...variables, [customVariable]: { ...customOf(variables), [format]: fields } }
}

/** Everything under `custom`; {} if it is no object. */
export function customOf(variables: Readonly<Record<string, unknown>>): Variables {
  const custom = variables[customVariable]
  return typeof custom === 'object' && custom !== null && !Array.isArray(custom) ? (custom as Variables) : {}
}

export function namesIn(csl: Readonly<Record<string, unknown>>, variable: string): readonly CslName[] {
  const names = csl[variable]
  return Array.isArray(names) ? names.filter((name): name is CslName => typeof name === 'object' && name !== null) : []
}

export function dateIn(csl: Readonly<Record<string, unknown>>, variable: string): CslDate | undefined {
  const date = csl[variable]
  return typeof date === 'object' && date !== null && !Array.isArray(date) ? (date as CslDate) : undefined
}

/** A variable as one line of text; '' if it is none. */
export function textIn(csl: Readonly<Record<string, unknown>>, variable: string): string {
  const value = csl[variable]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** The key under which a reference goes out: the one it came with, or none. */
export function keyOf(csl: CslItem): string {
  return textIn(csl, 'citation-key') || textIn(csl, 'id')
}

/** The name variables of CSL 1.0.2. */
export const nameVariables = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'editor-translator',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
] as const

/** The date variables of CSL 1.0.2. */
export const dateVariables = [
  'issued',
  'accessed',
  'available-date',
  'event-date',
  'original-date',
  'submitted',
] as const
