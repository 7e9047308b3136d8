import { Refusal } from '../../shared/problem'
import type { Stores } from '../stores/stores'
import { eventTowards, moveTowards, type Direction } from './keys'
import type { TimelineState } from './timeline-state.svelte'

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Does what a key asks for while the canvas has the focus. Whether it asked for anything here. */
export function answerKey(key: KeyboardEvent, stores: Stores, timeline: TimelineState): boolean {
  if (key.altKey) return false
  const direction = directions[key.key]
  if (direction !== undefined) {
    if (key.ctrlKey || key.metaKey) panTowards(direction, timeline)
    else if (key.shiftKey) shiftTowards(direction, stores, timeline)
    else chooseTowards(direction, stores, timeline)
    return true
  }
  if (key.ctrlKey || key.metaKey) return false
  const answer = answers(stores, timeline)[key.key]
  answer?.()
  return answer !== undefined
}

function answers({ actions, selection }: Stores, timeline: TimelineState): Readonly<Record<string, () => void>> {
  const { dated } = timeline.chronology
  return {
    Home: () => selection.choose(dated[0]?.event.id ?? null),
    End: () => selection.choose(dated.at(-1)?.event.id ?? null),
    PageUp: () => timeline.glidePan(-0.9),
    PageDown: () => timeline.glidePan(0.9),
    Enter: () => actions.run('edit-event'),
    Delete: () => actions.run('delete-event'),
    Backspace: () => actions.run('delete-event'),
    Escape: () => selection.choose(null),
  }
}

function panTowards(direction: Direction, timeline: TimelineState): void {
  if (direction === 'left') timeline.glidePan(-0.25)
  if (direction === 'right') timeline.glidePan(0.25)
}

function chooseTowards(direction: Direction, { selection }: Stores, timeline: TimelineState): void {
  const next = eventTowards(timeline.chronology, selection.current, direction)
  if (next === undefined) return
  selection.choose(next.event.id)
  timeline.reveal(next)
}

function shiftTowards(direction: Direction, { messages, project, selection }: Stores, timeline: TimelineState): void {
  const item = timeline.find(selection.current)
  if (item === undefined) return
  try {
    const wish = moveTowards(timeline.chronology, item, direction)
    if (wish !== null) void project.execute(wish)
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    messages.refuse(reason.problem)
  }
}
