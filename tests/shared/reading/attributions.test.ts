import { describe, expect, it } from 'vitest'
import { attributionsOf } from './support/read'

function speakersOf(text: string): readonly (readonly [name: string, verb: string, stance: string])[] {
  return attributionsOf(text).map(({ speaker, verb, stance }) => [speaker.name, verb.text, stance])
}

describe('who says it', () => {
  it.each([
    ['Valdoria’s interior ministry reported heavy losses.', [['Valdoria’s interior ministry', 'reported', 'asserts']]],
    ['Northland authorities have reported 34 casualties.', [['Northland authorities', 'have reported', 'asserts']]],
    [
      'Valdorian Prime Minister Anton Brezik accused Northland of shelling the town.',
      [['Anton Brezik', 'accused', 'asserts']],
    ],
    ['Northland commentator Laura Breuer noted that the town was weak.', [['Laura Breuer', 'noted', 'asserts']]],
    [
      'Both Valdoria’s foreign ministry and US Secretary of State Helen Moss have called on the army to stop.',
      [
        ['Valdoria’s foreign ministry', 'have called on', 'asserts'],
        ['Helen Moss', 'have called on', 'asserts'],
      ],
    ],
    ['The road is shut, the defence ministry said.', [['defence ministry', 'said', 'asserts']]],
    ['“We still wait,” said Ana Petric, who drives a tram.', [['Ana Petric', 'said', 'asserts']]],
    ['According to Sen. Mark Holloway, the plan is dead.', [['Mark Holloway', 'According to', 'asserts']]],
    ['The plan is dead, according to two aides.', [['two aides', 'according to', 'asserts']]],
    ['The government denied the report.', [['government', 'denied', 'denies']]],
    ['The police did not confirm the figure.', [['police', 'did not confirm', 'qualifies']]],
    ['Police on Wednesday also said that two men fled.', [['Police', 'on Wednesday also said', 'asserts']]],
    [
      'The army rejected the claim but admitted losses.',
      [
        ['army', 'rejected', 'denies'],
        ['army', 'admitted', 'asserts'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(speakersOf(text)).toEqual(expected)
  })

  it('tells what they are beside their name', () => {
    const [found] = attributionsOf('Hugo Hartmann, special adviser to the president, called on the rebels to leave.')
    expect(found?.speaker).toEqual({ name: 'Hugo Hartmann', role: 'special adviser to the president', kind: 'person' })
  })

  it('knows states, bodies, groups and people apart', () => {
    const kinds = attributionsOf('Armenia said so. The ministry said so. Residents said so. Ana Petric said so.').map(
      ({ speaker }) => speaker.kind,
    )
    expect(kinds).toEqual(['state', 'organisation', 'group', 'person'])
  })

  it('knows who “he” is', () => {
    const text = 'The mayor, Karl Brandt, said the bridge was safe. He added that it would open.'
    expect(
      attributionsOf(text)
        .map(({ speaker }) => speaker.name)
        .at(-1),
    ).toBe('Karl Brandt')
    expect(attributionsOf(text)[0]?.speaker).toMatchObject({ name: 'Karl Brandt', role: 'mayor', kind: 'person' })
    expect(attributionsOf('Karl Brandt said it was safe. He added that it would open.').at(-1)?.speaker.name).toBe(
      'Karl Brandt',
    )
  })

  it('says why in a sentence that fits every name', () => {
    const reasons = attributionsOf('Northland authorities reported losses. The army denied them.').map(
      ({ reason }) => reason,
    )
    expect(reasons).toEqual([
      'In this sentence it is said by “Northland authorities”.',
      'In this sentence it is denied by “army”.',
    ])
  })

  it('marks what is said', () => {
    expect(attributionsOf('The ministry said that the road was open.')[0]?.said?.text).toBe('the road was open')
    expect(attributionsOf('The road was open, the ministry said.')[0]?.said?.text).toBe('The road was open')
    expect(attributionsOf('“It is open,” said Ana Petric.')[0]?.said?.text).toBe('It is open')
    expect(attributionsOf('Ana Petric told reporters that it was open; they left.')[0]?.said?.text).toBe('it was open')
  })

  it.each([
    'The state radio plays music and reports of floods are rare.',
    'The government was criticised by nobody.',
    'It is said to be old.',
    'The country has declared a ceasefire.',
    'The road is shut, the statement said.',
    'According to the report, 12 people died.',
    'Both countries denied this.',
    'This group said that it had left.',
    'They were expected to announce something.',
    'What he wanted to say was lost.',
  ])('is nobody in: %s', (text) => {
    expect(attributionsOf(text)).toEqual([])
  })
})

describe('what belongs to whose clause', () => {
  const said = (text: string) => attributionsOf(text).map(({ speaker, said: words }) => [speaker.name, words?.text])

  it.each([
    ['I counted nine explosions but my husband said at least fifteen.', [['my husband', 'at least fifteen']]],
    [
      'Some neighbours said eight people were killed, but I saw six bodies.',
      [['Some neighbours', 'eight people were killed']],
    ],
    [
      'The hospital said six people died while the police reported four deaths.',
      [
        ['hospital', 'six people died'],
        ['police', 'four deaths'],
      ],
    ],
    [
      'The army reported eight dead, while twelve people died, according to Maria Ferrant.',
      [
        ['army', 'eight dead'],
        ['Maria Ferrant', 'twelve people died'],
      ],
    ],
    [
      'According to Maria Ferrant, 12 people died, but the army said 8 soldiers were killed.',
      [
        ['Maria Ferrant', '12 people died'],
        ['army', '8 soldiers were killed'],
      ],
    ],
    ['The ministry said that the road was open but mined.', [['ministry', 'the road was open but mined']]],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('counts a number in a name as part of it', () => {
    expect(said('The 4th Brigade denied the attack.')).toEqual([['4th Brigade', 'the attack']])
    expect(said('Six died, said the 21st Army.')).toEqual([['21st Army', 'Six died']])
  })

  it('hears a toll that is put at a number, and relatives', () => {
    expect(said('Maria Ferrant put the number of dead at eleven.')).toEqual([['Maria Ferrant', 'eleven']])
    expect(said('Maria Ferrant put the box at the door.')).toEqual([])
    expect(said('My cousin, who lives near the bridge, said that eleven people died.')).toEqual([
      ['My cousin', 'eleven people died'],
    ])
  })

  it.each([
    'Marrat General Hospital, recorded on 21 June 2021.',
    'Interview with a nurse, Marrat General Hospital, recorded 21 June 2021',
  ])('takes no place of a recording for a speaker: %s', (text) => {
    expect(attributionsOf(text)).toEqual([])
  })

  it('still lets a hospital record what it found', () => {
    expect(said('Marrat General Hospital recorded 12 deaths.')).toEqual([['Marrat General Hospital', '12 deaths']])
  })
})

describe('somebody who is only pointed at', () => {
  it('is known in the next paragraph, and doubtful after that', () => {
    const near = attributionsOf('Karl Brandt said two died.\n\nHe said that the bridge fell.').at(-1)
    expect(near).toMatchObject({ speaker: { name: 'Karl Brandt' }, isDoubtful: false })
    const far = attributionsOf('Karl Brandt said two died.\n\nThe bridge fell.\n\nHe said that four died.').at(-1)
    expect(far).toMatchObject({ speaker: { name: 'Karl Brandt' }, isDoubtful: true })
    expect(far?.reason).toContain('perhaps Karl Brandt')
  })

  it('is offered in doubt where nobody spoke before', () => {
    expect(attributionsOf('They said that they had been held.')).toMatchObject([
      { speaker: { name: 'They', kind: 'group' }, isDoubtful: true },
    ])
    expect(attributionsOf('Karl Brandt said two died. They said that four had.').at(-1)?.isDoubtful).toBe(true)
  })
})
