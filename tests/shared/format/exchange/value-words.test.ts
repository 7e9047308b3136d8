import { describe, expect, it } from 'vitest'
import { wordsOfValue } from '../../../../src/shared/format/exchange/value-words'
import { makeWhen } from '../../../../src/shared/dates/when'
import { putRecord, type AnyRecord, type Project, type TableName } from '../../../../src/shared/project/project'
import { makeProject, makeRecord } from '../../../support/make-project'

const project = [
  ['actors', makeRecord('actors', { id: 'army', name: 'Army' })],
  ['places', makeRecord('places', { id: 'sefira', names: [{ text: 'Sefira', language: 'ar' }] })],
  ['events', makeRecord('events', { id: 'siege', title: 'The siege' })],
] as const satisfies readonly (readonly [TableName, AnyRecord])[]

const named = project.reduce<Project>((next, [table, record]) => putRecord(next, table, record), makeProject())

describe('a value of a field', () => {
  const figure = { low: 12, best: null, high: null, unit: 'people', qualifier: 'at-least', breakdown: [] } as const

  it.each([
    [
      'actors',
      [
        { actorId: 'army', role: 'attacker' },
        { actorId: 'gone', role: '' },
      ],
      'Army · attacker, gone',
    ],
    ['places', [{ placeId: 'sefira', precision: 'near' }], 'Sefira · near'],
    ['parentId', 'siege', 'The siege'],
    ['relations', [{ type: 'follows', eventId: 'siege' }], 'follows · The siege'],
    ['value', figure, 'at least 12 people'],
    ['value', { low: 3, best: 4, high: 5, unit: '', qualifier: null, breakdown: [] }, '4 (from 3 to 5)'],
    ['when', makeWhen({ edtf: '2023-02-28' }), '28 February 2023'],
    ['author', [{ family: 'Broers', given: 'Laurence' }], 'Broers, Laurence'],
    ['issued', { 'date-parts': [[1931]], circa: true }, 'c. 1931'],
    ['locator', { label: 'folio', value: '112r' }, 'folio · 112r'],
    ['inBriefing', true, 'yes'],
    ['lanes', [], ''],
    ['description', null, ''],
  ])('%s is told in words', (field, value, words) => {
    expect(wordsOfValue(named, field, value)).toBe(words)
  })
})
