import { shortWordsOf } from '../../shared/dates/wording'
import { makeWhen } from '../../shared/dates/when'
import { edtfOfCslDate } from '../../shared/project/csl-date'
import { namesInWords } from '../../shared/project/csl-names'
import type { CslItem } from '../../shared/project/records/source'

/** Who made a source, where and when, in a few words: “L. Hovsepyan · The Caucasus Courier · 20 Sept 2023”. */
export function sourceInShort(item: CslItem): string {
  const issued = edtfOfCslDate(item.issued)
  return [
    namesInWords(item.author),
    item['container-title'] ?? item.publisher ?? '',
    issued === '' ? '' : shortWordsOf(makeWhen({ edtf: issued })),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
