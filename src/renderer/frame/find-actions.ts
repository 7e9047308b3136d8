import type { Action } from '../../shared/ipc/actions'
import { fold } from '../../shared/project/folding'

/**
 * The actions in whose names each of the typed words is found, whatever the case or accents: first those that begin with what
 * was typed, then those of which words begin with it, in the order of the menus.
 */
export function findActions(actions: readonly Action[], menus: Readonly<Record<string, string>>, typed: string) {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  return actions
    .map((action) => ({ action, rank: rankOf(fold(action.label), fold(menus[action.menu] ?? ''), words) }))
    .filter(({ rank }) => rank < nowhere)
    .sort((a, b) => a.rank - b.rank)
    .map(({ action }) => action)
}

const nowhere = 3

function rankOf(label: string, menu: string, words: readonly string[]): number {
  const begins = (word: string): boolean => ` ${label}`.includes(` ${word}`) || menu.startsWith(word)
  if (label.startsWith(words.join(' '))) return 0
  if (words.every(begins)) return 1
  return words.every((word) => label.includes(word) || begins(word)) ? 2 : nowhere
}
