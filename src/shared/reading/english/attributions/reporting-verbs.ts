import type { AttributionStance } from '../../attribution'
import type { Sentence } from '../../text/sentences'
import { wordAt } from '../../text/phrase'

/** A verb of saying, and the index after it and its preposition. */
export interface ReportingVerb {
  readonly stance: AttributionStance
  readonly to: number
  /** "said", "told": may stand after what is said, with its speaker before or after it. */
  readonly canFollow: boolean
}

/** Verbs in the forms a report tells them in: said, says, saying. */
const asserting = forms(
  `say:said state:stated report:reported announce:announced declare:declared claim:claimed assert:asserted maintain:maintained
  insist:insisted argue:argued note:noted add:added explain:explained confirm:confirmed suggest:suggested warn:warned estimate:estimated
  reveal:revealed disclose:disclosed acknowledge:acknowledged admit:admitted concede:conceded testify:testified allege:alleged
  accuse:accused blame:blamed emphasise:emphasised emphasize:emphasized stress:stressed reiterate:reiterated predict:predicted
  promise:promised vow:vowed pledge:pledged threaten:threatened propose:proposed urge:urged demand:demanded tell:told write:wrote
  recall:recalled describe:described express:expressed condemn:condemned criticise:criticised criticize:criticized welcome:welcomed
  praise:praised regret:regretted denounce:denounced repeat:repeated contend:contended conclude:concluded observe:observed remark:remarked
  comment:commented respond:responded reply:replied counter:countered complain:complained believe:believed charge:charged
  find:found show:showed document:documented record:recorded`,
)
const denying = forms(
  'deny:denied reject:rejected dismiss:dismissed dispute:disputed refute:refuted rebut:rebutted contradict:contradicted repudiate:repudiated',
)
const qualifying = forms('doubt:doubted question:questioned caution:cautioned speculate:speculated hint:hinted')

/** Only these may follow what they report: "…, the ministry said". */
const following = forms(
  `say:said add:added report:reported write:wrote tell:told claim:claimed note:noted explain:explained warn:warned insist:insisted
  announce:announced recall:recalled argue:argued believe:believed conclude:concluded estimate:estimated confirm:confirmed admit:admitted
  state:stated declare:declared acknowledge:acknowledged complain:complained predict:predicted reply:replied observe:observed
  remark:remarked maintain:maintained reveal:revealed testify:testified allege:alleged`,
)

/** Those that a person or body can only do with words: "found" and "showed" need a study or an inquiry for a subject. */
export const documentVerbs: ReadonlySet<string> = forms('find:found show:showed document:documented record:recorded')

function forms(table: string): ReadonlySet<string> {
  return new Set(
    table
      .split(/\s+/)
      .filter((entry) => entry !== '')
      .flatMap((entry) => {
        const [base = '', past = ''] = entry.split(':')
        return [base, past, third(base), progressive(base)]
      }),
  )
}

function third(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
}

function progressive(base: string): string {
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`
}

/** Verbs that say something only with the word after them: "called on", "pointed out". */
const withParticle: ReadonlyMap<string, readonly string[]> = new Map(
  [
    [
      ['call', 'calls', 'called', 'calling'],
      ['on', 'for'],
    ],
    [['point', 'points', 'pointed', 'pointing'], ['out']],
    [
      ['appeal', 'appeals', 'appealed', 'appealing'],
      ['for', 'to'],
    ],
  ].flatMap(([verbs = [], particles = []]) => verbs.map((verb): [string, string[]] => [verb, particles])),
)

const stances: ReadonlyMap<string, AttributionStance> = new Map<string, AttributionStance>([
  ...[...asserting].map((word): [string, AttributionStance] => [word, 'asserts']),
  ...[...denying].map((word): [string, AttributionStance] => [word, 'denies']),
  ...[...qualifying].map((word): [string, AttributionStance] => [word, 'qualifies']),
])

/** The verb of saying at an index, or null. */
export function reportingVerbAt(sentence: Sentence, at: number): ReportingVerb | null {
  const word = wordAt(sentence, at)
  const toll = tollPutAt(sentence, at)
  if (toll !== null) return { stance: 'asserts', to: toll, canFollow: false }
  const particles = withParticle.get(word)
  if (particles !== undefined) {
    return particles.includes(wordAt(sentence, at + 1)) ? { stance: 'asserts', to: at + 2, canFollow: false } : null
  }
  const stance = stances.get(word)
  if (stance === undefined || isNoun(sentence, at)) return null
  return { stance: isNegated(sentence, at) ? negated(stance) : stance, to: at + 1, canFollow: following.has(word) }
}

const tolls: ReadonlySet<string> = new Set(
  'number numbers toll figure figures total count estimate deaths dead losses casualties cost strength population'.split(
    ' ',
  ),
)

/** The index after "put the number of dead at", "puts the toll at"; null for anything else that is put somewhere. */
function tollPutAt(sentence: Sentence, at: number): number | null {
  if (!['put', 'puts', 'putting'].includes(wordAt(sentence, at))) return null
  let isToll = false
  for (let next = at + 1; next < at + 8; next += 1) {
    const word = wordAt(sentence, next)
    if (word === 'at' && isToll) return next + 1
    isToll ||= tolls.has(word)
  }
  return null
}

/** Verbs that are nouns as well, in the forms they share with them. */
const nouns: ReadonlySet<string> = new Set(
  `state states report reports claim claims note notes comment comments question questions estimate estimates charge charges demand
  demands promise promises record records document documents show shows find finds doubt doubts hint hints dispute disputes counter
  caution complain warn pledge pledges vow vows threat urge urges blame praise welcome reply replies counters remark remarks`.split(
    /\s+/,
  ),
)

/** "state radio", "reports of torture", "the claim": a noun, unless several people stand before it: "separatists claim". */
function isNoun(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at)
  if (!nouns.has(word)) return false
  if (wordAt(sentence, at + 1) === 'of') return true
  const before = wordAt(sentence, at - 1)
  if (word.endsWith('s') && word !== 'claims') return before.endsWith('s') || beforeNouns.has(before)
  return (
    !(before.endsWith('s') || ['they', 'people', 'police', 'we', 'i', 'who'].includes(before)) ||
    beforeNouns.has(before)
  )
}

const beforeNouns: ReadonlySet<string> = new Set(
  'the a an his her its their this these those of no any such'.split(' '),
)

/** "did not confirm", "has not said", "refused to confirm": nothing is asserted, but something is held back. */
function isNegated(sentence: Sentence, at: number): boolean {
  for (let before = at - 1; before > at - 4; before -= 1) {
    const word = wordAt(sentence, before)
    if (word === 'not' || word === 'never' || word.endsWith("n't")) return true
    if (
      word === 'to' &&
      ['refused', 'declined', 'refuses', 'declines', 'unable'].includes(wordAt(sentence, before - 1))
    )
      return true
  }
  return false
}

function negated(stance: AttributionStance): AttributionStance {
  return stance === 'asserts' ? 'qualifies' : 'asserts'
}
