import { describe, expect, it } from 'vitest'
import { namesInWords, namesText, readNames } from '../../../src/shared/project/csl-names'

describe('names as people type them', () => {
  it('parts the family name from the given one, and takes an institution as it stands', () => {
    expect(readNames('Broers, Laurence; BBC Monitoring')).toEqual([
      { family: 'Broers', given: 'Laurence' },
      { literal: 'BBC Monitoring' },
    ])
  })

  it('keeps particles of a name that was not touched', () => {
    const known = [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }]
    expect(readNames(`${namesText(known)}; Someone, Else`, known)[0]).toBe(known[0])
  })

  it('gives back the text it was read from', () => {
    expect(namesText(readNames('Broers, Laurence; BBC Monitoring'))).toBe('Broers, Laurence; BBC Monitoring')
  })

  it('reads in the order of speech in a sentence', () => {
    expect(namesInWords(readNames('Broers, Laurence; BBC Monitoring'))).toBe('Laurence Broers, BBC Monitoring')
  })

  it('is no name when nothing but separators was typed', () => {
    expect(readNames(' ; ;')).toEqual([])
  })
})
