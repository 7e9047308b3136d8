import type { ActorSheets } from './sheets'

export const actors: ActorSheets = {
  azerbaijan: { name: 'Azerbaijan', aliases: ['Republic of Azerbaijan', 'Azərbaycan'], kind: 'state' },
  defenceMinistry: {
    name: 'Ministry of Defence of Azerbaijan',
    aliases: ['Azerbaijan’s defence ministry'],
    kind: 'organisation',
  },
  aliyev: { name: 'Ilham Aliyev', aliases: ['İlham Əliyev'], kind: 'person', notes: 'President of Azerbaijan.' },
  hajiyev: {
    name: 'Hikmet Hajiyev',
    aliases: ['Hikmət Hacıyev'],
    kind: 'person',
    notes: 'Special adviser to the president of Azerbaijan.',
  },
  karabakhAuthorities: {
    name: 'Nagorno-Karabakh authorities',
    aliases: ['ethnic-Armenian administration', 'separatist administration', 'Artsakh authorities'],
    kind: 'organisation',
    notes:
      'The Armenian administration in Nagorno-Karabakh. The report calls it “Nagorno-Karabakh authorities”, “separatists” and, after Hikmet Hajiyev, an administration that should dissolve itself; Azerbaijan calls it illegal. The neutral form is the name here.',
  },
  karabakhArmenians: { name: 'Karabakh Armenians', aliases: ['ethnic Armenians in Karabakh'], kind: 'group' },
  armenia: { name: 'Armenia', aliases: ['Republic of Armenia', 'Հայաստան'], kind: 'state' },
  armenianForces: { name: 'Armenian armed forces', aliases: [], kind: 'organisation' },
  pashinyan: {
    name: 'Nikol Pashinyan',
    aliases: ['Նիկոլ Փաշինյան'],
    kind: 'person',
    notes: 'Prime minister of Armenia.',
  },
  protesters: { name: 'Protesters in Yerevan', aliases: [], kind: 'group' },
  yerevanPolice: { name: 'Police in Yerevan', aliases: [], kind: 'organisation' },
  russia: { name: 'Russia', aliases: ['Russian Federation', 'Moscow'], kind: 'state' },
  russianMinistry: { name: 'Foreign ministry of Russia', aliases: ['Russia’s foreign ministry'], kind: 'organisation' },
  peacekeepers: { name: 'Russian peacekeepers', aliases: ['Russian peacekeeping contingent'], kind: 'organisation' },
  unitedStates: { name: 'United States', aliases: ['US', 'USA'], kind: 'state' },
  blinken: {
    name: 'Antony Blinken',
    aliases: [],
    kind: 'person',
    notes: 'Secretary of State of the United States.',
  },
  turkey: { name: 'Turkey', aliases: ['Türkiye'], kind: 'state' },
  csto: { name: 'Collective Security Treaty Organization', aliases: ['CSTO'], kind: 'organisation' },
  redCross: { name: 'International Committee of the Red Cross', aliases: ['ICRC'], kind: 'organisation' },
  broers: {
    name: 'Laurence Broers',
    aliases: [],
    kind: 'person',
    notes: 'Introduced by the report as a commentator on the South Caucasus.',
  },
}
