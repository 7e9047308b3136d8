import type { ReadDocument } from '../../../shared/desk/read-document'

/** What a kind of document gives, before its text is tidied and its length looked at. */
export type DocumentParts = Omit<ReadDocument, 'name' | 'kind'>

export const noParts: Omit<DocumentParts, 'text'> = { title: '', author: '', publisher: '', date: '', url: '' }
