import {
  fittedTo,
  guessMapping,
  headerKey,
  readColumnMapping,
} from '../../shared/format/neighbours/tables/column-mapping'
import { Refusal } from '../../shared/problem'
import { importColumnsWords as words } from '../../shared/words/import-columns'
import { exportFiles } from '../services/exported-files'
import { readImportedFile } from '../services/imported-file'
import { decodeText } from '../services/text-encoding'
import type { HandlerServices } from './handlers'
import { columnsOf, previewOf, type Columns, type ImportPlans } from './import-plans'
import type { Handlers } from './router'

type ColumnRequest =
  'import.remap' | 'import.useColumns' | 'import.showColumns' | 'import.saveMapping' | 'import.loadMapping'

/** The answers to requests about the columns of a table, before it is shown what taking it in would do. */
export function makeColumnHandlers(
  plans: ImportPlans,
  settings: HandlerServices['settings'],
): Pick<Handlers, ColumnRequest> {
  return {
    'import.remap': ({ id, mapping }, window) => {
      const plan = plans.requireColumns(window, id)
      const { table } = plan.columns
      return columnsOf(
        mapping === null
          ? plans.changeColumns(window, plan, {
              table,
              mapping: guessMapping(table.header),
              origin: 'names',
              missing: [],
            })
          : plans.changeColumns(window, plan, {
              ...plan.columns,
              ...fittedTo(mapping, table.header),
              origin: 'person',
              missing: [],
            }),
      )
    },
    'import.useColumns': async ({ id }, window) => {
      const plan = plans.requireColumns(window, id)
      const { table, mapping } = plan.columns
      const shown = plans.show(window, { ...plan, options: { ...plan.options, mapping } })
      await settings.rememberColumnMapping(headerKey(table.header), mapping)
      return previewOf(shown, false)
    },
    'import.showColumns': ({ id }, window) => {
      const plan = plans.requireColumns(window, id)
      return columnsOf(plans.changeColumns(window, plan, plan.columns))
    },
    'import.saveMapping': async ({ id }, window) => {
      const { session, columns } = plans.requireColumns(window, id)
      const bytes = new TextEncoder().encode(`${JSON.stringify(columns.mapping, null, 2)}\n`)
      const file = { name: words.fileName, bytes }
      return (await exportFiles([file], window.dialogs, session.folder)) ?? { kind: 'cancelled' }
    },
    'import.loadMapping': async ({ id }, window) => {
      const plan = plans.requireColumns(window, id)
      const path = await window.dialogs.chooseMapping()
      if (path === null) return { kind: 'cancelled' }
      const file = await readImportedFile(path)
      const read = readColumnMapping(decodeText(file).text)
      if (read === null) throw new Refusal('import-unreadable', { name: file.name, reason: words.noMapping })
      return columnsOf(
        plans.changeColumns(window, plan, {
          ...plan.columns,
          ...fittedTo(read, plan.columns.table.header),
          origin: 'file',
        }),
      )
    },
  }
}

/** The columns of a table as they were told apart the last time for such a table, or as their names suggest. */
export function firstColumns(table: Columns['table'], settings: HandlerServices['settings']): Columns {
  const remembered = settings.columnMappingFor(headerKey(table.header))
  return remembered === null
    ? { table, mapping: guessMapping(table.header), origin: 'names', missing: [] }
    : { table, ...fittedTo(remembered, table.header), origin: 'remembered', missing: [] }
}
