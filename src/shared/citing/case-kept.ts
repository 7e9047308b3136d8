import { endingOf } from '../evidence/file-kinds'
import type { CslItem } from '../project/records/source'

const titleVariables = [
  'title',
  'title-short',
  'container-title',
  'collection-title',
  'volume-title',
  'original-title',
] as const

/**
 * The item with what must keep its letters marked so (`<span class="nocase">`, CSL 1.0.2, “Title Case Conversion”): English styles
 * write “Minutes of the Board” for “minutes of the board”, and would make “Minutes-2021-04.Pdf” of a file and “Письмо Жителям” of a
 * letter. CSL leaves alone what says by its `language` that it is not English; most sources say nothing, so it is looked at here.
 */
export function withCaseKept(item: CslItem): CslItem {
  // Where the item says which language it is in, the processor follows that.
  const isStated = typeof item.language === 'string' && item.language.trim() !== ''
  const marked = titleVariables.flatMap((variable) => {
    const title = item[variable]
    if (typeof title !== 'string' || title.trim() === '') return []
    const kept = isName(title) || (!isStated && !mayBeEnglish(title)) ? inSpan(title) : withNamesKept(title)
    return kept === title ? [] : [[variable, kept] as const]
  })
  return marked.length === 0 ? item : { ...item, ...Object.fromEntries(marked) }
}

function inSpan(text: string): string {
  return `<span class="nocase">${text}</span>`
}

/** A file is called what it is called, spaces and all: “scan of the letter.pdf”. */
function isName(title: string): boolean {
  return hasEnding(title.trim())
}

/** The endings that evidence is kept with, and those of office programs, which are kept without. */
function hasEnding(name: string): boolean {
  return endingOf(name) !== '' || /\.(?:docm?|pptx?|xlsm?|odp|pages)$/i.test(name)
}

/** Files, addresses and accounts within a title: “photograph img_2031.jpg”, “post by @some_user on example.org”. */
function withNamesKept(title: string): string {
  return title
    .split(/(\s+)/)
    .map((word) => {
      const [, before = '', name = '', after = ''] = /^([("'‘“[]*)(.*?)([)"'’”\],;:.!?…]*)$/.exec(word) ?? []
      return isNameWithin(name) ? `${before}${inSpan(name)}${after}` : word
    })
    .join('')
}

function isNameWithin(word: string): boolean {
  return hasEnding(word) || /^[@#]\w|\w_\w|^https?:|^\w+@\w|^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/.*)?$/i.test(word)
}

/**
 * Little words that only one of the two has: what is in neither list (“die”, “in”, “a”, “do”) tells nothing. For English the few that hardly any
 * title of some length does without; for the others the articles, prepositions and conjunctions of languages in Latin letters.
 */
const english = new Set(
  'the of and to for on by with from at as is are was were its it this that how what when why who not an about after before between'.split(
    ' ',
  ),
)
const others = new Set(
  (
    'der das den dem des ein eine einer und oder über für gegen mit von vom zum zur nach bei aus ist nicht ' +
    'le la les du aux une et ou où sur dans pour par avec sans chez ' +
    'el los las una del y en por para con sobre entre ' +
    'il lo gli della delle dei degli dal nel nella sul alla tra ' +
    'da dos das em não ao aos pelo pela ' +
    'de het een voor bij tegen ' +
    'och att för på af og til ikke ja ei oraz nie się przez dla ' +
    'na za od je kod ili iz ve ile için bir az és egy nem și în cu'
  ).split(' '),
)

function mayBeEnglish(title: string): boolean {
  const letters = title.match(/\p{L}/gu)?.length ?? 0
  const latin = title.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin * 2 < letters) return false
  // What is written in capitals is an abbreviation, not a little word.
  const words = (title.match(/[\p{L}.@_]+/gu) ?? [])
    .filter((word) => word !== word.toUpperCase())
    .map((word) => word.toLowerCase())
  const count = (list: ReadonlySet<string>): number => words.filter((word) => list.has(word)).length
  return count(english) > 0 || count(others) === 0
}
