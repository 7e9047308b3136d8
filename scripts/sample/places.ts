import type { PlaceSheets } from './sheets'

const located = 'Coordinates mark the middle of the area, for finding it on a map.'

export const places: PlaceSheets = {
  karabakh: {
    names: [
      { text: 'Nagorno-Karabakh', language: 'en' },
      { text: 'Dağlıq Qarabağ', language: 'az' },
      { text: 'Լեռնային Ղարաբաղ', language: 'hy' },
    ],
    lat: 39.82,
    lon: 46.75,
    country: 'Azerbaijan',
    notes: `Internationally recognised as part of Azerbaijan; at the time of the report under an Armenian administration, which calls it Artsakh. ${located}`,
  },
  mainCity: {
    names: [
      { text: 'Khankendi', language: 'en' },
      { text: 'Stepanakert', language: 'hy-Latn' },
      { text: 'Xankəndi', language: 'az' },
      { text: 'Ստեփանակերտ', language: 'hy' },
    ],
    lat: 39.815,
    lon: 46.752,
    country: 'Azerbaijan',
    notes: 'The main city of Nagorno-Karabakh. The names are listed in alphabetical order; none is preferred.',
  },
  yevlakh: {
    names: [
      { text: 'Yevlakh', language: 'en' },
      { text: 'Yevlax', language: 'az' },
    ],
    lat: 40.617,
    lon: 47.15,
    country: 'Azerbaijan',
  },
  lachin: {
    names: [
      { text: 'Lachin Corridor', language: 'en' },
      { text: 'Laçın dəhlizi', language: 'az' },
      { text: 'Լաչինի միջանցք', language: 'hy' },
    ],
    lat: 39.64,
    lon: 46.55,
    country: 'Azerbaijan',
    notes: 'The road between Armenia and Nagorno-Karabakh. Coordinates mark the town of Lachin.',
  },
  aghdamRoad: {
    names: [
      { text: 'Aghdam road', language: 'en' },
      { text: 'Ağdam yolu', language: 'az' },
    ],
    lat: 39.99,
    lon: 46.93,
    country: 'Azerbaijan',
    notes: 'The road from Aghdam to the main city of Nagorno-Karabakh. Coordinates mark Aghdam.',
  },
  yerevan: {
    names: [
      { text: 'Yerevan', language: 'en' },
      { text: 'Երևան', language: 'hy' },
    ],
    lat: 40.18,
    lon: 44.51,
    country: 'Armenia',
    notes: 'Capital of Armenia.',
  },
  southCaucasus: {
    names: [
      { text: 'South Caucasus', language: 'en' },
      { text: 'Cənubi Qafqaz', language: 'az' },
      { text: 'Հարավային Կովկաս', language: 'hy' },
    ],
    lat: 41,
    lon: 45.5,
    notes: `The region of Armenia, Azerbaijan and Georgia. ${located}`,
  },
}
