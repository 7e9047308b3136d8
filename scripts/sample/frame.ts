import type { AboutSheet, LaneSheets, TagSheets, ViewSheets } from './sheets'

// What holds the chronology together: its own record, lanes, tags and saved views.

export const about: AboutSheet = {
  title: 'Nagorno-Karabakh, 20 September 2023',
  description: `What one news report of Wednesday 20 September 2023 says about the second day of the offensive in Nagorno-Karabakh and what led up to it: who said it, how precisely it can be dated, and where accounts differ.

It is a chronology of that report and not of what has become known since. Everything rests on a single source whose publisher is not known, so nothing here counts as corroborated. A second, independent source for each event is the work that comes next.

Places have the names that both sides use for them, in alphabetical order.`,
  language: 'en',
  aboutWidth: 'usual',
  // It quotes a report whose publisher is not known, so nobody here can say under which terms it may be used.
  termsOfUse: '',
  rightsHolder: '',
}

export const lanes: LaneSheets = {
  military: { name: 'Military operations', colour: 'red', order: 'd' },
  humanitarian: { name: 'Humanitarian situation', colour: 'amber', order: 'h' },
  diplomacy: { name: 'Diplomacy and statements', colour: 'blue', order: 'l' },
  politics: { name: 'Politics and alliances', colour: 'violet', order: 'p' },
  background: { name: 'Background', colour: 'slate', order: 't' },
}

export const tags: TagSheets = {
  aid: { name: 'aid', colour: 'green' },
  alliances: { name: 'alliances', colour: 'violet' },
  blockade: { name: 'blockade', colour: 'amber' },
  casualties: { name: 'casualties', colour: 'red' },
  ceasefire: { name: 'ceasefire', colour: 'teal' },
  civilians: { name: 'civilians', colour: 'amber' },
  competing: { name: 'competing accounts', colour: 'pink' },
  displacement: { name: 'displacement', colour: 'orange' },
  equipment: { name: 'equipment', colour: 'slate' },
  figures: { name: 'figures', colour: 'pink' },
  negotiations: { name: 'negotiations', colour: 'blue' },
  peacekeepers: { name: 'peacekeepers', colour: 'teal' },
  protest: { name: 'protest', colour: 'violet' },
  status: { name: 'status of the region', colour: 'slate' },
}

export const views: ViewSheets = {
  twoDays: {
    name: 'The two days of the offensive',
    filter: { period: { edtf: '2023-09-19/2023-09-20', sureness: 'certainly' } },
    grouping: 'lane',
  },
  figures: { name: 'Figures and who gives them', filter: { tags: ['figures'] }, grouping: 'actor' },
  competing: { name: 'Competing accounts', filter: { tags: ['competing'] }, grouping: 'lane' },
  unsourced: { name: 'Still without a source', filter: { withoutSource: true }, grouping: 'lane' },
}
