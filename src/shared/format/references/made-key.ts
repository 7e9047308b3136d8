import { fold } from '../../project/folding'
import { titleOfItem } from '../../project/names'
import type { CslItem } from '../../project/records/source'
import { dateText } from './dates'
import { dateIn, textIn } from './reference'

/** A key for a source that came without one: author, year and a word of the title, as in `broers2021after`. */
export function madeKey(csl: CslItem): string {
  const [author] = csl.author ?? []
  const name = author === undefined ? '' : textIn(author, 'family') || textIn(author, 'literal')
  const [year = ''] = dateText(dateIn(csl, 'issued')).match(/\d{4}/) ?? []
  const words = plainWords(titleOfItem(csl)).filter((word) => word.length > 3)
  return [plainWords(name).join('').slice(0, 30), year, (words[0] ?? '').slice(0, 20)].join('') || 'source'
}

/** Whether we made this key for the source, so that it is nobody's wish. */
export function isMadeKey(key: string, csl: CslItem): boolean {
  return key.replace(/-\d+$/, '') === madeKey(csl)
}

function plainWords(text: string): readonly string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? []
}
