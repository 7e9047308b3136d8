/** What is made of the records alone: by `Exchange`. */
export const recordKinds = [
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

/** What a project, or what a filter lets through of it, can be written as. `evidence` is a ZIP with the captured files. */
export const exportKinds = [...recordKinds, 'evidence'] as const
