import { boundsOf } from '../dates/bounds'
import { fold } from '../project/folding'
import { aboutPolicyOf, type Project } from '../project/project'
import type { TimelineEvent } from '../project/records/event'
import { warning, type Finding } from './check'

const firstOfYear = /^-?\d{4}-01-01$/
const firstOfMonth = /^-?\d{4}-\d{2}-01$/
const figuresAlone = /^[\d\s./:-]+$/

/**
 * Events dated to 1 January or the first of a month whose source's words do not say so: the mark that a spreadsheet leaves
 * when it knew only the year or the month. Both ends of an interval are looked at. Where the words are figures alone, as in
 * 01/01/1915, a spreadsheet wrote them: they bear out the first of a month, but not 1 January.
 */
export function* suspiciousFirsts(project: Project): Iterable<Finding> {
  for (const event of project.events) {
    const edtf = event.when?.edtf ?? ''
    const ends = edtf.split('/')
    const found = ends.find((end) => firstOfYear.test(end)) ?? ends.find((end) => firstOfMonth.test(end))
    const verbatim = event.when?.verbatim ?? ''
    const isWritten = firstOfYear.test(found ?? '') && figuresAlone.test(verbatim) ? false : saysTheFirst(verbatim)
    if (found === undefined || isWritten) continue
    yield warning('suspicious-first', event.id, { date: found })
  }
}

/** Whether the words name the day: "1 May", "the first of May", "New Year's Day", 01/05/1915. */
function saysTheFirst(verbatim: string): boolean {
  return /\b0?1(?:st)?\b|\bfirst\b|\bnew year/iu.test(verbatim)
}

/** Events whose date could not be read when they were taken in, and stands there in words only. */
export function* datesInWords(project: Project): Iterable<Finding> {
  for (const { id, when } of project.events) {
    if (when?.edtf === null && when.verbatim !== '') yield warning('date-in-words', id, { words: when.verbatim })
  }
}

const sharedWordsNeeded = 0.6

/** Events that may be one: their dates meet, and their titles share most of their words. */
export function* likelyDuplicates(project: Project): Iterable<Finding> {
  const policy = aboutPolicyOf(project)
  const dated = [...project.events]
    .flatMap((event) => {
      const edtf = event.when?.edtf
      if (edtf == null) return []
      const { earliest, latest } = boundsOf(edtf, policy)
      return [{ event, earliest, latest, words: wordsOf(event) }]
    })
    // Long spans touch everything; a duplicate is told by its title there, and comparing all with all would not end.
    .filter(({ earliest, latest, words }) => words.size > 1 && latest - earliest < longestSpanMs)
    .sort((a, b) => a.earliest - b.earliest || (a.event.id < b.event.id ? -1 : 1))
  for (const [at, one] of dated.entries()) {
    for (let next = at + 1; next < dated.length && next <= at + mostNeighbours; next += 1) {
      const other = dated[next]
      if (other === undefined || other.earliest > one.latest) break
      if (one.event.parentId === other.event.id || other.event.parentId === one.event.id) continue
      if (sharedShare(one.words, other.words) >= sharedWordsNeeded) {
        yield warning('likely-duplicate', one.event.id, { other: other.event.title, otherId: other.event.id })
      }
    }
  }
}

const longestSpanMs = 400 * 24 * 60 * 60 * 1000
const mostNeighbours = 500

const emptyWords = new Set(['the', 'and', 'for', 'with', 'from', 'into', 'that', 'are', 'was'])

function wordsOf(event: TimelineEvent): ReadonlySet<string> {
  const words = fold(event.title).match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(words.filter((word) => !emptyWords.has(word)))
}

/** How much two sets have in common: 1 for the same words, 0 for none (Jaccard index). */
function sharedShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared)
}
