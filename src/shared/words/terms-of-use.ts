import type { Terms } from '../project/terms-of-use'

/** What is said of the terms under which a chronology may be used. */
export const termsWords = {
  label: 'Terms of use',
  holder: 'Rights holder',
  placeholder: 'CC-BY-4.0, or in your own words',
  recognised: ({ name }: { readonly name: string }) => `${name}. Exports and briefings say so.`,
  address: 'The address where the terms stand. Exports and briefings name it.',
  inWords: 'Exports and briefings carry these words as they stand.',
  notStated: 'Nobody who receives this chronology is told how it may be used.',

  /** In a line of its own: “Creative Commons Attribution 4.0 International. Rights: Jane Doe”. */
  said: ({ terms, holder }: { readonly terms: Terms | null; readonly holder: string }) => {
    const rights = holder === '' ? '' : `Rights: ${holder}`
    return [terms === null ? '' : termsText(terms), rights]
      .filter((part) => part !== '')
      .join('. ')
      .replace(/([.!?])\. /g, '$1 ')
  },
  ofCaptures: 'Terms of the captured files',
  ofCapturesInFull:
    'The captured files are copies of what others have made. The terms of use of this chronology do not cover them.',
  inFull: (holder: string) =>
    `The terms under which this chronology may be used${holder === '' ? '' : `, as stated by ${holder}`}.`,
  leftOut: 'The terms of use were left out: this format has no place for them.',
} as const

function termsText(terms: Terms): string {
  switch (terms.kind) {
    case 'licence':
      return `${terms.name} (${terms.id})`
    case 'address':
      return terms.url
    case 'words':
      return terms.text
  }
}
