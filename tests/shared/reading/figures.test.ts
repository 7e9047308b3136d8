import { describe, expect, it } from 'vitest'
import { figuresOf } from './support/read'

describe('a figure', () => {
  it.each([
    [
      'Officials reported 34 casualties.',
      { best: 34, low: null, high: null, unit: 'casualties', property: 'casualties', qualifier: null },
    ],
    [
      'Nearly 600 villagers were evacuated.',
      { best: 600, low: null, high: 600, unit: 'villagers', property: 'displaced', qualifier: 'nearly' },
    ],
    [
      'At least 12 people were killed.',
      { low: 12, best: null, high: null, unit: 'people', property: 'deaths', qualifier: 'at-least' },
    ],
    [
      'More than 1,300 houses were destroyed.',
      { low: 1300, best: null, high: null, unit: 'houses', property: 'destroyed', qualifier: 'more-than' },
    ],
    [
      'Up to 50 tanks crossed the river.',
      { low: null, best: null, high: 50, unit: 'tanks', property: 'weapons', qualifier: 'at-most' },
    ],
    [
      'Between 40 and 60 men were arrested.',
      { low: 40, best: null, high: 60, unit: 'men', property: 'detained', qualifier: null },
    ],
    ['An estimated 120,000 people short of food were left behind.', { best: 120_000, unit: 'people' }],
    ['The siege left 300 civilians ill with cholera.', { best: 300, unit: 'civilians' }],
    ['Officials said that 40 sick children were evacuated.', { best: 40, unit: 'sick children' }],
    ['Some 30–40 soldiers fled.', { low: 30, best: null, high: 40, unit: 'soldiers' }],
    [
      'Some 2,500 foreign peacekeepers stayed.',
      { best: 2500, unit: 'foreign peacekeepers', property: 'troops', qualifier: 'about' },
    ],
    [
      'An estimated 130,000 people live there.',
      { best: 130_000, unit: 'people', property: 'population', qualifier: 'estimated' },
    ],
    ['The town lies roughly 90km south.', { best: 90, unit: 'km', property: 'distance', qualifier: 'about' }],
    ['Three car bombings shook the town.', { best: 3, unit: 'car bombings', property: 'attacks' }],
    ['The bill was $2.4 billion.', { best: 2_400_000_000, unit: 'dollars', property: 'amount' }],
    ['Turnout was 61.5 percent.', { best: 61.5, unit: '%', property: 'share' }],
    ['Two dozen hostages were freed.', { best: 24, unit: 'hostages', property: 'hostages' }],
    ['About 2,000 died.', { best: 2000, unit: '', property: 'deaths', qualifier: 'about' }],
    ['Some 2,000 fled.', { best: 2000, unit: '', property: 'displaced', qualifier: 'about' }],
    ['More than a hundred were arrested.', { low: 100, best: null, property: 'detained', qualifier: 'more-than' }],
    ['Dozens of homes burned.', { low: 24, best: null, high: null, unit: 'homes', property: 'destroyed' }],
    ['Tens of thousands were displaced.', { low: 20_000, best: null, high: null, property: 'displaced' }],
    ['The fire covered 40 sq km.', { best: 40, unit: 'square km', property: 'area' }],
    ['A death toll of 45 was reported.', { best: 45, property: 'deaths' }],
    ['Fifty or more soldiers deserted.', { low: 50, best: null, unit: 'soldiers', qualifier: 'at-least' }],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)[0]).toMatchObject(expected)
  })

  it('keeps its parts', () => {
    expect(figuresOf('They reported 34 casualties, including three civilians and a nurse.')[0]).toMatchObject({
      text: '34 casualties, including three civilians and a nurse',
      best: 34,
      breakdown: [
        { label: 'civilians', value: 3 },
        { label: 'nurse', value: 1 },
      ],
    })
    expect(figuresOf('The crash killed 28 people, 22 of them children.')[0]?.breakdown).toEqual([
      { label: 'children', value: 22 },
    ])
    expect(figuresOf('It left nine deaths, among them five police officers.')[0]?.breakdown).toEqual([
      { label: 'police officers', value: 5 },
    ])
  })

  it('adds up those who met one fate', () => {
    expect(figuresOf('Three soldiers and a civilian were killed.')[0]).toMatchObject({
      best: 4,
      property: 'deaths',
      breakdown: [
        { label: 'soldiers', value: 3 },
        { label: 'civilian', value: 1 },
      ],
    })
    expect(figuresOf('Two men, a woman and three children died.')[0]).toMatchObject({ best: 6, property: 'deaths' })
  })

  it('takes the newer of two tolls', () => {
    expect(figuresOf('The toll rose to 31 from 27.')).toMatchObject([{ best: 31, property: 'deaths' }])
  })

  it('goes on with what was counted before', () => {
    const figures = figuresOf(
      'The army moved nearly 600 civilians, while the town claims to have relocated a total of 8,000.',
    )
    expect(figures[1]).toMatchObject({ best: 8000, unit: 'civilians', property: 'displaced' })
  })

  it.each([
    'He is 34 and his wife, 29, is a nurse aged 31.',
    'Flight 816, a Boeing 747, and Resolution 502.',
    'They talked for two hours on 12 May 1998 at 10:42.',
    'A 12-year sentence and a 2000-seat hall.',
    'One side and the other met on two roads.',
    'Chapter 3, page 14, room 1912.',
    'They won 3-1.',
  ])('is not in: %s', (text) => {
    expect(figuresOf(text)).toEqual([])
  })
})

describe('men', () => {
  it.each([
    ['I counted about forty men on two trucks.', 'people'],
    ['About forty men in uniform arrived.', 'people'],
    ['Some 200 men of the brigade arrived.', 'troops'],
    ['He marched with an army of 40,000 men.', 'troops'],
    ['About 300 military personnel arrived.', 'troops'],
    ['About 300 soldiers arrived.', 'troops'],
    ['Twelve policemen arrived.', 'people'],
  ])('are troops only where a word says so: %s', (text, property) => {
    expect(figuresOf(text)[0]?.property).toBe(property)
  })
})
