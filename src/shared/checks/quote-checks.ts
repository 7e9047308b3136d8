import type { Project } from '../project/project'
import { titleOfItem } from '../project/names'
import { findQuote } from '../reading/quote'
import type { Finding } from './check'

/** Quotes that the text kept for their source does not hold. A source without a text cannot be asked. */
export function* lostQuotes(project: Project): Iterable<Finding> {
  for (const citation of project.citations) {
    const source = project.sources.get(citation.sourceId)
    if (citation.quote === null || source === undefined || source.text === '') continue
    if (findQuote(source.text, citation.quote) !== null) continue
    const claim = citation.claimId === null ? undefined : project.claims.get(citation.claimId)
    yield {
      rule: 'quote-not-found',
      severity: 'warning',
      table: 'citations',
      id: citation.id,
      eventId: citation.eventId ?? claim?.eventId ?? null,
      details: { quote: citation.quote.exact.slice(0, 80), source: titleOfItem(source.csl) },
    }
  }
}
