import { Refusal } from '../problem'
import { tableNames, type AnyRecord } from '../project/project'
import { importWords } from '../words/exchange'
import { otherProjectWords } from '../words/other-project'
import type { Found } from './exchange/candidates'
import type { TextFile } from './exchange/import-format'
import { formatName, readProjectFile, type Sha256 } from './project-file'

/** Whether a text is a project's own file. */
export function isProjectFile(text: string): boolean {
  return (
    text
      .replace(/^\uFEFF/, '')
      .trimStart()
      .startsWith('{') && text.slice(0, 400).includes(`"${formatName}"`)
  )
}

/**
 * Another project as what it would bring into this one. Refuses with `import-unreadable` one that is damaged, or of a later
 * version; one that another program has edited, but that is sound, is taken and the report says so.
 */
export function readOtherProject({ name, text }: TextFile, sha256: Sha256): Found {
  const { project, isChangedOutside } = readOrRefuse(name, text, sha256)
  return {
    candidates: tableNames.flatMap((table) =>
      [...(project[table] as Iterable<AnyRecord>)].map((record) => ({
        table,
        record,
        where: importWords.record(table, record.id),
        standing: 'own' as const,
      })),
    ),
    companions: [],
    refused: [],
    warnings: isChangedOutside ? [otherProjectWords.changedOutside(name)] : [],
    isPartial: false,
  }
}

function readOrRefuse(name: string, text: string, sha256: Sha256): ReturnType<typeof readProjectFile> {
  try {
    return readProjectFile(text, sha256)
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    const { code, details } = cause.problem
    const reason =
      code === 'file-newer-than-program'
        ? otherProjectWords.newer
        : otherProjectWords.damaged(String(details['where'] ?? ''), String(details['reason'] ?? ''))
    throw new Refusal('import-unreadable', { name, reason }, { cause })
  }
}
