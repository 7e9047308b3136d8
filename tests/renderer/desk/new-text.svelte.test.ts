import { describe, expect, it } from 'vitest'
import { NewText } from '../../../src/renderer/desk/new-text.svelte'
import { longestText, type ReadDocument } from '../../../src/shared/desk/read-document'

const document: ReadDocument = {
  name: 'river.html',
  kind: 'html',
  text: 'The river rose.',
  title: 'The river',
  author: 'Quill, Ada',
  publisher: 'Courier',
  date: '2021-07-15',
  url: 'https://courier.example/river',
}

describe('a text for the desk', () => {
  it('brings what it says of itself when it is pasted', () => {
    const draft = new NewText()
    draft.paste('The river rises\r\n\r\nKALIN, 15 July 2021 (Agency) — It rose.  \r\n')
    expect(draft.details).toMatchObject({
      text: 'The river rises\n\nKALIN, 15 July 2021 (Agency) — It rose.',
      title: 'The river rises',
      date: '2021-07-15',
      place: 'Kalin',
      type: 'article-newspaper',
    })
    expect(draft.canRead).toBe(true)
  })

  it('brings what a document says about itself', () => {
    const draft = new NewText()
    draft.take(document)
    expect(draft.details).toMatchObject({
      type: 'webpage',
      author: 'Quill, Ada',
      publisher: 'Courier',
      date: '2021-07-15',
    })
    draft.paste('Another text.')
    expect(draft.document).toBeNull()
    expect(draft.details).toMatchObject({ title: '', author: '', publisher: '', url: '', date: '' })
  })

  it('cannot be read while it is empty, too long, or dated with half a date', () => {
    const draft = new NewText()
    expect(draft.canRead).toBe(false)
    draft.typeText(' ')
    expect(draft.canRead).toBe(false)
    draft.typeText('x'.repeat(longestText + 1))
    expect([draft.isTooLong, draft.canRead]).toEqual([true, false])
    draft.typeText('x')
    draft.date = null
    expect(draft.canRead).toBe(false)
    draft.date = ''
    expect(draft.canRead).toBe(true)
  })
})
