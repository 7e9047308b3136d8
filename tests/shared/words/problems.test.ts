import { describe, expect, it } from 'vitest'
import { problemCodes, type Problem } from '../../../src/shared/problem'
import { sentenceOf } from '../../../src/shared/words/problems'

const full: Problem['details'] = {
  place: '~/Karabakh.regesta',
  reason: 'It ends too early.',
  field: 'title',
  title: 'Ceasefire',
  text: '2023-02-30',
  where: 'events / a',
  host: 'laptop',
  pid: 12,
  name: 'list.csv',
  size: 500,
  most: 400,
}

describe('the sentence for a problem', () => {
  it.each(problemCodes)('is whole for %s, whatever details there are', (code) => {
    for (const details of [{}, full, { ...full, doing: 'write' }]) {
      const { title, text } = sentenceOf({ code, details })
      expect(title).toMatch(/^[“A-Z].*[^.]$/)
      expect(text).toMatch(/^[“A-Z].*\.$/)
      expect(`${title} ${text}`).not.toMatch(/undefined|null|NaN| {2}|“”|\s\.|\.\.|error|invalid|sorry|oops/i)
    }
  })

  it('says that the work is safe where it is', () => {
    for (const code of ['disk-full', 'folder-read-only', 'write-failed'] as const) {
      expect(sentenceOf({ code, details: {} }).text).toMatch(/kept|whole|lost/)
    }
  })

  it('tells a folder that went away while working from one that was not found', () => {
    const reading = sentenceOf({ code: 'file-missing', details: {} })
    const writing = sentenceOf({ code: 'file-missing', details: { doing: 'write' } })
    expect(reading.title).not.toBe(writing.title)
    expect(writing.text).toContain('not saved')
  })

  it('names a field as people do, wherever it lies', () => {
    const { text } = sentenceOf({ code: 'input-invalid', details: { field: 'fields.title', reason: 'It is empty.' } })
    expect(text).toBe('Nothing was changed. It is about the title. It is empty.')
    expect(sentenceOf({ code: 'input-invalid', details: { field: 'reported.0.unit' } }).text).toContain('“unit”')
  })

  it('names who has the project open', () => {
    expect(sentenceOf({ code: 'project-in-use', details: full }).text).toContain('“laptop” (process 12)')
  })
})
