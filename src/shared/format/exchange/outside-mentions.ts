import { isSameValue } from '../../project/diff'
import type { AnyRecord, Records, TableName } from '../../project/project'
import { referencesFrom } from '../../project/references'

/**
 * A record of a filtered export as it is in the project it came from. The export leaves out mentions of events and claims
 * outside it (`scope.ts`); to take that for a wish to delete them would thin the project out, so they are put back.
 */
export function withOutsideMentions(
  table: TableName,
  existing: AnyRecord,
  incoming: AnyRecord,
  isInFile: (table: TableName, id: string) => boolean,
): AnyRecord {
  const asExported = referencesFrom(table).reduce(
    (record, reference) => reference.redirect(record, (id) => (isInFile(reference.to, id) ? id : null)),
    existing,
  )
  if (isSameValue(asExported, incoming)) return existing
  if (table === 'events') {
    const [before, after] = [existing as Records['events'], incoming as Records['events']]
    const isParentOutside = before.parentId !== null && !isInFile('events', before.parentId)
    return {
      ...after,
      parentId: after.parentId ?? (isParentOutside ? before.parentId : null),
      relations: [...after.relations, ...before.relations.filter(({ eventId }) => !isInFile('events', eventId))],
    }
  }
  if (table === 'claims') {
    const [before, after] = [existing as Records['claims'], incoming as Records['claims']]
    return { ...after, links: [...after.links, ...before.links.filter(({ claimId }) => !isInFile('claims', claimId))] }
  }
  return incoming
}
