import { fieldOf, isObject } from '../foreign-file'

/** What this reader looks for in the properties of a feature, in small letters, and what our own exports carry besides. */
const known: ReadonlySet<string> = new Set(
  (
    'id,title,name,headline,label,description,text,notes,type,event_type,group,category,layer,lanes,actors,tags,place,places,location,' +
    'place_name,city,country,ccodes,source,sources,url,link,when,date_edtf,edtf,date_words,start,start_date,begin,date,event_date,' +
    'time,year,end,end_date,finish'
  ).split(','),
)

/** Properties of features that hold something and are not read, each once. What our own exports carry for others is not among them. */
export function propertiesLeft(features: readonly unknown[]): readonly string[] {
  const left = new Set<string>()
  for (const feature of features) {
    const properties = fieldOf(feature, 'properties')
    if (!isObject(properties) || 'date_edtf' in properties) continue
    for (const [name, value] of Object.entries(properties)) {
      const isEmpty = value === null || value === ''
      if (!isEmpty && !known.has(name.toLowerCase())) left.add(name)
    }
  }
  return [...left]
}
