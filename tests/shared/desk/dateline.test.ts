import { expect, it } from 'vitest'
import { datelineOf } from '../../../src/shared/desk/dateline'

it.each([
  ['YEREVAN, 20 September 2023 (Agency) — Talks began.', '2023-09-20', 'Yerevan'],
  ['Kyiv, March 3, 2022 – The first convoy left.', '2022-03-03', 'Kyiv'],
  ['RIO DE JANEIRO, Brazil, Sept. 5, 1994 (AP) - Rain.', '1994-09-05', 'Rio De Janeiro, Brazil'],
  ['The river rises\n\nBy Ada Quill\nPublished on 4 May 1998\n\nIt rose again.', '1998-05-04', ''],
  ['Headline\nTuesday, 14 July 1992\nThe text begins.', '1992-07-14', ''],
  ['Headline\n2021-07-15\nThe text begins.', '2021-07-15', ''],
  ['Updated: 5 March 2020, 14:30\nText.', '2020-03-05', ''],
  ['On 4 May 1998 the bridge fell.', '', ''],
  ['The treaty of 12 March 1848 was signed by all.', '', ''],
  ['They left Vorta on 3 March 1922 for good.', '', ''],
  ['Nothing here.', '', ''],
  ['', '', ''],
])('the dateline of “%s” is %s in “%s”', (text, date, place) => {
  expect(datelineOf(text)).toEqual({ date, place })
})
