import { datelineOf } from '../../shared/desk/dateline'
import { headingOf } from '../../shared/desk/heading'
import { longestText, type DocumentKind, type ReadDocument } from '../../shared/desk/read-document'
import type { TextDetails } from '../../shared/desk/text-source'
import { tidyText } from '../../shared/desk/tidy-text'

const typeOfKind: Readonly<Record<DocumentKind, string>> = {
  text: 'article-newspaper',
  markdown: 'article-newspaper',
  html: 'webpage',
  pdf: 'report',
  docx: 'document',
}

/** A text that is not a source yet, and what is said about it. */
export class NewText {
  #text = $state.raw('')
  #document = $state.raw<ReadDocument | null>(null)
  /** The source whose text this is; null: a source of its own. */
  sourceId = $state.raw<string | null>(null)
  type = $state('article-newspaper')
  title = $state('')
  author = $state('')
  publisher = $state('')
  url = $state('')
  /** EDTF; '' for none; null while what was typed cannot be read. */
  date = $state.raw<string | null>('')
  place = $state('')

  get text(): string {
    return this.#text
  }

  /** The document it comes from; null if it was pasted or typed. */
  get document(): ReadDocument | null {
    return this.#document
  }

  get isTooLong(): boolean {
    return this.#text.length > longestText
  }

  get canRead(): boolean {
    return this.#text.trim() !== '' && !this.isTooLong && this.date !== null
  }

  /** A text that was pasted: what it says of itself at its top is offered. */
  paste(text: string): void {
    this.clear()
    this.#text = tidyText(text)
    this.title = headingOf(this.#text)
    this.#readDateline()
  }

  /** A text being typed: nothing in it is looked at yet. */
  typeText(text: string): void {
    this.#text = text
  }

  take(document: ReadDocument): void {
    this.clear()
    this.#document = document
    this.#text = document.text
    this.type = typeOfKind[document.kind]
    this.title = document.title
    this.author = document.author
    this.publisher = document.publisher
    this.url = document.url
    this.#readDateline()
    if (document.date !== '') this.date = document.date
  }

  clear(): void {
    this.#text = ''
    this.#document = null
    this.sourceId = null
    this.type = 'article-newspaper'
    this.title = ''
    this.author = ''
    this.publisher = ''
    this.url = ''
    this.date = ''
    this.place = ''
  }

  get details(): TextDetails {
    const { type, title, author, publisher, url, place } = this
    return { text: tidyText(this.#text), type, title, author, publisher, url, place, date: this.date ?? '' }
  }

  #readDateline(): void {
    const { date, place } = datelineOf(this.#text)
    this.date = date
    this.place = place
  }
}
