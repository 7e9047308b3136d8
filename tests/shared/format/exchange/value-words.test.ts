import { describe, expect, it } from 'vitest'
import { wordsOfValue } from '../../../../src/shared/format/exchange/value-words'
import { makeWhen } from '../../../../src/shared/dates/when'
import { blankActor } from '../../../../src/shared/project/records/actor'
import { blankClaim } from '../../../../src/shared/project/records/claim'
import { blankPlace } from '../../../../src/shared/project/records/place'
import { putRecord } from '../../../../src/shared/project/project'
import { madeAt, makeEvent, makeProject } from '../../../support/make-project'

const stamp = (id: string) => ({ id, createdAt: madeAt, createdBy: '', modifiedAt: madeAt, modifiedBy: '' })

function project() {
  const withActor = putRecord(makeProject(), 'actors', { ...stamp('army'), ...blankActor, name: 'Army' })
  const place = { ...stamp('sefira'), ...blankPlace, names: [{ text: 'Sefira', language: 'ar' }] }
  const withPlace = putRecord(withActor, 'places', place)
  return putRecord(withPlace, 'events', { ...makeEvent('siege'), title: 'The siege' })
}

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
    [
      'value',
      { ...blankClaim.value, low: 3, best: 4, high: 5, unit: '', qualifier: null, breakdown: [] },
      '4 (from 3 to 5)',
    ],
    ['when', makeWhen({ edtf: '2023-02-28' }), '28 February 2023'],
    ['author', [{ family: 'Broers', given: 'Laurence' }], 'Broers, Laurence'],
    ['issued', { 'date-parts': [[1931]], circa: true }, 'c. 1931'],
    ['locator', { label: 'folio', value: '112r' }, 'folio · 112r'],
    ['inBriefing', true, 'yes'],
    ['lanes', [], ''],
    ['description', null, ''],
  ])('%s is told in words', (field, value, words) => {
    expect(wordsOfValue(project(), field, value)).toBe(words)
  })
})
