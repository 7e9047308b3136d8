import type { SpeakerKind } from '../../attribution'

/** Nouns that can speak, by the kind of actor they name. */
const nouns: readonly (readonly [kind: SpeakerKind, words: string])[] = [
  [
    'organisation',
    `ministry ministries army police government parliament party coalition opposition agency council commission committee court tribunal
    company corporation bank union group organisation organization association foundation institute university hospital newspaper
    television radio channel station navy force forces military department office bureau embassy administration command staff
    leadership regime cabinet congress senate secretariat delegation mission church federation league network firm airline operator
    prosecution defence defense service services media press kremlin pentagon study report inquiry investigation survey statement
    communique alliance front movement militia brigade`,
  ],
  [
    'group',
    `authorities officials separatists rebels residents witnesses protesters demonstrators villagers survivors relatives families
    prosecutors lawyers doctors experts analysts economists researchers scientists investigators activists monitors organisers
    organizers observers critics supporters opponents sources diplomats aides leaders members ministers generals commanders officers
    soldiers fighters workers farmers students teachers neighbours neighbors inspectors rescuers historians journalists reporters
    people armenians judges directors shareholders traders brokers dealers physicians engineers forecasters economists both
    republicans democrats`,
  ],
  [
    'person',
    `spokesman spokeswoman spokesperson minister president premier chancellor governor mayor general colonel major captain commander
    lieutenant sergeant secretary ambassador envoy adviser advisor chief head director chairman chairwoman chair leader deputy judge
    prosecutor lawyer attorney doctor nurse professor analyst expert economist historian researcher scientist witness survivor resident
    official aide senator congressman representative bishop archbishop pope king queen prince driver pilot officer policeman soldier
    farmer teacher student man woman mother father brother sister son daughter wife husband editor reporter journalist commentator
    correspondent manager executive owner founder dealer trader broker captain coach investigator inspector negotiator mediator
    monitor villager diplomat source critic author writer engineer magistrate coroner delegate cousin uncle aunt nephew niece
    grandfather grandmother grandson granddaughter neighbour neighbor friend colleague guard paramedic medic surgeon shopkeeper landlord
    caretaker priest imam`,
  ],
  ['state', 'country state kingdom republic nation'],
]

const kinds: ReadonlyMap<string, SpeakerKind> = new Map(
  nouns.flatMap(([kind, words]) => words.split(/\s+/).map((word): [string, SpeakerKind] => [word, kind])),
)

/** The kind of actor a noun names, undefined for nouns that do not speak. */
export function speakerKindOf(noun: string): SpeakerKind | undefined {
  const bare = noun.replace(/'s$/, '')
  return (
    kinds.get(bare) ??
    (bare.endsWith('ies')
      ? kinds.get(`${bare.slice(0, -3)}y`)
      : bare.endsWith('s')
        ? kinds.get(bare.slice(0, -1))
        : undefined)
  )
}

const generic = new Set(
  `country state nation kingdom republic group organisation organization body company firm party side movement network association
  statement report study survey inquiry investigation communique document article media press man woman person people`.split(
    /\s+/,
  ),
)

/** "country", "reports": nouns that name nobody by themselves, though they speak. */
export function isGeneric(noun: string): boolean {
  if (generic.has(noun) || noun === 'men' || noun === 'women') return true
  return generic.has(noun.replace(/ies$/, 'y')) || generic.has(noun.replace(/s$/, ''))
}

/** Words before a name that are no part of it. */
export const titles: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir lord lady president vice prime minister premier chancellor foreign defence defense interior
  finance health secretary state us u.s uk general gen colonel col major maj captain capt lieutenant lt sergeant sgt commander cmdr
  admiral adm sen senator rep representative gov governor mayor king queen prince princess pope bishop archbishop cardinal father
  reverend rev rabbi imam sheikh ayatollah ambassador envoy spokesman spokeswoman spokesperson commentator analyst economist historian
  expert lawyer attorney judge justice prosecutor director chairman chairwoman chief executive head deputy acting former ex late
  then leader officer chief-of-staff police fire harbor harbour adviser advisor special assistant senior state staff opposition`.split(
    /\s+/,
  ),
)

/** Words that end a noun phrase when it is read towards the left. */
export const phraseBorders: ReadonlySet<string> = new Set(
  `that which who whom whose where when while because although though but if whether as than so yet since after before until unless
  however meanwhile therefore thus also then said says saying told not is are was were be been being am do does did will would shall
  should can could may might must have has had despite during with without by from into onto upon over under between against among through across
  following amid what why how there it's it i he she we you they me him them`.split(/\s+/),
)

/** Prepositions that can stand inside the name of somebody: "minister of defence", "spokesman for the mayor". */
export const innerPrepositions: ReadonlySet<string> = new Set(['of', 'for', 'in', 'at', 'to', 'on'])
