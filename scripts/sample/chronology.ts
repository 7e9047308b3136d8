import { actors } from './actors'
import { background } from './background'
import { diplomacy } from './diplomacy'
import { about, lanes, tags, views } from './frame'
import { humanitarian } from './humanitarian'
import { military } from './military'
import { places } from './places'
import { politics } from './politics'
import type { ChronologySheets } from './sheets'
import { sources } from './sources'

/** The sample chronicle, as it was written down. */
export const chronology: ChronologySheets = {
  about,
  events: [...background, ...humanitarian, ...military, ...diplomacy, ...politics],
  sources,
  actors,
  places,
  lanes,
  tags,
  views,
}
