/** What a project, or what a filter lets through of it, can be written as. */
export const exportKinds = [
  'json',
  'csv',
  'md',
  'csl-json',
  'bibtex',
  'ris',
  'timelinejs',
  'ical',
  'geojson',
  'markwhen',
  'datapackage',
] as const
