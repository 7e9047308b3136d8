import type { SourceSheets } from './sheets'

export const sources: SourceSheets = {
  report: {
    csl: {
      type: 'article-newspaper',
      title: 'News report on the second day of the offensive in Nagorno-Karabakh',
      issued: { 'date-parts': [[2023, 9, 20]], edtf: '2023-09-20' },
      language: 'en',
      note: 'Title supplied by the chronology; publisher, author and address are not known.',
    },
    reliability: 'F',
    reliabilityBasis:
      'The copy at hand names neither publisher nor author, so how they have reported before cannot be judged. The report names the speaker of most statements, but gives no link or document for any of them.',
    dateline: { date: '2023-09-20', place: '' },
    notes:
      'A report of 20 paragraphs, in English. Locators count its paragraphs. Its text is not part of this project: only the short passages that the citations rest on are quoted.',
  },
  ministryStatement: {
    csl: {
      type: 'press-release',
      title: 'Statement on military equipment of the Armenian armed forces (as related in a news report)',
      author: [{ literal: 'Ministry of Defence of the Republic of Azerbaijan' }],
      issued: { 'date-parts': [[2023, 9, 20]], edtf: '2023-09-20' },
      note: 'Not seen. Known only through the news report.',
    },
    reliability: 'F',
    reliabilityBasis:
      'Not judged: the statement itself has not been seen. It was issued by a party to the fighting, about its own operation.',
    originSourceId: 'report',
    dateline: { date: '2023-09-20', place: '' },
    notes:
      'What is known of it here comes from the news report alone, so the two count as one source. Find the original, with its hour and its list.',
  },
}
