import type { HandlerServices } from './handlers'
import type { Handlers } from './router'

type StyleRequest = Extract<keyof Handlers, `styles.${string}`>

/** The answers to requests about a person's own citation styles. */
export function makeStyleHandlers({ styles }: Pick<HandlerServices, 'styles'>): Pick<Handlers, StyleRequest> {
  return {
    'styles.own': () => styles.list(),
    'styles.add': async (_, window) => {
      const path = await window.dialogs.chooseStyle()
      if (path === null) return { kind: 'cancelled' }
      const { id, title } = await styles.add(path)
      return { kind: 'added', id, title }
    },
    'styles.remove': async ({ id }) => {
      await styles.remove(id)
    },
  }
}
