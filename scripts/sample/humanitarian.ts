import { duringOffensive, fromDateline, lasting, undated } from './dating'
import type { EventSheet } from './sheets'

export const humanitarian: readonly EventSheet[] = [
  {
    code: 'E7',
    title: 'The Lachin Corridor is blockaded',
    description: 'The only route from Armenia into Nagorno-Karabakh, closed by Azerbaijan.',
    when: fromDateline(
      lasting('2022-12~/..', {
        verbatim: 'for the past nine months',
        rationale:
          'Nine months back from the dateline is December 2022, about: the phrase counts in months. The report speaks of the blockade as still in force, so the end is open.',
      }),
    ),
    type: 'blockade',
    actors: [
      ['azerbaijan', 'enforces the blockade'],
      ['karabakhArmenians', 'affected'],
    ],
    places: [['lachin', 'exact']],
    lanes: ['humanitarian'],
    tags: ['blockade', 'civilians'],
    relations: [['related', 'E9']],
    significance: 'major',
    inBriefing: true,
    claims: [
      {
        statement: 'For nine months Azerbaijan has kept up a blockade of the only way into the enclave from Armenia.',
        property: 'duration',
        when: fromDateline(
          lasting('2022-12~/2023-09-20', {
            verbatim: 'for the past nine months',
            rationale: 'The claim speaks for the nine months up to its own day and not beyond.',
          }),
        ),
        citations: [
          {
            paragraph: 13,
            quote: ['Corridor, ', 'for the past nine months', '.'],
          },
        ],
      },
      {
        statement: 'The blockade has weakened the Armenian population of Karabakh.',
        property: 'effect on civilians',
        assertedBy: 'broers',
        attributionVerb: 'noted',
        citations: [{ paragraph: 17, quote: ['Karabakh ', 'has been weakened by the blockade', ', suggesting'] }],
      },
    ],
  },
  {
    code: 'E9',
    title: 'Red Cross aid is let in by two roads',
    description:
      'One road leads through the Lachin Corridor from Armenia, the other is Azerbaijan’s Aghdam road. The report sets it beside earlier hopes that tension would ease.',
    when: undated('recently', 'Before the dateline, and no more can be said: “recently” has no length.'),
    type: 'aid delivery',
    actors: [
      ['redCross', 'sender'],
      ['azerbaijan', 'gives permission'],
    ],
    places: [
      ['lachin', 'exact'],
      ['aghdamRoad', 'exact'],
    ],
    lanes: ['humanitarian'],
    tags: ['aid', 'blockade'],
    inBriefing: true,
    claims: [
      {
        key: 'two-roads',
        statement: 'Azerbaijan allowed aid of the International Committee of the Red Cross into Karabakh by two roads.',
        property: 'roads opened for aid',
        value: { best: 2, unit: 'roads' },
        notes:
          'Does not say whether the corridor was opened for anything but this aid; the report elsewhere speaks of the blockade as going on.',
        citations: [{ paragraph: 20, quote: ['Cross ', 'to enter Karabakh via two roads', ', one'] }],
      },
    ],
  },
  {
    code: 'E13',
    title: 'Deaths and injuries since the offensive began',
    when: fromDateline(
      lasting('2023-09-19/2023-09-20', {
        verbatim: 'since the offensive began',
        rationale: 'From the first day of the offensive, 19 September, to the report that carries the count.',
      }),
    ),
    type: 'casualties',
    actors: [['karabakhAuthorities', 'gives the figures']],
    places: [['karabakh', 'area']],
    lanes: ['humanitarian'],
    tags: ['casualties', 'civilians', 'figures', 'competing'],
    parent: 'E12',
    significance: 'major',
    inBriefing: true,
    assessment:
      'One side’s count, from a party to the fighting, within two days of its beginning. “Casualties” usually covers the dead and the injured; here the injured are named beside it, so the 27 may be deaths alone. The word of the report is kept. Civilians among them do not by themselves show that civilians were aimed at, which the defence ministry denies (see E14).',
    claims: [
      {
        key: 'casualties',
        statement: 'There have been 27 casualties since the offensive began, two of them civilians.',
        property: 'casualties',
        value: { best: 27, unit: 'casualties', breakdown: [{ label: 'civilians', value: 2 }] },
        assertedBy: 'karabakhAuthorities',
        attributionVerb: 'reported',
        links: [{ type: 'qualifies', claim: 'no-civilian-targets' }],
        citations: [{ paragraph: 4, quote: ['reported ', '27 casualties, including two civilians', ', and'] }],
      },
      {
        statement: 'Many people have been injured.',
        property: 'injured',
        assertedBy: 'karabakhAuthorities',
        attributionVerb: 'reported',
        notes: 'No number is given, so none is recorded.',
        citations: [{ paragraph: 4, quote: ['and ', 'numerous injuries', ' since'] }],
      },
    ],
  },
  {
    code: 'E15',
    title: 'Civilians are taken out of danger',
    description: 'Two counts of people moved, by two parties, of two different efforts.',
    when: duringOffensive('r', 'The move was away from the fighting'),
    type: 'evacuation',
    actors: [
      ['russia', 'evacuates'],
      ['karabakhAuthorities', 'helps people move'],
    ],
    places: [['karabakh', 'area']],
    lanes: ['humanitarian'],
    tags: ['civilians', 'displacement', 'figures', 'competing'],
    parent: 'E12',
    significance: 'major',
    inBriefing: true,
    assessment:
      'Nearly 500 and 7,000 are not two estimates of one number. The first counts people evacuated by Russia from areas of high risk; the second is a total of people the authorities say they helped to move. Whether the first is contained in the second is not said: they must not be added up.',
    claims: [
      {
        key: 'evacuated-by-russia',
        statement: 'Russia has evacuated nearly 500 civilians from areas of high risk.',
        property: 'people moved',
        value: { best: 500, high: 500, qualifier: 'nearly', unit: 'civilians' },
        notes: 'Said in the report’s own voice. “Nearly” puts the number just under 500.',
        citations: [{ paragraph: 12, quote: ['Russia ', 'has evacuated nearly 500 civilians', ' from'] }],
      },
      {
        key: 'relocated-by-authorities',
        statement: 'With their help a total of 7,000 people have been moved.',
        property: 'people moved',
        value: { best: 7000, unit: 'people' },
        assertedBy: 'karabakhAuthorities',
        attributionVerb: 'claimed',
        links: [{ type: 'qualifies', claim: 'evacuated-by-russia' }],
        notes: 'The report says “claim”, which leaves the figure with the speaker.',
        citations: [{ paragraph: 12, quote: ['have ', 'helped relocate a total of 7,000', '.'] }],
      },
    ],
  },
  {
    code: 'E28',
    title: 'About 120,000 Armenians live in the enclave',
    description: 'The people whose safety the calls and offers of these days are about.',
    when: fromDateline(
      lasting('2023-09-20', {
        rationale:
          'The report speaks in the present: the number stands for its own day. When it was estimated is not said.',
        sortKey: 'a',
      }),
    ),
    type: 'population',
    actors: [['karabakhArmenians', 'counted']],
    places: [['karabakh', 'area']],
    lanes: ['humanitarian'],
    tags: ['civilians', 'figures'],
    claims: [
      {
        statement: 'An estimated 120,000 ethnic Armenians live in Nagorno-Karabakh.',
        property: 'population',
        value: { best: 120_000, qualifier: 'estimated', unit: 'people' },
        notes: 'Whose estimate it is, is not said.',
        citations: [{ paragraph: 12, quote: ['', 'An estimated 120,000 ethnic Armenians', ' reside'] }],
      },
    ],
  },
]
