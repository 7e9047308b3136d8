import { wordsOf } from '../../shared/dates/wording'
import { makeWhen } from '../../shared/dates/when'
import { edtfOfCslDate } from '../../shared/project/csl-date'
import { namesInWords } from '../../shared/project/csl-names'
import { fold } from '../../shared/project/folding'
import { titleOfItem } from '../../shared/project/names'
import type { CslItem, Source } from '../../shared/project/records/source'

/** The line under a source's title: who, where, when. */
export function summaryOf(csl: CslItem): string {
  const edtf = edtfOfCslDate(csl.issued)
  return [
    namesInWords(csl.author),
    csl['container-title'] ?? csl.publisher ?? '',
    edtf === '' ? '' : wordsOf(makeWhen({ edtf })),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** The sources that hold all the words, in order of title. */
export function findSources(sources: Iterable<Source>, text: string): readonly Source[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return [...sources]
    .filter((source) => {
      const folded = fold(`${titleOfItem(source.csl)} ${summaryOf(source.csl)} ${source.csl.URL ?? ''} ${source.notes}`)
      return words.every((word) => folded.includes(word))
    })
    .sort((a, b) => titleOfItem(a.csl).localeCompare(titleOfItem(b.csl)) || (a.id < b.id ? -1 : 1))
}
