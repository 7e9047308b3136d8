import { fromDateline, lasting, once, undated } from './dating'
import type { EventSheet } from './sheets'

export const background: readonly EventSheet[] = [
  {
    code: 'E1',
    title: 'The Soviet Union is dissolved',
    description: 'The report names the dissolution only as what the first war followed, and gives it no date.',
    when: lasting('1991-12', {
      rationale:
        'General knowledge of the researcher, to the month. The report does not date it; a source is still to be found.',
    }),
    type: 'dissolution of a state',
    lanes: ['background'],
    significance: 'minor',
    dispute: 'undisputed',
    notes: 'Kept without a citation on purpose until a citable source is found: the filter “has no source” shows it.',
  },
  {
    code: 'E2',
    title: 'First war between Armenia and Azerbaijan',
    description:
      'The first of the two wars the report recalls. It places the beginning in the early 1990s and does not say when the fighting ended.',
    when: lasting('1990~/1993~', {
      verbatim: 'in the early 1990s',
      rationale:
        'The early part of a decade is read as its first four years, about. It dates the beginning; the end is not given.',
    }),
    type: 'war',
    actors: [
      ['armenia', 'party'],
      ['azerbaijan', 'party'],
    ],
    lanes: ['background'],
    relations: [['follows', 'E1']],
    verification: 'partly',
    dispute: 'undisputed',
    notes:
      'Partly verified: that there was such a war is a matter of public record. Its dates need a source of their own.',
    claims: [
      {
        statement: 'Armenia and Azerbaijan first fought a war in the early 1990s, after the end of the Soviet Union.',
        property: 'beginning of the war',
        credibility: 2,
        notes: 'Probably true: agrees with what is generally known; no independent source is recorded here yet.',
        citations: [{ paragraph: 6, quote: ['Armenia ', 'first went to war in the early 1990s', ' following'] }],
      },
    ],
  },
  {
    code: 'E3',
    title: 'Azerbaijan retakes land in and around Nagorno-Karabakh',
    description: 'The second war, three years before the report. It ended with a truce.',
    when: once('2020', {
      verbatim: 'In 2020',
      rationale:
        'The report gives the year only: the fighting is drawn as something that took place within it, not as a year of war.',
      sortKey: 'a',
    }),
    type: 'war',
    actors: [
      ['azerbaijan', 'party'],
      ['armenia', 'party'],
    ],
    places: [['karabakh', 'area']],
    lanes: ['background', 'military'],
    relations: [['follows', 'E2']],
    significance: 'major',
    verification: 'partly',
    dispute: 'undisputed',
    notes: 'Partly verified: a matter of public record, to be supported by a second source with exact days.',
    claims: [
      {
        statement: 'In 2020 Azerbaijan won back areas in Nagorno-Karabakh and around it.',
        property: 'outcome',
        credibility: 2,
        notes: 'Probably true: agrees with what is generally known; no independent source is recorded here yet.',
        citations: [
          {
            paragraph: 6,
            quote: ['Azerbaijan ', 'recaptured areas', ' in and'],
          },
        ],
      },
      {
        statement: 'The two countries last fought a war three years before the report.',
        property: 'date of the war',
        when: fromDateline(
          once('2020~', {
            verbatim: 'just three years ago',
            rationale: 'Three years back from the dateline, to the year: “years ago” is no more exact than that.',
          }),
        ),
        notes: 'Agrees with “In 2020” further down, but it is the same report speaking twice.',
        citations: [{ paragraph: 2, quote: ['warfare ', 'just three years ago', '.'] }],
      },
    ],
  },
  {
    code: 'E4',
    title: 'A truce ends the fighting of 2020',
    description:
      'Watched over by Russian peacekeepers. Later calls ask for the ceasefire agreement of 2020 to be kept.',
    when: once('2020-36', {
      verbatim: 'late 2020',
      rationale:
        'Peacekeepers have watched the truce since “late 2020”, read as the last quarter of the year; it is taken to have been agreed by then. Of the truce itself the report gives the year only.',
      sortKey: 'b',
    }),
    type: 'truce',
    actors: [
      ['armenia', 'party'],
      ['azerbaijan', 'party'],
    ],
    places: [['karabakh', 'area']],
    lanes: ['background', 'diplomacy'],
    tags: ['ceasefire', 'peacekeepers'],
    relations: [['follows', 'E3']],
    verification: 'partly',
    dispute: 'undisputed',
    claims: [
      {
        statement: 'The fighting of 2020 was followed by a truce under the eyes of Russian peacekeepers.',
        credibility: 2,
        notes:
          'Probably true: the report refers to a ceasefire agreement of 2020 in two places and nobody in it denies one.',
        citations: [
          { paragraph: 6, quote: ['before ', 'a truce was established', ' and'] },
          {
            paragraph: 16,
            quote: ['to ', 'the 2020 ceasefire agreement', ' and'],
            relation: 'mentions',
          },
        ],
      },
    ],
  },
  {
    code: 'E5',
    title: 'Russian peacekeepers watch over the truce',
    description: 'They were still there when the report was written.',
    when: lasting('2020-36/..', {
      verbatim: 'Since late 2020',
      rationale:
        '“Late” is read as the last quarter of the year. “Since”, with the peacekeepers still there, leaves the end open.',
    }),
    type: 'peacekeeping',
    actors: [['peacekeepers', 'monitors']],
    places: [['karabakh', 'area']],
    lanes: ['background', 'military'],
    tags: ['peacekeepers', 'ceasefire', 'figures'],
    relations: [['follows', 'E4']],
    claims: [
      {
        statement: 'About 2,000 Russian peacekeepers have been watching over a fragile truce.',
        property: 'peacekeepers',
        value: { best: 2000, qualifier: 'about', unit: 'peacekeepers' },
        citations: [
          {
            paragraph: 11,
            quote: ['2020, ', 'approximately 2,000 Russian peacekeepers', ' have'],
          },
        ],
      },
    ],
  },
  {
    code: 'E6',
    title: 'Russia’s attention moves to its war in Ukraine',
    description: 'Named by the report as a reason why the truce is less closely watched.',
    when: undated(
      'has shifted',
      'The report says that it has happened, not since when. The date of the invasion would not date the shift.',
    ),
    type: 'shift of policy',
    actors: [['russia', 'subject']],
    lanes: ['background', 'politics'],
    tags: ['peacekeepers', 'alliances'],
    claims: [
      {
        statement: 'Its full-scale invasion of Ukraine has drawn Russia’s attention away from the truce.',
        property: 'cause',
        notes: 'The report’s own reading; no speaker is named.',
        citations: [{ paragraph: 11, quote: ['but ', "Russia's focus has shifted", ' due'] }],
      },
    ],
  },
  {
    code: 'E8',
    title: 'Tension over the status of the region grows',
    when: fromDateline(
      lasting('2023-40/..', {
        verbatim: 'for several months',
        rationale:
          '“Several months” before the dateline is read as more than two and fewer than nine: a beginning in the first half of 2023. It was still going on.',
      }),
    ),
    type: 'tension',
    actors: [
      ['armenia', 'party'],
      ['azerbaijan', 'party'],
    ],
    places: [
      ['southCaucasus', 'area'],
      ['karabakh', 'area'],
    ],
    lanes: ['background', 'politics'],
    tags: ['status'],
    claims: [
      {
        statement: 'Tension about the status of the breakaway region has been growing for several months.',
        citations: [
          {
            paragraph: 2,
            quote: ['been ', 'escalating for several months', ' over'],
          },
        ],
      },
      {
        statement: 'Internationally, Nagorno-Karabakh is recognised as part of Azerbaijan.',
        property: 'status of the region',
        credibility: 2,
        notes: 'Probably true: a matter of public record, which no speaker in the report disputes.',
        citations: [
          {
            paragraph: 2,
            quote: ['is ', 'internationally recognized as part of Azerbaijan', '. Azerbaijan'],
          },
        ],
      },
    ],
  },
]
