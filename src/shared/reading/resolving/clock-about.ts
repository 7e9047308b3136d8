import { defaultAboutPolicy } from '../../dates/about-policy'
import { readEdtf } from '../../dates/edtf'
import { writeEdtf } from '../../dates/edtf-text'
import { stepPoint } from '../../dates/point-steps'
import { aboutValue, type DateValue } from '../date-value'

/** The same date, about: EDTF has no "about" for times, so that a time becomes some minutes either way, as in the date field. */
export function about(value: DateValue): DateValue {
  const reading = value.edtf.includes('T') ? readEdtf(value.edtf) : null
  if (reading?.ok !== true || reading.value.type !== 'time') return aboutValue(value)
  const time = { ...reading.value, second: null }
  const minutes = defaultAboutPolicy.approximate.time
  return { ...value, edtf: `${writeEdtf(stepPoint(time, -minutes))}/${writeEdtf(stepPoint(time, minutes))}` }
}
