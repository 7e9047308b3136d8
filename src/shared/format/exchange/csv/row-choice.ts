import * as z from 'zod'
import { Refusal } from '../../../problem'
import { importWords } from '../../../words/exchange'
import { plainName } from './column-name'

/**
 * Of a table, only the rows that have one of these values in this column; case and space around it do not count. The column is
 * known by its name as `plainName` has it. '' is an empty cell.
 */
export const rowChoiceSchema = z.strictObject({
  column: z.string().min(1).max(1000),
  values: z.array(z.string().max(1000)).min(1).max(1000),
})

export type RowChoice = Readonly<z.infer<typeof rowChoiceSchema>>

/** Says of the cells of a row whether it is wanted. */
export type IsWanted = (cells: readonly string[]) => boolean

/**
 * Rows that fit all the choices. Refuses with `import-wrong-header` a choice of a column that the header does not have; of two
 * columns with one name the first counts.
 */
export function wantedRows(file: string, header: readonly string[], choices: readonly RowChoice[]): IsWanted {
  const plain = header.map(plainName)
  const tests = choices.map(({ column, values }) => {
    const index = plain.indexOf(plainName(column))
    if (index === -1) {
      throw new Refusal('import-wrong-header', { name: file, reason: importWords.header([column], [], []) })
    }
    return { index, values: new Set(values.map(plainValue)) }
  })
  return (cells) => tests.every(({ index, values }) => values.has(plainValue(cells[index] ?? '')))
}

/** A cell's text as it is compared. */
export function plainValue(text: string): string {
  return text.trim().toLowerCase()
}
