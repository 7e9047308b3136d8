import { expect, test } from 'vitest'
import { fold, foldedWords } from '../../../src/shared/project/folding'

test.each([
  ['Şuşa', 'susa'],
  ['Łódź', 'lodz'],
  ['Ağdərə', 'agdere'],
  ['ISPARTA and ısparta', 'isparta and isparta'],
  ['İstanbul', 'istanbul'],
  ['Tromsø, Ærø, Großmünster', 'tromso, aero, grossmunster'],
  ['Đorđe Þórr', 'dorde thorr'],
  ['Ёлка', 'елка'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['e\u0301te\u0301', 'ete'],
  ['ﬁnal', 'final'],
  ['O’Brien “said” – so', 'o\'brien "said" - so'],
  ['Ստեփանակերտ', 'ստեփանակերտ'],
])('folds %s to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
  expect(fold(folded)).toBe(folded)
})

test('a composed and a decomposed letter are the same to a search', () => {
  expect(fold('Şuşa'.normalize('NFD'))).toBe(fold('Şuşa'.normalize('NFC')))
})

test('a search text is cut at every blank', () => {
  expect(foldedWords('  Şuşa\u00a0the\tRoad\n')).toEqual(['susa', 'the', 'road'])
  expect(foldedWords(' \n')).toEqual([])
})
