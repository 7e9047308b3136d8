import { newStamp, type Context } from '../../commands/command'
import { isSameValue } from '../../project/diff'
import type { Project } from '../../project/project'
import { blankSource, type Source } from '../../project/records/source'
import { referenceWords } from '../../words/references'
import type { Candidate, Found, Note } from '../exchange/candidates'
import { KnownSources } from './match'
import type { ReferenceReading } from './reference'
import { withReference } from './same-reference'

/**
 * What references would bring into a project, each as a source. One that is there already takes over the bibliographic fields
 * only: its reliability, text, notes and whatever else the researcher added stay.
 */
export function foundReferences(
  { references, refused, warnings }: ReferenceReading,
  project: Project,
  context: Context,
): Found {
  const known = new KnownSources(project.sources)
  const candidates = new Map<string, Candidate>()
  const twice: Note[] = []
  const said: string[] = []
  let repeated = 0
  for (const reference of references) {
    const match = known.find(reference)
    if (match?.isOneOfSeveral === true)
      said.push(referenceWords.likelyTwins(reference.where, match.source.csl.title ?? ''))
    const namesake = match === undefined ? known.namesakeOf(reference) : undefined
    if (namesake !== undefined && project.sources.has(namesake.id)) {
      said.push(referenceWords.namesake(reference.where, namesake.csl.title ?? '', namesake.csl.type))
    }
    const source = match === undefined ? newSource() : match.source
    const record = match === undefined ? source : { ...source, csl: withReference(source.csl, source.id, reference) }
    const earlier = candidates.get(source.id)
    if (earlier === undefined) {
      candidates.set(source.id, { table: 'sources', record, where: reference.where, standing: 'own' })
      // Another entry for the same source is to find it, also where it is new.
      if (match === undefined) known.add(record)
    } else if (isSameValue(record.csl, (earlier.record as Source).csl)) repeated += 1
    else twice.push({ where: reference.where, reason: referenceWords.twice(earlier.where) })

    function newSource(): Source {
      return { ...newStamp(context, undefined), ...blankSource, csl: reference.csl }
    }
  }
  return {
    candidates: [...candidates.values()],
    companions: [],
    refused: [...refused, ...twice],
    warnings: [...warnings, ...said, ...(repeated > 0 ? [referenceWords.twiceSame(repeated)] : [])],
    isPartial: false,
  }
}
