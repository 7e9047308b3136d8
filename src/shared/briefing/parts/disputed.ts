import { phraseOf } from '../../dates/phrases'
import { sentence } from '../../format/exchange/markdown/citing'
import { allCitationsOf, citationsOfClaim, claimsOf } from '../../project/lookups'
import type { Claim } from '../../project/records/claim'
import type { TimelineEvent } from '../../project/records/event'
import { briefingWords } from '../../words/briefing'
import { capital } from '../../words/chronology'
import { eventReferences, longNameOf, type Composing } from '../composing'
import { contestOf, isContested, type Contest } from '../contested'
import { dateHeading } from '../date-heading'
import type { Block, Inline } from '../document'
import { bold, heading, paragraph, words } from '../inline'
import { claimLine, speakerOf } from './claim-line'
import { labelled, ownCitations } from './entry'

const { disputed: texts } = briefingWords

/** What accounts differ about, event by event: what it is, what each side says, and what was made of it. */
export function disputedPart(composing: Composing): readonly Block[] {
  const contested = composing.events.filter((event) => isContested(composing.project, event))
  if (contested.length === 0) return [paragraph([words(texts.none)])]
  return contested.flatMap((event, index) => pointOf(event, index + 1, composing))
}

function pointOf(event: TimelineEvent, number: number, composing: Composing): readonly Block[] {
  const { project } = composing
  const contest = contestOf(project, event)
  const [name = []] = eventReferences(composing, [event])
  const isRecorded = contest.rows.length + contest.statements.length > 0
  const assessed = labelled(texts.assessed, event.assessment)
  return [
    heading(`disputed-${number}`, longNameOf(event)),
    paragraph([words(sentence(dateHeading(event.when))), ...see(name)], 'aside'),
    ...contest.rows.flatMap((row) => sides(texts.on(row.property), row.claims, composing)),
    ...sides(texts.statements, contest.statements, composing),
    ...otherDates(event, contest, composing),
    ...(isRecorded || contest.dates.length > 0 ? [] : sidesOf(event, composing)),
    ...(assessed.length > 0 ? assessed : [paragraph([words(texts.notAssessed)])]),
  ]
}

/** A heading can lead nowhere; below it the code leads to the entry. */
function see(name: readonly Inline[]): readonly Inline[] {
  return name.some(({ kind }) => kind === 'reference') ? [words(` ${texts.see} `), ...name, words('.')] : []
}

function sides(lead: string, claims: readonly Claim[], composing: Composing): readonly Block[] {
  if (claims.length === 0) return []
  return [paragraph([words(lead)]), { kind: 'list', items: claims.map((claim) => claimLine(claim, composing)) }]
}

/** Marked as disputed, without claims that would show about what. */
function sidesOf(event: TimelineEvent, composing: Composing): readonly Block[] {
  const { project, notes } = composing
  const claims = claimsOf(project, event.id)
  if (claims.length > 0) return sides(texts.marked, claims, composing)
  return [paragraph([words(texts.noClaims), notes.note(allCitationsOf(project, event.id))])]
}

function otherDates(event: TimelineEvent, { dates }: Contest, { project, notes }: Composing): readonly Block[] {
  if (dates.length === 0) return []
  const here: readonly Inline[] =
    event.when === null
      ? []
      : [bold(texts.here), words(`: ${sentence(phraseOf(event.when))}`), notes.note(ownCitations(project, event.id))]
  const items = dates.flatMap((claim) =>
    claim.when === null
      ? []
      : [
          [
            bold(capital(speakerOf(claim, project))),
            words(`: ${sentence(phraseOf(claim.when))}`),
            notes.note(citationsOfClaim(project, claim.id)),
          ],
        ],
  )
  return [paragraph([words(texts.dates)]), { kind: 'list', items: here.length === 0 ? items : [here, ...items] }]
}
