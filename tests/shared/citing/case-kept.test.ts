import { describe, expect, it } from 'vitest'
import { formatCitations } from '../../../src/shared/citing/citation-formatter'
import { textOfRuns } from '../../../src/shared/citing/rich-text'
import type { CslItem } from '../../../src/shared/project/records/source'
import { bundledLocales, bundledStyle } from '../../support/styles'

/** A note on one source in a style that writes English titles with capitals. */
function noted(csl: Partial<CslItem>, style = 'chicago-fullnote-bibliography'): string {
  const items = new Map<string, CslItem>([['one', { type: 'document', ...csl }]])
  const { notes } = formatCitations(bundledStyle(style), bundledLocales, items, [[{ sourceId: 'one', locator: null }]])
  return textOfRuns(notes[0] ?? [])
}

describe('titles in a style that writes English ones with capitals', () => {
  it.each([
    ['minutes of the board', 'Minutes of the Board'],
    ['ceasefire agreed', 'Ceasefire Agreed'],
    ['MIT study of sea levels', 'MIT Study of Sea Levels'],
    ['letter to the <Editor> & more', 'Letter to the <Editor> & More'],
    // A name of elsewhere does not make an English title a foreign one.
    ['a visit to Größenwahn', 'A Visit to Größenwahn'],
  ])('are written so: “%s”', (title, written) => {
    expect(noted({ title })).toContain(`‘${written}’`)
  })

  it.each([
    'IMG_2031.jpg',
    'minutes-2021-04.pdf',
    'scan of the letter.pdf',
    'interview 3 (raw).MP3',
    'memo.doc',
    'lettre aux habitants de la ville',
    'der Krieg gegen das Volk',
    'informe sobre los hechos',
    'sprawozdanie z posiedzenia oraz uchwały',
    'письмо жителям города',
    'επιστολή προς τους κατοίκους',
    '致市民的信',
    'رسالة إلى السكان',
  ])('stay as they are where they are the name of a file, or not English: “%s”', (title) => {
    expect(noted({ title })).toContain(`‘${title}’`)
    expect(noted({ title }, 'apa')).toContain(title)
  })

  it('keep the names of files, accounts and addresses within them', () => {
    expect(noted({ title: 'photograph img_2031.jpg of the bridge' })).toContain(
      '‘Photograph img_2031.jpg of the Bridge’',
    )
    expect(noted({ title: 'post by @some_user on example.org, later deleted' })).toContain(
      '‘Post by @some_user on example.org, Later Deleted’',
    )
  })

  it('follow the language that the source states', () => {
    expect(noted({ title: 'der Titel', language: 'en' })).toContain('‘Der Titel’')
    expect(noted({ title: 'ceasefire agreed', language: 'de' })).toContain('‘ceasefire agreed’')
    expect(noted({ title: 'letter.pdf', language: 'en' })).toContain('‘letter.pdf’')
  })

  it('are looked at one by one', () => {
    expect(
      noted({ type: 'article-journal', title: 'ceasefire agreed', 'container-title': 'cahiers du monde russe' }),
    ).toMatch(/‘Ceasefire Agreed’, cahiers du monde russe/)
  })
})
