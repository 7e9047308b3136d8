import { describe, expect, it } from 'vitest'
import { rangeOf, reconcile, relationsOf } from '../../../src/shared/claims/reconciliation'
import type { Claim, ClaimValue } from '../../../src/shared/project/records/claim'
import { makeActor, makeCitation, makeClaim, makeEvent, makeProject, makeSource } from '../../support/make-project'

const figure = (given: Partial<ClaimValue>): ClaimValue => ({
  low: null,
  best: null,
  high: null,
  unit: 'people',
  qualifier: null,
  breakdown: [],
  ...given,
})

const claim = (id: string, speaker: string | null, given: Partial<Claim> = {}): Claim =>
  makeClaim({
    id,
    eventId: 'e',
    assertedBy: speaker,
    property: 'deaths',
    createdAt: `2023-10-01T12:00:0${id.length}.000Z`,
    ...given,
  })

function projectWith(claims: readonly Claim[]) {
  return makeProject({
    events: [makeEvent({ id: 'e' })],
    actors: [makeActor({ id: 'one' }), makeActor({ id: 'two' })],
    claims,
    sources: [makeSource({ id: 's', csl: { type: 'report' } }), makeSource({ id: 't', csl: { type: 'report' } })],
    citations: claims.map(({ id }, index) =>
      makeCitation({ id: `of-${id}`, claimId: id, sourceId: index === 0 ? 's' : 't' }),
    ),
  })
}

const agreementOf = (...claims: readonly Claim[]) => reconcile(projectWith(claims), 'e').rows[0]?.agreement

describe('claims side by side', () => {
  it('have a row for each property and a column for each speaker, statements last', () => {
    const { speakers, rows } = reconcile(
      projectWith([
        claim('a', 'one', { property: '' }),
        claim('bb', 'two'),
        claim('ccc', 'one', { property: 'injured' }),
      ]),
      'e',
    )
    expect(speakers).toEqual(['one', 'two'])
    expect(rows.map(({ property }) => property)).toEqual(['deaths', 'injured', ''])
    expect(rows[0]?.cells.map((cell) => cell.map(({ id }) => id))).toEqual([[], ['bb']])
  })

  it.each([
    ['meet', figure({ low: 20, high: 30 }), figure({ best: 27 }), 'corroborated'],
    ['do not meet', figure({ low: 20, high: 26 }), figure({ best: 27 }), 'apart'],
    [
      'meet because one is open above',
      figure({ low: 20, qualifier: 'at-least' }),
      figure({ best: 200 }),
      'corroborated',
    ],
    ['count different things', figure({ best: 20 }), figure({ best: 200, unit: 'soldiers' }), 'corroborated'],
  ])('whose figures %s', (_, first, second, agreement) => {
    expect(agreementOf(claim('a', 'one', { value: first }), claim('bb', 'two', { value: second }))).toBe(agreement)
  })

  it('stand apart when one denies, or is linked as contradicting from either side', () => {
    expect(agreementOf(claim('a', 'one'), claim('bb', 'two', { stance: 'denies' }))).toBe('apart')
    expect(agreementOf(claim('a', 'one'), claim('bb', 'two', { links: [{ type: 'contradicts', claimId: 'a' }] }))).toBe(
      'apart',
    )
  })

  it.each([
    [
      'two denials of different figures',
      { stance: 'denies', value: figure({ best: 50 }) },
      { stance: 'denies', value: figure({ best: 27 }) },
      false,
    ],
    [
      'a denial of another figure',
      { stance: 'denies', value: figure({ best: 50 }) },
      { value: figure({ best: 27 }) },
      false,
    ],
    [
      'a denial of the very figure',
      { stance: 'denies', value: figure({ best: 27 }) },
      { value: figure({ best: 27 }) },
      true,
    ],
    [
      'a denial of all above 20',
      { stance: 'denies', value: figure({ low: 20, qualifier: 'at-least' }) },
      { value: figure({ best: 27 }) },
      true,
    ],
    [
      'a denial of one figure of a range',
      { stance: 'denies', value: figure({ best: 27 }) },
      { value: figure({ low: 20, high: 30 }) },
      false,
    ],
    ['a denial of whatever is asserted', { stance: 'denies' }, { value: figure({ best: 27 }) }, true],
    ['one rejected', { status: 'rejected', value: figure({ best: 50 }) }, { value: figure({ best: 27 }) }, false],
    ['one superseded', { status: 'superseded', value: figure({ best: 50 }) }, { value: figure({ best: 27 }) }, false],
    [
      'one that supersedes the other',
      { links: [{ type: 'supersedes', claimId: 'bb' }], value: figure({ best: 50 }) },
      { value: figure({ best: 27 }) },
      false,
    ],
  ] satisfies [string, Partial<Claim>, Partial<Claim>, boolean][])(
    'with %s stand apart or not',
    (_, first, second, isApart) => {
      expect(agreementOf(claim('a', 'one', first), claim('bb', 'two', second)) === 'apart').toBe(isApart)
      expect(agreementOf(claim('bb', 'two', second), claim('a', 'one', first)) === 'apart').toBe(isApart)
    },
  )

  it('of one speaker, who corrects himself, are no dispute between two', () => {
    const said = [
      claim('a', 'one', { value: figure({ best: 20 }) }),
      claim('bb', 'one', { value: figure({ best: 27 }) }),
    ]
    expect(agreementOf(...said, claim('ccc', 'two', { value: figure({ low: 20, high: 30 }) }))).toBe('corroborated')
    expect(agreementOf(...said, claim('ccc', 'two', { value: figure({ best: 27 }) }))).toBe('apart')
  })

  it('are no agreement when only one speaks', () => {
    expect(agreementOf(claim('a', 'one'), claim('bb', 'one'))).toBe('single')
  })

  it('know each other’s links from both sides', () => {
    const project = projectWith([
      claim('a', 'one'),
      claim('bb', 'two', { links: [{ type: 'corroborates', claimId: 'a' }] }),
    ])
    const relations = relationsOf(project, project.claims.get('a') ?? claim('a', 'one'))
    expect(relations).toMatchObject([{ type: 'corroborates', corroboration: 'independent', other: { id: 'bb' } }])
  })
})

describe('the range of a figure', () => {
  it.each([
    [figure({ best: 27 }), 27, 27],
    [figure({ low: 40, high: 60 }), 40, 60],
    [figure({ low: 12, qualifier: 'at-least' }), 12, Infinity],
    [figure({ best: 500, qualifier: 'nearly' }), -Infinity, 500],
  ])('%j', (value, low, high) => {
    expect(rangeOf(value)).toEqual({ low, high })
  })
})
