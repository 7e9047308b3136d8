import { aboutOf, type Project } from './project'

/** Under which terms a chronology may be used: a licence that programs know, an address where they stand, or a person's own words. */
export type Terms =
  | { readonly kind: 'licence'; readonly id: string; readonly name: string; readonly url: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'words'; readonly text: string }

export type Licence = Extract<Terms, { kind: 'licence' }>

const clauses = { NC: 'NonCommercial', SA: 'ShareAlike', ND: 'NoDerivatives' } as const

/** What Creative Commons calls a version that is not made for one country. */
const reaches: Readonly<Record<string, string>> = { '4.0': 'International', '3.0': 'Unported' }

/** Which clauses go together is laid down: no derivatives under the same terms make no sense. */
const idShape = /^CC[\s_-]*BY((?:[\s_-]*(?:NC|SA|ND))*)[\s_-]*([1-4])\.(0|5)$/i

/** Licences for texts and data that are offered by name, as SPDX knows them (spdx.org/licenses). */
export const offeredLicences: readonly Licence[] = [
  ...['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-ND-4.0'].map(
    (id) => creativeCommons(id) as Licence,
  ),
  licence('ODbL-1.0', 'Open Data Commons Open Database License 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'),
  licence('ODC-By-1.0', 'Open Data Commons Attribution License 1.0', 'https://opendatacommons.org/licenses/by/1-0/'),
  licence(
    'PDDL-1.0',
    'Open Data Commons Public Domain Dedication 1.0',
    'https://opendatacommons.org/licenses/pddl/1-0/',
  ),
  licence(
    'OGL-UK-3.0',
    'Open Government Licence 3.0 (United Kingdom)',
    'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  ),
]

/** The terms of a project and whose rights they are; null where neither is stated. */
export function termsOfProject(project: Project): { readonly terms: Terms | null; readonly holder: string } | null {
  const { termsOfUse, rightsHolder } = aboutOf(project)
  const terms = readTerms(termsOfUse)
  const holder = rightsHolder.trim()
  return terms === null && holder === '' ? null : { terms, holder }
}

/**
 * What was typed as terms of use: “CC-BY-4.0”, “cc by 4.0” and the licence's own address are one licence; what is no known licence
 * and no web address is taken as words, and never guessed at. Null for nothing.
 */
export function readTerms(text: string): Terms | null {
  const typed = text.trim().replace(/\s+/g, ' ')
  if (typed === '') return null
  const known = creativeCommons(idOfAddress(typed) ?? typed) ?? offeredLicences.find((each) => isMeant(each, typed))
  if (known !== undefined) return known
  return /^https?:\/\/[^\s<>"]+$/i.test(typed) ? { kind: 'address', url: typed } : { kind: 'words', text: typed }
}

function isMeant({ id, name, url }: Licence, typed: string): boolean {
  const plain = (each: string): string =>
    each
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/[\s/_-]+/g, '')
  return [id, name, url].some((each) => plain(each) === plain(typed))
}

/** The Creative Commons licence of an SPDX id, however its parts are joined; undefined for what is none. */
function creativeCommons(text: string): Licence | undefined {
  if (/^CC[\s_-]*0([\s_-]*1\.0)?$/i.test(text)) {
    const url = 'https://creativecommons.org/publicdomain/zero/1.0/'
    return licence('CC0-1.0', 'Creative Commons Zero 1.0 Universal', url)
  }
  const [whole, listed = '', major = '', minor = ''] = idShape.exec(text) ?? []
  const version = `${major}.${minor}`
  if (whole === undefined || (minor === '5' && major !== '2')) return undefined
  const kept = (listed.toUpperCase().match(/NC|SA|ND/g) ?? []) as (keyof typeof clauses)[]
  if (!['', 'SA', 'ND', 'NC', 'NC SA', 'NC ND'].includes(kept.join(' '))) return undefined
  const name = ['Attribution', ...kept.map((each) => clauses[each])].join('-')
  const path = ['by', ...kept.map((each) => each.toLowerCase())].join('-')
  return licence(
    ['CC-BY', ...kept, version].join('-'),
    `Creative Commons ${name} ${version} ${reaches[version] ?? 'Generic'}`,
    `https://creativecommons.org/licenses/${path}/${version}/`,
  )
}

/** “https://creativecommons.org/licenses/by-nc/4.0/deed.de” is CC-BY-NC-4.0; a licence for one country (“…/3.0/at/”) is another one. */
function idOfAddress(text: string): string | undefined {
  if (/^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0(\/(deed|legalcode)[\w.-]*)?\/?$/i.test(text))
    return 'CC0-1.0'
  const [, path, version] =
    /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)(?:\/(?:deed|legalcode)[\w.-]*)?\/?$/i.exec(text) ??
    []
  return path === undefined || version === undefined ? undefined : `CC-${path}-${version}`
}

function licence(id: string, name: string, url: string): Licence {
  return { kind: 'licence', id, name, url }
}
