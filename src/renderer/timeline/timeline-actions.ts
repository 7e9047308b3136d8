import type { ActionId } from '../../shared/ipc/actions'
import type { Stores } from '../stores/stores'
import type { TimelineState } from './timeline-state.svelte'

/** What menus, keys and palette can ask of the timeline while it is shown. */
export function timelineActions(stores: Stores, timeline: TimelineState): Partial<Record<ActionId, () => void>> {
  return {
    'zoom-in': () => timeline.glideZoom(1 / 1.6),
    'zoom-out': () => timeline.glideZoom(1.6),
    fit: () => timeline.fit(),
    'show-selected': () => {
      const chosen = timeline.find(stores.selection.current)
      if (chosen !== undefined) timeline.goTo(chosen)
    },
  }
}
