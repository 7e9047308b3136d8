import { readColumnMapping } from '../../shared/format/neighbours/tables/column-mapping'
import { Refusal } from '../../shared/problem'
import { importColumnsWords as words } from '../../shared/words/import-columns'
import { exportFiles } from '../services/exported-files'
import { readImportedFile } from '../services/imports/imported-file'
import { decodeText } from '../services/text-encoding'
import type { ImportPlans } from './import-plans'
import type { Handlers } from './router'

type ColumnRequest =
  'import.remap' | 'import.useColumns' | 'import.showColumns' | 'import.saveMapping' | 'import.loadMapping'

/** The answers to requests about the columns of a table, before it is shown what taking it in would do. */
export function makeColumnHandlers(plans: ImportPlans): Pick<Handlers, ColumnRequest> {
  return {
    'import.remap': ({ id, mapping }, window) => plans.require(window, id).remap(mapping),
    'import.useColumns': ({ id }, window) => plans.require(window, id).useColumns(),
    'import.showColumns': ({ id }, window) => plans.require(window, id).showColumns(),
    'import.saveMapping': async ({ id }, window) => {
      const { session, mapping } = plans.require(window, id)
      const bytes = new TextEncoder().encode(`${JSON.stringify(mapping, null, 2)}\n`)
      const file = { name: words.fileName, bytes }
      return (await exportFiles([file], window.dialogs, session.folder)) ?? { kind: 'cancelled' }
    },
    'import.loadMapping': async ({ id }, window) => {
      const plan = plans.require(window, id)
      const path = await window.dialogs.chooseMapping()
      if (path === null) return { kind: 'cancelled' }
      const file = await readImportedFile(path)
      const read = readColumnMapping(decodeText(file).text)
      if (read === null) throw new Refusal('import-unreadable', { name: file.name, reason: words.noMapping })
      return await plan.loadMapping(read)
    },
  }
}
