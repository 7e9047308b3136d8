import type { Language } from '../language'
import { findAttributions } from './attributions/attributions'
import { dateAbbreviations } from './calendar-words'
import { findDates } from './date-words'
import { findFigures } from './figures/figures'
import { outlookAt } from './outlook'
import { attributionReason, dateReason, figureReason } from './reasons'
import { headsEntry, isAside, namesThing, relationAt, tellsOfOneself } from './relations'
import { monthNamesAndWeekdays } from './calendar-words'

const abbreviations: ReadonlySet<string> = new Set([
  ...dateAbbreviations,
  ...`mr mrs ms messrs dr prof rev fr hon gen lt col maj capt cmdr cdr adm sgt cpl pvt brig sen rep gov pres amb st mt ft vs v no nos p pp
  vol ed eds fig ca approx est dept univ assn bros inc corp co ltd jr sr al etc ave blvd rd sq`.split(/\s+/),
])

const zones = new Set('gmt utc est edt et cst cdt pst pdt bst cet eet msk eastern pacific central'.split(' '))

export const english: Language = {
  code: 'en',
  hints: {
    isAbbreviation: (word) => abbreviations.has(word),
    continuesClock: (word) => zones.has(word) || monthNamesAndWeekdays.has(word),
  },
  findDates,
  findFigures,
  findAttributions,
  outlookAt,
  relationAt,
  headsEntry,
  isAside,
  tellsOfOneself,
  namesThing,
  reasons: { date: dateReason, figure: figureReason, attribution: attributionReason },
}
