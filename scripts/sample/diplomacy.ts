import { duringOffensive } from './dating'
import type { EventSheet } from './sheets'

export const diplomacy: readonly EventSheet[] = [
  {
    code: 'E18',
    title: 'Karabakh Armenians call for a ceasefire and talks',
    when: duringOffensive('f'),
    type: 'appeal',
    actors: [
      ['karabakhArmenians', 'appeals'],
      ['azerbaijan', 'addressed'],
    ],
    places: [['karabakh', 'area']],
    lanes: ['diplomacy'],
    tags: ['ceasefire', 'negotiations'],
    relations: [['responds-to', 'E12']],
    inBriefing: true,
    claims: [
      {
        statement: 'The fighting should cease and negotiations should begin.',
        property: 'call',
        assertedBy: 'karabakhArmenians',
        attributionVerb: 'called for',
        notes: 'The report names no person or office that spoke.',
        citations: [
          {
            paragraph: 7,
            quote: ['have ', 'called for a ceasefire', ' and'],
          },
        ],
      },
    ],
  },
  {
    code: 'E19',
    title: 'Azerbaijan names its terms for talks',
    when: duringOffensive('g'),
    type: 'statement',
    actors: [
      ['azerbaijan', 'speaks'],
      ['karabakhAuthorities', 'addressed'],
    ],
    lanes: ['diplomacy'],
    tags: ['negotiations'],
    relations: [
      ['responds-to', 'E18'],
      ['related', 'E20'],
    ],
    inBriefing: true,
    notes: 'That the terms answer the call for a ceasefire is the order of the report, not its statement.',
    claims: [
      {
        statement: 'Azerbaijan is ready to talk.',
        property: 'readiness for talks',
        assertedBy: 'azerbaijan',
        attributionVerb: 'expressed',
        citations: [{ paragraph: 5, quote: ['has ', 'expressed readiness for talks', ' but'] }],
      },
      {
        statement: 'Before that, the Armenian armed groups, which it calls illegal, have to give themselves up.',
        property: 'condition for talks',
        assertedBy: 'azerbaijan',
        attributionVerb: 'insisted',
        citations: [
          {
            paragraph: 5,
            quote: ['formations ', 'must raise the white flag', '" and'],
          },
        ],
      },
      {
        statement: 'The Armenian administration, which it calls an illegal regime, has to be disbanded.',
        property: 'condition for talks',
        assertedBy: 'azerbaijan',
        attributionVerb: 'insisted',
        citations: [{ paragraph: 5, quote: ['and ', 'disband their "illegal regime."', ''] }],
      },
    ],
  },
  {
    code: 'E20',
    title: 'Azerbaijan proposes talks in Yevlakh',
    description: 'A town north of Khankendi / Stepanakert. No answer is reported.',
    when: duringOffensive('h', 'The proposal belongs to the days of the offensive'),
    type: 'proposal',
    actors: [['azerbaijan', 'proposes']],
    places: [['yevlakh', 'exact']],
    lanes: ['diplomacy'],
    tags: ['negotiations'],
    relations: [['related', 'E19']],
    inBriefing: true,
    claims: [
      {
        statement: 'Talks should begin in the town of Yevlakh.',
        property: 'place for talks',
        assertedBy: 'azerbaijan',
        attributionVerb: 'proposed',
        citations: [{ paragraph: 10, quote: ['proposed ', 'starting talks in the town of Yevlakh', ', located'] }],
      },
      {
        statement: 'Yevlakh is about 100 km north of the region’s main city.',
        property: 'distance',
        value: { best: 100, qualifier: 'about', unit: 'km' },
        credibility: 2,
        notes: 'Probably true: the coordinates of the two places in this project are 95 km apart as the crow flies.',
        citations: [{ paragraph: 10, quote: ['located ', 'approximately 100km north', " of Karabakh's"] }],
      },
    ],
  },
  {
    code: 'E21',
    title: 'Hajiyev calls on the Karabakh administration to dissolve itself',
    when: duringOffensive('i'),
    type: 'statement',
    actors: [
      ['hajiyev', 'speaks'],
      ['karabakhAuthorities', 'addressed'],
      ['karabakhArmenians', 'addressed'],
    ],
    lanes: ['diplomacy'],
    tags: ['status', 'negotiations'],
    relations: [['related', 'E19']],
    inBriefing: true,
    claims: [
      {
        key: 'dissolve',
        statement: 'The ethnic-Armenian administration should dissolve itself.',
        property: 'demand',
        assertedBy: 'hajiyev',
        attributionVerb: 'called on',
        citations: [{ paragraph: 19, quote: ['administration ', 'to "dissolve itself"', ' and'] }],
      },
      {
        key: 'rights',
        statement: 'Azerbaijan is committed to rights and security for Karabakh Armenians under its constitution.',
        property: 'assurance to civilians',
        assertedBy: 'hajiyev',
        attributionVerb: 'reiterated',
        links: [{ type: 'contradicts', claim: 'ethnic-cleansing' }],
        citations: [{ paragraph: 19, quote: ['providing ', 'rights and security for Karabakh Armenians', ' under'] }],
      },
    ],
  },
  {
    code: 'E22',
    title: 'Pashinyan accuses Azerbaijan of aiming at “ethnic cleansing”',
    description: 'What he says about the operation stands beside the other accounts of it, in E12.',
    when: duringOffensive('j'),
    type: 'accusation',
    actors: [
      ['pashinyan', 'speaks'],
      ['azerbaijan', 'accused'],
    ],
    lanes: ['diplomacy'],
    tags: ['competing'],
    relations: [['responds-to', 'E12']],
    inBriefing: true,
    citations: [
      {
        paragraph: 8,
        quote: ['of ', 'initiating a ground operation', ' aimed'],
      },
    ],
  },
  {
    code: 'E24',
    title: 'Russia and the United States ask Aliyev to stop at once',
    description: 'Two calls with the same aim, each with its own speaker. That they were made together is not said.',
    when: duringOffensive('l'),
    type: 'appeal',
    actors: [
      ['russianMinistry', 'appeals'],
      ['blinken', 'appeals'],
      ['aliyev', 'addressed'],
    ],
    lanes: ['diplomacy'],
    tags: ['ceasefire'],
    relations: [['responds-to', 'E12']],
    inBriefing: true,
    claims: [
      {
        statement: 'President Aliyev should end the military action at once.',
        property: 'call',
        assertedBy: 'russianMinistry',
        attributionVerb: 'called on',
        citations: [{ paragraph: 9, quote: ['', "Both Russia's foreign ministry", ' and'] }],
      },
      {
        statement: 'President Aliyev should end the military action at once.',
        property: 'call',
        assertedBy: 'blinken',
        attributionVerb: 'called on',
        citations: [{ paragraph: 9, quote: ['Aliyev, ', 'to immediately cease military action', '.'] }],
      },
    ],
  },
  {
    code: 'E25',
    title: 'International calls for a ceasefire and for humanitarian law',
    when: duringOffensive('m'),
    type: 'appeal',
    lanes: ['diplomacy', 'humanitarian'],
    tags: ['ceasefire', 'civilians'],
    relations: [
      ['responds-to', 'E12'],
      ['related', 'E24'],
    ],
    claims: [
      {
        statement:
          'Fire should cease at once, and the agreement of 2020 and international humanitarian law should be kept.',
        property: 'call',
        notes:
          'The report names nobody who made these calls. Russia’s and the United States’ are recorded apart, in E24.',
        citations: [{ paragraph: 16, quote: ['of ', 'international humanitarian law', '.'] }],
      },
    ],
  },
]
