/**
 * RIS types and CSL types. Several types may stand for one and the same on either side: the first row with a type is how it is
 * written, any row is how it is read.
 */
const types: readonly (readonly [ris: string, csl: string])[] = [
  ['JOUR', 'article-journal'],
  ['EJOUR', 'article-journal'],
  ['ABST', 'article-journal'],
  ['INPR', 'article'],
  ['NEWS', 'article-newspaper'],
  ['MGZN', 'article-magazine'],
  ['BOOK', 'book'],
  ['EBOOK', 'book'],
  ['EDBOOK', 'book'],
  ['SER', 'book'],
  ['CHAP', 'chapter'],
  ['ECHAP', 'chapter'],
  ['ENCYC', 'entry-encyclopedia'],
  ['DICT', 'entry-dictionary'],
  ['RPRT', 'report'],
  ['GOVDOC', 'report'],
  ['GRNT', 'report'],
  ['PRESS', 'press-release'],
  ['ELEC', 'webpage'],
  ['WEB', 'webpage'],
  ['ICOMM', 'post'],
  ['BLOG', 'post-weblog'],
  ['PCOMM', 'personal_communication'],
  ['INTV', 'interview'],
  ['MAP', 'map'],
  ['ADVS', 'motion_picture'],
  ['VIDEO', 'motion_picture'],
  ['MPCT', 'motion_picture'],
  ['SOUND', 'song'],
  ['MUSIC', 'musical_score'],
  ['CASE', 'legal_case'],
  ['STAT', 'legislation'],
  ['BILL', 'bill'],
  ['UNBILL', 'bill'],
  ['HEAR', 'hearing'],
  ['LEGAL', 'treaty'],
  ['PAT', 'patent'],
  ['STAND', 'standard'],
  ['THES', 'thesis'],
  ['MANSCPT', 'manuscript'],
  ['UNPB', 'manuscript'],
  ['PAMP', 'pamphlet'],
  ['DATA', 'dataset'],
  ['COMP', 'software'],
  ['ART', 'graphic'],
  ['FIGURE', 'figure'],
  ['SLIDE', 'speech'],
  ['CPAPER', 'paper-conference'],
  ['CONF', 'paper-conference'],
  ['GEN', 'document'],
]

export function cslTypeOf(ris: string): string {
  return types.find(([type]) => type === ris)?.[1] ?? 'document'
}

/** GEN for what RIS has no type for. */
export function risTypeOf(csl: string): string {
  return types.find(([, type]) => type === csl)?.[0] ?? 'GEN'
}

/** Whether another type than this one would be written for what it is read as. */
export function isSecondName(ris: string): boolean {
  return risTypeOf(cslTypeOf(ris)) !== ris
}

/** What these tags hold, by the CSL type: the first tag of a variable is the one that is written. */
export function textTags(type: string): readonly (readonly [tag: string, variable: string])[] {
  // A book stands within a series; everything else within a publication that may be part of one.
  const isWhole = ['book', 'report', 'thesis', 'map', 'pamphlet', 'dataset', 'motion_picture'].includes(type)
  const within = isWhole
    ? ([
        ['T3', 'collection-title'],
        ['T2', 'collection-title'],
        ['BT', 'title'],
        ['JO', 'container-title'],
      ] as const)
    : ([
        ['T2', 'container-title'],
        ['JO', 'container-title'],
        ['JF', 'container-title'],
        ['BT', 'container-title'],
        ['T3', 'collection-title'],
      ] as const)
  return [
    ['TI', 'title'],
    ['T1', 'title'],
    ['CT', 'title'],
    ...within,
    ['ST', 'title-short'],
    ['J2', 'container-title-short'],
    ['JA', 'container-title-short'],
    ['PB', 'publisher'],
    ['CY', 'publisher-place'],
    ['PP', 'publisher-place'],
    ['VL', 'volume'],
    ['IS', 'issue'],
    ['CP', 'issue'],
    // Of an article, it is the day on which it appeared electronically.
    ...(type.startsWith('article') ? [] : ([['ET', 'edition']] as const)),
    ['SE', 'section'],
    ['NV', 'number-of-volumes'],
    ['UR', 'URL'],
    ['LK', 'URL'],
    ['DO', 'DOI'],
    ['LA', 'language'],
    ['AB', 'abstract'],
    ['N2', 'abstract'],
    ['DB', 'archive'],
    ['AN', 'archive_location'],
    ['CN', 'call-number'],
    ['DP', 'source'],
    ['M3', 'genre'],
    ['OP', 'original-title'],
  ]
}

/** Whose names these tags hold, by the CSL type, as Zotero and EndNote have it. */
export function nameTags(type: string): readonly (readonly [tag: string, variable: string])[] {
  return [['AU', 'author'], ['A1', 'author'], ...secondary(type), ['A4', 'translator'], ['TA', 'translator']]
}

function secondary(type: string): readonly (readonly [string, string])[] {
  switch (type) {
    case 'interview':
      return [
        ['A2', 'interviewer'],
        ['ED', 'editor'],
      ]
    case 'personal_communication':
      return [
        ['A2', 'recipient'],
        ['ED', 'editor'],
      ]
    case 'book':
    case 'report':
      return [
        ['A3', 'editor'],
        ['ED', 'editor'],
        ['A2', 'collection-editor'],
      ]
    default:
      return [
        ['A2', 'editor'],
        ['ED', 'editor'],
        ['A3', 'collection-editor'],
      ]
  }
}

/** Tags whose text may run over lines and paragraphs. */
export const proseTags: ReadonlySet<string> = new Set(['AB', 'N1', 'N2', 'RN'])
