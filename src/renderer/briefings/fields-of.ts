import { briefingFields, type Briefing, type BriefingFields } from '../../shared/project/records/briefing'

const names = Object.keys(briefingFields.shape) as (keyof BriefingFields)[]

/** What a briefing says, without who made it and when, and without what only a later version of the program knows. */
export function fieldsOf(briefing: Briefing): BriefingFields {
  return Object.fromEntries(names.map((name) => [name, briefing[name]])) as BriefingFields
}
