import { describe, expect, it } from 'vitest'
import { offeredLicences, readTerms, termsOfProject } from '../../../src/shared/project/terms-of-use'
import { termsWords } from '../../../src/shared/words/terms-of-use'
import { makeProject } from '../../support/make-project'

describe('Terms of use', () => {
  it.each([
    ['CC-BY-4.0', 'CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['cc by 4.0', 'CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC BY-NC-SA 4.0', 'CC-BY-NC-SA-4.0', 'https://creativecommons.org/licenses/by-nc-sa/4.0/'],
    ['CC-BY-SA-3.0', 'CC-BY-SA-3.0', 'https://creativecommons.org/licenses/by-sa/3.0/'],
    ['CC BY-NC 2.5', 'CC-BY-NC-2.5', 'https://creativecommons.org/licenses/by-nc/2.5/'],
    [
      'https://creativecommons.org/licenses/by-nd/4.0/deed.de',
      'CC-BY-ND-4.0',
      'https://creativecommons.org/licenses/by-nd/4.0/',
    ],
    ['Creative Commons Attribution 4.0 International', 'CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC0', 'CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    [
      'http://creativecommons.org/publicdomain/zero/1.0/',
      'CC0-1.0',
      'https://creativecommons.org/publicdomain/zero/1.0/',
    ],
    ['odbl-1.0', 'ODbL-1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
  ])('knows “%s” as the licence %s', (typed, id, url) => {
    expect(readTerms(typed)).toMatchObject({ kind: 'licence', id, url })
  })

  it.each([
    ['Ask us first.', { kind: 'words', text: 'Ask us first.' }],
    // A version that does not exist, clauses that exclude each other, and a licence for one country are no licence we could name.
    ['CC-BY-5.0', { kind: 'words', text: 'CC-BY-5.0' }],
    ['CC-BY-SA-ND-4.0', { kind: 'words', text: 'CC-BY-SA-ND-4.0' }],
    ['CC BY', { kind: 'words', text: 'CC BY' }],
    [
      'https://creativecommons.org/licenses/by/3.0/at/',
      { kind: 'address', url: 'https://creativecommons.org/licenses/by/3.0/at/' },
    ],
    ['https://archive.example/terms', { kind: 'address', url: 'https://archive.example/terms' }],
    ['javascript:alert(1)', { kind: 'words', text: 'javascript:alert(1)' }],
  ])('guesses nothing into “%s”', (typed, terms) => {
    expect(readTerms(typed)).toEqual(terms)
  })

  it('are not stated by blanks', () => {
    expect(readTerms('  ')).toBeNull()
    expect(termsOfProject(makeProject({ about: [{ termsOfUse: ' ', rightsHolder: ' ' }] }))).toBeNull()
  })

  it('offer only licences that are known again by their id, their name and their address', () => {
    for (const licence of offeredLicences) {
      for (const typed of [licence.id, licence.name, licence.url]) expect(readTerms(typed)).toEqual(licence)
    }
  })

  it('are said in one line, with or without a rights holder', () => {
    const said = (termsOfUse: string, holder: string): string =>
      termsWords.said({ terms: readTerms(termsOfUse), holder })
    expect(said('CC-BY-4.0', 'Jane Doe')).toBe(
      'Creative Commons Attribution 4.0 International (CC-BY-4.0). Rights: Jane Doe',
    )
    expect(said('Ask us first.', 'Jane Doe')).toBe('Ask us first. Rights: Jane Doe')
    expect(said('', 'Jane Doe')).toBe('Rights: Jane Doe')
    expect(said('Ask us first', '')).toBe('Ask us first')
  })
})
