import * as z from 'zod'
import type { OwnStyle } from '../citing/style-file'
import { leastHeight, narrowestWidth, resolutions, tallestEver, widestWidth } from '../briefing/figure/figure-size'
import { paperNames } from '../briefing/paper'
import { withholdings } from '../briefing/withholding'
import { commandRequestSchema } from '../commands/catalogue'
import { mostDocumentBytes } from '../desk/read-document'
import { mostDroppedBytes } from '../evidence/file-kinds'
import type { EvidenceReport } from '../evidence/report'
import { rowChoiceSchema } from '../format/exchange/csv/row-choice'
import { columnMappingSchema } from '../format/neighbours/tables/column-mapping'
import type { ColumnValues } from '../format/rows-of-files'
import { timeLimitMs } from '../dates/calendar'
import { briefingFields } from '../project/records/briefing'
import { idSchema } from '../project/records/stamp'
import { filterSchema } from '../project/records/view'
import type { Problem, Result } from '../problem'
import type { ActionId } from './actions'
import type {
  Attached,
  BriefingExported,
  BriefingOutcome,
  ColumnsPreview,
  CustodyView,
  DocumentReading,
  FigurePreview,
  ImportPreview,
  ImportReport,
  Opening,
  Printed,
  Progress,
  ProjectChange,
  ProjectView,
  RecentProject,
  Relinked,
  RowsPreview,
  SaveState,
  Settings,
  StartState,
  Stored,
  Written,
} from './answers'
import { exportKinds } from './export-kinds'
import { workKinds, type WorkKind } from './work-kinds'

export type * from './answers'

/** The longest text that can be pasted to be taken in, in UTF-16 code units. */
const mostPastedCharacters = 50_000_000

/**
 * The one list of what may cross between a window and main. Router, handlers, bridge and window types derive from it: a new
 * request is a line here and a line in `main/ipc/handlers.ts`. A window never names a path or a project; it says what it
 * wants done, and main knows which window asked.
 */
export const requests = {
  /** What a window needs to know before anything is open. */
  'app.start': request(z.strictObject({})).returns<StartState>(),
  /** Asks where to keep it, unless cancelled. The project itself arrives as `project.opened`. */
  'project.create': request(z.strictObject({ title: z.string().max(1000) })).returns<Opening>(),
  'project.open': request(
    z.strictObject({
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('dialog') }),
        z.strictObject({ kind: z.literal('recent'), id: z.string().max(100) }),
        z.strictObject({ kind: z.literal('sample') }),
      ]),
    }),
  ).returns<Opening>(),
  'project.close': request(z.strictObject({})).returns<void>(),
  /** The whole project: on start, after a reload, or when a revision was missed. null: none is open. */
  'project.view': request(z.strictObject({})).returns<ProjectView | null>(),
  /** Answers when the store has the step, or has failed to take it; the change itself is announced at once. */
  'project.execute': request(z.strictObject({ command: commandRequestSchema })).returns<Stored>(),
  'project.undo': request(z.strictObject({})).returns<Stored>(),
  'project.redo': request(z.strictObject({})).returns<Stored>(),
  'project.retrySave': request(z.strictObject({})).returns<Stored>(),
  /** Writes the whole project, as it stands in memory, to another folder, and goes on in the present one. */
  'project.saveCopy': request(z.strictObject({})).returns<Written>(),
  'project.export': request(
    z.strictObject({
      to: z.enum(exportKinds),
      /** For CSV: which tables, each a file of its own. */
      tables: z.array(z.enum(['events', 'claims', 'sources'])).min(1),
      /** For CSV: begin with a byte order mark, so that Excel reads UTF-8. */
      forExcel: z.boolean(),
      /** What would be held back and may leave this once; nothing if it is missing. */
      allowed: z.array(z.enum(withholdings)).optional(),
      /** Only what this filter lets through; null: everything. */
      filter: filterSchema.nullable(),
    }),
  ).returns<Written>(),
  /**
   * Reads files that are chosen, dropped or pasted and says what taking them in would do. Nothing is changed; main keeps the plan
   * until it is accepted or dropped, or another is made in this window. Of a table, its columns are shown first; of one that is too
   * long, its rows are to be chosen before that. It reports its progress as `import`, and `work.stop` drops the plan.
   */
  'import.preview': request(
    z.strictObject({
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('dialog') }),
        z.strictObject({ kind: z.literal('text'), text: z.string().max(mostPastedCharacters) }),
        z.strictObject({
          kind: z.literal('files'),
          files: z
            .array(
              z.strictObject({
                name: z.string().max(1000),
                bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= mostDroppedBytes),
              }),
            )
            .min(1)
            .max(100),
        }),
      ]),
      /** Id of the format to read them as; null: what their content and names show. */
      format: z.string().max(60).nullable(),
    }),
    { carriesBytes: true },
  ).returns<ImportPreview | ColumnsPreview | RowsPreview | { readonly kind: 'cancelled' }>(),
  /** Back to the choice of rows. */
  'import.showRows': request(z.strictObject({ id: z.string().max(100) })).returns<RowsPreview>(),
  /** Takes only the rows that fit all of these; of none, all. */
  'import.chooseRows': request(
    z.strictObject({ id: z.string().max(100), rows: z.array(rowChoiceSchema).max(20) }),
  ).returns<RowsPreview>(),
  /** What stands in a column, to choose rows by. */
  'import.valuesIn': request(
    z.strictObject({ id: z.string().max(100), column: z.string().max(1000) }),
  ).returns<ColumnValues>(),
  /** Goes on with the rows that are chosen. */
  'import.useRows': request(z.strictObject({ id: z.string().max(100) })).returns<ImportPreview | ColumnsPreview>(),
  /** Says what the columns are, and shows the first rows so; null: what their names suggest. */
  'import.remap': request(
    z.strictObject({ id: z.string().max(100), mapping: columnMappingSchema.nullable() }),
  ).returns<ColumnsPreview>(),
  /** Goes on with the columns as they are told apart, which is remembered for the next table with the same header. */
  'import.useColumns': request(z.strictObject({ id: z.string().max(100) })).returns<ImportPreview>(),
  /** Back to the columns. */
  'import.showColumns': request(z.strictObject({ id: z.string().max(100) })).returns<ColumnsPreview>(),
  /** Writes what the columns are into a file, as `regesta import --map` takes it. */
  'import.saveMapping': request(z.strictObject({ id: z.string().max(100) })).returns<Written>(),
  'import.loadMapping': request(z.strictObject({ id: z.string().max(100) })).returns<
    ColumnsPreview | { readonly kind: 'cancelled' }
  >(),
  /**
   * Takes in what was shown, as one step. Where the project has changed meanwhile so that something else would happen, nothing is
   * taken and the answer is a new preview. Refuses with `import-gone` a plan that is no longer there.
   */
  'import.accept': request(z.strictObject({ id: z.string().max(100) })).returns<ImportReport | ImportPreview>(),
  /**
   * Chooses whose version is taken of these records that both projects have, or of all with null; `later` is the choice that was
   * made at first: whichever was changed later.
   */
  'import.choose': request(
    z.strictObject({
      id: z.string().max(100),
      side: z.enum(['mine', 'theirs', 'later']),
      keys: z.array(z.string().max(200)).max(1000).nullable(),
    }),
  ).returns<ImportPreview>(),
  /** Says how 03/04/2021 is meant in files that are no table; null: such dates are kept in words. */
  'import.sayDateOrder': request(
    z.strictObject({ id: z.string().max(100), order: z.enum(['dmy', 'mdy']).nullable() }),
  ).returns<ImportPreview>(),
  'import.drop': request(z.strictObject({ id: z.string().max(100) })).returns<void>(),
  /** Writes what the preview says, with everything that was refused, into a text file. */
  'import.saveReport': request(z.strictObject({ id: z.string().max(100) })).returns<Written>(),
  /** Asks for a document and reads the words in it. Nothing of the project is changed. */
  'desk.openDocument': request(z.strictObject({})).returns<DocumentReading>(),
  /** The same for a file that was dropped on the window. */
  'desk.readDocument': request(
    z.strictObject({
      name: z.string().max(1000),
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= mostDocumentBytes),
    }),
    { carriesBytes: true },
  ).returns<DocumentReading>(),
  /** Attaches files to a source as captures: chosen ones, one that was dropped, or the one that `evidence.relink` found to be another. */
  'evidence.attach': request(
    z.strictObject({
      sourceId: idSchema,
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('dialog') }),
        z.strictObject({
          kind: z.literal('bytes'),
          name: z.string().max(1000),
          bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= mostDroppedBytes),
        }),
        z.strictObject({ kind: z.literal('offer'), id: z.string().max(100) }),
      ]),
    }),
    { carriesBytes: true },
  ).returns<Attached>(),
  /** Attaches the text that a source holds, as a file of its own. */
  'evidence.attachText': request(z.strictObject({ sourceId: idSchema })).returns<Attached>(),
  /** Verifies a capture, then opens its file outside, or only shows it in its folder. */
  'evidence.open': request(z.strictObject({ captureId: idSchema })).returns<'opened' | 'shown'>(),
  /** Verifies these captures, or all with null, and notes what was found. Refuses with `cancelled` when it was stopped. */
  'evidence.verify': request(
    z.strictObject({ captureIds: z.array(idSchema).max(100_000).nullable() }),
  ).returns<EvidenceReport>(),
  /** Asks for the file that belongs where a capture's file is missing or changed; only one with the same hash is taken. */
  'evidence.relink': request(z.strictObject({ captureId: idSchema })).returns<Relinked>(),
  /** Takes a capture out of the project. Its file stays, so that this can be undone. */
  'evidence.remove': request(z.strictObject({ captureId: idSchema })).returns<void>(),
  'evidence.log': request(z.strictObject({})).returns<CustodyView>(),
  /** The pages of a briefing as they would be printed now, as PDF; nothing is written. It need not be one that the project has. */
  'briefing.preview': request(briefingWanted()).returns<{ readonly pdf: Uint8Array } & BriefingOutcome>(),
  /** Makes a briefing, asks where it is to go, and notes in the project that it has left. */
  'briefing.export': request(
    briefingWanted().extend({ to: z.enum(['docx', 'pdf', 'html', 'md', 'svg', 'png', 'emf']) }),
  ).returns<BriefingExported>(),
  /** Hands a briefing to a printer, which the person chooses in the system's own dialog. Refuses with `printer-missing` where there is none. */
  'briefing.print': request(briefingWanted()).returns<Printed>(),
  /** The timeline as a picture of its own, as it would be saved now; nothing is written. */
  'figure.preview': request(figureWanted()).returns<FigurePreview>(),
  /** Makes it, asks where it is to go, and notes in the project that it has left. */
  'figure.export': request(
    figureWanted().extend({ to: z.enum(['svg', 'png', 'emf']), resolution: z.literal(resolutions) }),
  ).returns<BriefingExported>(),
  'figure.print': request(figureWanted()).returns<Printed>(),
  /** Gives up what this window had begun: that request is refused with `cancelled`. What has ended already stays as it is. */
  'work.stop': request(z.strictObject({ work: z.enum(workKinds) })).returns<void>(),
  'recent.forget': request(z.strictObject({ id: z.string().max(100) })).returns<readonly RecentProject[]>(),
  /** The citation styles that the person has loaded themselves. */
  'styles.own': request(z.strictObject({})).returns<readonly OwnStyle[]>(),
  /** Asks for a `.csl` file, checks it and keeps it for the program. */
  'styles.add': request(z.strictObject({})).returns<
    { readonly kind: 'added'; readonly id: string; readonly title: string } | { readonly kind: 'cancelled' }
  >(),
  'styles.remove': request(z.strictObject({ id: z.string().max(200) })).returns<void>(),
  'settings.change': request(z.strictObject({ patch: settingsPatch() })).returns<Settings>(),
  /** Opens a web address in the person's own browser, after main has looked at it and asked. */
  'link.open': request(z.strictObject({ url: z.string().max(4000) })).returns<void>(),
  /** What the person has chosen, so that the native menus can show what can be done. */
  'window.report': request(z.strictObject({ hasSelection: z.boolean() })).returns<void>(),
  /** A bug in the window, for the log. */
  'window.failed': request(
    z.strictObject({ message: z.string().max(10_000), stack: z.string().max(50_000) }),
  ).returns<void>(),
} as const

export const notices = {
  'project.opened': notice<ProjectView>(),
  'project.closed': notice<null>(),
  'project.changed': notice<ProjectChange>(),
  'project.saving': notice<SaveState>(),
  /** How far something has come that this window waits for, and can be given up with `work.stop`. */
  'work.progress': notice<{ readonly work: WorkKind } & Progress>(),
  'action.chosen': notice<{ readonly action: ActionId }>(),
  'settings.changed': notice<Settings>(),
  /** Something outside a request failed: say so. */
  'problem.arose': notice<Problem>(),
} as const

function settingsPatch() {
  return z.strictObject({
    author: z.string().max(200).optional(),
    theme: z.enum(['system', 'light', 'dark']).optional(),
    dayMonthOrder: z.enum(['dmy', 'mdy']).nullable().optional(),
    citationStyle: z.string().max(200).optional(),
  })
}

function briefingWanted() {
  return z.strictObject({
    briefing: briefingFields,
    /** What would be held back and may leave this once. */
    allowed: z.array(z.enum(withholdings)),
    paper: z.enum(paperNames),
  })
}

function figureWanted() {
  const moment = z.number().min(-timeLimitMs).max(timeLimitMs)
  const edtf = z.string().max(200)
  const size = (kind: 'text' | 'landscape' | 'slide') => z.strictObject({ kind: z.literal(kind) })
  return z.strictObject({
    title: z.string().max(1000),
    span: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['all', 'bulk']) }),
      z.strictObject({ kind: z.literal('window'), from: moment, to: moment }),
      z.strictObject({ kind: z.literal('dates'), from: edtf, until: edtf }),
    ]),
    size: z.discriminatedUnion('kind', [
      size('text'),
      size('landscape'),
      size('slide'),
      z.strictObject({
        kind: z.literal('custom'),
        width: z.number().min(narrowestWidth).max(widestWidth),
        tallest: z.number().min(leastHeight).max(tallestEver).nullable(),
      }),
    ]),
    hasLegend: z.boolean(),
    /** null: all events. */
    filter: filterSchema.nullable(),
    /** What would be held back and may leave this once. */
    allowed: z.array(z.enum(withholdings)),
  })
}

interface RequestShape<Input, Output> {
  readonly input: z.ZodType<Input>
  /** Whether a file's bytes may be among its fields; everything else is plain JSON. */
  readonly carriesBytes: boolean
  /** Only a type: nothing is there at run time. */
  readonly output?: Output
}

function request<Input>(input: z.ZodType<Input>, { carriesBytes = false } = {}) {
  return { returns: <Output>(): RequestShape<Input, Output> => ({ input, carriesBytes }) }
}

function notice<Payload>(): { readonly payload?: Payload } {
  return {}
}

export type RequestName = keyof typeof requests
export type InputOf<Name extends RequestName> = z.infer<(typeof requests)[Name]['input']>
export type OutputOf<Name extends RequestName> =
  (typeof requests)[Name] extends RequestShape<infer _, infer Output> ? Output : never
export type NoticeName = keyof typeof notices
export type PayloadOf<Name extends NoticeName> = (typeof notices)[Name] extends { readonly payload?: infer Payload }
  ? Payload
  : never

/** What `window.bridge` is: two wires. */
export interface Bridge {
  readonly request: <Name extends RequestName>(name: Name, input: InputOf<Name>) => Promise<Result<OutputOf<Name>>>
  /**
   * Calls the listener with the payload of each notice of this name, as JSON; the answer ends that. An import changes a hundred
   * thousand records at once, and as objects they would be copied twice on their way, each many times slower than text is parsed.
   */
  readonly on: (name: NoticeName, listener: (payload: string) => void) => () => void
}
