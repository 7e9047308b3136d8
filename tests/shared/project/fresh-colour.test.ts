import { expect, it } from 'vitest'
import { coloursOf, freshColour } from '../../../src/shared/project/fresh-colour'
import { colours } from '../../../src/shared/project/records/lane'

it('gives a new lane or tag a colour that none has yet, and slate when there is none left', () => {
  expect(freshColour(new Set())).toBe('red')
  expect(freshColour(coloursOf([{ colour: 'slate' }, { colour: 'orange' }, { colour: 'red' }]))).toBe('amber')
  expect(freshColour(new Set(colours))).toBe('slate')
})
