import { createHash } from 'node:crypto'
import type { Stamp } from '../../src/shared/project/records/stamp'

/** When the chronology was written down. Fixed, so that making it again gives the same file. */
const writtenAt = Date.UTC(2026, 10, 22, 8)
const author = 'Regesta'

/**
 * The stamp of a record. The id has the form of a uuid v7 and hangs only on the record's table, key and place, so that it
 * stays the same when other records change. `place` is the position in the order of writing, in ms after the first record.
 */
export function stampOf(table: string, key: string, place: number): Stamp {
  const at = writtenAt + place
  const moment = new Date(at).toISOString()
  return {
    id: uuidOf(at, `${table}/${key}`),
    createdAt: moment,
    createdBy: author,
    modifiedAt: moment,
    modifiedBy: author,
  }
}

/** RFC 9562 §5.7, with a hash of the name in the place of the random bits. */
function uuidOf(at: number, name: string): string {
  const time = at.toString(16).padStart(12, '0')
  const hash = createHash('sha256').update(name).digest('hex')
  const variant = (8 + (parseInt(hash.charAt(0), 16) % 4)).toString(16)
  const tail = `${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(1, 4)}-${tail}`
}
