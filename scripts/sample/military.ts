import { duringOffensive, fromDateline, lasting, once } from './dating'
import type { EventSheet } from './sheets'

export const military: readonly EventSheet[] = [
  {
    code: 'E11',
    title: 'Two landmine explosions',
    description:
      'Azerbaijan’s operation was launched in response to them, according to the report. It does not say where they happened.',
    when: fromDateline(
      once('2023-09-19', {
        verbatim: 'on Tuesday',
        rationale: 'The Tuesday before the dateline, a Wednesday.',
        sortKey: 'a',
      }),
    ),
    type: 'explosion',
    lanes: ['military'],
    tags: ['casualties', 'figures'],
    inBriefing: true,
    notes: 'To be found: the place, the hour, and who says what caused the explosions.',
    claims: [
      {
        statement: 'Two landmines exploded.',
        property: 'explosions',
        value: { best: 2, unit: 'explosions' },
        citations: [{ paragraph: 14, quote: ['to ', 'two landmine explosions on Tuesday', ', resulting'] }],
      },
      {
        statement: 'Six people died in the explosions, four of them police officers.',
        property: 'deaths',
        value: { best: 6, unit: 'people killed', breakdown: [{ label: 'police officers', value: 4 }] },
        notes: 'Said in the report’s own voice; who gave the figure is not said.',
        citations: [{ paragraph: 14, quote: ['in ', 'six deaths, including four police officers', '.'] }],
      },
    ],
  },
  {
    code: 'E12',
    title: 'Azerbaijan’s military operation in Nagorno-Karabakh',
    description:
      'Begun on the day before the report and still going on. Its name is itself in dispute: “anti-terror” action to one side, an attempt at “ethnic cleansing” to the other. This chronology calls it the operation or the offensive.',
    when: fromDateline(
      lasting('2023-09-19/..', {
        verbatim: 'for a second day',
        rationale: 'The second day is that of the dateline, so the first was Tuesday 19 September. It had not ended.',
        sortKey: 'b',
      }),
    ),
    type: 'military operation',
    actors: [
      ['azerbaijan', 'carries it out'],
      ['karabakhAuthorities', 'opposed'],
    ],
    places: [['karabakh', 'area']],
    lanes: ['military'],
    tags: ['competing'],
    relations: [['responds-to', 'E11']],
    significance: 'major',
    dispute: 'disputed',
    inBriefing: true,
    notes: 'Partly established: both sides speak of military action; what it is and what it is for are in dispute.',
    verification: 'partly',
    assessment:
      'That there is an operation is common ground. Its character is not: the two names come from the two parties and cannot both be right. Its aim is read from outside, by a commentator and by the report itself, and both readings go further than what Azerbaijan says it wants. Nothing here decides between them.',
    claims: [
      {
        key: 'anti-terror',
        statement: 'The operation consists of “anti-terror” actions.',
        property: 'character of the operation',
        assertedBy: 'azerbaijan',
        attributionVerb: 'characterised',
        citations: [{ paragraph: 1, quote: ['as ', '"anti-terror" actions', ' in the'] }],
      },
      {
        key: 'ethnic-cleansing',
        statement: 'The operation is on the ground, and “ethnic cleansing” is its aim.',
        property: 'character of the operation',
        assertedBy: 'pashinyan',
        attributionVerb: 'accused',
        links: [
          { type: 'contradicts', claim: 'anti-terror' },
          { type: 'contradicts', claim: 'only-military-targets' },
        ],
        citations: [{ paragraph: 8, quote: ['operation ', 'aimed at "ethnic cleansing."', ' Frustrated'] }],
      },
      {
        key: 'broers-aim',
        statement:
          'The operation is meant to bring all of Armenian-populated Karabakh back under Azerbaijan’s control.',
        property: 'aim of the operation',
        assertedBy: 'broers',
        attributionVerb: 'suggested',
        citations: [
          {
            paragraph: 17,
            quote: ['to ', 'regain control of the entire', ' Armenian-populated'],
          },
        ],
      },
      {
        statement: 'The ultimatum points to an intention to complete the conquest of the enclave.',
        property: 'aim of the operation',
        notes: 'The report’s own inference; no speaker is named.',
        citations: [
          {
            paragraph: 7,
            quote: ['to ', 'complete its conquest', ' of the'],
          },
        ],
      },
      {
        statement: 'The operation was launched because of the landmine explosions of Tuesday.',
        property: 'cause',
        notes: 'Said in the report’s own voice; whether it is Azerbaijan’s explanation is not said.',
        citations: [
          {
            paragraph: 14,
            quote: ['was ', 'launched in response to', ' two'],
          },
        ],
      },
    ],
  },
  {
    code: 'E14',
    title: 'Sirens, artillery and gunfire in the region’s main city',
    description: 'What can be heard in Khankendi / Stepanakert, and what the defence ministry says is being aimed at.',
    when: duringOffensive('e', 'The sounds are those of the offensive'),
    type: 'fighting',
    actors: [['defenceMinistry', 'describes the targets']],
    places: [['mainCity', 'exact']],
    lanes: ['military'],
    tags: ['civilians', 'competing'],
    parent: 'E12',
    dispute: 'disputed',
    inBriefing: true,
    assessment:
      'The report sets the ministry’s denial against what is heard in a city (“despite”), without saying what was hit. Neither account excludes the other: fire near civilians and the aim to spare them can both be true.',
    claims: [
      {
        key: 'sirens',
        statement: 'Air raid sirens, artillery and gunfire could be heard in the main city.',
        property: 'what was heard',
        links: [{ type: 'qualifies', claim: 'no-civilian-targets' }],
        notes: 'Said in the report’s own voice; whether a reporter was there is not said.',
        citations: [
          {
            paragraph: 15,
            quote: ['and ', 'sounds of artillery and gunfire', " in Karabakh's"],
          },
        ],
      },
      {
        key: 'no-civilian-targets',
        statement: 'Civilians and civilian structures are being targeted.',
        property: 'targets',
        assertedBy: 'defenceMinistry',
        attributionVerb: 'denied',
        stance: 'denies',
        notes: 'In the report’s words, it “asserted” that this is not so.',
        citations: [
          {
            paragraph: 15,
            quote: ['is ', 'not targeting civilians', ' or civilian'],
          },
        ],
      },
      {
        key: 'only-military-targets',
        statement: 'Only legitimate military targets are fired at, with high-precision weapons.',
        property: 'targets',
        assertedBy: 'defenceMinistry',
        attributionVerb: 'emphasised',
        citations: [
          {
            paragraph: 15,
            quote: ['that ', 'only legitimate military targets', ' are'],
          },
        ],
      },
    ],
  },
  {
    code: 'E16',
    title: 'The operation goes into its second day',
    description: 'Azerbaijan announces that it is carrying on and names the condition on which it would stop.',
    when: fromDateline(
      lasting('2023-09-20', {
        verbatim: 'for a second day',
        rationale: 'The second day is the day of the dateline, a Wednesday.',
        sortKey: 'b',
      }),
    ),
    type: 'announcement',
    actors: [['azerbaijan', 'announces']],
    places: [['karabakh', 'area']],
    lanes: ['military', 'diplomacy'],
    parent: 'E12',
    inBriefing: true,
    claims: [
      {
        statement: 'The military operation is being continued for a second day.',
        assertedBy: 'azerbaijan',
        attributionVerb: 'announced',
        citations: [
          { paragraph: 1, quote: ['the ', 'continuation of its military operations', ' in Nagorno-Karabakh'] },
        ],
      },
      {
        key: 'until-surrender',
        statement: 'The operation will not be halted before the ethnic Armenians in Karabakh surrender.',
        property: 'condition for a halt',
        assertedBy: 'azerbaijan',
        attributionVerb: 'declared',
        citations: [{ paragraph: 1, quote: ['operations ', 'until ethnic Armenians in Karabakh surrender', '.'] }],
      },
    ],
  },
  {
    code: 'E17',
    title: 'Defence ministry reports Armenian equipment put out of action',
    description: 'A statement issued in the morning of the second day.',
    when: fromDateline(
      once('2023-09-20', {
        verbatim: 'on Wednesday morning',
        rationale:
          'The Wednesday of the dateline. EDTF has no word for a morning, so the date stays a whole day and the words keep the rest.',
        sortKey: 'c',
      }),
    ),
    type: 'statement',
    actors: [
      ['defenceMinistry', 'issues the statement'],
      ['armenianForces', 'said to have lost equipment'],
    ],
    places: [['karabakh', 'area']],
    lanes: ['military', 'diplomacy'],
    tags: ['equipment'],
    parent: 'E12',
    inBriefing: true,
    citations: [
      {
        source: 'ministryStatement',
        relation: 'mentions',
        notes: 'The statement itself has not been seen; what it says is known through the report.',
      },
    ],
    claims: [
      {
        statement:
          'Vehicles, artillery and anti-aircraft missile installations of the Armenian armed forces were put out of action.',
        property: 'equipment lost',
        assertedBy: 'defenceMinistry',
        attributionVerb: 'reported',
        assertedAt: fromDateline(
          once('2023-09-20', {
            verbatim: 'on Wednesday morning',
            rationale: 'The day of the statement. When the equipment was hit is not said.',
          }),
        ),
        notes: 'Kinds of equipment are named, numbers are not.',
        citations: [
          {
            paragraph: 3,
            quote: ['the ', 'neutralization of military equipment', ' belonging'],
          },
        ],
      },
    ],
  },
]
