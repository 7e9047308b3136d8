import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../src/shared/desk/draft'
import { readText } from '../../../src/shared/reading/read-text'
import { makeProject } from '../../support/make-project'
import { readSourceOf } from './support'

const project = makeProject({ actors: [{ id: 'husband', name: 'my husband' }] })

/** What the desk makes of a statement with the named words in focus. */
function draftAt(text: string, words: string) {
  const suggestions = readText(text, { dateline: '2021-06-21' })
  const suggestion = suggestions.find((found) => found.text === words)
  if (suggestion === undefined) throw new Error(`“${words}” was not found.`)
  return draftOf(project, readSourceOf(text, suggestions), { kind: 'suggestion', suggestion }, {})
}

describe('a sentence in which two speak', () => {
  const blasts = 'I counted nine explosions but my husband said at least fifteen.'
  const dead = 'Some neighbours said eight people were killed, but I saw six bodies.'

  it.each([
    [blasts, 'nine explosions', { best: 9 }, null],
    [blasts, 'at least fifteen', { low: 15 }, 'my husband'],
    [blasts, 'my husband', { low: 15 }, 'my husband'],
    [dead, 'eight people', { best: 8 }, 'Some neighbours'],
    [dead, 'six bodies', { best: 6 }, null],
  ])('gives each figure to the clause it stands in: %s (%s)', (text, words, value, name) => {
    const draft = draftAt(text, words)
    expect(draft?.value).toMatchObject(value)
    expect(draft?.speaker?.name ?? null).toBe(name)
    expect(draft?.verb).toBe(name === null ? '' : 'said')
  })

  it('does not take the husband of one witness for that of another', () => {
    expect(draftAt(blasts, 'at least fifteen')?.speaker?.actorId).toBeNull()
  })
})

describe('a speaker who is only pointed at', () => {
  it('is nobody until somebody chooses, and the source denies nothing itself', () => {
    expect(draftAt('They denied that six people had died.', 'six people')).toMatchObject({
      speaker: null,
      verb: '',
      stance: 'asserts',
    })
  })
})

describe('what a claim says', () => {
  const speaker = 'The mayor'
  it.each([
    ['The mayor, Josef Tarn, said on the radio that four people died.', speaker, 'Four people died.'],
    ['On 12 May the mayor said that four people died.', 'the mayor', 'Four people died.'],
    ['Four people died, the mayor said on the radio.', 'the mayor', 'Four people died.'],
    [
      'I counted nine explosions but my husband said there were at least fifteen explosions.',
      'my husband',
      'There were at least fifteen explosions.',
    ],
    ['The mayor denied that four people had died.', speaker, 'Four people had died.'],
    // What would be lost, or is no sentence, stays.
    ['In Marrat the mayor said that four people died.', 'the mayor', 'In Marrat the mayor said that four people died.'],
    ['The mayor denied the attack.', speaker, 'The mayor denied the attack.'],
  ])('does not say again who speaks: %s', (text, words, statement) => {
    expect(draftAt(text, words)?.statement).toBe(statement)
  })

  it('is the whole sentence where nobody else is given as speaking', () => {
    expect(draftAt('They denied that six people had died.', 'six people')?.statement).toBe(
      'They denied that six people had died.',
    )
  })
})
