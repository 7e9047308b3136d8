import type { ImportPreview } from '../../../shared/ipc/contract'
import { importReportWords as words } from '../../../shared/words/import-preview'

/** What a preview says, as a plain text to keep or pass on. `refused` and `warnings` are those of the whole, not only the first. */
export function importReportText(
  {
    counts,
    kinds,
    fileNames,
    formats,
    rows,
  }: Pick<ImportPreview, 'counts' | 'kinds' | 'fileNames' | 'formats' | 'rows'>,
  whole: WholeReport,
): string {
  const changed = rows.filter(({ state }) => state === 'changed')
  const lines = [
    words.heading(fileNames, formats),
    words.counts(counts.new, counts.changed, counts.same, counts.refused),
    ...(hasAny(kinds) ? [words.kinds(kinds)] : []),
    ...section(
      words.refused,
      whole.refused.map(({ where, reason }) => `${where}: ${reason}`),
    ),
    ...section(words.warnings, whole.warnings),
    ...section(
      words.changed,
      changed.flatMap(({ title, where, changes }) => [
        `${title} (${where})`,
        ...changes.map(({ field, from, to }) => `    ${words.change(field, from, to)}`),
      ]),
    ),
    ...section(
      words.added,
      rows.filter(({ state }) => state === 'new').map(({ title, date, where }) => words.row(title, date, where)),
    ),
  ]
  return `${lines.join('\n')}\n`
}

export interface WholeReport {
  readonly refused: readonly { readonly where: string; readonly reason: string }[]
  readonly warnings: readonly string[]
}

function hasAny(kinds: ImportPreview['kinds']): boolean {
  return Object.keys(kinds).length > 0
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}
