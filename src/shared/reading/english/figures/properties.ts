import type { Sentence } from '../../text/sentences'
import { wordAt } from '../../text/phrase'

/** What figures are about, by the noun counted. */
const byNoun: readonly (readonly [property: string, nouns: string])[] = [
  ['deaths', 'death deaths dead fatality fatalities bodies body corpses graves martyrs coffins'],
  ['casualties', 'casualty casualties losses victims'],
  ['injured', 'injured wounded injuries wounds'],
  ['missing', 'missing'],
  ['detained', 'prisoner prisoners detainee detainees captives arrests detentions internees inmates'],
  ['hostages', 'hostage hostages abductees'],
  ['displaced', 'displaced refugee refugees evacuees idps homeless'],
  [
    'troops',
    'troops soldier soldiers peacekeeper peacekeepers fighters militants rebels insurgents guerrillas combatants mercenaries recruits conscripts cavalry infantry servicemen marines paratroopers',
  ],
  [
    'people',
    'people persons men personnel officers policemen gunmen volunteers civilian civilians residents inhabitants villagers families households women children boys girls armenians population workers students demonstrators protesters marchers participants voters',
  ],
  ['destroyed', 'houses homes buildings shelters villages'],
  [
    'attacks',
    'attack attacks explosion explosions blast blasts strikes raids bombings clashes incidents violations shellings airstrikes sorties shootings killings',
  ],
  [
    'weapons',
    'tank tanks vehicles aircraft planes helicopters drones missile missiles rockets guns rifles shells bombs mines ships vessels boats',
  ],
  ['votes', 'votes ballots seats'],
  ['amount', 'cents pence dollars euros pounds crowns francs marks yen roubles rubles rupees lire'],
  ['distance', 'km miles m feet yards'],
  ['area', 'hectares acres square'],
  ['weight', 'tonnes tons kg'],
  ['volume', 'barrels litres cubic'],
  ['share', '%'],
]

/** What figures are about, by the words of what happened to those counted. */
const byVerb: readonly (readonly [property: string, verbs: string])[] = [
  ['deaths', 'killed dead died dies murdered executed drowned shot slain perished killing'],
  ['injured', 'wounded injured hurt hospitalised hospitalized wounding injuring'],
  ['missing', 'missing disappeared'],
  ['detained', 'arrested detained captured imprisoned jailed interned seized'],
  ['hostages', 'kidnapped abducted'],
  [
    'displaced',
    'displaced evacuated relocated relocate evacuate fled flee expelled deported resettled homeless uprooted',
  ],
  ['destroyed', 'destroyed razed demolished burned burnt'],
  ['people', 'marched gathered demonstrated protested rallied attended'],
  ['population', 'reside live lived living inhabited population'],
]

const nounProperties = indexed(byNoun)
const verbProperties = indexed(byVerb)

function indexed(table: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(
    table.flatMap(([property, words]) => words.split(' ').map((word): [string, string] => [word, property])),
  )
}

/** "killed", "fled", "arrested": what happened to those counted. */
export function isFateVerb(word: string): boolean {
  return verbProperties.has(word)
}

interface Property {
  readonly property: string
  /** Whether it is one that chronologies count: such figures are offered even when they are small. */
  readonly isTelling: boolean
}

const people: ReadonlySet<string> = new Set(['people', 'troops', 'destroyed', 'weapons', ''])

/**
 * What the figure from `from` to `to` is about: "12 people were wounded" is about the injured, "six deaths" about deaths. The
 * verb counts where the noun only says that they were people.
 */
export function propertyOf(sentence: Sentence, from: number, to: number, head: string): Property {
  const fate = verbProperties.get(head)
  if (fate !== undefined) return { property: fate, isTelling: true }
  const noun = isOfAnArmy(sentence, from, to, head) ? 'troops' : (nounProperties.get(head) ?? '')
  if (!people.has(noun)) return { property: noun, isTelling: true }
  const verb = verbAfter(sentence, to) ?? verbBefore(sentence, from)
  // "an army of 40,000 men marched": that they marched says less than who they were.
  const property = verb === null || (verb === 'people' && noun !== '') ? noun : verb
  if (property !== '') return { property: property === 'destroyed' && verb === null ? head : property, isTelling: true }
  return { property: head, isTelling: false }
}

/** Men, officers and personnel are troops only where a word beside them says so: "an army of 40,000 men", "200 men of the brigade". */
function isOfAnArmy(sentence: Sentence, from: number, to: number, head: string): boolean {
  if (!mayServe.has(head)) return false
  for (let at = from - 6; at < to + 6; at += 1) if (military.has(wordAt(sentence, at).replace(/'s$/, ''))) return true
  return false
}

const mayServe: ReadonlySet<string> = new Set(['men', 'personnel', 'officers', 'volunteers'])
const military: ReadonlySet<string> = new Set(
  `army armies military troops soldiers brigade battalion regiment division corps garrison infantry cavalry artillery guards legion
  battalions brigades regiments divisions navy fleet platoon squadron militia peacekeeping`.split(/\s+/),
)

/** "were killed", "have been displaced", "reside": the next words, up to another number or clause. */
function verbAfter(sentence: Sentence, to: number): string | null {
  for (let at = afterAside(sentence, to); at < to + 16; at += 1) {
    const word = wordAt(sentence, at)
    if (at > afterAside(sentence, to) + 4) return null
    if ([',', ';', '.', 'and', 'but', 'who', 'that'].includes(word)) return null
    const property = verbProperties.get(word)
    if (property !== undefined) return property
  }
  return null
}

/** Past what stands between two commas: "sixteen employees, aged 23 to 61, were killed". */
function afterAside(sentence: Sentence, at: number): number {
  if (wordAt(sentence, at) !== ',') return at
  for (let end = at + 1; end < at + 10; end += 1) if (wordAt(sentence, end) === ',') return end + 1
  return at
}

/** "killed 38 people", "helped relocate a total of 7,000", "killing at least 12". */
function verbBefore(sentence: Sentence, from: number): string | null {
  for (let at = from - 1; at >= Math.max(sentence.from, from - 5); at -= 1) {
    const word = wordAt(sentence, at)
    if ([',', ';', '.', 'but'].includes(word)) return null
    const property = verbProperties.get(word)
    if (property !== undefined) return property
  }
  return null
}
