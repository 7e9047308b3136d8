import { duringOffensive, fromDateline, once, undated } from './dating'
import type { EventSheet } from './sheets'

export const politics: readonly EventSheet[] = [
  {
    code: 'E10',
    title: 'Armenian soldiers train with US forces',
    when: fromDateline(
      once('2023-09-18/2023-09-20', {
        verbatim: 'this week',
        rationale:
          'The week of the dateline began on Monday 18 September; the report speaks of the exercise as something that has taken place, so by its own day. The days are not given.',
      }),
    ),
    type: 'military exercise',
    actors: [
      ['armenia', 'takes part'],
      ['unitedStates', 'takes part'],
    ],
    lanes: ['politics'],
    tags: ['alliances', 'figures'],
    relations: [['related', 'E26']],
    significance: 'minor',
    claims: [
      {
        statement: '175 Armenian soldiers took part in exercises together with US forces.',
        property: 'soldiers taking part',
        value: { best: 175, unit: 'soldiers' },
        citations: [
          {
            paragraph: 18,
            quote: ['while ', '175 Armenian soldiers', ' have'],
          },
        ],
      },
    ],
  },
  {
    code: 'E23',
    title: 'Protesters and police clash in Yerevan',
    description: 'Their frustration was turned against the prime minister.',
    when: duringOffensive('k', 'The protest is reported with the news of the offensive'),
    type: 'protest',
    actors: [
      ['protesters', 'protests'],
      ['yerevanPolice', 'clashes with protesters'],
      ['pashinyan', 'object of the protest'],
    ],
    places: [['yerevan', 'exact']],
    lanes: ['politics'],
    tags: ['protest'],
    relations: [['responds-to', 'E12']],
    inBriefing: true,
    claims: [
      {
        statement: 'Protesters and police clashed in the Armenian capital.',
        citations: [
          {
            paragraph: 8,
            quote: ['protesters ', 'clashed with police in Yerevan', ', denouncing'],
          },
        ],
      },
      {
        statement: 'The prime minister is a traitor.',
        property: 'verdict on the prime minister',
        assertedBy: 'protesters',
        attributionVerb: 'denounced',
        citations: [
          {
            paragraph: 8,
            quote: ['leader ', 'as a traitor', ' and'],
          },
        ],
      },
      {
        statement: 'The prime minister should resign.',
        property: 'demand',
        assertedBy: 'protesters',
        attributionVerb: 'demanded',
        citations: [{ paragraph: 8, quote: ['and ', 'demanding his resignation', '.'] }],
      },
    ],
  },
  {
    code: 'E26',
    title: 'Relations between Armenia and Moscow are strained',
    description: 'Although both belong to the same military alliance.',
    when: undated('has experienced', 'A state of things with no beginning given.'),
    type: 'tension',
    actors: [
      ['armenia', 'subject'],
      ['russia', 'subject'],
      ['csto', 'alliance'],
    ],
    lanes: ['politics'],
    tags: ['alliances'],
    claims: [
      {
        statement: 'Armenia belongs to the military alliance CSTO, which Russia leads.',
        property: 'membership',
        credibility: 2,
        notes: 'Probably true: membership is a matter of public record at the time of the report.',
        citations: [
          {
            paragraph: 18,
            quote: ['Armenia, ', 'a member of the Russian-led CSTO', ' military'],
          },
        ],
      },
      {
        statement: 'Relations between Armenia and Russia have been strained.',
        citations: [{ paragraph: 18, quote: ['experienced ', 'strained relations with Moscow', ', while'] }],
      },
    ],
  },
  {
    code: 'E27',
    title: 'Turkey stands by Azerbaijan',
    when: undated('', 'A state of things at the time of the report; it gives no words for a date.'),
    type: 'support',
    actors: [
      ['turkey', 'supports'],
      ['azerbaijan', 'supported'],
    ],
    lanes: ['politics'],
    tags: ['alliances'],
    claims: [
      {
        statement: 'Azerbaijan has the strong support of its ally Turkey.',
        citations: [{ paragraph: 18, quote: ['enjoys ', 'strong support from its ally, Turkey', '.'] }],
      },
    ],
  },
]
