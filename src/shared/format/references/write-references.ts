import type { Source } from '../../project/records/source'
import { referenceWords } from '../../words/references'
import { writeBibtexEntry } from './bibtex/write-bibtex'
import { writeCslItem } from './csl-json'
import { madeKey } from './made-key'
import type { OutgoingReference } from './outgoing'
import { keyOf, type ReferenceFormat } from './reference'
import { writeRisEntry } from './ris/write-ris'

export interface WrittenReferences {
  readonly text: string
  readonly count: number
  /** What the format has no place for, in sentences; empty where nothing is lost. */
  readonly notes: readonly string[]
}

/** Sources as references for other programs, in order of their keys, so that two exports can be compared. */
export function writeReferences(sources: Iterable<Source>, format: ReferenceFormat): WrittenReferences {
  const outgoing = withKeys(
    [...sources].sort((a, b) => compare(a.id, b.id)),
    format,
  )
  outgoing.sort((a, b) => compare(a.key, b.key))
  const written = outgoing.map((reference) => writers[format](reference))
  const texts = written.map(({ text }) => text)
  const lost = new Map<string, number>()
  for (const [index, { carried, lost: alsoLost }] of written.entries()) {
    const left = Object.keys(outgoing[index]?.csl ?? {}).filter(
      (name) => !carried.has(name) && !keptElsewhere.has(name),
    )
    for (const variable of [...left, ...alsoLost]) lost.set(variable, (lost.get(variable) ?? 0) + 1)
  }
  const losses = [...lost]
    .map(([variable, count]) => ({ variable, count }))
    .sort((a, b) => compare(a.variable, b.variable))
  return {
    text: format === 'csl-json' ? `[\n${texts.join(',\n')}\n]\n` : texts.join(format === 'ris' ? '\r\n' : '\n'),
    count: outgoing.length,
    notes: losses.length === 0 ? [] : [referenceWords.lost(formatNames[format], losses)],
  }
}

const formatNames: Readonly<Record<ReferenceFormat, string>> = {
  'csl-json': 'CSL-JSON',
  bibtex: 'BibTeX',
  ris: 'RIS',
}

const writers = { 'csl-json': writeCslItem, bibtex: writeBibtexEntry, ris: writeRisEntry } as const

const keptElsewhere: ReadonlySet<string> = new Set(['type', 'id', 'citation-key', 'custom'])

/** Each with the key it came with; one that has none, or another's, or one that BibTeX could not read, gets one made of author, year and title. */
function withKeys(sources: readonly Source[], format: ReferenceFormat): OutgoingReference[] {
  const taken = new Set<string>()
  return sources.map(({ id, csl }) => {
    const own = keyOf(csl)
    const isUsable = own !== '' && (format !== 'bibtex' || /^[\p{L}\p{N}_:.+-]+$/u.test(own))
    // Only BibTeX is written by hand, with keys that people type.
    const wished = isUsable ? own : format === 'bibtex' ? madeKey(csl) : id
    let key = wished
    for (let count = 2; taken.has(key.toLowerCase()); count += 1) key = `${wished}-${count}`
    taken.add(key.toLowerCase())
    return { key, sourceId: id, csl }
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
